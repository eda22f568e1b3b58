//! A key: which picture stands for what.

use super::Mark;
use crate::document::record;

/// One entry of the key.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyEntry {
    /// Which picture stands before the words: `registered`, `unregistered`, `data`, `assumed`, `needed`, `low`,
    /// `high` or `none`.
    pub swatch: &'static str,
    /// Whose colours the picture shows.
    pub marks: Vec<Mark>,
    /// The words.
    pub text: String,
}

record!(KeyEntry { swatch, marks, text });
