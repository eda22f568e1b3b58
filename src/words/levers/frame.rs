//! What the view of sensitivity shows.

use serde::Serialize;

use super::Sensitivity;
use crate::words::{KeyEntry, Picture};

/// The view of which lever matters most; without a picture where there is nothing to compare.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct SensitivityFrame {
    pub key: Vec<KeyEntry>,
    pub picture: Option<Picture>,
    /// That what is shown rests on examples.
    pub badge: Option<String>,
}

impl Sensitivity<'_> {
    /// The view, with a picture of this height (CSS px).
    pub fn frame(&self, height: f64) -> SensitivityFrame {
        SensitivityFrame {
            key: self.key(),
            picture: Some(Picture { height, alternative: self.alternative() }),
            badge: self.badge(),
        }
    }
}
