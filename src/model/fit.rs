//! Where the past leads by itself, by the [`Drift`] of the method that the past speaks for, and how far that may stray.

use super::at_target::CLOSE;
use super::drift::Drift;
use super::point::Point;
use super::{BackTest, Method, Verdict};

/// The years after the last observation if the past goes on.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// The years, from the one after the last observation; none where nothing is asked for after it.
    pub years: Vec<i32>,
    /// The median of coverage in each, a fraction.
    pub median: Vec<f64>,
    /// Lowest and highest coverage of the bands of 50, 80 and 95 % in each, fractions.
    pub bands: [Vec<(f64, f64)>; 3],
    /// On which scale the series is taken to go on.
    pub method: Method,
    /// Whether that would have done better before than no change.
    pub verdict: Verdict,
    /// How often the method's 80 % band would have held what came, a fraction.
    pub bands_held: f64,
}

impl Fit {
    /// Lowest and highest coverage of the band of 80 % in each year, fractions: the one that is told in words and tables.
    pub fn told_band(&self) -> &[(f64, f64)] {
        &self.bands[1]
    }

    /// The share of cases that the 80 % band has to have held for a single number to be said of the years ahead.
    const HELD_ENOUGH: f64 = 0.6;

    /// The years after the last of these points, up to `until`, by the method that did better in `test`.
    pub(super) fn new(points: &[Point], test: &BackTest, until: i32) -> Fit {
        let method = test.method();
        let drift = Drift::new(points, method);
        let last = points.last().map_or(until, |point| point.year);
        let years: Vec<i32> = (last + 1..=until).collect();
        let ahead: Vec<(f64, f64)> = years.iter().map(|year| drift.ahead(f64::from(year - last))).collect();
        let band = |quantile: f64| {
            let reach = |(mean, deviation): &(f64, f64)| {
                let reach = quantile * deviation;
                (method.coverage(mean - reach), method.coverage(mean + reach))
            };
            ahead.iter().map(reach).collect()
        };
        Fit {
            median: ahead.iter().map(|(mean, _)| method.coverage(*mean)).collect(),
            bands: Drift::QUANTILES.map(band),
            years,
            method,
            verdict: test.verdict(method),
            bands_held: test.held(method),
        }
    }

    /// Whether the past settles where the series leads, so that a single number may be said of it.
    pub fn is_settled(&self) -> bool {
        self.verdict == Verdict::Better && self.bands_held >= Self::HELD_ENOUGH
    }

    /// Where a line of points comes to 0 or 1 (within 1e−12): the first year there, and which of the two.
    pub fn arrival(&self) -> Option<(i32, f64)> {
        let end = |rate: f64| [0.0, 1.0].into_iter().find(|end| (rate - end).abs() <= CLOSE);
        let arrived = |(year, rate): (&i32, &f64)| Some((*year, end(*rate)?));
        if self.method == Method::Points { self.years.iter().zip(&self.median).find_map(arrived) } else { None }
    }
}
