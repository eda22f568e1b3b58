//! A document in which nothing is wrong: the only thing that the model takes, so the model cannot fail.

use super::super::{Document, Observation};

/// A document without errors, with what follows from it. Can only be made by checking.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    document: Document,
    base_year: i32,
}

impl Checked {
    pub(in crate::document) fn new(document: Document, base_year: i32) -> Checked {
        Checked { document, base_year }
    }

    /// The document itself.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The latest year in which every group has an observation: what the projection starts from.
    pub fn base_year(&self) -> i32 {
        self.base_year
    }

    /// Each group's observation of the base year, in the order of groups.
    pub fn base(&self) -> impl Iterator<Item = &Observation> {
        let year = self.base_year;
        self.document.groups.iter().filter_map(move |group| group.observations.iter().find(|seen| seen.year == year))
    }
}
