//! The stock-and-flow projection, year by year.

use super::Plan;
use crate::document::Checked;

/// The years from the base year to the last, and every group's numbers in them.
#[derive(Debug, Clone, PartialEq)]
pub struct Projection {
    /// The first year.
    pub base_year: i32,
    /// Each group's numbers, in the document's order.
    pub groups: Vec<Series>,
    /// All groups together.
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

/// Projects every group to the plan's last year at the levers' central values.
pub fn project(facts: &Checked, plan: &Plan) -> Projection {
    let _ = (facts, plan);
    todo!()
}
