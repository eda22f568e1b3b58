//! The pace: of the past, at the start, and whether the needed one is used.

use super::Projection;
use crate::model::{Enrolment, Series};
use crate::words::language::LEAST_MULTIPLE;

impl<'a> Projection<'a> {
    /// Whether the reader is using the pace that the latest target needs.
    pub fn uses_needed_pace(&self) -> bool {
        self.context.now.needed.as_ref().is_some_and(|needed_by| {
            needed_by.per_year.iter().any(|&needed| needed > 0.0)
                && self.context.now.plan != self.context.start.plan
                && self.context.now.plan.groups.iter().zip(&needed_by.per_year).all(
                    |(group, &needed)| matches!(group.enrolment, Enrolment::PerYear(range) if range.central == needed),
                )
        })
    }

    /// All together at the pace that the latest target needs, and how many years it takes in the picture; absent where no year
    /// of it is drawn.
    pub fn needed_path(&self) -> Option<(&'a Series, usize)> {
        let now = self.context.now;
        if self.context.followed().is_some() || self.uses_needed_pace() || now.reached_in_time().is_some() {
            return None;
        }
        let until = now.latest_answer()?.target.year.min(now.projection.until());
        // It is drawn between the base year and the target's.
        let years = usize::try_from(until - self.context.facts.base_year()).ok().filter(|years| *years > 1)?;
        Some((now.needed_years.as_ref()?.all.as_ref()?, years))
    }

    /// New members a year at the start, all groups together; absent where a group's is a share.
    pub fn starting_enrolment(&self) -> Option<f64> {
        self.context.start.plan.groups.iter().try_fold(0.0, |sum, group| match group.enrolment {
            Enrolment::PerYear(range) => Some(sum + range.central),
            Enrolment::ShareOfUncovered(_) => None,
        })
    }

    /// The starting enrolment, where a needed number is to be told as a multiple of it: a multiple that reads as one
    /// says nothing.
    pub fn comparable_start(&self, needed: f64) -> Option<f64> {
        self.starting_enrolment().filter(|start| *start > 0.0 && needed >= LEAST_MULTIPLE * start)
    }

    /// How many times the past pace the latest target needs.
    pub(super) fn acceleration(&self) -> Option<f64> {
        self.context.now.latest_acceleration()
    }
}
