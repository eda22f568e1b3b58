//! Which targets every future has reached by a year. A target once reached stays so, and with it all that are lower: each
//! future climbs from the lowest on, so that a thousand targets take hardly more time than one.

use super::super::at_target::CLOSE;
use crate::document::in_order;

/// How far each future has come.
#[derive(Debug, Clone)]
pub(super) struct ReachedTargets {
    /// The targets by rising rate: the least rate that is at each, and its place among them all.
    aims: Vec<(f64, usize)>,
    /// How many of them each future has reached.
    reached: Vec<usize>,
}

impl ReachedTargets {
    /// Nothing reached yet in `futures` futures; `targets` are rates.
    pub(super) fn new(targets: impl Iterator<Item = f64>, futures: usize) -> ReachedTargets {
        let aims = targets.map(|rate| rate - CLOSE).zip(0..).collect();
        ReachedTargets { aims: in_order(aims, |(least, _)| *least), reached: vec![0; futures] }
    }

    /// How many targets there are.
    pub(super) fn count(&self) -> usize {
        self.aims.len()
    }

    /// Goes on by a year in which the futures have these `rates`, in their order. Adds to each target's `shares` the share
    /// of them that has reached it.
    pub(super) fn go_on(&mut self, rates: impl Iterator<Item = f64>, shares: &mut [Vec<f64>]) {
        if self.aims.is_empty() {
            return;
        }
        // How many futures have reached so many, and no more.
        let mut exactly = vec![0_usize; self.aims.len() + 1];
        for (rate, reached) in rates.zip(&mut self.reached) {
            while self.aims.get(*reached).is_some_and(|(least, _)| rate >= *least) {
                *reached += 1;
            }
            if let Some(futures) = exactly.get_mut(*reached) {
                *futures += 1;
            }
        }
        let all = self.reached.len();
        let mut left = all;
        for (fewer, (_, place)) in exactly.iter().zip(&self.aims) {
            left -= fewer;
            if let Some(shares) = shares.get_mut(*place) {
                shares.push(left as f64 / all as f64);
            }
        }
    }
}
