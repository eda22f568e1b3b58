//! What the view of the numbers shows.

use serde::Serialize;

use super::{CoverageTable, Table};

/// The view of the numbers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct TableFrame {
    pub table: Table,
}

impl CoverageTable<'_> {
    /// The view. `chosen`: which group stands where only one fits; `expanded`: every year ahead.
    pub fn frame(&self, chosen: usize, expanded: bool) -> TableFrame {
        TableFrame { table: self.table(chosen, expanded) }
    }
}
