//! How large a picture is asked for.

use std::str::FromStr;

/// Width and height, pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// To the right.
    pub width: u32,
    /// Downward.
    pub height: u32,
}

impl Size {
    /// What fits beside an article's text.
    pub const USUAL: Size = Size { width: 720, height: 480 };
    /// The shortest side.
    pub const LEAST: u32 = 240;
    /// The longest side.
    pub const MOST: u32 = 4096;
}

impl FromStr for Size {
    type Err = String;

    /// Reads `720x480`.
    fn from_str(text: &str) -> Result<Size, String> {
        let side = |digits: &str| {
            let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| digits.parse().unwrap_or(u32::MAX))
        };
        let sides = text.split_once('x').and_then(|(width, height)| Some((side(width)?, side(height)?)));
        let Some((width, height)) = sides else {
            return Err(String::from("write width and height in pixels, as in 720x480"));
        };
        if [width, height].iter().all(|side| (Size::LEAST..=Size::MOST).contains(side)) {
            Ok(Size { width, height })
        } else {
            Err(format!("width and height are from {} to {} pixels", Size::LEAST, Size::MOST))
        }
    }
}
