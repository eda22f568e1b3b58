//! What it costs to pay for the members of one subsidised group.
//!
//! With `W` workers, `O` of them paying for themselves, `S` paid for and one worker's cost `Y`, all of one year:
//!
//! - paid: `S` people for `S · Y`;
//! - everyone who does not pay for themselves: `W − O` people for `(W − O) · Y`;
//! - needed for the rate `q`: `ceil(max(0, (q − 1e−12) · W − O))` people for as many times `Y`, in a target's year the
//!   budget needed of its [`Answer`](super::Answer);
//! - affordable: what there is to spend, in people, at most `W − O`;
//! - dropped: `max(0, min(S(t − 1), W − O) − S)` people, those paid for a year before who still do not pay for
//!   themselves and for whom there is no money any more.
//!
//! In the base year `S` is as observed, whatever there is to spend; the money counts from the year after it.

use super::{Plan, Stock};
use crate::document::Checked;

/// One year of a subsidised group; people, and currency a year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bill {
    /// The calendar year.
    pub year: i32,
    /// What one worker costs.
    pub worker_cost: f64,
    /// The workforce.
    pub workers: f64,
    /// Those who pay for themselves.
    pub own: f64,
    /// Those who are paid for.
    pub paid: f64,
    /// What they cost.
    pub cost: f64,
    /// Those who could be paid for with what there is to spend.
    pub affordable: f64,
    /// Everyone who does not pay for themselves.
    pub everyone: f64,
    /// What it would cost to pay for everyone.
    pub full_cost: f64,
    /// How many have to be paid for to reach the rate.
    pub needed: f64,
    /// What those would cost.
    pub needed_cost: f64,
    /// Those paid for a year before whom the money no longer reaches.
    pub dropped: f64,
}

/// The years of one group from the base year to the plan's last, at the levers' central values, and what it would
/// take in each of them to bring the group's coverage to `rate`. Empty for a group that is not there.
pub fn bills(facts: &Checked, plan: &Plan, group: usize, rate: f64) -> Vec<Bill> {
    let Some(stocks) = plan.years(facts).nth(group) else { return Vec::new() };
    let mut before = None;
    let bill = |(year, stock): (i32, Stock)| {
        let bill = Bill::of(year, &stock, rate, before.unwrap_or(stock.subsidised));
        before = Some(bill.paid);
        bill
    };
    (facts.base_year()..=plan.until).zip(stocks).map(bill).collect()
}

impl Bill {
    /// What is missing of what those would cost who have to be paid for to reach the rate, currency; negative where more is
    /// spent than that.
    pub fn missing_cost(&self) -> f64 {
        self.needed_cost - self.cost
    }

    /// `before`: how many were paid for a year before.
    fn of(year: i32, stock: &Stock, rate: f64, before: f64) -> Bill {
        let everyone = stock.workers - stock.own;
        let needed = stock.shortfall(rate);
        Bill {
            year,
            worker_cost: stock.worker_cost,
            workers: stock.workers,
            own: stock.own,
            paid: stock.subsidised,
            cost: stock.cost(),
            affordable: stock.affordable.min(everyone),
            everyone,
            full_cost: everyone * stock.worker_cost,
            needed,
            needed_cost: needed * stock.worker_cost,
            dropped: (before.min(everyone) - stock.subsidised).max(0.0),
        }
    }
}
