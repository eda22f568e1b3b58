//! Colour as it is measured: contrast as WCAG 2 defines it, difference as CIEDE2000 does, and colours as they are seen
//! without one of the three kinds of cones.

use cakupan::chart::Colour;

/// Linear red, green and blue, 0 … 1 (IEC 61966-2-1).
fn linear(colour: Colour) -> [f64; 3] {
    let Colour(red, green, blue) = colour;
    [red, green, blue].map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    })
}

fn luminance(colour: Colour) -> f64 {
    let [red, green, blue] = linear(colour);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The contrast ratio of WCAG 2, 1 … 21.
pub fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// `share` of one colour on another, as `color-mix(in srgb, …)` does it.
pub fn mixed(one: Colour, other: Colour, share: f64) -> Colour {
    let mix = |one: u8, other: u8| (f64::from(one) * share + f64::from(other) * (1.0 - share)).round() as u8;
    Colour(mix(one.0, other.0), mix(one.1, other.1), mix(one.2, other.2))
}

/// Who sees: with all cones, or without the first, second or third kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Eyes {
    All,
    Protanopia,
    Deuteranopia,
    Tritanopia,
}

impl Eyes {
    pub const EVERY: [Eyes; 4] = [Eyes::All, Eyes::Protanopia, Eyes::Deuteranopia, Eyes::Tritanopia];

    /// Machado, Oliveira, Fernandes: A Physiologically-based Model for Simulation of Color Vision Deficiency, IEEE TVCG
    /// 15 (2009) 6, severity 1.0, on linear red, green and blue.
    fn matrix(self) -> [[f64; 3]; 3] {
        match self {
            Eyes::All => [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
            Eyes::Protanopia => {
                [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
            }
            Eyes::Deuteranopia => {
                [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
            }
            Eyes::Tritanopia => {
                [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
            }
        }
    }

    /// The colour as these eyes see it, as L*, a*, b* (D65).
    fn lab(self, colour: Colour) -> [f64; 3] {
        let own = linear(colour);
        let times =
            |rows: [[f64; 3]; 3], by: [f64; 3]| rows.map(|row| row[0] * by[0] + row[1] * by[1] + row[2] * by[2]);
        let seen = times(self.matrix(), own).map(|part| part.clamp(0.0, 1.0));
        let xyz = times(
            [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]],
            seen,
        );
        let white = [0.95047, 1.0, 1.08883];
        let f = |value: f64| {
            if value > (6.0_f64 / 29.0).powi(3) {
                value.cbrt()
            } else {
                value * (29.0_f64 / 6.0).powi(2) / 3.0 + 4.0 / 29.0
            }
        };
        let [x, y, z] = [f(xyz[0] / white[0]), f(xyz[1] / white[1]), f(xyz[2] / white[2])];
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    /// How different two colours are to these eyes, CIEDE2000.
    pub fn difference(self, one: Colour, other: Colour) -> f64 {
        ciede2000(self.lab(one), self.lab(other))
    }
}

/// Sharma, Wu, Dalal: The CIEDE2000 Color-Difference Formula, Color Research & Application 30 (2005) 1, equations 2–22.
fn ciede2000([l1, a1, b1]: [f64; 3], [l2, a2, b2]: [f64; 3]) -> f64 {
    let seventh = |value: f64| (value.powi(7) / (value.powi(7) + 25.0_f64.powi(7))).sqrt();
    let g = 0.5 * (1.0 - seventh((a1.hypot(b1) + a2.hypot(b2)) / 2.0));
    let (a1, a2) = (a1 * (1.0 + g), a2 * (1.0 + g));
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| if a == 0.0 && b == 0.0 { 0.0 } else { b.atan2(a).to_degrees().rem_euclid(360.0) };
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let gray = c1 * c2 == 0.0;
    let turn = match h2 - h1 {
        _ if gray => 0.0,
        turn if turn > 180.0 => turn - 360.0,
        turn if turn < -180.0 => turn + 360.0,
        turn => turn,
    };
    let (dl, dc) = (l2 - l1, c2 - c1);
    let dh = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin();
    let (l, c) = ((l1 + l2) / 2.0, (c1 + c2) / 2.0);
    let h = match h1 + h2 {
        sum if gray => sum,
        sum if (h1 - h2).abs() <= 180.0 => sum / 2.0,
        sum if sum < 360.0 => (sum + 360.0) / 2.0,
        sum => (sum - 360.0) / 2.0,
    };
    let cos = |degrees: f64| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cos(h - 30.0) + 0.24 * cos(2.0 * h) + 0.32 * cos(3.0 * h + 6.0) - 0.20 * cos(4.0 * h - 63.0);
    let around = 30.0 * (-((h - 275.0) / 25.0).powi(2)).exp();
    let sl = 1.0 + 0.015 * (l - 50.0).powi(2) / (20.0 + (l - 50.0).powi(2)).sqrt();
    let (sc, sh) = (1.0 + 0.045 * c, 1.0 + 0.015 * c * t);
    let rt = -2.0 * seventh(c) * (2.0 * around).to_radians().sin();
    let (l, c, h) = (dl / sl, dc / sc, dh / sh);
    (l * l + c * c + h * h + rt * c * h).sqrt()
}

#[test]
fn contrast_is_that_of_wcag() {
    let (black, white) = (Colour(0, 0, 0), Colour(255, 255, 255));
    assert!((contrast(black, white) - 21.0).abs() < 1e-9);
    assert!((contrast(white, white) - 1.0).abs() < 1e-9);
    // #767676 is the lightest grey with 4.5 on white.
    assert!(contrast(Colour(0x76, 0x76, 0x76), white) >= 4.5);
    assert!(contrast(Colour(0x77, 0x77, 0x77), white) < 4.5);
}

#[test]
fn difference_is_that_of_the_pairs_that_sharma_wu_and_dalal_published() {
    // Their table 1: pairs 1 to 4, 7, 9, 11, 13, 16 to 20, 25, 26 and 34.
    for (one, other, expected) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 3.1571, -77.2803], [50.0, 0.0, -82.7485], 2.8615),
        ([50.0, 2.8361, -74.0200], [50.0, 0.0, -82.7485], 3.4412),
        ([50.0, -1.3802, -84.2814], [50.0, 0.0, -82.7485], 1.0000),
        ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
        ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0009], 7.1792),
        ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0011], 7.2195),
        ([50.0, -0.001, 2.49], [50.0, 0.0009, -2.49], 4.8045),
        ([50.0, 2.5, 0.0], [50.0, 0.0, -2.5], 4.3065),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        ([50.0, 2.5, 0.0], [61.0, -5.0, 29.0], 22.8977),
        ([50.0, 2.5, 0.0], [56.0, -27.0, -3.0], 31.9030),
        ([50.0, 2.5, 0.0], [58.0, 24.0, 15.0], 19.4535),
        ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
        ([63.0109, -31.0961, -5.8663], [62.8187, -29.7946, -4.0864], 1.2630),
        ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
    ] {
        for found in [ciede2000(one, other), ciede2000(other, one)] {
            assert!((found - expected).abs() < 0.00005, "{one:?} {other:?}: {found}");
        }
    }
}
