//! How much what is said of a table stands in the way of its document.

use strum::IntoStaticStr;

/// How much stands in the way of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum TableSeverity {
    /// The file could not be read as a table at all.
    Unreadable,
    /// Something has to be mended in the table.
    Error,
    /// Something can be read in more than one way, and an answer settles it.
    Question,
    /// It was read, and this is how.
    Notice,
}

impl TableSeverity {
    /// `error`, `question`, ….
    pub fn name(self) -> &'static str {
        self.into()
    }
}
