//! Random pasts against R's package `forecast`: `tests/reference/trend.R` says how they were made.

use crate::inputs::*;
use cakupan::model::{Method, Verdict, trends};
use serde_json::{Value, json};

const CASES: &str = include_str!("../reference/trend.json");

/// Of a thousand people, the years ahead.
const AHEAD: i32 = 10;

fn list(value: &Value) -> Vec<f64> {
    value.as_array().expect("a list").iter().map(|number| number.as_f64().expect("a number")).collect()
}

#[track_caller]
fn same(found: f64, expected: f64, what: &str) {
    assert!((found - expected).abs() <= 1e-9 * expected.abs().max(1e-3), "{what}: {found} for {expected}");
}

#[test]
fn line_verdict_and_bands_of_random_pasts_are_those_of_r() {
    let cases: Vec<Value> = serde_json::from_str(CASES).expect("JSON");
    let told = |key: &str, word: &str| cases.iter().filter(|case| case[key] == word).count();
    assert!(told("method", "points") >= 10 && told("method", "log_odds") >= 10, "both lines are drawn");
    assert!(told("verdict", "better") >= 10 && told("verdict", "no_better") >= 10, "both verdicts are given");
    for (place, case) in cases.iter().enumerate() {
        let registered = list(&case["registered"]);
        let seen =
            |(ago, registered): (usize, &f64)| json!({"year": 2000 + ago, "workers": 1000, "registered": registered});
        let observations: Vec<Value> = registered.iter().enumerate().map(seen).collect();
        let facts = facts(&json!([{"id": "satu", "observations": observations}]), &json!([]));
        let until = 2000 + registered.len() as i32 - 1 + AHEAD;
        let trend = trends(&facts, until).all.expect("a trend");
        let (fit, test) = trend.fit.zip(trend.backtest).expect("a fit");
        let method = if fit.method == Method::Points { "points" } else { "log_odds" };
        let verdict = if fit.verdict == Verdict::Better { "better" } else { "no_better" };
        assert_eq!(
            (method, verdict),
            (case["method"].as_str().expect("a word"), case["verdict"].as_str().expect("a word")),
            "{place}"
        );
        for (found, key) in [
            (test.no_change, "no_change"),
            (test.points_drift, "points"),
            (test.log_odds_drift, "log_odds"),
            (fit.bands_held, "held"),
        ] {
            same(found, case[key].as_f64().expect("a number"), &format!("case {place}, {key}"));
        }
        for (ahead, expected) in list(&case["median"]).into_iter().enumerate() {
            same(fit.median[ahead], expected, &format!("case {place}, {ahead} years on"));
        }
        for (band, found) in fit.bands.iter().enumerate() {
            let (lower, upper) = (list(&case["lower"][band]), list(&case["upper"][band]));
            for (ahead, (low, high)) in found.iter().enumerate() {
                same(*low, lower[ahead], &format!("case {place}, band {band}, {ahead} years on, lowest"));
                same(*high, upper[ahead], &format!("case {place}, band {band}, {ahead} years on, highest"));
            }
        }
    }
}
