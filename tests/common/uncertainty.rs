//! Outlooks made by hand, so that what pages say of them can be told beforehand.

#![allow(dead_code, reason = "each test uses some of these")]

use cakupan::document::{Checked, Scenario};
use cakupan::model::{
    BackTest, Fit, Futures, Method, Outcome, Quantiles, ReachedTargets, Trend, Trends, Uncertainty, Verdict,
    total_by_year,
};
use cakupan::words::{NativeLocale, ProjectionBasis, WordsContext};

/// Rates that go from `start` to `end` in equal steps, one a year, both included.
pub fn ramp(start: f64, end: f64, years: usize) -> Vec<f64> {
    (0..=years).map(|year| start + (end - start) * year as f64 / years.max(1) as f64).collect()
}

fn observed(facts: &Checked) -> Vec<(i32, f64)> {
    total_by_year(facts).iter().map(|total| (total.year, total.registered / total.workers)).collect()
}

/// A past of all together whose median goes on to `end`; the bands reach 5, 10 and 20 points to both sides in the end.
pub fn past(facts: &Checked, end: f64, years: usize) -> Trend {
    let seen = observed(facts);
    let (from, start) = seen[0];
    let (to, rate) = seen[seen.len() - 1];
    let band = |width: f64| {
        let edges =
            ramp(rate, (end - width).max(0.0), years).into_iter().zip(ramp(rate, (end + width).min(1.0), years));
        edges.skip(1).collect::<Vec<_>>()
    };
    Trend {
        points: seen.len(),
        from,
        to,
        mean_change: (rate - start) / f64::from((to - from).max(1)),
        mean_change_people: 200.0,
        fit: Some(Fit {
            years: (1..=years as i32).map(|ahead| to + ahead).collect(),
            median: ramp(rate, end, years).split_off(1),
            bands: [band(0.05), band(0.1), band(0.2)],
            method: Method::LogOdds,
            verdict: Verdict::Better,
            bands_held: 0.8,
        }),
        backtest: Some(BackTest {
            cases: 15,
            no_change: 0.0624,
            points_drift: 0.0187,
            log_odds_drift: 0.0114,
            within_80: 0.8,
            points_within_80: 0.8,
        }),
    }
}

/// Futures whose quantiles lie 10 and 5 points under and over `end`, and on it.
pub fn futures(start: f64, end: f64, years: usize, reached: f64, groups: usize) -> Futures {
    let quantiles = |start: f64| Quantiles {
        values: [-0.1, -0.05, 0.0, 0.05, 0.1].map(|aside| ramp(start, (end + aside).clamp(0.0, 1.0), years)),
    };
    Futures {
        count: 1000,
        seed: 1,
        groups: vec![quantiles(start); groups],
        all: Some(quantiles(start)),
        reached: reached_by(reached, years),
    }
}

/// Three targets of which this share of a thousand futures has reached each from the base year on.
fn reached_by(share: f64, years: usize) -> ReachedTargets {
    let mut targets = ReachedTargets::new([0.5; 3].into_iter(), 1000);
    let mut climbed = [0; 1000];
    for _ in 0..=years {
        targets.go_on(&mut climbed, (0..1000).map(|future| if f64::from(future) < share * 1000.0 { 1.0 } else { 0.0 }));
    }
    targets
}

/// The numbers of a document's own assumptions, with this uncertainty on them.
pub fn outcome(facts: &Checked, uncertainty: impl FnOnce(&Outcome) -> Uncertainty) -> Outcome {
    let mut outcome = Outcome::new(facts, &Scenario::default());
    outcome.uncertainty = Some(uncertainty(&outcome));
    outcome
}

/// With a trend to `end`; the latest target needs 3.1 times the past pace.
pub fn trended(facts: &Checked, end: f64) -> Outcome {
    outcome(facts, |outcome| {
        let years = outcome.projection.all.as_ref().expect("all together").coverage.len() - 1;
        Uncertainty {
            trends: Trends { groups: Vec::new(), all: Some(past(facts, end, years)) },
            accelerations: vec![Some(3.1); outcome.answers.len()],
            ..Uncertainty::default()
        }
    })
}

/// With a band around `end`; the target is reached in this share of futures.
pub fn ranged(facts: &Checked, end: f64, reached: f64) -> Outcome {
    outcome(facts, |outcome| {
        let coverage = &outcome.projection.all.as_ref().expect("all together").coverage;
        let groups = outcome.projection.groups.len();
        let futures = futures(coverage[0], end, coverage.len() - 1, reached, groups);
        Uncertainty { futures: Some(futures), ..Uncertainty::default() }
    })
}

/// Tells the context of an outcome, from the past or from the assumptions.
pub fn told<T>(
    language: &str,
    facts: &Checked,
    outcome: &Outcome,
    basis: ProjectionBasis,
    look: impl FnOnce(&WordsContext) -> T,
) -> T {
    let locale = NativeLocale::new(language).expect("words in that language");
    let mut context = WordsContext::new(&locale, facts, outcome, outcome);
    context.basis = basis;
    look(&context)
}
