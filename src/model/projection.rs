//! The stock-and-flow projection, year by year.

use super::{Plan, Start, Stock, Years, coverage};
use crate::document::{Checked, Whole};

/// The years from the base year to the last, and every group's numbers in them.
#[derive(Debug, Clone, PartialEq)]
pub struct Projection {
    /// The first year.
    pub base_year: i32,
    /// Each group's numbers, in the document's order.
    pub groups: Vec<Series>,
    /// All groups together; absent where that is not known. The cost is the sum of the groups' that have one, unless that
    /// of one of them is not known.
    pub all: Option<Series>,
    /// The last year.
    until: i32,
}

/// Numbers by year: entry 0 is the base year as observed, entry `h` is `h` years after it.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// The workforce, people.
    pub workers: Vec<f64>,
    /// The registered, people.
    pub registered: Vec<f64>,
    /// Those of the registered whose contribution somebody else pays, people; absent where that was known before the base
    /// year and is not in it.
    pub subsidised: Option<Vec<f64>>,
    /// Registered over workers, a fraction.
    pub coverage: Vec<f64>,
    /// What the subsidised cost, currency a year; absent without a subsidy, and where it is not known how many there are.
    pub cost: Option<Vec<f64>>,
}

impl Projection {
    /// The last year.
    pub fn until(&self) -> i32 {
        self.until
    }

    /// How many years it has after the base year.
    pub fn years_ahead(&self) -> usize {
        (self.until - self.base_year) as usize
    }

    /// Whether nothing at all changes in the years ahead: no group's people, and no group's coverage.
    pub fn stands_still(&self) -> bool {
        let is_flat = |values: &[f64]| values.iter().all(|value| *value == values[0]);
        self.groups
            .iter()
            .all(|series| is_flat(&series.workers) && is_flat(&series.registered) && is_flat(&series.coverage))
    }
}

impl Plan {
    /// How many years the projection has, the base year included.
    pub(super) fn count(&self, facts: &Checked) -> usize {
        usize::try_from(self.until - facts.base_year()).unwrap_or(0) + 1
    }

    /// Every group's years at the levers' central values, in the document's order.
    pub fn years<'a>(&'a self, facts: &'a Checked) -> impl Iterator<Item = Years<'a>> {
        let base_year = facts.base_year();
        let years = move |(start, plan): (Start<'a>, &super::GroupPlan)| Years::new(&start, &plan.central(), base_year);
        Start::all(facts).zip(&self.groups).map(years)
    }
}

/// Projects every group to the plan's last year at the levers' central values.
pub fn project(facts: &Checked, plan: &Plan) -> Projection {
    let count = plan.count(facts);
    let of_group = |(years, start): (Years<'_>, Start)| Series::of(years, count, &start);
    let groups: Vec<Series> = plan.years(facts).zip(Start::all(facts)).map(of_group).collect();
    let all = match facts.whole() {
        Whole::Sum => Some(Series::sum(facts, &groups, count)),
        Whole::Group(group) => groups.get(group).cloned(),
        Whole::Unknown => None,
    };
    Projection { base_year: facts.base_year(), groups, all, until: facts.base_year() + count as i32 - 1 }
}

impl Series {
    fn of(years: Years<'_>, count: usize, start: &Start) -> Series {
        let stocks: Vec<Stock> = years.take(count).collect();
        let by_year = |of: fn(&Stock) -> f64| stocks.iter().map(of).collect::<Vec<f64>>();
        Series {
            workers: by_year(|stock| stock.workers),
            registered: by_year(|stock| stock.registered),
            subsidised: start.subsidised.map(|_| by_year(|stock| stock.subsidised)),
            coverage: by_year(|stock| coverage(stock.registered, stock.workers)),
            cost: start.subsidy.map(|_| by_year(Stock::cost)),
        }
    }

    /// All groups together. What is not known of one of them is not known of all.
    fn sum(facts: &Checked, groups: &[Series], count: usize) -> Series {
        let zeros = || vec![0.0; count];
        let mut all = Series {
            workers: zeros(),
            registered: zeros(),
            subsidised: Some(zeros()),
            coverage: Vec::new(),
            cost: None,
        };
        let mut unknown_cost = false;
        for (group, entry) in groups.iter().zip(facts.groups()) {
            add(&mut all.workers, &group.workers);
            add(&mut all.registered, &group.registered);
            match (&mut all.subsidised, &group.subsidised) {
                (Some(sums), Some(parts)) => add(sums, parts),
                (sums, _) => *sums = None,
            }
            if let Some(cost) = &group.cost {
                add(all.cost.get_or_insert_with(zeros), cost);
            }
            unknown_cost |= entry.subsidy.is_some() && group.cost.is_none();
        }
        all.cost = all.cost.filter(|_| !unknown_cost);
        let each = all.registered.iter().zip(&all.workers);
        all.coverage = each.map(|(registered, workers)| coverage(*registered, *workers)).collect();
        all
    }
}

fn add(sums: &mut [f64], parts: &[f64]) {
    sums.iter_mut().zip(parts).for_each(|(sum, part)| *sum += part);
}
