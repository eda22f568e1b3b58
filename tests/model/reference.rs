//! Agreement with tests/reference/model.py, an implementation written without sight of this one.

use crate::inputs::*;
use cakupan::model::{Plan, Reached, Series, answers, project};
use serde_json::Value;

const CASES: &str = include_str!("../reference/cases.json");

fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}

/// Compares one year of a series with `[workers, registered, subsidised, coverage, cost]`.
fn compare(case: usize, series: &Series, after: usize, expected: &Value) {
    let workers = number(&expected[0]);
    let people = 1e-12 * workers;
    let computed = [series.workers[after], series.registered[after], series.subsidised[after]];
    for (index, computed) in computed.into_iter().enumerate() {
        let expected = number(&expected[index]);
        assert!(close(computed, expected, people), "case {case}, {after} years on, {index}: {computed} for {expected}");
    }
    assert!(close(series.coverage[after], number(&expected[3]), 1e-12), "case {case}, {after} years on: coverage");
    match &series.cost {
        None => assert!(expected[4].is_null(), "case {case}: a cost is missing"),
        Some(cost) => {
            // The lowest yearly cost of one worker in any case is above 1e3.
            let money = people * 1e3;
            assert!(
                close(cost[after], number(&expected[4]), money),
                "case {case}, {after} years on: cost {}",
                cost[after]
            );
        }
    }
}

#[test]
fn an_independent_implementation_finds_the_same() {
    let file: Value = serde_json::from_str(CASES).expect("JSON");
    let cases = file["cases"].as_array().expect("a list of cases");
    assert!(cases.len() >= 200);
    for (index, case) in cases.iter().enumerate() {
        let facts = facts(&case["groups"], &case["targets"]);
        let plan = Plan::new(&facts, &scenario(&facts, &case["scenario"]));
        let projection = project(&facts, &plan);
        let expected = &case["expect"];
        assert_eq!(i64::from(projection.base_year), expected["base"], "case {index}");
        assert_eq!(i64::from(projection.until()), expected["until"], "case {index}");
        for (shown, year) in expected["years"].as_array().expect("years").iter().enumerate() {
            let after = (year.as_i64().expect("a year") - i64::from(projection.base_year)) as usize;
            for (group, series) in projection.groups.iter().enumerate() {
                compare(index, series, after, &expected["groups"][group][shown]);
            }
            compare(index, &projection.all, after, &expected["all"][shown]);
        }
        for (target, answer) in answers(&facts, &plan).iter().enumerate() {
            let expected = &expected["targets"][target];
            assert!(close(answer.pace, number(&expected["pace"]), 1e-12), "case {index}");
            let needed: Vec<f64> = expected["needed"].as_array().expect("a list").iter().map(number).collect();
            assert_eq!(answer.needed_per_year, needed, "case {index}, target {target}");
            match answer.reached {
                Reached::Year(year) => {
                    assert_eq!(i64::from(year), expected["reached"], "case {index}, target {target}")
                }
                Reached::Never { peak, peak_year } => {
                    let expected = &expected["reached"];
                    assert!(close(peak, number(&expected["peak"]), 1e-12), "case {index}, target {target}");
                    assert_eq!(i64::from(peak_year), expected["peak_year"], "case {index}, target {target}");
                }
            }
            for (budget, expected) in answer.needed_budget.iter().zip(expected["budget"].as_array().expect("a list")) {
                match budget {
                    None => assert!(expected.is_null(), "case {index}"),
                    Some(budget) => {
                        assert!(close(*budget, number(expected), 1e-9), "case {index}: {budget} for {expected}")
                    }
                }
            }
        }
    }
}
