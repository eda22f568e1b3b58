//! The inverse questions of a target: how fast, and when. What it takes in people and money is in
//! [`Needed`](super::Needed).
//!
//! For a target rate `q` in year `T`, from the base year `b`; a rate is at the target from `q − 1e−12` on:
//!
//! - pace: `(q − C(b)) / (T − b)`, a fraction a year;
//! - reached: the first year in `b … b + 100` in which all groups together are at the target, or the peak of those years.
//!
//! Every target is answered for its own year, however far the plan's projection goes. One whose year is not after the base
//! year has come: it is judged by all together as last observed up to its own year.

use super::at_target::{CLOSE, is_at_target};
use super::{Plan, Total, coverage, total_by_year};
use crate::document::{Checked, MOST_YEARS_AHEAD, Target, Whole};

/// The base year and the 100 years after it.
const SPAN: usize = MOST_YEARS_AHEAD as usize + 1;

/// When one target is reached, and how fast that is.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The target.
    pub target: Target,
    /// Whether its year is after the base year.
    pub is_ahead: bool,
    /// The pace needed: a fraction a year (0.0363 is 3.63 percentage points); absent of a year that has come, and where all
    /// together are not known.
    pub pace: Option<f64>,
    /// When all groups together are at the target; absent where they are not known, and where nothing was observed by a
    /// year that has come.
    pub reached: Option<Reached>,
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
    let base_year = facts.base_year();
    let rates = coverage_of_all(facts, plan);
    let observed = if targets.iter().all(|target| facts.is_ahead(target)) { Vec::new() } else { total_by_year(facts) };
    let [start, ..] = rates;
    let answer = |target: &Target| {
        let Target { rate, year, .. } = *target;
        let is_ahead = facts.is_ahead(target);
        let (pace, reached) = if !is_ahead {
            (None, judged(&observed, rate, year))
        } else if facts.whole() == Whole::Unknown {
            (None, None)
        } else {
            (Some((rate - start) / f64::from(year - base_year)), Some(reached(&rates, rate, base_year)))
        };
        Answer { target: target.clone(), is_ahead, pace, reached }
    };
    targets.iter().map(answer).collect()
}

/// The coverage of all groups together by year, the base year first.
fn coverage_of_all(facts: &Checked, plan: &Plan) -> [f64; SPAN] {
    let whole = facts.whole();
    let mut workers = [0.0; SPAN];
    let mut registered = [0.0; SPAN];
    for (_, years) in plan.years(facts).enumerate().filter(|(group, _)| whole.counts(*group)) {
        for ((workers, registered), stock) in workers.iter_mut().zip(&mut registered).zip(years) {
            *workers += stock.workers;
            *registered += stock.registered;
        }
    }
    let mut rates = [0.0; SPAN];
    for (rate, (workers, registered)) in rates.iter_mut().zip(workers.iter().zip(&registered)) {
        *rate = coverage(*registered, *workers);
    }
    rates
}

/// Whether all together, as last `observed` up to the year `until`, were at the target; since when, or by how much not.
fn judged(observed: &[Total], target: f64, until: i32) -> Option<Reached> {
    let observed = || observed.iter().filter(|total| total.year <= until);
    let last = observed().next_back()?.coverage();
    let first = observed().find(|total| is_at_target(total.coverage(), target));
    match first.filter(|_| is_at_target(last, target)) {
        Some(first) => Some(Reached::Year(first.year)),
        None => Some(Reached::Missed { by: target - last }),
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
