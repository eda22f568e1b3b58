//! The view of the years ahead: where the past or the assumptions lead, and what the target takes.

mod alternative;
mod backtest;
mod basis;
mod data_table;
mod frame;
mod headline;
mod key;
mod need;
mod notes;
mod pace;
mod questions;
mod range;
mod readout;
mod sound;
mod targets;
mod trend;

pub use basis::{BasisChoice, BasisOption, ProjectionBasis};
pub use frame::{ProjectionFrame, Scrubber, YearAxis};
pub use need::{Need, NeedAction};
pub(super) use range::outer;
pub use readout::{Readout, ReadoutCell};

use super::{Levers, WordsContext};

/// The years ahead, in words.
pub struct Projection<'a> {
    context: &'a WordsContext<'a>,
}

impl<'a> Projection<'a> {
    /// The years ahead as `context` has them.
    pub fn new(context: &'a WordsContext<'a>) -> Projection<'a> {
        Projection { context }
    }

    fn levers(&self) -> Levers<'a> {
        Levers::new(self.context)
    }
}
