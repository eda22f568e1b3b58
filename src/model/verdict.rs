//! What the past says of a line into the future: on which scale it goes, and how far it may be trusted.
//!
//! Each series goes by the scale whose errors in the [`BackTest`] were smaller, and by log-odds where neither's were.

use super::{BackTest, Method};

/// The least difference of two errors, a fraction, that counts as one.
const TELLING: f64 = 1e-12;

/// Whether the line that is drawn would have done better before than to say that nothing changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Its error was smaller by more than 1e−12.
    Better,
    /// It was not.
    NoBetter,
}

impl BackTest {
    /// The method with the smaller error.
    pub(super) fn method(&self) -> Method {
        if self.points_drift < self.log_odds_drift - TELLING { Method::Points } else { Method::LogOdds }
    }

    /// The mean absolute error of a method, a fraction.
    pub fn error(&self, method: Method) -> f64 {
        match method {
            Method::Points => self.points_drift,
            Method::LogOdds => self.log_odds_drift,
        }
    }

    /// How often a method's 80 % band held what came, a fraction of the cases.
    pub(super) fn held(&self, method: Method) -> f64 {
        match method {
            Method::Points => self.points_within_80,
            Method::LogOdds => self.within_80,
        }
    }

    pub(super) fn verdict(&self, method: Method) -> Verdict {
        if self.error(method) < self.no_change - TELLING { Verdict::Better } else { Verdict::NoBetter }
    }

    /// Whether no forecast was off, that of no change among them: nothing has changed since the first year.
    pub fn is_unmoved(&self) -> bool {
        self.no_change.max(self.points_drift).max(self.log_odds_drift) <= TELLING
    }
}
