//! How forecasts would have fared before: from every earlier year on (at which at least four were known), for every year
//! that was observed after it.
//!
//! Three ways are compared by their mean absolute error: no change; the same change in points every year as between
//! first and last, even past 0 or 1; and the median of the [`Drift`] in log-odds. The 80 % band of a drift has held
//! what came where `|x − mean| ≤ z · sd + 1e−12`, on its own scale.

use super::Method;
use super::drift::Drift;
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
    /// How often the 80 % band of the log-odds drift held what came, a fraction of the cases.
    pub within_80: f64,
    /// The same of the change in points.
    pub points_within_80: f64,
}

/// How many years have to be known to forecast from.
const KNOWN: usize = 4;

impl BackTest {
    /// The test over these points, at least five, whose log-odds are finite.
    pub(super) fn new(points: &[Point]) -> BackTest {
        let mut test = BackTest {
            cases: 0,
            no_change: 0.0,
            points_drift: 0.0,
            log_odds_drift: 0.0,
            within_80: 0.0,
            points_within_80: 0.0,
        };
        for known in KNOWN..points.len() {
            let (past, later) = points.split_at(known);
            let Some(origin) = past.last() else { continue };
            let (in_points, in_log_odds) = (Drift::new(past, Method::Points), Drift::new(past, Method::LogOdds));
            for came in later {
                let years = came.years_after(origin);
                test.cases += 1;
                test.no_change += (came.coverage - origin.coverage).abs();
                test.points_drift += (came.coverage - in_points.ahead(years).0).abs();
                test.log_odds_drift += (came.coverage - Method::LogOdds.coverage(in_log_odds.ahead(years).0)).abs();
                test.within_80 += holds(in_log_odds.ahead(years), came.log_odds);
                test.points_within_80 += holds(in_points.ahead(years), came.coverage);
            }
        }
        let cases = test.cases as f64;
        for sum in [
            &mut test.no_change,
            &mut test.points_drift,
            &mut test.log_odds_drift,
            &mut test.within_80,
            &mut test.points_within_80,
        ] {
            *sum /= cases;
        }
        test
    }
}

/// 1 where the 80 % band around a mean holds a value, else 0.
fn holds((mean, deviation): (f64, f64), came: f64) -> f64 {
    let [_, eighty, _] = Drift::QUANTILES;
    f64::from(u8::from((came - mean).abs() <= eighty * deviation + 1e-12))
}
