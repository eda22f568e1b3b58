//! When a rate counts as being at its target, the same for coverage, enrolment, budgets and futures.

use super::Stock;

/// The largest shortfall, a fraction, at which a rate still counts as being at its target.
pub(super) const CLOSE: f64 = 1e-12;

/// Whether `rate` is at `target`, both fractions: from `target − 1e−12` on.
pub fn is_at_target(rate: f64, target: f64) -> bool {
    rate >= target - CLOSE
}

impl Stock {
    /// How many have to be paid for, given those who pay for themselves, so that coverage is at `rate`.
    pub(super) fn shortfall(&self, rate: f64) -> f64 {
        ((rate - CLOSE) * self.workers - self.own).max(0.0).ceil()
    }
}
