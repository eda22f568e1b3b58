//! What may be answered in one's own words, beside the choices that a question lists.

use strum::{IntoStaticStr, VariantNames};

use super::place::Place;
use super::problem::{TableProblem, TableProblemKind};

/// What an answer of one's own has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum OwnAnswer {
    /// A year, or a month of one.
    Time,
    /// A month.
    Month,
    /// The number that the cell should have.
    Number,
    /// The name of the group.
    Name,
}

impl OwnAnswer {
    /// What the question takes at its place; none where its choices are all that it takes.
    pub fn of(problem: &TableProblem) -> Option<OwnAnswer> {
        use TableProblemKind::*;
        // Above columns a time is mended in the table.
        let is_column = matches!(problem.at, Place::Column(_));
        match problem.kind {
            NoYear | UnknownTime { .. } | EmptyTime { .. } | PartOfYear { .. } if !is_column => Some(OwnAnswer::Time),
            UnknownMonth { .. } => Some(OwnAnswer::Month),
            NotANumber { .. } | CutNumber | NotWhole { .. } => Some(OwnAnswer::Number),
            NoName | CutName | DateForName { .. } | CodeForName { .. } => Some(OwnAnswer::Name),
            _ => None,
        }
    }

    /// Its name in kebab-case.
    pub fn name(self) -> &'static str {
        self.into()
    }
}
