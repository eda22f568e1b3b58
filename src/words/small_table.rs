//! A few numbers in rows: what stands behind a picture, or under an answer.

use super::{WordsContext, join};
use crate::document::record;

/// A few numbers in rows.
#[derive(Debug, Clone, PartialEq)]
pub struct SmallTable {
    /// Its caption.
    pub caption: String,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// What stands in them: the name of the row first.
    pub rows: Vec<Vec<String>>,
    /// What they mean.
    pub notes: Vec<String>,
}

record!(SmallTable { caption, columns, rows, notes });

impl WordsContext<'_> {
    /// The name of a row: “2030, perkiraan”.
    pub(super) fn row_name(&self, mut name: String, observed: bool) -> String {
        join(&mut name, ", ", self.say(if observed { "proj.key_obs" } else { "proj.guess" }));
        name
    }
}
