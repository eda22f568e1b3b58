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
//! Every target is answered for its own year, however far the plan's projection goes. One whose year is not after the base
//! year has come: it is judged by all together as last observed up to its own year. Of percentages alone there is no
//! enrolment in people and no money.

use super::at_target::{CLOSE, is_at_target};
use super::{Enrolment, Plan, Start, Stock, Years, coverage, needed, total_by_year};
use crate::document::{Checked, LeverKind, Range, Scenario, Setting, Target, Whole};

/// The base year and the 100 years after it.
const SPAN: usize = Plan::LONGEST as usize + 1;

/// What it takes to reach one target.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The target.
    pub target: Target,
    /// Whether its year is after the base year.
    pub is_ahead: bool,
    /// The pace needed: a fraction a year (0.0363 is 3.63 percentage points); absent of a year that has come, and where all
    /// together are not known.
    pub pace: Option<f64>,
    /// What it takes in people and money; absent where the pace is, and of percentages alone.
    pub needed: Option<Needed>,
    /// When all groups together are at the target; absent where they are not known, and where nothing was observed by a
    /// year that has come.
    pub reached: Option<Reached>,
}

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

/// Whether, and when, a target is reached.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reached {
    /// In this year; of a target whose year has come, the first observed year.
    Year(i32),
    /// Not within 100 years of the base year: the highest coverage in those years, and the first year within 1e−12 of it.
    Never {
        /// Coverage, a fraction.
        peak: f64,
        /// The year.
        peak_year: i32,
    },
    /// Not by its own year, which has come.
    Missed {
        /// What was lacking, a fraction.
        by: f64,
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
    let whole = facts.whole();
    let base_year = facts.base_year();
    let mut found: Vec<Answer> = targets.iter().map(|target| unanswered(facts, target)).collect();
    let mut workers = [0.0; SPAN];
    let mut registered = [0.0; SPAN];
    let groups = plan.years(facts).zip(Start::all(facts)).zip(&plan.groups);
    for (group, ((years, start), levers)) in groups.enumerate() {
        let run = Run::of(years);
        if whole.counts(group) {
            for (stock, (workers, registered)) in run.0.iter().zip(workers.iter_mut().zip(&mut registered)) {
                *workers += stock.workers;
                *registered += stock.registered;
            }
        }
        let stay = 1.0 - levers.lapse.central;
        for answer in &mut found {
            if let Some(needed) = &mut answer.needed {
                let until = run.until(answer.target.year - base_year);
                needed.add_enrolment(needed::per_year(until, stay, answer.target.rate));
                needed.add_budget(start.subsidy.and(until.last()), answer.target.rate);
            }
        }
    }
    let has_unknown =
        |(group, entry): (usize, &crate::document::Group)| entry.subsidy.is_some() && facts.subsidy(group).is_none();
    let unknown_budget = facts.document().groups.iter().enumerate().any(has_unknown);
    let mut rates = [0.0; SPAN];
    for (rate, (workers, registered)) in rates.iter_mut().zip(workers.iter().zip(&registered)) {
        *rate = coverage(*registered, *workers);
    }
    let [start, ..] = rates;
    for answer in &mut found {
        if let Some(needed) = &mut answer.needed {
            needed.budget_all = needed.budget_all.filter(|_| !unknown_budget);
        }
        let Target { rate, year, .. } = answer.target;
        if !answer.is_ahead {
            answer.reached = judged(facts, rate, year);
        } else if whole != Whole::Unknown {
            answer.pace = Some((rate - start) / f64::from(year - base_year));
            answer.reached = Some(reached(&rates, rate, base_year));
        }
    }
    found
}

/// Whether all together, as last observed up to the year `until`, were at the target; since when, or by how much not.
fn judged(facts: &Checked, target: f64, until: i32) -> Option<Reached> {
    let mut observed = total_by_year(facts);
    observed.retain(|total| total.year <= until);
    let last = observed.last()?.coverage();
    let first = observed.iter().find(|total| is_at_target(total.coverage(), target));
    match first.filter(|_| is_at_target(last, target)) {
        Some(first) => Some(Reached::Year(first.year)),
        None => Some(Reached::Missed { by: target - last }),
    }
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

fn unanswered(facts: &Checked, target: &Target) -> Answer {
    let is_ahead = facts.is_ahead(target);
    let needed = (is_ahead && !facts.has_rates_alone()).then(Needed::default);
    Answer { target: target.clone(), is_ahead, pace: None, needed, reached: None }
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
