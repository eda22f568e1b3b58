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
mod reached_targets;
mod results;
mod simulation;

pub use quantiles::Quantiles;
pub use reached_targets::ReachedTargets;
pub use results::Futures;
pub use simulation::Simulation;

use super::Plan;
use crate::document::{Checked, LeverKind};

impl Futures {
    /// Runs `count` futures (1 … [`Futures::MOST`]) under `plan`; `None` where no lever has a range.
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
            LeverKind::ALL.into_iter().any(|lever| group.lever(lever).is_some_and(|range| range.has_width()))
        })
    }
}
