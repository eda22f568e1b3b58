//! How forecasts would have fared before: from every earlier year on (at which at least four were known), for every year
//! that was observed after it.
//!
//! Three ways are compared by their mean absolute error: no change; the same change in points every year as between
//! first and last, even past 0 or 1; and the median of the [`Drift`] in log-odds. The 80 % band of the last has held
//! what came where `|x − mean| ≤ z · sd + 1e−12`.

use super::drift::{Drift, coverage_at};
use super::point::Point;

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

/// How many years have to be known to forecast from.
const KNOWN: usize = 4;

impl BackTest {
    /// The test over these points, at least five, whose log-odds are finite.
    pub(super) fn new(points: &[Point]) -> BackTest {
        let [_, eighty, _] = Drift::QUANTILES;
        let mut test = BackTest { cases: 0, no_change: 0.0, points_drift: 0.0, log_odds_drift: 0.0, within_80: 0.0 };
        for known in KNOWN..points.len() {
            let (past, later) = points.split_at(known);
            let [first, .., origin] = past else { continue };
            let drift = Drift::new(past);
            let change = (origin.coverage - first.coverage) / origin.years_after(first);
            for came in later {
                let years = came.years_after(origin);
                let (mean, deviation) = drift.ahead(years);
                test.cases += 1;
                test.no_change += (came.coverage - origin.coverage).abs();
                test.points_drift += (came.coverage - (origin.coverage + change * years)).abs();
                test.log_odds_drift += (came.coverage - coverage_at(mean)).abs();
                if (came.log_odds - mean).abs() <= eighty * deviation + 1e-12 {
                    test.within_80 += 1.0;
                }
            }
        }
        let cases = test.cases as f64;
        for sum in [&mut test.no_change, &mut test.points_drift, &mut test.log_odds_drift, &mut test.within_80] {
            *sum /= cases;
        }
        test
    }
}
