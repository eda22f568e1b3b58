//! Levers that can stand in each other's place: people a year or a share of those not yet paying for themselves, a budget
//! or a number of people.
//!
//! With the workforce `W`, the own-paying members `O` and one worker's cost `Y` of the base year, growth `γ` and lapse `λ`:
//!
//! - those who do not pay for themselves a year later, before anybody joins: `U = W · (1 + γ) − (1 − λ) · O`;
//! - `n` people a year are the share `n / U`, to the nearest tenth of a percentage point; a share `h` is `h · U` people;
//! - a budget `B` is [`affordable`]`(B, Y)` people; `n` people are a budget of `n · Y`.

use super::{Contribution, Enrolment, Outcome, affordable};
use crate::document::{Checked, LeverKind};

impl Outcome {
    /// What a lever stands at. A budget that nobody gave stands at what the subsidised cost, or at what the head count
    /// costs that was given instead of it; a head count at those whom the budget pays for; each within what may be set. 0 for
    /// a lever or a group that is not there.
    pub fn lever_value(&self, facts: &Checked, group: usize, lever: LeverKind) -> f64 {
        let central = |lever| self.plan.lever(group, lever).map(|range| range.central);
        let Some(series) = self.projection.groups.get(group) else { return 0.0 };
        let worker_cost = worker_cost(facts, group);
        let value = match (central(lever), lever) {
            (Some(value), _) => value,
            (None, LeverKind::AnnualBudget) => match central(LeverKind::HeadCount) {
                Some(people) => people * worker_cost,
                None => series.cost.as_deref().map_or(0.0, first),
            },
            (None, LeverKind::HeadCount) if worker_cost > 0.0 => match central(LeverKind::AnnualBudget) {
                Some(budget) => affordable(budget, worker_cost),
                None => series.subsidised.as_deref().map_or(0.0, first),
            },
            (None, _) => 0.0,
        };
        lever.nearest_allowed(value)
    }

    /// The value at which the lever `to` changes the first year least, where it takes the place of the other kind, of those
    /// that may be set.
    pub fn equivalent_lever(&self, facts: &Checked, group: usize, to: LeverKind) -> f64 {
        let standing = |lever| self.lever_value(facts, group, lever);
        let (Some(plan), Some(series)) = (self.plan.groups.get(group), self.projection.groups.get(group)) else {
            return standing(to);
        };
        let own = first(&series.registered) - series.subsidised.as_deref().map_or(0.0, first);
        let workers = first(&series.workers) * (1.0 + plan.workforce_growth.central);
        let unpaid = workers - (1.0 - plan.lapse.central) * own;
        let worker_cost = worker_cost(facts, group);
        let value = match (to, plan.enrolment) {
            (LeverKind::ShareOfUncovered, Enrolment::PerYear(people)) if unpaid > 0.0 => {
                nearest(people.central / unpaid * 1000.0) / 1000.0
            }
            (LeverKind::PerYear, Enrolment::ShareOfUncovered(share)) => nearest(share.central * unpaid.max(0.0)),
            (LeverKind::HeadCount, _) if worker_cost > 0.0 => {
                affordable(standing(LeverKind::AnnualBudget), worker_cost)
            }
            (LeverKind::AnnualBudget, _) => standing(LeverKind::HeadCount) * worker_cost,
            (to, _) => standing(to),
        };
        to.nearest_allowed(value)
    }
}

/// What one subsidised worker of a group costs in the base year, currency a year; 0 without a subsidy.
pub fn worker_cost(facts: &Checked, group: usize) -> f64 {
    let costs = facts.subsidy(group).map(|subsidy| Contribution::new(subsidy, 0.0, facts.base_year()).costs());
    costs.and_then(|mut costs| costs.next()).unwrap_or(0.0)
}

fn first(by_year: &[f64]) -> f64 {
    by_year.first().copied().unwrap_or_default()
}

/// The nearest whole number, halves up.
fn nearest(value: f64) -> f64 {
    (value + 0.5).floor()
}
