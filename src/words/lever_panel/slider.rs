//! How far a lever’s slider goes, in which steps, and what its values count.

use super::Levers;
use crate::document::LeverKind;
use crate::model::worker_cost;
use crate::words::language::first;
use crate::words::{round, round_above};

/// How far a slider goes, and in which steps.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SliderScale {
    /// Lowest.
    pub min: f64,
    /// Highest.
    pub max: f64,
    /// One step: a power of ten, at most a hundredth of the way.
    pub step: f64,
}

impl SliderScale {
    /// The whole number of steps that is nearest to a value, between the ends.
    pub fn nearest_step(&self, value: f64) -> f64 {
        (round(value / self.step) * self.step).max(self.min).min(self.max)
    }

    /// Where a value lies on the way, 0 … 1.
    pub(in crate::words) fn fraction(&self, value: f64) -> f64 {
        let way = self.max - self.min;
        if way > 0.0 { ((value - self.min) / way).clamp(0.0, 1.0) } else { 0.0 }
    }
}

/// What a value's digits count.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::words) enum Unit {
    People,
    Percent,
    Money,
}

pub(in crate::words) fn unit(lever: LeverKind) -> Unit {
    match lever {
        LeverKind::PerYear | LeverKind::HeadCount => Unit::People,
        LeverKind::AnnualBudget => Unit::Money,
        _ => Unit::Percent,
    }
}

impl Levers<'_> {
    /// What a lever stands at.
    pub fn value(&self, group: usize, lever: LeverKind) -> f64 {
        self.context.now.lever_value(self.context.facts, group, lever)
    }

    /// What a lever stands at where the document starts.
    pub fn start_value(&self, group: usize, lever: LeverKind) -> f64 {
        self.context.start.lever_value(self.context.facts, group, lever)
    }

    /// How far a lever's slider goes. It rests on the start alone, so that it stays while a lever moves; only a value
    /// that lies beyond it widens it.
    pub fn scale(&self, group: usize, lever: LeverKind) -> SliderScale {
        let range = self.context.start.plan.lever(group, lever);
        let (low, high) = range.map_or((0.0, 0.0), |range| (range.low, range.high));
        let needed = self.context.start.needed.as_ref();
        let needed = needed.and_then(|needed| needed.per_year.get(group)).copied().unwrap_or_default();
        let base = &self.context.start.projection.groups[group];
        let base_workers = first(&base.workers);
        let (min, max) = match lever {
            LeverKind::PerYear => (0.0, round_above((1.4 * high.max(needed)).max(base_workers / 100.0))),
            LeverKind::HeadCount => (0.0, round_above(high.max(base_workers))),
            LeverKind::AnnualBudget => (0.0, round_above(high.max(base_workers * self.worker_cost(group)) * 1.000_001)),
            LeverKind::Lapse => (0.0, high.max(0.3)),
            LeverKind::ShareOfUncovered => (0.0, high.max(0.5)),
            LeverKind::WorkforceGrowth => (low.min(0.0), high.max(0.05)),
            LeverKind::BudgetGrowth | LeverKind::ContributionGrowth => (low.min(0.0), high.max(0.1)),
        };
        let value = self.value(group, lever);
        let (lowest, highest) = lever.bounds();
        let min = min.min(value).max(lowest);
        let max = if value > max && unit(lever) != Unit::Percent { round_above(value) } else { max.max(value) };
        let max = max.min(highest);
        let mut step = if unit(lever) == Unit::Percent { 0.0001 } else { 1.0 };
        while step * 1000.0 <= max - min {
            step *= 10.0;
        }
        SliderScale { min, max, step }
    }

    /// What one subsidised worker of a group costs in the base year, currency a year.
    pub fn worker_cost(&self, group: usize) -> f64 {
        worker_cost(self.context.facts, group)
    }
}
