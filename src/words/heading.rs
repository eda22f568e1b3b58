//! The two lines over every view: a finding, and what supports it.

use serde::Serialize;

/// Two lines of headline.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Heading {
    /// The finding, as a sentence.
    pub headline: String,
    /// What supports it.
    pub dek: String,
}
