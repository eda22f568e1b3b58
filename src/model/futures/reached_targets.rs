//! Which targets many futures have reached by each year. A target once reached stays so, and with it all that are lower:
//! each future climbs from the lowest on, so that a thousand targets take hardly more time than one.

use super::super::at_target::CLOSE;
use crate::document::in_order;

/// How many futures have reached each target by each year: once reached, counted from then on, whatever the target's own
/// year is.
#[derive(Debug, Clone, PartialEq)]
pub struct ReachedTargets {
    /// How many futures there are.
    futures: usize,
    /// The least rate that is at a target, rising; equal targets are one rung.
    rungs: Vec<f64>,
    /// The rung of each target, in the document's order.
    rung_of: Vec<usize>,
    /// How many futures have reached each rung, year after year.
    reached: Vec<u32>,
}

impl ReachedTargets {
    /// Nothing reached yet in `futures` futures; `targets` are rates.
    pub fn new(targets: impl Iterator<Item = f64>, futures: usize) -> ReachedTargets {
        let aims: Vec<(f64, usize)> = targets.map(|rate| rate - CLOSE).zip(0..).collect();
        let (mut rungs, mut rung_of) = (Vec::new(), vec![0; aims.len()]);
        for (least, target) in in_order(aims, |(least, _)| *least) {
            if rungs.last() != Some(&least) {
                rungs.push(least);
            }
            if let Some(rung) = rung_of.get_mut(target) {
                *rung = rungs.len() - 1;
            }
        }
        ReachedTargets { futures, rungs, rung_of, reached: Vec::new() }
    }

    /// How many targets there are.
    pub fn count(&self) -> usize {
        self.rung_of.len()
    }

    /// The share of futures that have reached a target so many years after the base year; none beyond the last year, nor
    /// of a target that there is not.
    pub fn share(&self, target: usize, after: usize) -> Option<f64> {
        let reached = self.reached.chunks_exact(self.rungs.len().max(1)).nth(after)?;
        Some(f64::from(*reached.get(*self.rung_of.get(target)?)?) / self.futures as f64)
    }

    /// The shares of a target by year, the base year first.
    pub fn shares(&self, target: usize) -> impl Iterator<Item = f64> {
        (0..).map_while(move |after| self.share(target, after))
    }

    /// Goes on by a year in which the futures have these `rates`, in their order. `climbed` is how many rungs each of them
    /// has reached before, and is led on.
    pub fn go_on(&mut self, climbed: &mut [usize], rates: impl Iterator<Item = f64>) {
        if self.rungs.is_empty() {
            return;
        }
        // How many futures have reached so many, and no more.
        let mut exactly = vec![0_u32; self.rungs.len() + 1];
        for (rate, climbed) in rates.zip(climbed) {
            while self.rungs.get(*climbed).is_some_and(|least| rate >= *least) {
                *climbed += 1;
            }
            if let Some(futures) = exactly.get_mut(*climbed) {
                *futures += 1;
            }
        }
        let mut left = self.futures as u32;
        self.reached.extend(exactly.iter().zip(&self.rungs).map(|(fewer, _)| {
            left -= fewer;
            left
        }));
    }
}
