//! Documents and scenarios to try the model on.

use cakupan::document::{Checked, Scenario, read, read_scenario};
use cakupan::model::{Answer, Needed, Plan, Projection, answers, needed, project};
use serde_json::{Value, json};

/// A checked document with these groups and targets and nothing else that matters. Labels need not be given.
pub fn facts(groups: &Value, targets: &Value) -> Checked {
    let mut groups = groups.clone();
    for group in groups.as_array_mut().expect("a list of groups") {
        let id = group["id"].clone();
        group.as_object_mut().expect("a group").entry("label").or_insert(id);
    }
    let document = json!({
        "version": 1, "title": "t", "place": "p", "programme": "b", "updated": "2025", "sources": {},
        "groups": groups, "targets": targets,
    });
    let text = document.to_string();
    let reading = read(text.as_bytes());
    match reading.document {
        Some(checked) => checked,
        None => panic!("not a sound document: {:?}\n{text}", reading.problems),
    }
}

/// A scenario for `facts`.
pub fn scenario(facts: &Checked, scenario: &Value) -> Scenario {
    let text = scenario.to_string();
    read_scenario(text.as_bytes(), facts)
        .unwrap_or_else(|problems| panic!("not a sound scenario: {problems:?}\n{text}"))
}

/// The projection under a scenario.
pub fn projected(facts: &Checked, scenario: &Scenario) -> Projection {
    project(facts, &Plan::new(facts, scenario))
}

/// The projection of a document as it is.
pub fn project_as_is(facts: &Checked) -> Projection {
    projected(facts, &Scenario::default())
}

/// The answers for a document as it is.
pub fn answer_as_is(facts: &Checked) -> Vec<Answer> {
    answers(facts, &Plan::new(facts, &Scenario::default()))
}

/// The two observations of Banjar, May 2025, with the figures that were published and no assumptions; who pays for
/// the informal workers pays Rp16,800 a month for each.
pub fn banjar_groups() -> Value {
    json!([
        {"id": "formal", "observations": [{"year": 2025, "month": 5, "workers": 91000, "registered": 40000}]},
        {"id": "informal",
         "observations": [{"year": 2025, "month": 5, "workers": 110000, "registered": 13000, "subsidised": 13000}],
         "subsidy": {"payer": "Pemkab", "currency": "IDR",
                     "monthly_contribution": [{"from": "2015-07", "amount": 16800}],
                     "annual_budget": {"central": 2620800000_i64}}},
    ])
}

/// The President's target.
pub fn target_of_2045() -> Value {
    json!([{"year": 2045, "rate": 0.99}])
}

/// Banjar as published.
pub fn banjar() -> Checked {
    facts(&banjar_groups(), &target_of_2045())
}

/// Banjar with example assumptions: growth of 1 %, 4,000 and 2,000 who join, 5 % and 10 % who leave.
pub fn banjar_with_assumptions() -> Checked {
    let mut groups = banjar_groups();
    groups[0]["assumptions"] = json!({
        "workforce_growth": {"low": 0.0, "central": 0.01, "high": 0.02},
        "lapse": {"low": 0.03, "central": 0.05, "high": 0.08},
        "enrolment": {"per_year": {"low": 2000, "central": 4000, "high": 6000}},
    });
    groups[1]["assumptions"] = json!({
        "workforce_growth": {"low": 0.0, "central": 0.01, "high": 0.02},
        "lapse": {"low": 0.05, "central": 0.1, "high": 0.15},
        "enrolment": {"per_year": {"low": 0, "central": 2000, "high": 4000}},
    });
    facts(&groups, &target_of_2045())
}

/// Whether two numbers agree to nine digits, or to `absolute` where they are small.
pub fn close(one: f64, other: f64, absolute: f64) -> bool {
    one == other || (one - other).abs() <= (1e-9 * one.abs().max(other.abs())).max(absolute)
}

/// What each target takes in people and money; all of them are ahead.
pub fn needs(facts: &Checked, plan: &Plan) -> Vec<Needed> {
    let needed = needed(facts, plan, &facts.document().targets).into_iter();
    needed.map(|needed| needed.expect("numbers of people")).collect()
}

/// The same for a document as it is.
pub fn needs_as_is(facts: &Checked) -> Vec<Needed> {
    needs(facts, &Plan::new(facts, &Scenario::default()))
}
