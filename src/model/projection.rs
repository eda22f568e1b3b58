//! The stock-and-flow projection, year by year.

use super::{Plan, Stock, Years, coverage};
use crate::document::{Checked, Group};

/// The years from the base year to the last, and every group's numbers in them.
#[derive(Debug, Clone, PartialEq)]
pub struct Projection {
    /// The first year.
    pub base_year: i32,
    /// Each group's numbers, in the document's order.
    pub groups: Vec<Series>,
    /// All groups together; the cost is the sum of the groups' that have one.
    pub all: Series,
}

/// Numbers by year: entry 0 is the base year as observed, entry `h` is `h` years after it.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// The workforce, people.
    pub workers: Vec<f64>,
    /// The registered, people.
    pub registered: Vec<f64>,
    /// Those of the registered whose contribution somebody else pays, people.
    pub subsidised: Vec<f64>,
    /// Registered over workers, a fraction.
    pub coverage: Vec<f64>,
    /// What the subsidised cost, currency a year; absent without a subsidy.
    pub cost: Option<Vec<f64>>,
}

impl Projection {
    /// The last year.
    pub fn until(&self) -> i32 {
        self.base_year + self.all.workers.len() as i32 - 1
    }
}

impl Plan {
    /// How many years the projection has, the base year included.
    pub(super) fn count(&self, facts: &Checked) -> usize {
        usize::try_from(self.until - facts.base_year()).unwrap_or(0) + 1
    }

    /// Every group's years at the levers' central values, in the document's order.
    pub fn years<'a>(&'a self, facts: &'a Checked) -> impl Iterator<Item = Years<'a>> {
        let groups = facts.document().groups.iter().zip(facts.base());
        let base_year = facts.base_year();
        let years = move |((group, base), plan): ((&'a Group, _), &super::GroupPlan)| {
            Years::new(base, group.subsidy.as_ref(), &plan.central(), base_year)
        };
        groups.zip(&self.groups).map(years)
    }
}

/// Projects every group to the plan's last year at the levers' central values.
pub fn project(facts: &Checked, plan: &Plan) -> Projection {
    let count = plan.count(facts);
    let of_group = |(years, group): (Years<'_>, &Group)| Series::of(years, count, group.subsidy.is_some());
    let groups: Vec<Series> = plan.years(facts).zip(&facts.document().groups).map(of_group).collect();
    let mut all = Series::zeros(count);
    groups.iter().for_each(|group| all.add(group));
    all.cover();
    Projection { base_year: facts.base_year(), groups, all }
}

impl Series {
    fn of(years: Years<'_>, count: usize, has_cost: bool) -> Series {
        let stocks: Vec<Stock> = years.take(count).collect();
        let by_year = |of: fn(&Stock) -> f64| stocks.iter().map(of).collect::<Vec<f64>>();
        Series {
            workers: by_year(|stock| stock.workers),
            registered: by_year(|stock| stock.registered),
            subsidised: by_year(|stock| stock.subsidised),
            coverage: by_year(|stock| coverage(stock.registered, stock.workers)),
            cost: has_cost.then(|| by_year(Stock::cost)),
        }
    }

    fn zeros(count: usize) -> Series {
        let zeros = || vec![0.0; count];
        Series { workers: zeros(), registered: zeros(), subsidised: zeros(), coverage: Vec::new(), cost: None }
    }

    fn add(&mut self, group: &Series) {
        let add = |sums: &mut [f64], parts: &[f64]| sums.iter_mut().zip(parts).for_each(|(sum, part)| *sum += part);
        add(&mut self.workers, &group.workers);
        add(&mut self.registered, &group.registered);
        add(&mut self.subsidised, &group.subsidised);
        if let Some(cost) = &group.cost {
            add(self.cost.get_or_insert_with(|| vec![0.0; cost.len()]), cost);
        }
    }

    /// Coverage from the sums of registered and workers.
    fn cover(&mut self) {
        let each = self.registered.iter().zip(&self.workers);
        self.coverage = each.map(|(registered, workers)| coverage(*registered, *workers)).collect();
    }
}
