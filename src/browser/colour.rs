//! A colour as the browser computes it becomes red, green and blue.

use crate::chart::Colour;

/// Reads `rgb(…)`, `rgba(…)` and `color(srgb …)`; `None` for any other notation.
pub fn parse(css: &str) -> Option<Colour> {
    let (scale, inside) = match css.strip_prefix("color(srgb") {
        Some(inside) => (255.0, inside),
        None => (1.0, css.strip_prefix("rgb")?),
    };
    let mut parts = [0.0; 3];
    let mut part = 0;
    // What the next digit counts: nothing before a number, ever less behind its point.
    let mut unit = 0.0;
    for byte in inside.bytes() {
        let value = parts.get_mut(part)?;
        match byte {
            b'0'..=b'9' => {
                let digit = f64::from(byte - b'0');
                if unit < 1.0 && unit > 0.0 {
                    *value += digit * unit;
                    unit /= 10.0;
                } else {
                    *value = *value * 10.0 + digit;
                    unit = 1.0;
                }
            }
            b'.' => unit = 0.1,
            b'a' | b'(' => {}
            b' ' | b',' | b'/' | b')' if unit > 0.0 => {
                (part, unit) = (part + 1, 0.0);
                if part == parts.len() {
                    let [red, green, blue] = parts.map(|value| (value * scale + 0.5) as u8);
                    return Some(Colour(red, green, blue));
                }
            }
            b' ' | b',' => {}
            _ => return None,
        }
    }
    None
}
