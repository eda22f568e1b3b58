//! The part of the report about one target: what it takes to reach it, and whether it is reached.

use super::by_id::ById;
use crate::document::{Checked, Group};
use crate::model::{self, Answer};
use serde::Serialize;

/// `{"year": 2045, "rate": 0.99, "pace": 0.036, "needed_per_year": {…}, "reached": {…}, "needed_budget": {…},
/// "acceleration": 2.4}`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Target {
    year: i32,
    rate: f64,
    pace: f64,
    needed_per_year: ById<f64>,
    reached: Reached,
    needed_budget: Option<ById<f64>>,
    acceleration: Option<f64>,
}

/// `{"year": 2041}` or `{"never": {"peak": 0.61, "peak_year": 2077}}`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Reached {
    Year(i32),
    Never { peak: f64, peak_year: i32 },
}

impl Target {
    pub(super) fn new(facts: &Checked, answer: &Answer, acceleration: Option<f64>) -> Target {
        let groups = &facts.document().groups;
        let id = |group: &Group| group.id.clone();
        let all = |sum: f64| (String::from("all"), sum);
        let needed = groups.iter().map(id).zip(answer.needed_per_year.iter().copied());
        let budgets =
            groups.iter().zip(&answer.needed_budget).filter_map(|(group, budget)| Some((id(group), (*budget)?)));
        Target {
            year: answer.target.year,
            rate: answer.target.rate,
            pace: answer.pace,
            needed_per_year: needed.chain([all(answer.needed_per_year_all)]).collect(),
            reached: match answer.reached {
                model::Reached::Year(year) => Reached::Year(year),
                model::Reached::Never { peak, peak_year } => Reached::Never { peak, peak_year },
            },
            needed_budget: answer.needed_budget_all.map(|sum| budgets.chain([all(sum)]).collect()),
            acceleration,
        }
    }
}
