//! What a canvas shows.

use serde::Serialize;

/// A picture as the page needs to know it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Picture {
    /// CSS px.
    pub height: f64,
    /// What it shows, in words.
    pub alternative: String,
}
