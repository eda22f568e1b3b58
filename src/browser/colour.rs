//! A colour as the browser computes it becomes red, green and blue.

use crate::chart::Colour;

/// Reads `rgb(…)`, `rgba(…)`, `color(srgb …)` and `#rrggbb`; `None` for any other notation.
pub fn parse(css: &str) -> Option<Colour> {
    if let Some(digits) = css.strip_prefix('#') {
        let value = u32::from_str_radix(digits.get(..6)?, 16).ok()?;
        return Some(Colour((value >> 16) as u8, (value >> 8) as u8, value as u8));
    }
    let (scale, inside) = match css.strip_prefix("color(srgb") {
        Some(inside) => (255.0, inside),
        None => (1.0, css.strip_prefix("rgb")?.trim_start_matches(['a', '('])),
    };
    let mut parts = inside.split([' ', ',', '/', ')']).filter(|part| !part.is_empty()).filter_map(number);
    let mut next = || parts.next().map(|value| (value * scale + 0.5) as u8);
    Some(Colour(next()?, next()?, next()?))
}

/// A plain decimal number.
fn number(text: &str) -> Option<f64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| {
        text.bytes().try_fold(0.0, |value, byte| byte.is_ascii_digit().then(|| value * 10.0 + f64::from(byte - b'0')))
    };
    let scale = fraction.bytes().fold(1.0, |scale, _| scale * 10.0);
    Some(digits(whole)? + digits(fraction)? / scale)
}
