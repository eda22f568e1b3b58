//! What a page is shown on, as far as pictures go.

use serde::Deserialize;

use super::colour;
use crate::chart::{Display, Palette};

/// The screen, in the page's own numbers.
#[derive(Deserialize)]
pub struct Screen {
    /// The content's, CSS px.
    pub width: f64,
    /// Device pixels in a CSS pixel.
    pub ratio: f64,
    /// How much larger than designed the reader's text is.
    pub text_scale: f64,
    pub forced_colours: bool,
    pub font: String,
    /// As the browser computes them, in the order of [`Palette::inks`].
    pub colours: Vec<String>,
}

impl Screen {
    /// What pictures are laid out for, within what can be drawn.
    pub fn display(&self) -> Display {
        Display {
            width: self.width.clamp(120.0, 4000.0),
            height: None,
            text_scale: self.text_scale.clamp(1.0, 1.6),
            forced_colours: self.forced_colours,
        }
    }

    /// Device pixels in a CSS pixel, within what can be drawn.
    pub fn ratio(&self) -> f64 {
        self.ratio.clamp(0.25, 8.0)
    }

    /// The colours; one that cannot be read is the light theme's.
    pub fn palette(&self) -> Palette {
        let mut inks = Palette::LIGHT.inks();
        for (ink, css) in inks.iter_mut().zip(&self.colours) {
            *ink = colour::parse(css).unwrap_or(*ink);
        }
        Palette::from(inks)
    }
}
