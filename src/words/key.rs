//! A key: which picture stands for what.

use serde::Serialize;
use strum::EnumString;

use super::Mark;

/// One entry of the key.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct KeyEntry {
    /// The picture before the words.
    pub swatch: Swatch,
    /// Whose colours the picture shows: of up to three people, else of one line.
    pub marks: Vec<Mark>,
    /// The words.
    pub text: String,
}

/// The picture in a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, EnumString)]
#[strum(serialize_all = "lowercase")]
#[serde(rename_all = "lowercase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Swatch {
    /// People, filled.
    Registered,
    /// A person’s outline.
    Unregistered,
    /// A filled marker on a line.
    Data,
    /// A hollow marker on a dashed line.
    Assumed,
    /// The same, of the trend.
    Trend,
    /// Dots: the path that is needed.
    Needed,
    /// Two tints: the ranges of the assumptions.
    Band,
    /// Three tints: the ranges of the trend.
    Fan,
    /// A line with a gap: a break in the counting.
    Break,
    /// A filled column.
    Paid,
    /// A pale column with a cap.
    Missing,
    /// A hollow bar.
    Low,
    /// A filled bar.
    High,
    /// Words alone.
    None,
}
