//! What the past says by itself: how coverage changed, and where that would lead. Drawn apart from any scenario.
//!
//! From two observed years on, the average change between first and last; from five on also where it leads (see
//! [`drift`](super::drift)) and how such a line would have fared before (see [`backtest`](super::backtest)). Where a
//! rate is 0 or 1 its log-odds are infinite: no line, and no test of one.

use super::backtest::backtest;
use super::drift::{Drift, coverage_at};
use super::{coverage, total_by_year};
use crate::document::Checked;

/// The past of one series: a group's, or that of all groups together.
#[derive(Debug, Clone, PartialEq)]
pub struct Trend {
    /// How many years are observed.
    pub points: usize,
    /// The first of them.
    pub from: i32,
    /// The last of them.
    pub to: i32,
    /// The average change between first and last, a fraction a year (0.0151 is 1.51 percentage points).
    pub mean_change: f64,
    /// The same in registered people a year.
    pub mean_change_people: f64,
    /// Where the past leads; absent with fewer than five points, or where a rate is 0 or 1.
    pub fit: Option<Fit>,
    /// How the same line would have fared before; absent where the fit is.
    pub backtest: Option<BackTest>,
}

/// The years after the last observation if the past goes on.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// The years, from the one after the last observation; none where nothing is asked for after it.
    pub years: Vec<i32>,
    /// The median of coverage in each, a fraction.
    pub median: Vec<f64>,
    /// Lowest and highest coverage of the bands of 50, 80 and 95 % in each, fractions.
    pub bands: [Vec<(f64, f64)>; 3],
}

/// How three ways to forecast would have done from every earlier year on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BackTest {
    /// How many forecasts were compared with what came.
    pub cases: usize,
    /// Mean absolute error of “no change”, a fraction.
    pub no_change: f64,
    /// Mean absolute error of the same change in points every year, a fraction.
    pub points_drift: f64,
    /// Mean absolute error of the log-odds drift, a fraction.
    pub log_odds_drift: f64,
    /// How often the 80 % band held what came, a fraction of the cases.
    pub within_80: f64,
}

/// The past of every series.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Trends {
    /// Each group's, in the document's order; absent with fewer than two observations.
    pub groups: Vec<Option<Trend>>,
    /// That of all groups together, over the years in which every group has an observation.
    pub all: Option<Trend>,
}

/// How many observed years it takes to say where the past leads.
const ENOUGH: usize = 5;

/// One observed year of a series.
#[derive(Clone, Copy)]
pub(super) struct Point {
    /// The calendar year.
    pub(super) year: i32,
    /// People.
    registered: f64,
    /// A fraction.
    pub(super) coverage: f64,
    /// `ln R − ln(W − R)`: infinite where coverage is 0 or 1.
    pub(super) log_odds: f64,
}

impl Point {
    fn new(year: i32, registered: f64, workers: f64) -> Point {
        let log_odds = registered.ln() - (workers - registered).ln();
        Point { year, registered, coverage: coverage(registered, workers), log_odds }
    }
}

/// How many years after `earlier` this is.
pub(super) fn years_between(earlier: &Point, later: &Point) -> f64 {
    f64::from(later.year - earlier.year)
}

/// The past of every group and of all together, and where each leads up to the year `until`.
pub fn trends(facts: &Checked, until: i32) -> Trends {
    let mut points = Vec::new();
    let mut groups = Vec::new();
    for group in &facts.document().groups {
        points.clear();
        for seen in &group.observations {
            points.push(Point::new(seen.year, seen.registered, seen.workers));
        }
        groups.push(trend(&points, until));
    }
    points.clear();
    for total in total_by_year(facts) {
        points.push(Point::new(total.year, total.registered, total.workers));
    }
    Trends { groups, all: trend(&points, until) }
}

/// The past of one series, its years in order.
fn trend(points: &[Point], until: i32) -> Option<Trend> {
    let [first, .., last] = points else { return None };
    let years = years_between(first, last);
    let fits = points.len() >= ENOUGH && points.iter().all(|point| point.log_odds.is_finite());
    Some(Trend {
        points: points.len(),
        from: first.year,
        to: last.year,
        mean_change: (last.coverage - first.coverage) / years,
        mean_change_people: (last.registered - first.registered) / years,
        fit: if fits { Some(fit(&Drift::new(points), last.year, until)) } else { None },
        backtest: if fits { Some(backtest(points)) } else { None },
    })
}

/// The years after the last observation, up to `until`.
fn fit(drift: &Drift, last: i32, until: i32) -> Fit {
    let mut fit = Fit { years: Vec::new(), median: Vec::new(), bands: [Vec::new(), Vec::new(), Vec::new()] };
    for year in last + 1..=until {
        let (mean, deviation) = drift.ahead(f64::from(year - last));
        fit.years.push(year);
        fit.median.push(coverage_at(mean));
        for (band, quantile) in fit.bands.iter_mut().zip(Drift::QUANTILES) {
            let reach = quantile * deviation;
            band.push((coverage_at(mean - reach), coverage_at(mean + reach)));
        }
    }
    fit
}
