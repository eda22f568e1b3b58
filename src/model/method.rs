//! The scales on which a series can be taken to go on as it has. A straight line in percentage points and a drift in
//! log-odds part far from each other, and neither is always better.

use super::point::Point;

/// The scale on which a series is taken to go on as it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Coverage itself: the same change in percentage points every year, cut at 0 and 1.
    Points,
    /// The log-odds of coverage: the nearer to 0 or 1, the slower.
    LogOdds,
}

impl Method {
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
