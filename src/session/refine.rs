//! How many futures there are: a thousand while a lever moves, ten thousand once it rests, and fewer of both where a
//! document has so many groups that they would take too long.

use super::{Open, Session};
use crate::model::{Futures, Outlook, Plan, Simulation};
use crate::words::Locale;

/// How many years of single futures are run at every move, at once: about a millisecond on a desktop computer.
const MOVING: usize = 300_000;

/// How many are run in all once a lever rests: a tenth of a second on a desktop computer.
const RESTING: usize = 20_000_000;

/// How many are run at a time then: about two milliseconds on a slow phone.
const SLICE: usize = 200_000;

/// As many futures as are run once a lever rests.
const REFINED: usize = 10_000;

/// So few still say something.
const LEAST: usize = 20;

impl<L: Locale> Session<L> {
    /// Leaves past and futures alone until [`Session::look_further`]: the part of the program that can is not there yet.
    pub fn look_no_further(&mut self) {
        self.further = false;
    }

    /// Looks at past and futures from now on.
    pub fn look_further(&mut self) {
        self.further = true;
        if let Some(open) = self.open.as_mut().filter(|open| !open.further) {
            open.further = true;
            open.look_ahead();
        }
    }

    /// Goes on running more futures, for a few milliseconds; true as long as there was something to do. The frame is
    /// another once it was the last piece.
    pub fn refine(&mut self) -> bool {
        self.open.as_mut().is_some_and(Open::refine)
    }
}

impl Open {
    /// The outlook of what has just been set.
    pub(super) fn look_ahead(&mut self) {
        self.simulation = None;
        let plan = &self.now.plan;
        self.now.outlook = if !Outlook::is_called_for(&self.facts, plan) {
            Some(Outlook::nothing(plan.groups.len(), self.now.answers.len()))
        } else if self.further {
            let mut outlook = Outlook::new(&self.facts, plan, &self.now.answers);
            if plan.has_ranges() {
                let count = self.within(MOVING, Futures::COUNT);
                outlook.futures = Futures::new(&self.facts, plan, count, Futures::SEED);
            }
            Some(outlook)
        } else {
            None
        };
    }

    fn refine(&mut self) -> bool {
        let plan = &self.now.plan;
        if !self.further || !plan.has_ranges() {
            return false;
        }
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
