//! The assumptions as the document writes them.

use super::WordsContext;
use crate::document::{Enrolment, Funding, Lever, LeverKind};

impl<'a> WordsContext<'a> {
    /// The assumption as the document writes it, where it does.
    pub fn written(&self, group: usize, lever: LeverKind) -> Option<&'a Lever> {
        let group = self.groups().get(group)?;
        let subsidy = group.subsidy.as_ref();
        match (lever, &group.assumptions.enrolment, subsidy.and_then(|subsidy| subsidy.funding.as_ref())) {
            (LeverKind::WorkforceGrowth, ..) => group.assumptions.workforce_growth.as_ref(),
            (LeverKind::Lapse, ..) => group.assumptions.lapse.as_ref(),
            (LeverKind::PerYear, Some(Enrolment::PerYear(lever)), _) => Some(lever),
            (LeverKind::ShareOfUncovered, Some(Enrolment::ShareOfUncovered(lever)), _) => Some(lever),
            (LeverKind::AnnualBudget, _, Some(Funding::AnnualBudget(lever))) => Some(lever),
            (LeverKind::HeadCount, _, Some(Funding::HeadCount(lever))) => Some(lever),
            (LeverKind::BudgetGrowth, ..) => subsidy.and_then(|subsidy| subsidy.budget_growth.as_ref()),
            (LeverKind::ContributionGrowth, ..) => subsidy.and_then(|subsidy| subsidy.contribution_growth.as_ref()),
            _ => None,
        }
    }

    /// Whether neither the document nor the reader says what is to come.
    pub(super) fn assumes_nothing(&self) -> bool {
        self.every_written().is_empty() && self.now.plan == self.start.plan
    }

    /// Every assumption that the document writes.
    pub(super) fn every_written(&self) -> Vec<&'a Lever> {
        let mut every = Vec::new();
        for group in 0..self.groups().len() {
            for lever in LeverKind::ALL {
                every.extend(self.written(group, lever));
            }
        }
        every
    }
}
