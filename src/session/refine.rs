//! How many futures there are: a thousand while a lever moves, ten thousand once it rests or as many as the page asks for,
//! and fewer of both where a document has so many groups that they would take too long.

use super::Session;
use super::open_document::Open;
use crate::model::{Futures, Simulation, Uncertainty};
use crate::words::Locale;

/// How many years of single futures are run at every move, at once: about a millisecond on a desktop computer.
const MOVING: usize = 300_000;

/// How many are run in all once a lever rests: a tenth of a second on a desktop computer.
const RESTING: usize = 20_000_000;

/// How many are run at a time then: about two milliseconds on a slow phone.
const SLICE: usize = 200_000;

/// So many years of single futures have room at a time then: a hundred megabytes.
const ROOM: usize = 4_000_000;

/// So few still say something.
const LEAST: usize = 20;

impl<L: Locale> Session<L> {
    /// Goes on to as many futures as are `asked` for, for a few milliseconds; true as long as there was something to do.
    /// The frame is another once it was the last piece.
    ///
    /// A whole number from [`Futures::COUNT`] to [`Futures::MOST`] can be asked for; any other stands for
    /// [`Futures::RESTED`].
    pub fn refine(&mut self, asked: f64) -> bool {
        self.open.as_mut().is_some_and(|open| open.refine(asked))
    }
}

impl Open {
    /// The uncertainty of what has just been set.
    pub(super) fn look_ahead(&mut self) {
        self.simulation = None;
        let plan = &self.now.plan;
        if !Uncertainty::is_computable(&self.facts, plan) {
            self.now.uncertainty = Some(Uncertainty::nothing(plan.groups.len(), self.now.answers.len()));
            return;
        }
        let mut uncertainty = Uncertainty::new(&self.facts, plan, &self.now.answers);
        if plan.has_ranges() {
            let count = self.within(MOVING, Futures::COUNT);
            uncertainty.futures = Futures::new(&self.facts, plan, count, Futures::SEED);
        }
        self.now.uncertainty = Some(uncertainty);
    }

    fn refine(&mut self, asked: f64) -> bool {
        let plan = &self.now.plan;
        if !plan.has_ranges() {
            return false;
        }
        let count = self.rested(asked);
        let mut simulation = match self.simulation.take().filter(|simulation| simulation.count() == count) {
            Some(simulation) => simulation,
            None => {
                let known = self.now.uncertainty.as_ref().and_then(|uncertainty| uncertainty.futures.as_ref());
                if known.is_none_or(|futures| futures.count == count) {
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

    /// How many futures there are once a lever rests.
    fn rested(&self, asked: f64) -> usize {
        let whole = asked as usize;
        let allowed = whole as f64 == asked && (Futures::COUNT..=Futures::MOST).contains(&whole);
        let most = if allowed { whole } else { Futures::RESTED };
        self.within(RESTING, most.min(ROOM / self.years()))
    }

    /// How many futures, at most `most`, take no more than `work` years of single ones.
    fn within(&self, work: usize, most: usize) -> usize {
        // In each year every group goes on, and they are summed.
        let steps = self.now.plan.groups.len() + 1;
        (work / (self.years() * steps)).max(LEAST).min(most)
    }

    /// How many years a future has.
    fn years(&self) -> usize {
        (self.now.plan.until - self.facts.base_year()) as usize + 1
    }
}
