//! What many futures have in common: quantiles of coverage, and how often targets are reached.

use super::{Quantiles, ReachedTargets};

/// What many futures have in common.
#[derive(Debug, Clone, PartialEq)]
pub struct Futures {
    /// How many there are.
    pub count: usize,
    /// Where their random numbers start.
    pub seed: u64,
    /// Each group's coverage, in the document's order.
    pub groups: Vec<Quantiles>,
    /// Coverage of all groups together; absent where that is not known.
    pub all: Option<Quantiles>,
    /// How many of them have reached each target ahead, in the document's order, by each year. No targets where all together
    /// are not known.
    pub reached: ReachedTargets,
}

impl Futures {
    /// How many there are where nobody asks for another number.
    pub const COUNT: usize = 1_000;
    /// How many a reader's page has once levers rest, where it asks for no other number.
    pub const RESTED: usize = 10_000;
    /// The most that can be asked for.
    pub const MOST: usize = 100_000;
    /// Where random numbers start where nobody asks for another place.
    pub const SEED: u64 = 1;
}
