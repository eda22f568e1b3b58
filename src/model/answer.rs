//! The inverse questions: how fast, how many, when, and for how much.
//!
//! For a target rate `q` in year `T`, from the base year `b`; a rate is at the target from `q − 1e−12` on:
//!
//! - pace: `(q − C(b)) / (T − b)`, a fraction a year;
//! - enrolment needed, a group: see [`needed`](super::needed); all groups: their sum;
//! - reached: the first year in `b … b + 100` in which all groups together are at the target, or the peak of those years;
//! - budget needed, a group with a subsidy: `ceil(max(0, (q − 1e−12) · W(T) − O(T))) · Y(T)`, given its own-paying
//!   members; all groups: their sum.
//!
//! Every target is answered for its own year, however far the plan's projection goes.

use super::at_target::CLOSE;
use super::{Enrolment, Plan, Stock, Years, coverage, needed};
use crate::document::{Checked, LeverKind, Range, Scenario, Setting, Target};

/// The base year and the 100 years after it.
const SPAN: usize = Plan::LONGEST as usize + 1;

/// What it takes to reach one target.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The target.
    pub target: Target,
    /// The pace needed: a fraction a year (0.0363 is 3.63 percentage points).
    pub pace: f64,
    /// For each group the smallest whole number of new own-paying members a year that reaches the target, in the document's order.
    pub needed_per_year: Vec<f64>,
    /// Their sum, people a year.
    pub needed_per_year_all: f64,
    /// When all groups together are at the target.
    pub reached: Reached,
    /// For each group with a subsidy the budget of the target's year at which it is at the target, currency a year.
    pub needed_budget: Vec<Option<f64>>,
    /// Their sum; absent where no group has a subsidy.
    pub needed_budget_all: Option<f64>,
}

/// Whether, and when, a target is reached within 100 years of the base year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reached {
    /// In this year.
    Year(i32),
    /// Not at all: the highest coverage in those years, and the first year within 1e−12 of it.
    Never {
        /// Coverage, a fraction.
        peak: f64,
        /// The year.
        peak_year: i32,
    },
}

/// The answers for every target of the document, in its order, under `plan`.
///
/// One run over 100 years serves them all.
pub fn answers(facts: &Checked, plan: &Plan) -> Vec<Answer> {
    let targets = &facts.document().targets;
    if targets.is_empty() {
        return Vec::new();
    }
    let base_year = facts.base_year();
    let mut found: Vec<Answer> = targets.iter().map(|target| unanswered(target, plan.groups.len())).collect();
    let mut workers = [0.0; SPAN];
    let mut registered = [0.0; SPAN];
    for ((years, group), levers) in plan.years(facts).zip(&facts.document().groups).zip(&plan.groups) {
        let run = Run::of(years);
        for (stock, (workers, registered)) in run.0.iter().zip(workers.iter_mut().zip(&mut registered)) {
            *workers += stock.workers;
            *registered += stock.registered;
        }
        let stay = 1.0 - levers.lapse.central;
        for answer in &mut found {
            let until = run.until(answer.target.year - base_year);
            answer.add_enrolment(needed::per_year(until, stay, answer.target.rate));
            answer.add_budget(group.subsidy.as_ref().and(until.last()));
        }
    }
    let mut rates = [0.0; SPAN];
    for (rate, (workers, registered)) in rates.iter_mut().zip(workers.iter().zip(&registered)) {
        *rate = coverage(*registered, *workers);
    }
    let [start, ..] = rates;
    for answer in &mut found {
        answer.pace = (answer.target.rate - start) / f64::from(answer.target.year - base_year);
        answer.reached = reached(&rates, answer.target.rate, base_year);
    }
    found
}

/// `scenario` with every group's enrolment set to what `answer` needs, or to the most that a reader may set: a constant
/// number of people a year, which takes the place of a share.
pub fn needed_pace(scenario: &Scenario, answer: &Answer) -> Scenario {
    let mut scenario = scenario.clone();
    for (group, people) in answer.needed_per_year.iter().enumerate() {
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
    /// The plan with every group's enrolment at what `answer` needs, however many that are: as many each year, and no range.
    pub fn at_needed_pace(&self, answer: &Answer) -> Plan {
        let mut plan = self.clone();
        for (group, people) in plan.groups.iter_mut().zip(&answer.needed_per_year) {
            group.enrolment = Enrolment::PerYear(Range::fixed(*people));
        }
        plan
    }
}

fn unanswered(target: &Target, groups: usize) -> Answer {
    Answer {
        target: target.clone(),
        pace: 0.0,
        needed_per_year: Vec::with_capacity(groups),
        needed_per_year_all: 0.0,
        reached: Reached::Never { peak: 0.0, peak_year: 0 },
        needed_budget: Vec::with_capacity(groups),
        needed_budget_all: None,
    }
}

impl Answer {
    fn add_enrolment(&mut self, people: f64) {
        self.needed_per_year.push(people);
        self.needed_per_year_all += people;
    }

    /// `last`: the group in the target's year, if it has a subsidy.
    fn add_budget(&mut self, last: Option<&Stock>) {
        let budget = last.map(|stock| stock.shortfall(self.target.rate) * stock.worker_cost);
        self.needed_budget.push(budget);
        if let Some(budget) = budget {
            *self.needed_budget_all.get_or_insert(0.0) += budget;
        }
    }
}

/// The first year at the target, or the peak. `rates`: coverage by year, the base year first.
fn reached(rates: &[f64; SPAN], target: f64, base_year: i32) -> Reached {
    let first = |least: f64| rates.iter().zip(base_year..).find(|(rate, _)| **rate >= least).map(|(_, year)| year);
    if let Some(year) = first(target - CLOSE) {
        return Reached::Year(year);
    }
    let peak = rates.iter().copied().fold(0.0, f64::max);
    Reached::Never { peak, peak_year: first(peak - CLOSE).unwrap_or(base_year) }
}

/// One group over the base year and the 100 years after it.
struct Run([Stock; SPAN]);

impl Run {
    fn of(mut years: Years<'_>) -> Run {
        let empty =
            Stock { workers: 0.0, own: 0.0, subsidised: 0.0, registered: 0.0, affordable: 0.0, worker_cost: 0.0 };
        let mut run = Run([empty; SPAN]);
        run.0.iter_mut().zip(&mut years).for_each(|(stock, year)| *stock = year);
        run
    }

    /// The base year and the `years` after it, at most all of them.
    fn until(&self, years: i32) -> &[Stock] {
        let count = usize::try_from(years).unwrap_or(0).saturating_add(1).min(SPAN);
        self.0.get(..count).unwrap_or(&self.0)
    }
}
