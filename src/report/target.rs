//! The part of the report about one target: what it takes to reach it, and whether it is reached.

use super::by_id::ById;
use crate::document::Checked;
use crate::model::{self, Answer, Needed};
use serde::Serialize;

/// `{"year": 2045, "rate": 0.99, "pace": 0.036, "needed_per_year": {…}, "reached": {…}, "needed_budget": {…},
/// "acceleration": 2.4}`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Target {
    year: i32,
    rate: f64,
    pace: Option<f64>,
    needed_per_year: Option<ById<f64>>,
    reached: Option<Reached>,
    needed_budget: Option<ById<Option<f64>>>,
    acceleration: Option<f64>,
}

/// `{"year": 2041}`, `{"never": {"peak": 0.61, "peak_year": 2077}}` or, of a year that has come, `{"missed": {"by": 0.2}}`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Reached {
    Year(i32),
    Never { peak: f64, peak_year: i32 },
    Missed { by: f64 },
}

impl Target {
    pub(super) fn new(facts: &Checked, answer: &Answer, needed: Option<&Needed>, acceleration: Option<f64>) -> Target {
        Target {
            year: answer.target.year,
            rate: answer.target.rate,
            pace: answer.pace,
            needed_per_year: needed.map(|needed| per_year(facts, needed)),
            reached: answer.reached.map(|reached| match reached {
                model::Reached::Year(year) => Reached::Year(year),
                model::Reached::Never { peak, peak_year } => Reached::Never { peak, peak_year },
                model::Reached::Missed { by } => Reached::Missed { by },
            }),
            needed_budget: needed.and_then(|needed| budget(facts, needed)),
            acceleration,
        }
    }
}

fn all<T>(sum: T) -> (String, T) {
    (String::from("all"), sum)
}

fn per_year(facts: &Checked, needed: &Needed) -> ById<f64> {
    let groups = facts.groups().iter().map(|group| group.id.clone());
    groups.zip(needed.per_year.iter().copied()).chain([all(needed.per_year_all)]).collect()
}

/// Of each group with a subsidy, and of all; absent without one.
fn budget(facts: &Checked, needed: &Needed) -> Option<ById<Option<f64>>> {
    let groups = facts.groups().iter().zip(&needed.budget);
    let mut paid = groups.filter(|(group, _)| group.subsidy.is_some()).peekable();
    paid.peek()?;
    Some(paid.map(|(group, budget)| (group.id.clone(), *budget)).chain([all(needed.budget_all)]).collect())
}
