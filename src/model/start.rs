//! What a group starts from: its base observation, with nobody beyond its workforce.

use crate::document::{Checked, Observation, Subsidy};

/// A group in the base year, in people; of percentages alone, in parts of a workforce of 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Start<'a> {
    /// The workforce.
    pub workers: f64,
    /// The registered, at most the workforce.
    pub registered: f64,
    /// Those of them whose contribution somebody else pays; absent where that was known before and is not now, and all
    /// members are then one stock.
    pub subsidised: Option<f64>,
    /// Who pays, and what; absent too where it is not known for how many.
    pub subsidy: Option<&'a Subsidy>,
}

impl<'a> Start<'a> {
    /// Of the group with this place.
    pub fn of(facts: &'a Checked, group: usize) -> Option<Start<'a>> {
        let base: &Observation = facts.base_of(group)?;
        let workers = base.workforce();
        let registered = base.members().min(workers);
        Some(Start {
            workers,
            registered,
            subsidised: facts.subsidised(group).map(|subsidised| subsidised.min(registered)),
            subsidy: facts.subsidy(group),
        })
    }

    /// Of every group, in the document's order.
    pub fn all(facts: &'a Checked) -> impl Iterator<Item = Start<'a>> {
        (0..facts.groups().len()).filter_map(|group| Start::of(facts, group))
    }

    /// Those who are computed with as paid for by somebody else.
    pub(super) fn paid_for(&self) -> f64 {
        self.subsidised.unwrap_or(0.0)
    }
}
