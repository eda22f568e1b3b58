//! On which scale a series is taken to go on as it has, and how far that may be trusted: the past decides both.
//!
//! A straight line in percentage points and a drift in log-odds part far from each other, and neither is always better.
//! So each series goes by the one whose [`BackTest`] has the smaller error, and by log-odds where neither has.

use super::BackTest;
use super::point::Point;

/// The least difference of two errors, a fraction, that counts as one.
const TELLING: f64 = 1e-12;

/// The scale on which a series is taken to go on as it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Coverage itself: the same change in percentage points every year, cut at 0 and 1.
    Points,
    /// The log-odds of coverage: the nearer to 0 or 1, the slower.
    LogOdds,
}

/// Whether the line that is drawn would have done better before than to say that nothing changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Its error was smaller by more than 1e−12.
    Better,
    /// It was not.
    NoBetter,
}

impl Method {
    /// The method with the smaller error.
    pub(super) fn of(test: &BackTest) -> Method {
        if test.points_drift < test.log_odds_drift - TELLING { Method::Points } else { Method::LogOdds }
    }

    /// What a point is on this scale.
    pub(super) fn value(self, point: &Point) -> f64 {
        match self {
            Method::Points => point.coverage,
            Method::LogOdds => point.log_odds,
        }
    }

    /// The coverage that a value on this scale stands for, a fraction.
    pub(super) fn coverage(self, value: f64) -> f64 {
        match self {
            Method::Points => value.clamp(0.0, 1.0),
            Method::LogOdds => 1.0 / (1.0 + (-value).exp()),
        }
    }
}

impl BackTest {
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
