//! The inverse questions: how fast, how many, when, and for how much.

use super::Plan;
use crate::document::{Checked, Scenario, Target};

/// What it takes to reach one target.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The target.
    pub target: Target,
    /// The pace needed: a fraction a year (0.0363 is 3.63 percentage points).
    pub pace: f64,
    /// For each group the smallest whole number of new own-paying members a year that reaches the target, in the document's order.
    pub needed_per_year: Vec<f64>,
    /// Their sum, people a year.
    pub needed_per_year_all: f64,
    /// When all groups together are at the target.
    pub reached: Reached,
    /// For each group with a subsidy the budget of the target's year at which it is at the target, currency a year.
    pub needed_budget: Vec<Option<f64>>,
    /// Their sum; absent where no group has a subsidy.
    pub needed_budget_all: Option<f64>,
}

/// Whether, and when, a target is reached within 100 years of the base year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reached {
    /// In this year.
    Year(i32),
    /// Not at all: the highest coverage in those years, and the first year within 1e−12 of it.
    Never {
        /// Coverage, a fraction.
        peak: f64,
        /// The year.
        peak_year: i32,
    },
}

/// The answers for every target of the document, in its order, under `plan`.
pub fn answers(facts: &Checked, plan: &Plan) -> Vec<Answer> {
    let _ = (facts, plan);
    todo!()
}

/// `scenario` with every group's enrolment set to what `answer` needs.
pub fn needed_pace(scenario: &Scenario, answer: &Answer) -> Scenario {
    let _ = (scenario, answer);
    todo!()
}
