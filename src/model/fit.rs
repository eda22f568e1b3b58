//! Where the past leads by itself, by the [`Drift`] of its log-odds, and how far that may stray.

use super::drift::{Drift, coverage_at};

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

impl Fit {
    /// The years after the `last` observation, up to `until`.
    pub(super) fn new(drift: &Drift, last: i32, until: i32) -> Fit {
        let years: Vec<i32> = (last + 1..=until).collect();
        let ahead: Vec<(f64, f64)> = years.iter().map(|year| drift.ahead(f64::from(year - last))).collect();
        let band = |quantile: f64| {
            let reach = |(mean, deviation): &(f64, f64)| {
                let reach = quantile * deviation;
                (coverage_at(mean - reach), coverage_at(mean + reach))
            };
            ahead.iter().map(reach).collect()
        };
        Fit {
            median: ahead.iter().map(|(mean, _)| coverage_at(*mean)).collect(),
            bands: Drift::QUANTILES.map(band),
            years,
        }
    }
}
