//! How many futures there are: a thousand while a lever moves, ten thousand once it rests, and fewer of both where a
//! document has so many groups that they would take too long.

use super::{Open, Session};
use crate::model::{Futures, Plan, Simulation};
use crate::words::Locale;

/// How many years of single futures are run at every move, at once: a few milliseconds on a desktop computer.
const MOVING: usize = 300_000;

/// How many are run in all once a lever rests: a quarter of a second on a desktop computer.
const RESTING: usize = 20_000_000;

/// How many are run at a time then: about four milliseconds on a slow phone.
const SLICE: usize = 60_000;

/// As many futures as are run once a lever rests.
const REFINED: usize = 10_000;

/// So few still say something.
const LEAST: usize = 20;

impl<L: Locale> Session<L> {
    /// Goes on running more futures, for a few milliseconds; true as long as there was something to do. The frame is
    /// another once it was the last piece.
    pub fn refine(&mut self) -> bool {
        self.open.as_mut().is_some_and(Open::refine)
    }
}

impl Open {
    /// The futures of what has just been set.
    pub(super) fn look_ahead(&mut self) {
        self.simulation = None;
        let count = self.within(MOVING, Futures::COUNT);
        self.now.set_futures(Futures::new(&self.facts, &self.now.plan, count, Futures::SEED));
    }

    fn refine(&mut self) -> bool {
        let plan = &self.now.plan;
        let mut simulation = match self.simulation.take() {
            Some(simulation) => simulation,
            None => {
                let known = self.now.outlook.as_ref().and_then(|outlook| outlook.futures.as_ref());
                let count = self.within(RESTING, REFINED);
                if known.is_none_or(|futures| futures.count >= count) {
                    return false;
                }
                let Some(begun) = Simulation::new(&self.facts, plan, count, Futures::SEED) else { return false };
                begun
            }
        };
        if simulation.advance(&self.facts, plan, SLICE) {
            self.simulation = Some(simulation);
        } else {
            self.now.set_futures(Some(simulation.into_futures()));
        }
        true
    }

    /// How many futures, at most `most`, take no more than `work` years of single ones.
    fn within(&self, work: usize, most: usize) -> usize {
        let Plan { until, groups } = &self.now.plan;
        let years = (until - self.facts.base_year()) as usize + 1;
        (work / (years * (groups.len() + 1))).max(LEAST).min(most)
    }
}
