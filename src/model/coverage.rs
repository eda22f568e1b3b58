//! Coverage as observed, and beside it what others have reported.

use crate::document::{Checked, Reported};

/// Everyone together in one year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Total {
    /// The year.
    pub year: i32,
    /// People.
    pub workers: f64,
    /// People.
    pub registered: f64,
    /// People.
    pub subsidised: f64,
}

/// A reported rate beside the computed one of the same year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comparison<'a> {
    /// What was reported.
    pub reported: &'a Reported,
    /// What the observations of that year give, a fraction; absent where the entry has a denominator of its own, or
    /// where not every group has an observation of that year.
    pub computed: Option<f64>,
}

/// Registered over workers, a fraction.
pub fn coverage(registered: f64, workers: f64) -> f64 {
    registered / workers
}

/// All groups together, in each year in which every group has an observation, earliest first.
pub fn total_by_year(facts: &Checked) -> Vec<Total> {
    let _ = facts;
    todo!()
}

/// Every reported entry with the computed rate to hold it against.
pub fn compare_reported(facts: &Checked) -> Vec<Comparison<'_>> {
    let _ = facts;
    todo!()
}
