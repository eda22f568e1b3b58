//! One group in every future: the stock of [`stock`](super::super::stock), laid out side by side.
//!
//! A block holds eight futures, each quantity of them in a row, so that one pointer and constant distances reach all and
//! a compiler can take several at once.

use super::super::contribution::Contribution;
use super::super::stock::{Joining, affordable, members, own_after};
use super::super::{Enrolment, Funding, GroupPlan};
use super::draws::{Triangular, output, stream};
use crate::document::{Checked, Group, LeverKind, Observation, Range};

/// Futures in a block.
pub(super) const WIDTH: usize = 8;

/// One number for each future of a block.
pub(super) type Row = [f64; WIDTH];

/// Registered and workers of a block, summed over groups.
pub(super) type Sums = [Row; 2];

/// The rows of a block.
const WORKERS: usize = 0;
const OWN: usize = 1;
const GROWTH: usize = 2;
const STAY: usize = 3;
const JOINING: usize = 4;
const AFFORDABLE: usize = 5;
const BUDGET: usize = 6;
const BUDGET_FACTOR: usize = 7;
const COST: usize = 8;
const COST_FACTOR: usize = 9;
const ROWS: usize = 10;

/// A group of the document, and what is assumed of it.
#[derive(Clone, Copy)]
pub(super) struct Member<'a> {
    pub(super) place: usize,
    pub(super) group: &'a Group,
    pub(super) base: &'a Observation,
    pub(super) plan: &'a GroupPlan,
    pub(super) base_year: i32,
}

impl<'a> Member<'a> {
    /// The group at `place`.
    pub(super) fn of(facts: &'a Checked, groups: &'a [GroupPlan], place: usize) -> Option<Member<'a>> {
        let base_year = facts.base_year();
        let group = facts.document().groups.get(place)?;
        let base = group.observations.iter().find(|seen| seen.year == base_year)?;
        Some(Member { place, group, base, plan: groups.get(place)?, base_year })
    }

    /// Whether its futures differ: a contribution that nobody's budget has to pay does not change who is covered.
    pub(super) fn varies(&self) -> bool {
        let ranged = |lever: LeverKind| self.plan.lever(lever).is_some_and(|range| range.low < range.high);
        let budget = matches!(self.plan.funding, Funding::Budget { .. });
        LeverKind::ALL.into_iter().any(|lever| ranged(lever) && (budget || lever != LeverKind::ContributionGrowth))
    }
}

/// One group in every future, in one year.
#[derive(Debug, Clone)]
pub(super) struct Lanes {
    blocks: Vec<[Row; ROWS]>,
}

impl Lanes {
    /// Room for this many blocks.
    pub(super) fn new(blocks: usize) -> Lanes {
        Lanes { blocks: vec![[[0.0; WIDTH]; ROWS]; blocks] }
    }

    /// Puts every future at the group's base year and draws its levers.
    pub(super) fn draw(&mut self, member: &Member, seed: u64) {
        let Member { plan, base, group, .. } = *member;
        let subsidised = base.subsidised.unwrap_or(0.0);
        let mut lever = |row: usize, offset: f64, sign: f64, lever: LeverKind| {
            let range = plan.lever(lever).unwrap_or(Range::fixed(0.0));
            self.fill(row, offset, sign, range, stream(seed, member.place, lever));
        };
        lever(GROWTH, 1.0, 1.0, LeverKind::WorkforceGrowth);
        lever(STAY, 1.0, -1.0, LeverKind::Lapse);
        match plan.enrolment {
            Enrolment::PerYear(_) => lever(JOINING, 0.0, 1.0, LeverKind::PerYear),
            Enrolment::ShareOfUncovered(_) => lever(JOINING, 0.0, 1.0, LeverKind::ShareOfUncovered),
        }
        match plan.funding {
            Funding::Budget { .. } => {
                lever(BUDGET, 0.0, 1.0, LeverKind::AnnualBudget);
                lever(BUDGET_FACTOR, 1.0, 1.0, LeverKind::BudgetGrowth);
                lever(COST_FACTOR, 1.0, 1.0, LeverKind::ContributionGrowth);
            }
            Funding::HeadCount(_) => lever(AFFORDABLE, 0.0, 1.0, LeverKind::HeadCount),
            Funding::Kept => self.fill(AFFORDABLE, 0.0, 1.0, Range::fixed(subsidised), 0),
        }
        let cost = group.subsidy.as_ref().map_or(0.0, |paid| Contribution::new(paid, 0.0, 0).before_growth());
        for block in &mut self.blocks {
            block[WORKERS] = [base.workers; WIDTH];
            block[OWN] = [base.registered - subsidised; WIDTH];
            block[COST] = [cost; WIDTH];
        }
    }

    /// `offset + sign · x` for the `x` that each future draws.
    fn fill(&mut self, row: usize, offset: f64, sign: f64, range: Range, stream: u64) {
        if range.low >= range.high {
            for block in &mut self.blocks {
                block[row] = [offset + sign * range.central; WIDTH];
            }
            return;
        }
        let triangular = Triangular::new(range);
        let mut future = 0;
        for block in &mut self.blocks {
            for value in &mut block[row] {
                *value = offset + sign * triangular.draw(output(stream, future));
                future += 1;
            }
        }
    }

    /// One year on, which is `year`: adds every future's registered and workers to `sums` and writes its coverage.
    pub(super) fn advance(&mut self, member: &Member, year: i32, sums: &mut [Sums], coverage: &mut [Row]) {
        let budget = match member.plan.funding {
            Funding::Budget { .. } => member.group.subsidy.as_ref(),
            _ => None,
        };
        let cost = budget.map(|paid| Contribution::new(paid, 0.0, member.base_year).without_growth(year));
        let share = matches!(member.plan.enrolment, Enrolment::ShareOfUncovered(_));
        // All of a block while it is at hand: what takes the time is to fetch it.
        for ((block, sums), coverage) in self.blocks.iter_mut().zip(sums).zip(coverage) {
            if let Some(cost) = cost {
                pay(block, cost);
            }
            if share {
                join(block, sums, coverage, Joining::Share);
            } else {
                join(block, sums, coverage, Joining::PerYear);
            }
        }
    }
}

/// How many each budget pays for, at this cost of one worker or, once growth has begun, at each future's own.
#[inline(always)]
fn pay(block: &mut [Row; ROWS], fixed: Option<f64>) {
    let [.., affordable_row, budget, budget_factor, cost, cost_factor] = block;
    for lane in 0..WIDTH {
        let worker_cost = match fixed {
            Some(fixed) => fixed,
            None => {
                cost[lane] *= cost_factor[lane];
                cost[lane]
            }
        };
        budget[lane] *= budget_factor[lane];
        affordable_row[lane] = affordable(budget[lane], worker_cost);
    }
}

#[inline(always)]
fn join(block: &mut [Row; ROWS], sums: &mut Sums, coverage: &mut Row, joining: impl Fn(f64) -> Joining) {
    let [registered_sum, workers_sum] = sums;
    for lane in 0..WIDTH {
        let workers = block[WORKERS][lane] * block[GROWTH][lane];
        let own = own_after(block[OWN][lane], workers, block[STAY][lane], joining(block[JOINING][lane]));
        let (registered, _) = members(workers, own, block[AFFORDABLE][lane]);
        block[WORKERS][lane] = workers;
        block[OWN][lane] = own;
        registered_sum[lane] += registered;
        workers_sum[lane] += workers;
        coverage[lane] = registered / workers;
    }
}
