//! What a target takes in people and money.
//!
//! For a target rate `q` in year `T`:
//!
//! - enrolment needed, a group: see [`enrolment_needed`](super::enrolment_needed); all groups: their sum;
//! - budget needed, a group with a subsidy: `ceil(max(0, (q − 1e−12) · W(T) − O(T))) · Y(T)`, given its own-paying
//!   members; all groups: their sum.
//!
//! A document may have a thousand groups and tens of thousands of targets, so this is computed only of the targets that are
//! asked for.

use super::enrolment_needed;
use super::{Enrolment, Plan, Start, Stock};
use crate::document::{Checked, LeverKind, Range, Scenario, Setting, Target};

/// What a target takes in people and money.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Needed {
    /// For each group the smallest whole number of new own-paying members a year that reaches the target, in the document's order.
    pub per_year: Vec<f64>,
    /// Their sum, people a year.
    pub per_year_all: f64,
    /// For each group with a subsidy the budget of the target's year at which it is at the target, currency a year; absent
    /// without a subsidy, and where it is not known how many it pays for.
    pub budget: Vec<Option<f64>>,
    /// Their sum; absent where no group has a subsidy, and where the budget of one that has is not known.
    pub budget_all: Option<f64>,
}

/// What each of `targets` takes under `plan`; absent of one whose year has come, and where percentages alone are known.
///
/// One run of a group serves all targets.
pub fn needed<'a>(facts: &Checked, plan: &Plan, targets: impl IntoIterator<Item = &'a Target>) -> Vec<Option<Needed>> {
    let base_year = facts.base_year();
    let begun = |target: &'a Target| {
        let is_told = facts.is_ahead(target) && facts.has_heads();
        (target, is_told.then(Needed::default))
    };
    let mut found: Vec<(&Target, Option<Needed>)> = targets.into_iter().map(begun).collect();
    let last = found.iter().filter(|(_, needed)| needed.is_some()).map(|(target, _)| target.year).max();
    let Some(last) = last else { return found.into_iter().map(|(_, needed)| needed).collect() };
    let count = |year: i32| usize::try_from(year - base_year).unwrap_or(0) + 1;
    for ((years, start), levers) in plan.years(facts).zip(Start::all(facts)).zip(&plan.groups) {
        let run: Vec<Stock> = years.take(count(last)).collect();
        let stay = 1.0 - levers.lapse.central;
        for (target, needed) in &mut found {
            let Some(needed) = needed else { continue };
            let until = run.get(..count(target.year)).unwrap_or(&run);
            needed.add_enrolment(enrolment_needed::per_year(until, stay, target.rate));
            needed.add_budget(start.subsidy.and(until.last()), target.rate);
        }
    }
    let mut groups = facts.groups().iter().enumerate();
    let is_unknown = groups.any(|(group, entry)| entry.subsidy.is_some() && facts.subsidy(group).is_none());
    let told = |(_, needed): (&Target, Option<Needed>)| {
        needed.map(|needed| Needed { budget_all: needed.budget_all.filter(|_| !is_unknown), ..needed })
    };
    found.into_iter().map(told).collect()
}

/// `scenario` with every group's enrolment set to what is needed, or to the most that a reader may set: a constant number
/// of people a year, which takes the place of a share.
pub fn needed_pace(scenario: &Scenario, needed: &Needed) -> Scenario {
    let mut scenario = scenario.clone();
    for (group, people) in needed.per_year.iter().enumerate() {
        let setting = match scenario.setting(group, LeverKind::PerYear) {
            Some(Setting::Range(own)) => {
                let people = LeverKind::PerYear.nearest_allowed(*people);
                Setting::Range(own.moved_to(people, LeverKind::PerYear.bounds()))
            }
            _ => Setting::Value(*people),
        };
        scenario.set(group, LeverKind::PerYear, setting);
    }
    scenario
}

impl Plan {
    /// The plan with every group's enrolment at what is needed, however many that are: as many each year, and no range.
    pub fn at_needed_pace(&self, needed: &Needed) -> Plan {
        let mut plan = self.clone();
        for (group, people) in plan.groups.iter_mut().zip(&needed.per_year) {
            group.enrolment = Enrolment::PerYear(Range::fixed(*people));
        }
        plan
    }
}

impl Needed {
    fn add_enrolment(&mut self, people: f64) {
        self.per_year.push(people);
        self.per_year_all += people;
    }

    /// `last`: the group in the target's year, if its subsidy is known.
    fn add_budget(&mut self, last: Option<&Stock>, rate: f64) {
        let budget = last.map(|stock| stock.shortfall(rate) * stock.worker_cost);
        self.budget.push(budget);
        if let Some(budget) = budget {
            *self.budget_all.get_or_insert(0.0) += budget;
        }
    }
}
