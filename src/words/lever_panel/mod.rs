//! The levers as a reader moves them: names, sliders, values in the field’s unit, and where each starting value is
//! from.

mod input;
mod lever_ranges;
mod number_input;
mod panel;
mod slider;
mod values;

pub use input::{LeverInput, LeverInputError, RangeEnd, RangeInput, RangeInputError};
pub use lever_ranges::{LeverRanges, RangeField, RangeRow};
pub use number_input::{NumberInputError, number as read_number};
pub use panel::{LeverGroup, LeverPanel, LeverResult, LeverWords, PanelInput, Switch};
pub use slider::SliderScale;
pub(super) use slider::{Unit, unit};

use super::WordsContext;
use crate::document::LeverKind;
use crate::model::{Enrolment, Funding};

/// The levers of every group, in words.
pub struct Levers<'a> {
    context: &'a WordsContext<'a>,
}

impl<'a> Levers<'a> {
    /// The levers as `context` has them.
    pub fn new(context: &'a WordsContext<'a>) -> Levers<'a> {
        Levers { context }
    }
}

impl Levers<'_> {
    /// The levers that a group has, in the order in which they stand.
    pub fn of_group(&self, group: usize) -> Vec<LeverKind> {
        let plan = &self.context.now.plan.groups[group];
        let mut levers = vec![match plan.enrolment {
            Enrolment::PerYear(_) => LeverKind::PerYear,
            Enrolment::ShareOfUncovered(_) => LeverKind::ShareOfUncovered,
        }];
        levers.extend([LeverKind::Lapse, LeverKind::WorkforceGrowth]);
        if self.context.facts.subsidy(group).is_some() {
            match plan.funding {
                Funding::HeadCount(_) => levers.push(LeverKind::HeadCount),
                _ => levers.extend([LeverKind::AnnualBudget, LeverKind::BudgetGrowth]),
            }
            levers.push(LeverKind::ContributionGrowth);
        }
        levers
    }
}
