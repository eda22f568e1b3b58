//! What can be said about how sure a projection is: what the past did, what the ranges of the levers allow, and which
//! of them matters most.

use super::{Futures, Swing, Trends};

/// How sure the numbers of one scenario are.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outlook {
    /// What the past says by itself.
    pub trends: Trends,
    /// For each target how many times the past pace of all groups together it needs; absent without a past, and where
    /// one of the two is not above zero.
    pub accelerations: Vec<Option<f64>>,
    /// Many futures; absent where no lever has a range.
    pub futures: Option<Futures>,
    /// What each lever with a range does to the result, the widest first.
    pub swings: Vec<Swing>,
}
