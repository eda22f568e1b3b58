//! One group in every future: the arithmetic of [`stock`](super::super::stock), for four futures at once.
//!
//! Four futures go through all their years before the next four begin, so that what they have is at hand, and of each
//! year only what is looked at later is written down.

use super::super::affordable::ROUNDING_ALLOWANCE;
use super::super::contribution::Contribution;
use super::super::{Enrolment, Funding, GroupPlan, Start};
use super::draws::{Triangular, stream};
use super::f64x4::F64x4;
use crate::document::{Checked, LeverKind, Range};

/// Registered and workers of four futures, summed over groups.
pub(super) type Sums = [F64x4; 2];

/// A group of the document, and what is assumed of it.
#[derive(Clone, Copy)]
pub(super) struct SimulatedGroup<'a> {
    pub(super) index: usize,
    pub(super) start: Start<'a>,
    pub(super) plan: &'a GroupPlan,
    pub(super) base_year: i32,
}

impl<'a> SimulatedGroup<'a> {
    /// The group at `index`.
    pub(super) fn of(facts: &'a Checked, groups: &'a [GroupPlan], index: usize) -> Option<SimulatedGroup<'a>> {
        let start = Start::of(facts, index)?;
        Some(SimulatedGroup { index, start, plan: groups.get(index)?, base_year: facts.base_year() })
    }

    /// Whether its futures differ: a contribution that nobody's budget has to pay does not change who is covered.
    pub(super) fn varies(&self) -> bool {
        let ranged = |lever: LeverKind| self.plan.lever(lever).is_some_and(|range| range.has_width());
        let budget = matches!(self.plan.funding, Funding::Budget { .. });
        LeverKind::ALL.into_iter().any(|lever| ranged(lever) && (budget || lever != LeverKind::ContributionGrowth))
    }
}

/// A lever in every future.
#[derive(Clone, Copy)]
enum Lever {
    Fixed(f64),
    Drawn(Triangular, u64),
}

impl Lever {
    fn new(range: Range, stream: u64) -> Lever {
        if range.has_width() { Lever::Drawn(Triangular::new(range), stream) } else { Lever::Fixed(range.central) }
    }

    fn of(&self, future: u64) -> F64x4 {
        match self {
            Lever::Fixed(value) => F64x4::all(*value),
            Lever::Drawn(triangular, stream) => triangular.draw(*stream, future),
        }
    }
}

/// The years of one group after the base year, to be run in any futures.
pub(super) struct GroupPaths {
    years: usize,
    workers: f64,
    own: f64,
    growth: Lever,
    lapse: Lever,
    joining: Lever,
    /// Whether a share of those not yet paying for themselves joins.
    shares: bool,
    paid: Paying,
}

/// What bounds the subsidised members.
enum Paying {
    Budget {
        annual: Lever,
        growth: Lever,
        contribution_growth: Lever,
        /// One worker's cost in each year in which it does not grow yet.
        settled: Vec<f64>,
        /// What it grows from then.
        cost: f64,
    },
    People(Lever),
}

impl GroupPaths {
    /// Of this many years after the base year.
    pub(super) fn new(simulated: &SimulatedGroup, seed: u64, years: usize) -> GroupPaths {
        let SimulatedGroup { plan, start, .. } = *simulated;
        let lever = |lever: LeverKind| {
            Lever::new(plan.lever(lever).unwrap_or(Range::fixed(0.0)), stream(seed, simulated.index, lever))
        };
        let subsidised = start.paid_for();
        let (shares, joining) = match plan.enrolment {
            Enrolment::PerYear(_) => (false, LeverKind::PerYear),
            Enrolment::ShareOfUncovered(_) => (true, LeverKind::ShareOfUncovered),
        };
        let paid = match (plan.funding, start.subsidy) {
            (Funding::Budget { .. }, Some(subsidy)) => {
                let contribution = Contribution::new(subsidy, 0.0, simulated.base_year);
                let after = (simulated.base_year + 1..).take(years);
                Paying::Budget {
                    annual: lever(LeverKind::AnnualBudget),
                    growth: lever(LeverKind::BudgetGrowth),
                    contribution_growth: lever(LeverKind::ContributionGrowth),
                    settled: after.map_while(|year| contribution.without_growth(year)).collect(),
                    cost: contribution.before_growth(),
                }
            }
            (Funding::HeadCount(_), _) => Paying::People(lever(LeverKind::HeadCount)),
            _ => Paying::People(Lever::Fixed(subsidised)),
        };
        GroupPaths {
            years,
            workers: start.workers,
            own: start.registered - subsidised,
            growth: lever(LeverKind::WorkforceGrowth),
            lapse: lever(LeverKind::Lapse),
            joining: lever(joining),
            shares,
            paid,
        }
    }

    /// Runs the four futures with this number: writes their coverage of each year and adds what they have
    /// to `sums`, where they are part of all together; each of the two has a row of `fours` for every year.
    pub(super) fn run(&self, index: usize, fours: usize, coverage: &mut [F64x4], mut sums: Option<&mut [Sums]>) {
        let future = 4 * index as u64;
        let (zero, one) = (F64x4::all(0.0), F64x4::all(1.0));
        let (mut workers, mut own) = (F64x4::all(self.workers), F64x4::all(self.own));
        let growth = one + self.growth.of(future);
        let stay = one - self.lapse.of(future);
        let mut joining = self.joining.of(future);
        if self.shares {
            // Where nobody joins, as much is taken off below that those who stay are more.
            joining = zero.if_less(joining, one - joining, F64x4::all(f64::INFINITY));
        }
        let (mut affordable, mut budget, mut cost) = (zero, zero, zero);
        let (mut budget_factor, mut cost_factor) = (one, one);
        let mut settled = None;
        match &self.paid {
            Paying::People(people) => affordable = people.of(future),
            Paying::Budget { annual, growth, contribution_growth, settled: years, cost: first } => {
                budget = annual.of(future);
                budget_factor = one + growth.of(future);
                cost = F64x4::all(*first);
                cost_factor = one + contribution_growth.of(future);
                settled = Some(years.as_slice());
            }
        }
        let mut at = index;
        for year in 0..self.years {
            workers = workers * growth;
            let kept = stay * own;
            own = if self.shares {
                kept.if_less(workers, kept.most(workers - joining * (workers - kept)), workers)
            } else {
                workers.least(kept + joining)
            };
            if let Some(settled) = settled {
                let worker_cost = match settled.get(year) {
                    Some(settled) => F64x4::all(*settled),
                    None => {
                        cost = cost * cost_factor;
                        cost
                    }
                };
                budget = budget * budget_factor;
                let whole = (budget / worker_cost * F64x4::all(ROUNDING_ALLOWANCE)).floor();
                affordable = zero.if_less(budget, whole, zero);
            }
            let registered = affordable.if_less(workers - own, workers.least(own + affordable), workers);
            if let Some(coverage) = coverage.get_mut(at) {
                *coverage = registered / workers;
            }
            if let Some([registered_sum, workers_sum]) = sums.as_mut().and_then(|sums| sums.get_mut(at)) {
                *registered_sum = *registered_sum + registered;
                *workers_sum = *workers_sum + workers;
            }
            at += fours;
        }
    }
}
