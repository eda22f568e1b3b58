//! A colour as the browser computes it becomes red, green and blue.
//!
//! A browser computes `rgb(…)` or `rgba(…)` from every notation of sRGB, and `color(srgb …)` from what is mixed in it. To
//! read all others takes a library that is a fifth of the module (`color`: 26 of 120 KB).

use crate::chart::Colour;

/// Reads `rgb(…)`, `rgba(…)` and `color(srgb …)`; `None` for any other notation. What is see-through is read as if it
/// were not.
pub fn parse(css: &str) -> Option<Colour> {
    let (notation, inside) = css.strip_suffix(')')?.split_once('(')?;
    let (inside, most) = match notation {
        "rgb" | "rgba" => (inside, 255.0),
        "color" => (inside.strip_prefix("srgb ")?, 1.0),
        _ => return None,
    };
    let mut parts = inside.split([' ', ',', '/']).filter(|part| !part.is_empty());
    let mut next = || {
        let part = js_sys::parse_float(parts.next()?);
        (!part.is_nan()).then(|| (part / most * 255.0).round() as u8)
    };
    Some(Colour(next()?, next()?, next()?))
}
