//! A few numbers in rows: what stands behind a picture, or under an answer.

use serde::Serialize;

use super::{WordsContext, join};

/// A few numbers in rows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
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

impl WordsContext<'_> {
    /// The name of a row: “2030, perkiraan”.
    pub(super) fn row_name(&self, mut name: String, observed: bool) -> String {
        join(&mut name, ", ", self.say(if observed { "proj.key_obs" } else { "proj.guess" }));
        name
    }
}
