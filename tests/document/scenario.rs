//! What a reader may change, and what is refused.

use cakupan::document::{Checked, LeverKind, ProblemKind, Range, Scenario, Setting, read_scenario};
use serde_json::{Value, json};

use crate::edit::{compare, edited};

const FORMAL: usize = 0;
const INFORMAL: usize = 1;

fn document() -> Checked {
    cakupan::document::read::<Checked>(&serde_json::to_vec(&edited([])).unwrap()).document.unwrap()
}

fn read(scenario: &Value) -> Result<Scenario, Vec<cakupan::document::Problem>> {
    read_scenario(&serde_json::to_vec(scenario).unwrap(), &document())
}

#[track_caller]
fn taken(scenario: Value) -> Scenario {
    let read = read(&scenario).unwrap();
    let written = serde_json::to_value(read.to_json(&document())).unwrap();
    assert_eq!(written, scenario, "what is read is written the same");
    read
}

#[track_caller]
fn refused(scenario: Value, expect: &[&str]) -> ProblemKind {
    let problems = read(&scenario).unwrap_err();
    let expect: Vec<String> = expect.iter().map(|line| ["error ", line].concat()).collect();
    compare(&problems, &expect.iter().map(String::as_str).collect::<Vec<_>>());
    problems[0].kind.clone()
}

/// A change to one group.
#[track_caller]
fn refused_in(group: &str, levers: Value, at: &str, kind: &str) {
    refused(json!({"groups": {group: levers}}), &[&format!("scenario:/groups/{group}{at} {kind}")]);
}

#[test]
fn the_sample_scenario_is_read() {
    let scenario = taken(json!({
        "until": 2045,
        "groups": {
            "formal": {"workforce_growth": 0.01, "lapse": 0.05, "enrolment": {"per_year": 4000}},
            "informal": {"enrolment": {"share_of_uncovered": 0.05}, "annual_budget": 3024000000_u64, "budget_growth": 0.03}
        }
    }));
    assert_eq!(scenario.until, Some(2045));
    assert_eq!(scenario.setting(FORMAL, LeverKind::PerYear), Some(Setting::Value(4_000.0)));
    assert_eq!(scenario.setting(INFORMAL, LeverKind::ShareOfUncovered), Some(Setting::Value(0.05)));
    assert_eq!(scenario.changes().len(), 6);
}

#[test]
fn nothing_changed_is_a_scenario() {
    assert_eq!(taken(json!({})), Scenario::default());
}

#[test]
fn a_lever_may_be_a_range() {
    let scenario = taken(json!({"groups": {"formal": {"lapse": {"low": 0, "central": 0.5, "high": 1}}}}));
    let range = Range { low: 0.0, central: 0.5, high: 1.0 };
    assert_eq!(scenario.setting(FORMAL, LeverKind::Lapse), Some(Setting::Range(range)));
}

#[test]
fn the_last_year_is_after_the_base_year_and_at_most_a_hundred_years_away() {
    taken(json!({"until": 2026}));
    taken(json!({"until": 2125}));
    refused(json!({"until": 2025}), &["scenario:/until not-after-base-year"]);
    refused(json!({"until": 2126}), &["scenario:/until too-far-ahead"]);
    refused(json!({"until": 2045.5}), &["scenario:/until not-whole"]);
    refused(json!({"until": null}), &["scenario:/until wrong-type"]);
}

#[test]
fn an_unknown_group_says_which_was_meant() {
    let kind = refused(json!({"groups": {"informl": {}}}), &["scenario:/groups/informl unknown-group"]);
    assert_eq!(kind, ProblemKind::UnknownGroup { meant: Some("informal".to_owned()) });
}

#[test]
fn an_unknown_lever_says_which_was_meant() {
    let kind = refused(json!({"groups": {"formal": {"lapze": 0.1}}}), &["scenario:/groups/formal/lapze unknown-lever"]);
    assert_eq!(kind, ProblemKind::UnknownLever { meant: Some("lapse".to_owned()) });
    refused_in("formal", json!({"enrolment": {"zzz": 1}}), "/enrolment/zzz", "unknown-lever");
}

#[test]
fn an_unknown_field_is_refused() {
    refused(json!({"to": 2045}), &["scenario:/to unknown-field"]);
}

#[test]
fn levers_stay_in_their_bounds() {
    refused_in("formal", json!({"lapse": -0.1}), "/lapse", "out-of-bounds");
    refused_in("formal", json!({"lapse": 5}), "/lapse", "percentage-for-fraction");
    refused_in("formal", json!({"workforce_growth": 0.21}), "/workforce_growth", "out-of-bounds");
    refused_in("formal", json!({"enrolment": {"per_year": -1}}), "/enrolment/per_year", "out-of-bounds");
    let range = json!({"lapse": {"low": 0, "central": 0.5, "high": 101}});
    refused_in("formal", range, "/lapse/high", "out-of-bounds");
}

#[test]
fn a_range_has_three_values_in_order() {
    refused_in("formal", json!({"lapse": {"low": 0, "central": 0.5}}), "/lapse/high", "missing-field");
    refused_in("formal", json!({"lapse": {"low": 0.6, "central": 0.5, "high": 0.7}}), "/lapse", "range-order");
    let with_note = json!({"lapse": {"low": 0, "central": 0.5, "high": 1, "note": "x"}});
    refused_in("formal", with_note, "/lapse/note", "unknown-field");
}

#[test]
fn a_lever_is_a_number_or_a_range() {
    refused_in("formal", json!({"lapse": "0.1"}), "/lapse", "wrong-type");
    refused_in("formal", json!({"lapse": null}), "/lapse", "wrong-type");
    refused_in("formal", json!({"enrolment": 4000}), "/enrolment", "wrong-type");
    refused_in("formal", json!({"enrolment": {}}), "/enrolment", "empty");
    refused_in("formal", json!([]), "", "wrong-type");
}

#[test]
fn money_takes_a_subsidy() {
    for lever in ["annual_budget", "head_count", "budget_growth", "contribution_growth"] {
        refused_in("formal", json!({lever: 0}), &format!("/{lever}"), "no-subsidy");
    }
}

#[test]
fn rivals_exclude_each_other() {
    let both = json!({"enrolment": {"per_year": 1, "share_of_uncovered": 0.1}});
    refused_in("formal", both, "/enrolment", "rival-fields");
    refused_in("informal", json!({"annual_budget": 1, "head_count": 1}), "", "rival-fields");
}

#[test]
fn a_head_count_takes_the_place_of_the_budget() {
    let scenario = taken(json!({"groups": {"informal": {"head_count": 20000}}}));
    assert_eq!(scenario.setting(INFORMAL, LeverKind::HeadCount), Some(Setting::Value(20_000.0)));
}

#[test]
fn growth_of_a_budget_that_was_given_up_does_no_harm() {
    taken(json!({"groups": {"informal": {"head_count": 20000, "budget_growth": 0.1}}}));
}

#[test]
fn a_scenario_is_json_without_repeated_keys() {
    let at = |text: &[u8]| read_scenario(text, &document()).unwrap_err();
    compare(&at(b"{"), &["error scenario: not-json"]);
    compare(&at(b"7"), &["error scenario: wrong-type"]);
    compare(&at(br#"{"until": 2040, "until": 2041}"#), &["error scenario:/until duplicate-key"]);
}

#[test]
fn all_problems_come_at_once() {
    refused(
        json!({"until": 1, "groups": {"formal": {"lapse": 2, "head_count": 1}, "x": {}}}),
        &[
            "scenario:/until out-of-bounds",
            "scenario:/groups/formal/lapse percentage-for-fraction",
            "scenario:/groups/formal/head_count no-subsidy",
            "scenario:/groups/x unknown-group",
        ],
    );
}
