//! What is wrong with a document: where, what kind, and how bad. Words are put to it in `words`.

/// Whether a problem stops the document from being used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// Nothing is drawn until it is mended.
    Error,
    /// The publisher should look; the document is used.
    Warning,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Where: a JSON pointer (RFC 6901), with `scenario:` before it where a scenario is meant.
    pub at: String,
    /// What.
    pub kind: Kind,
}

/// What is wrong, with the values that it takes to say so.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {}
