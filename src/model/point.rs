//! One observed year of a series, as what is read off the past takes it.

use super::coverage;

/// An observed year.
#[derive(Clone, Copy)]
pub(super) struct Point {
    /// The calendar year.
    pub(super) year: i32,
    /// People.
    pub(super) registered: f64,
    /// A fraction.
    pub(super) coverage: f64,
    /// `ln R − ln(W − R)`: infinite where coverage is 0 or 1.
    pub(super) log_odds: f64,
}

impl Point {
    pub(super) fn new(year: i32, registered: f64, workers: f64) -> Point {
        let log_odds = registered.ln() - (workers - registered).ln();
        Point { year, registered, coverage: coverage(registered, workers), log_odds }
    }

    /// How many years it comes after `earlier`.
    pub(super) fn years_after(&self, earlier: &Point) -> f64 {
        f64::from(self.year - earlier.year)
    }
}
