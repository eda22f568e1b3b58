//! The two lines over every view: a finding, and what supports it.

use crate::document::record;

/// Two lines of headline.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Heading {
    /// The finding, as a sentence.
    pub headline: String,
    /// What supports it.
    pub dek: String,
}

record!(Heading { headline, dek });
