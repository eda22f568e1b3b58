//! The object that `cakupan project --format json` prints and that the widget's `projection()` returns.
//!
//! Rates and paces are fractions, people and money plain numbers; what cannot be computed is `null`. Groups are keyed
//! by their `id`, in the document's order, and `all` stands for everyone together. Without an uncertainty `trend` and
//! `swings` are `null` too.

use super::{futures, uncertainty};
use crate::document::{Checked, JsonValue, put, put_node};
use crate::model;
use serde::{Serialize, Serializer};

/// Everything that the model found, ready to be read by others.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome(JsonValue);

impl Outcome {
    /// Puts together what the model found for `facts`.
    pub fn new(facts: &Checked, outcome: &model::Outcome) -> Outcome {
        let projection = &outcome.projection;
        let mut years = Vec::new();
        for ahead in 0..projection.all.workers.len() {
            years.push(projection.base_year + ahead as i32);
        }
        let mut groups = Vec::new();
        for (group, series) in facts.document().groups.iter().zip(&projection.groups) {
            put_node(&mut groups, &group.id, numbers(series));
        }
        let mut targets = Vec::new();
        for (index, answer) in outcome.answers.iter().enumerate() {
            let faster = outcome.uncertainty.as_ref().and_then(|uncertainty| *uncertainty.accelerations.get(index)?);
            targets.push(target(facts, answer, faster));
        }
        let mut entries = Vec::new();
        put(&mut entries, "base_year", &projection.base_year);
        put(&mut entries, "years", &years);
        put_node(&mut entries, "groups", JsonValue::Object(groups));
        put_node(&mut entries, "all", numbers(&projection.all));
        put_node(&mut entries, "targets", JsonValue::Array(targets));
        let uncertainty = outcome.uncertainty.as_ref();
        put_node(
            &mut entries,
            "trend",
            uncertainty.map_or(JsonValue::Null, |uncertainty| uncertainty::trends(facts, uncertainty)),
        );
        let futures = uncertainty.and_then(|uncertainty| uncertainty.futures.as_ref());
        put_node(&mut entries, "futures", futures.map_or(JsonValue::Null, |found| futures::node(facts, found)));
        put_node(
            &mut entries,
            "swings",
            uncertainty.map_or(JsonValue::Null, |uncertainty| uncertainty::swings(facts, &uncertainty.swings)),
        );
        Outcome(JsonValue::Object(entries))
    }
}

impl From<Outcome> for JsonValue {
    fn from(outcome: Outcome) -> JsonValue {
        outcome.0
    }
}

impl Serialize for Outcome {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// Numbers by year, the base year first.
fn numbers(series: &model::Series) -> JsonValue {
    let mut entries = Vec::new();
    put(&mut entries, "workers", &series.workers);
    put(&mut entries, "registered", &series.registered);
    put(&mut entries, "subsidised", &series.subsidised);
    put(&mut entries, "coverage", &series.coverage);
    put(&mut entries, "cost", &series.cost);
    JsonValue::Object(entries)
}

fn target(facts: &Checked, answer: &model::Answer, acceleration: Option<f64>) -> JsonValue {
    let mut needed = Vec::new();
    let mut budgets = Vec::new();
    for (index, group) in facts.document().groups.iter().enumerate() {
        put(&mut needed, &group.id, &answer.needed_per_year[index]);
        if let Some(budget) = &answer.needed_budget[index] {
            put(&mut budgets, &group.id, budget);
        }
    }
    put(&mut needed, "all", &answer.needed_per_year_all);
    let budgets = match answer.needed_budget_all {
        Some(all) => {
            put(&mut budgets, "all", &all);
            JsonValue::Object(budgets)
        }
        None => JsonValue::Null,
    };
    let mut entries = Vec::new();
    put(&mut entries, "year", &answer.target.year);
    put(&mut entries, "rate", &answer.target.rate);
    put(&mut entries, "pace", &answer.pace);
    put_node(&mut entries, "needed_per_year", JsonValue::Object(needed));
    put_node(&mut entries, "reached", reached(answer.reached));
    put_node(&mut entries, "needed_budget", budgets);
    put(&mut entries, "acceleration", &acceleration);
    JsonValue::Object(entries)
}

/// `{"year": 2041}` or `{"never": {"peak": 0.61, "peak_year": 2077}}`.
fn reached(reached: model::Reached) -> JsonValue {
    let mut entries = Vec::new();
    match reached {
        model::Reached::Year(year) => put(&mut entries, "year", &year),
        model::Reached::Never { peak, peak_year } => {
            let mut never = Vec::new();
            put(&mut never, "peak", &peak);
            put(&mut never, "peak_year", &peak_year);
            put_node(&mut entries, "never", JsonValue::Object(never));
        }
    }
    JsonValue::Object(entries)
}
