//! What one subsidised worker costs in a calendar year.
//!
//! The monthly contribution is a step function: each step's amount is in force from its month to the next step's, and
//! months before the first step count at its amount. From the January after the later of the last step's year and the
//! base year on it grows by a fraction `g` a year (an amount in force today is today's amount), so with `u` that later
//! year and `a(m)` the amount in force in month `m`:
//!
//! ```text
//! Y(t) = Σ a(m) over the twelve months of t     t ≤ u
//! Y(t) = Y(t − 1) · (1 + g)                     t > u, from 12 times the last step's amount on
//! ```

use crate::document::{Month, Step, Subsidy};

/// The contribution schedule of a subsidy, ready to be asked for a year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contribution<'a> {
    steps: &'a [Step],
    base_year: i32,
    /// The last year without growth.
    settled: i32,
    /// 1 + growth.
    factor: f64,
}

impl<'a> Contribution<'a> {
    /// The schedule of `subsidy`, growing by `growth` each January after the later of the last step's year and `base_year`.
    pub fn new(subsidy: &'a Subsidy, growth: f64, base_year: i32) -> Contribution<'a> {
        let steps = subsidy.monthly_contribution.as_slice();
        let settled = steps.last().map_or(base_year, |last| last.from.year.max(base_year));
        Contribution { steps, base_year, settled, factor: 1.0 + growth }
    }

    /// The cost of one worker in the base year and the `years` after it: currency a year, the sum over twelve months.
    pub fn yearly(&self, years: usize) -> Vec<f64> {
        self.costs().take(years + 1).collect()
    }

    /// The same without end and without a list: the base year's cost first.
    pub fn costs(&self) -> Costs<'a> {
        Costs { schedule: *self, year: self.base_year, cost: self.before_growth() }
    }

    /// The cost that growth starts from: a full year of the last step.
    pub(super) fn before_growth(&self) -> f64 {
        12.0 * self.steps.last().map_or(0.0, |last| last.amount)
    }

    /// The cost in `year`, or `None` where growth has begun.
    pub(super) fn without_growth(&self, year: i32) -> Option<f64> {
        (year <= self.settled).then(|| self.by_steps(year))
    }

    /// The sum over the twelve months of `year`, by the steps alone.
    fn by_steps(&self, year: i32) -> f64 {
        let mut sum = 0.0;
        let mut before = 0;
        // Only the step in force in January, and those of this year, have months in it.
        let january = self.steps.partition_point(|step| step.from.year < year).saturating_sub(1);
        let december = self.steps.partition_point(|step| step.from.year <= year);
        let mut later = self.steps.get(january..december.max(january + 1)).unwrap_or_default();
        // Each step counts for the months from the one before it up to the next; the first one's reach back to January.
        while let Some((step, rest)) = later.split_first() {
            let until = rest.first().map_or(12, |next| months_of_year_before(next.from, year));
            sum += f64::from(until - before) * step.amount;
            before = until;
            later = rest;
        }
        sum
    }
}

/// How many of the twelve months of `year` lie before `month`.
fn months_of_year_before(month: Month, year: i32) -> i32 {
    match month.year - year {
        0 => i32::from(month.month) - 1,
        ..0 => 0,
        _ => 12,
    }
}

/// The cost of one worker, currency a year, year after year from the base year on; never ends.
#[derive(Debug, Clone)]
pub struct Costs<'a> {
    schedule: Contribution<'a>,
    year: i32,
    /// Last year's cost once growth has begun, until then a full year of the last step.
    cost: f64,
}

impl Iterator for Costs<'_> {
    type Item = f64;

    fn next(&mut self) -> Option<f64> {
        let year = self.year;
        self.year += 1;
        if let Some(cost) = self.schedule.without_growth(year) {
            return Some(cost);
        }
        self.cost *= self.schedule.factor;
        Some(self.cost)
    }
}
