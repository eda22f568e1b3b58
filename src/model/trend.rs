//! What the past says by itself: how coverage changed, and where that would lead. Drawn apart from any scenario.
//!
//! From two observed years on, the average change between first and last; from five on also where it leads (see
//! [`drift`](super::drift)) by the [`method`](super::method) that would have fared better before (see
//! [`backtest`](super::backtest)). Where a rate is 0 or 1 its log-odds are infinite: no line, and no test of one.

use super::point::Point;
use super::{BackTest, Fit, total_by_year};
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

impl Trend {
    /// Coverage that was observed from the base year on, then the median of the years that follow: fractions.
    pub fn line(&self, facts: &Checked) -> Vec<f64> {
        let observed = total_by_year(facts).into_iter().filter(|total| total.year >= facts.base_year());
        let mut line: Vec<f64> = observed.map(|total| total.coverage()).collect();
        line.extend(self.fit.iter().flat_map(|fit| &fit.median));
        line
    }
}

/// The past of every series.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Trends {
    /// Each group's, in the document's order; absent with fewer than two observations.
    pub groups: Vec<Option<Trend>>,
    /// That of all groups together, over the years in which every group has an observation; absent too where all
    /// together are not known.
    pub all: Option<Trend>,
}

/// How many observed years it takes to say where the past leads.
const ENOUGH: usize = 5;

/// The past of every group and of all together, and where each leads up to the year `until`.
pub fn trends(facts: &Checked, until: i32) -> Trends {
    let of_group = |group: usize| {
        let yearly = facts.yearly(group).into_iter();
        let points = yearly.map(|seen| Point::new(seen.year, seen.members(), seen.workforce()));
        trend(&points.collect::<Vec<_>>(), until)
    };
    let totals = total_by_year(facts).into_iter();
    let all: Vec<Point> = totals.map(|total| Point::new(total.year, total.registered, total.workers)).collect();
    Trends { groups: (0..facts.groups().len()).map(of_group).collect(), all: trend(&all, until) }
}

/// The past of one series, its years in order.
fn trend(points: &[Point], until: i32) -> Option<Trend> {
    let [first, .., last] = points else { return None };
    let years = last.years_after(first);
    let fits = points.len() >= ENOUGH && points.iter().all(|point| point.log_odds.is_finite());
    let backtest = fits.then(|| BackTest::new(points));
    Some(Trend {
        points: points.len(),
        from: first.year,
        to: last.year,
        mean_change: (last.coverage - first.coverage) / years,
        mean_change_people: (last.registered - first.registered) / years,
        fit: backtest.map(|test| Fit::new(points, &test, until)),
        backtest,
    })
}
