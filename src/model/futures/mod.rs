//! Uncertainty about the assumptions: many projections, each with levers drawn at random from their ranges.
//!
//! Each future draws every lever that has a range once, independently per lever and group, and then runs the years of
//! [`stock`](super::stock), the same arithmetic to the last bit ([`GroupPlan::drawn`](super::GroupPlan::drawn) says what a
//! future assumes). The numbers are the same bits natively and in every browser: sums, products, quotients, `floor` and
//! `sqrt` alone.
//!
//! All groups together are `ΣR / ΣW`, first over the groups that are the same in every future, then over the others, each
//! in the document's order.

mod draws;
mod f64x4;
mod group_paths;
mod quantiles;
mod simulation;

pub use quantiles::Quantiles;
pub use simulation::Simulation;

use super::{Outcome, Plan};
use crate::document::{Checked, LeverKind};

/// What many futures have in common.
#[derive(Debug, Clone, PartialEq)]
pub struct Futures {
    /// How many there are.
    pub count: usize,
    /// Where their random numbers start.
    pub seed: u64,
    /// Each group's coverage, in the document's order.
    pub groups: Vec<Quantiles>,
    /// Coverage of all groups together.
    pub all: Quantiles,
    /// For each target of the document, in its order, the share of futures that have reached it by each year, the base
    /// year first: once reached, counted from then on, whatever the target's own year is.
    pub reached_by: Vec<Vec<f64>>,
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

    /// Runs `count` futures (1 … [`Futures::MOST`]) under `plan`; `None` where no lever has a range.
    #[inline(never)]
    pub fn new(facts: &Checked, plan: &Plan, count: usize, seed: u64) -> Option<Futures> {
        let mut simulation = Simulation::new(facts, plan, count, seed)?;
        while simulation.advance(facts, plan, usize::MAX) {}
        Some(simulation.into_futures())
    }
}

impl Plan {
    /// Whether any lever of any group has a range.
    pub fn has_ranges(&self) -> bool {
        self.groups.iter().any(|group| {
            LeverKind::ALL.into_iter().any(|lever| group.lever(lever).is_some_and(|range| range.low < range.high))
        })
    }
}

impl Outcome {
    /// Puts these futures into the uncertainty, in place of any that are there.
    pub fn set_futures(&mut self, futures: Option<Futures>) {
        self.uncertainty.get_or_insert_default().futures = futures;
    }
}
