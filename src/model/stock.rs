//! One group's people from one year to the next: the arithmetic that everything else in this room is made of.
//!
//! Of `W` workers `O` pay for themselves and `S` are paid for by somebody else; `R = O + S` are registered. With growth
//! `γ`, lapse `λ` and either `n` new own-paying members a year or the share `h` of those not yet paying for themselves:
//!
//! ```text
//! W(t+1) = W(t) · (1 + γ)
//! K(t+1) = (1 − λ) · O(t)                                   who stays
//! O(t+1) = min(W(t+1), K(t+1) + n)                          or
//! O(t+1) = min(W(t+1), K(t+1) + h · (W(t+1) − K(t+1)))
//! S(t+1) = min(W(t+1) − O(t+1), affordable(t+1))
//! ```
//!
//! and `affordable` is what the budget pays for, `floor(B / Y · (1 + 1e−12))` with `B(t+1) = B(t) · (1 + β)` and one
//! worker's cost `Y`, or a head count, or as many as in the base year. The base year is taken as observed, but for nobody beyond the workforce
//! (see [`start`](super::start)).
//!
//! [`futures`](super::futures) has the same once more, for four futures at once; tests hold one against the other.
//!
//! # Promises
//!
//! To the last bit, for every valid input: `0 ≤ S ≤ R ≤ W` and `O ≤ W` after the base year; more enrolment, less lapse
//! or more budget never lowers `O`, nor `R`. Sums and products of floats round monotonically, so it is enough that each
//! quantity is written with the lever and last year's stock on the rising side of every operation, which is why two
//! formulas are not written as above:
//!
//! - `K + h · (W − K)` is not monotone in `K` once rounded; `W − (1 − h) · (W − K)` is, in `h` as well, and it is at
//!   most `W`; being at least `K` is put back with `max`.
//! - `O + min(W − O, affordable)` is not monotone in `O`, as `O + (W − O)` may fall short of `W`; so all are registered
//!   where `W − O` is affordable, and else `min(W, O + affordable)`.

use super::Start;
use super::affordable;
use super::contribution::{Contribution, Costs};
use super::plan::{Enrolment, Funding, GroupPlan};

/// One value for each of a group's levers: the central ones of a [`GroupPlan`], or some others within their ranges.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Values {
    /// Growth of the workforce, a fraction a year.
    pub workforce_growth: f64,
    /// Share of own-paying members lost in a year.
    pub lapse: f64,
    /// New own-paying members.
    pub joining: Joining,
    /// What bounds the subsidised members.
    pub paid: Paid,
    /// Growth of the contribution each January, a fraction a year.
    pub contribution_growth: f64,
}

/// New own-paying members.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Joining {
    /// People a year.
    PerYear(f64),
    /// The share, each year, of those not yet paying for themselves.
    Share(f64),
}

/// What bounds the subsidised members.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Paid {
    /// By a budget.
    Budget {
        /// Currency in the base year.
        annual: f64,
        /// Growth, a fraction a year.
        growth: f64,
    },
    /// People.
    HeadCount(f64),
    /// As many as in the base year.
    Kept,
}

impl GroupPlan {
    /// The central value of every lever.
    pub fn central(&self) -> Values {
        Values {
            workforce_growth: self.workforce_growth.central,
            lapse: self.lapse.central,
            joining: match self.enrolment {
                Enrolment::PerYear(range) => Joining::PerYear(range.central),
                Enrolment::ShareOfUncovered(range) => Joining::Share(range.central),
            },
            paid: match self.funding {
                Funding::Budget { annual, growth } => Paid::Budget { annual: annual.central, growth: growth.central },
                Funding::HeadCount(range) => Paid::HeadCount(range.central),
                Funding::Kept => Paid::Kept,
            },
            contribution_growth: self.contribution_growth.central,
        }
    }
}

/// A group in one year; all in people but the cost.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stock {
    /// The workforce.
    pub workers: f64,
    /// Members who pay for themselves.
    pub own: f64,
    /// Members whose contribution somebody else pays.
    pub subsidised: f64,
    /// All members.
    pub registered: f64,
    /// How many could be paid for.
    pub affordable: f64,
    /// What one subsidised worker costs, currency a year; 0 without a subsidy.
    pub worker_cost: f64,
}

impl Stock {
    /// What the subsidised cost, currency a year.
    pub fn cost(&self) -> f64 {
        self.subsidised * self.worker_cost
    }
}

/// A group's years, the base year first and without end. Costs no memory, however long.
#[derive(Debug, Clone)]
pub struct Years<'a> {
    next: Stock,
    growth: f64,
    stay: f64,
    joining: Joining,
    /// The budget of the year that `next` is about, and its yearly factor.
    budget: Option<(f64, f64)>,
    costs: Option<Costs<'a>>,
}

impl<'a> Years<'a> {
    /// From what was observed in the base year, with these values of the levers.
    pub fn new(start: &Start<'a>, values: &Values, base_year: i32) -> Years<'a> {
        let subsidised = start.paid_for();
        let mut costs =
            start.subsidy.map(|subsidy| Contribution::new(subsidy, values.contribution_growth, base_year).costs());
        let worker_cost = costs.as_mut().and_then(Iterator::next).unwrap_or(0.0);
        let (affordable, budget) = match values.paid {
            Paid::Budget { annual, growth } => (affordable(annual, worker_cost), Some((annual, 1.0 + growth))),
            Paid::HeadCount(people) => (people, None),
            Paid::Kept => (subsidised, None),
        };
        let registered = start.registered;
        Years {
            next: Stock {
                workers: start.workers,
                own: registered - subsidised,
                subsidised,
                registered,
                affordable,
                worker_cost,
            },
            growth: 1.0 + values.workforce_growth,
            stay: 1.0 - values.lapse,
            joining: values.joining,
            budget,
            costs,
        }
    }

    fn advance(&mut self) {
        let stock = &mut self.next;
        stock.workers *= self.growth;
        stock.own = own_after(stock.own, stock.workers, self.stay, self.joining);
        if let Some(cost) = self.costs.as_mut().and_then(Iterator::next) {
            stock.worker_cost = cost;
        }
        if let Some((budget, factor)) = &mut self.budget {
            *budget *= *factor;
            stock.affordable = affordable(*budget, stock.worker_cost);
        }
        (stock.registered, stock.subsidised) = members(stock.workers, stock.own, stock.affordable);
    }
}

impl Iterator for Years<'_> {
    type Item = Stock;

    fn next(&mut self) -> Option<Stock> {
        let stock = self.next;
        self.advance();
        Some(stock)
    }
}

/// Own-paying members a year on: of `own` the share `stay` stays, and others join, up to `workers` of that year.
pub(super) fn own_after(own: f64, workers: f64, stay: f64, joining: Joining) -> f64 {
    let kept = stay * own;
    match joining {
        Joining::PerYear(people) => workers.min(kept + people),
        Joining::Share(share) if share > 0.0 && kept < workers => {
            let after = workers - (1.0 - share) * (workers - kept);
            after.max(kept)
        }
        Joining::Share(_) => workers.min(kept),
    }
}

/// Registered and subsidised members where `own` of `workers` pay for themselves and `affordable` can be paid for.
pub(super) fn members(workers: f64, own: f64, affordable: f64) -> (f64, f64) {
    let unpaid = workers - own;
    if affordable >= unpaid {
        (workers, unpaid)
    } else {
        let registered = workers.min(own + affordable);
        (registered, affordable.min(registered))
    }
}
