//! What a reader has chosen to look at, beside view and scenario: to be there again once another session takes the place of
//! this one.

use serde::Serialize;

use super::Session;
use crate::words::{Locale, ProjectionBasis};

/// What has been chosen; absent where nothing has.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct ReaderChoices {
    /// The year that is read out.
    pub year: Option<i32>,
    /// What the years ahead are drawn from.
    pub basis: Option<ProjectionBasis>,
    /// The group that a narrow table shows.
    pub table_group: usize,
    /// Whether the table shows every year.
    pub table_expanded: bool,
    /// Whether the panel of levers is unfolded.
    pub unfolded: bool,
    /// Whether the ranges of the levers show.
    pub with_ranges: bool,
}

impl<L: Locale> Session<L> {
    /// What has been chosen.
    pub fn choices(&self) -> ReaderChoices {
        ReaderChoices {
            year: self.open.as_ref().and_then(|open| open.year),
            basis: self.open.as_ref().and_then(|open| open.basis),
            table_group: self.table_group,
            table_expanded: self.table_expanded,
            unfolded: self.unfolded,
            with_ranges: self.with_ranges,
        }
    }

    /// Chooses all of it; in a document that is not the same, what there is of it.
    pub fn choose(&mut self, choices: ReaderChoices) {
        let ReaderChoices { year, basis, table_group, table_expanded, unfolded, with_ranges } = choices;
        (self.table_group, self.table_expanded) = (table_group, table_expanded);
        (self.unfolded, self.with_ranges) = (unfolded, with_ranges);
        if let Some(open) = &mut self.open {
            (open.year, open.basis) = (year, basis);
        }
    }
}
