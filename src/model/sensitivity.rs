//! What matters most: how far each lever's range alone moves the result.

use super::{GroupPlan, Joining, Paid, Plan, Start, Stock, Values, Years, coverage};
use crate::document::{Checked, LeverKind, Whole, in_order};

/// Coverage of all groups together in the year of the latest target (without one, the last year) at the two ends of one
/// lever's range, every other lever at its central value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Swing {
    /// The group's index in the document.
    pub group: usize,
    /// The lever.
    pub lever: LeverKind,
    /// Coverage with the lever at its low value, a fraction.
    pub low: f64,
    /// Coverage with the lever at its high value, a fraction.
    pub high: f64,
}

impl Swing {
    /// How far apart the two results are.
    pub fn width(&self) -> f64 {
        (self.high - self.low).abs()
    }
}

/// What each lever with a range does to the result, the widest first; equal ones in the document's order, and within a
/// group in that of [`LeverKind::ALL`].
pub fn swings(facts: &Checked, plan: &Plan) -> Vec<Swing> {
    let base_year = facts.base_year();
    let ahead = (year(facts, plan) - base_year).max(0) as usize;
    let last = |mut years: Years<'_>| years.nth(ahead);
    let central: Vec<Stock> = plan.years(facts).filter_map(last).collect();
    let mut swings = Vec::new();
    for (group, (start, levers)) in Start::all(facts).zip(&plan.groups).enumerate() {
        if !facts.whole().counts(group) {
            continue;
        }
        // Summed only for a group that has a range, and anew for each: subtracting it from everyone would cost digits.
        let mut rest = None;
        for lever in LeverKind::ALL {
            let Some(range) = levers.lever(lever).filter(|range| range.has_width()) else { continue };
            let (registered, workers) = *rest.get_or_insert_with(|| together(facts, &central, Some(group)));
            let result = |value: f64| {
                let values = at(levers, lever, value);
                let stock = last(Years::new(&start, &values, base_year));
                stock.map_or(0.0, |stock| coverage(registered + stock.registered, workers + stock.workers))
            };
            swings.push(Swing { group, lever, low: result(range.low), high: result(range.high) });
        }
    }
    in_order(swings, |swing| -swing.width())
}

/// The year that swings are about: that of the latest target ahead, else the plan's last.
pub(super) fn year(facts: &Checked, plan: &Plan) -> i32 {
    facts.targets_ahead().map(|target| target.year).max().unwrap_or(plan.until)
}

/// Coverage of all groups together in that year, every lever at its central value; absent where that is not known.
pub(super) fn centre(facts: &Checked, plan: &Plan) -> Option<f64> {
    let ahead = (year(facts, plan) - facts.base_year()).max(0) as usize;
    let stocks: Vec<Stock> = plan.years(facts).filter_map(|mut years| years.nth(ahead)).collect();
    let (registered, workers) = together(facts, &stocks, None);
    (facts.whole() != Whole::Unknown).then(|| coverage(registered, workers))
}

/// Registered and workers of all together, but for one group.
fn together(facts: &Checked, stocks: &[Stock], but: Option<usize>) -> (f64, f64) {
    let (mut registered, mut workers) = (0.0, 0.0);
    for (group, stock) in stocks.iter().enumerate() {
        if but != Some(group) && facts.whole().counts(group) {
            registered += stock.registered;
            workers += stock.workers;
        }
    }
    (registered, workers)
}

/// The central values, but `lever` at `value`.
fn at(levers: &GroupPlan, lever: LeverKind, value: f64) -> Values {
    let mut values = levers.central();
    match lever {
        LeverKind::WorkforceGrowth => values.workforce_growth = value,
        LeverKind::Lapse => values.lapse = value,
        LeverKind::PerYear => values.joining = Joining::PerYear(value),
        LeverKind::ShareOfUncovered => values.joining = Joining::Share(value),
        LeverKind::ContributionGrowth => values.contribution_growth = value,
        LeverKind::HeadCount => values.paid = Paid::HeadCount(value),
        LeverKind::AnnualBudget | LeverKind::BudgetGrowth => {
            if let Paid::Budget { annual, growth } = &mut values.paid {
                *(if lever == LeverKind::AnnualBudget { annual } else { growth }) = value;
            }
        }
    }
    values
}
