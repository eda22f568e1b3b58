//! Agreement with tests/reference/model.py, an implementation written without sight of this one.

use crate::inputs::*;
use cakupan::document::{Checked, LeverKind, read};
use cakupan::model::{Method, Outcome, Plan, Reached, Series, Trend, Uncertainty, Verdict, answers, project};
use cakupan::report;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const CASES: &str = include_str!("../reference/cases.json");

fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

/// Compares one year of a series with `[workers, registered, subsidised, coverage, cost]`.
fn compare(case: usize, series: &Series, after: usize, expected: &Value) {
    let workers = number(&expected[0]);
    let people = 1e-12 * workers;
    let subsidised = series.subsidised.as_ref().map(|subsidised| subsidised[after]);
    assert_eq!(subsidised.is_none(), expected[2].is_null(), "case {case}: those subsidised");
    let computed = [Some(series.workers[after]), Some(series.registered[after]), subsidised];
    for (index, computed) in computed.into_iter().enumerate() {
        let Some(computed) = computed else { continue };
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
            compare(index, projection.all.as_ref().expect("all together"), after, &expected["all"][shown]);
        }
        let needs = needs(&facts, &plan);
        for (target, (answer, needed)) in answers(&facts, &plan).iter().zip(&needs).enumerate() {
            let expected = &expected["targets"][target];
            assert!(close(answer.pace.expect("a pace"), number(&expected["pace"]), 1e-12), "case {index}");
            let each: Vec<f64> = expected["needed"].as_array().expect("a list").iter().map(number).collect();
            assert_eq!(needed.per_year, each, "case {index}, target {target}");
            match answer.reached {
                Some(Reached::Year(year)) => {
                    assert_eq!(i64::from(year), expected["reached"], "case {index}, target {target}")
                }
                Some(Reached::Missed { .. }) | None => panic!("case {index}, target {target}"),
                Some(Reached::Never { peak, peak_year }) => {
                    let expected = &expected["reached"];
                    assert!(close(peak, number(&expected["peak"]), 1e-12), "case {index}, target {target}");
                    assert_eq!(i64::from(peak_year), expected["peak_year"], "case {index}, target {target}");
                }
            }
            for (budget, expected) in needed.budget.iter().zip(expected["budget"].as_array().expect("a list")) {
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

/// Compares a series' past with what the file has of it.
fn compare_trend(case: usize, found: Option<&Trend>, expected: &Value) {
    let Some(found) = found else { return assert!(expected.is_null(), "case {case}: a trend is missing") };
    assert_eq!(found.points as u64, expected["points"], "case {case}");
    assert_eq!(
        [i64::from(found.from), i64::from(found.to)],
        [&expected["from"], &expected["to"]].map(|year| year.as_i64().expect("a year"))
    );
    assert!(close(found.mean_change, number(&expected["change"]), 1e-12), "case {case}: change {}", found.mean_change);
    assert!(close(found.mean_change_people, number(&expected["people"]), 1e-9), "case {case}: people");
    match &found.fit {
        None => assert!(expected["fit"].is_null(), "case {case}: a fit is missing"),
        Some(fit) => {
            let method = if fit.method == Method::Points { "points" } else { "log_odds" };
            let verdict = if fit.verdict == Verdict::Better { "better" } else { "no_better" };
            assert_eq!((method, verdict), (text(&expected["method"]), text(&expected["verdict"])), "case {case}");
            assert!(close(fit.bands_held, number(&expected["bands_held"]), 1e-12), "case {case}: {}", fit.bands_held);
            let rows = expected["fit"].as_array().expect("rows");
            assert_eq!(fit.years.is_empty(), rows.is_empty(), "case {case}");
            assert_eq!(
                fit.years.last().map(|year| i64::from(*year)),
                rows.last().and_then(|row| row[0].as_i64()),
                "case {case}"
            );
            for row in rows {
                let place = fit.years.iter().position(|year| i64::from(*year) == row[0]).expect("a year of the fit");
                let bands = fit.bands.iter().flat_map(|band| [band[place].0, band[place].1]);
                for (value, expected) in
                    [fit.median[place]].into_iter().chain(bands).zip(row.as_array().expect("a row").iter().skip(1))
                {
                    assert!(close(value, number(expected), 1e-12), "case {case}: {value} for {expected}");
                }
            }
        }
    }
    match &found.backtest {
        None => assert!(expected["backtest"].is_null(), "case {case}: a back-test is missing"),
        Some(test) => {
            assert_eq!(test.cases as u64, expected["backtest"][0], "case {case}");
            let errors = [test.no_change, test.points_drift, test.log_odds_drift, test.within_80];
            for (value, expected) in
                errors.into_iter().zip(expected["backtest"].as_array().expect("a list").iter().skip(1))
            {
                assert!(close(value, number(expected), 1e-12), "case {case}: {value} for {expected}");
            }
        }
    }
}

#[test]
fn an_independent_implementation_sees_the_same_past_and_the_same_swings() {
    let file: Value = serde_json::from_str(CASES).expect("JSON");
    let (mut fits, mut faster, mut ranges) = (0, 0, 0);
    for (index, case) in file["cases"].as_array().expect("a list of cases").iter().enumerate() {
        let facts = facts(&case["groups"], &case["targets"]);
        let plan = Plan::new(&facts, &scenario(&facts, &case["scenario"]));
        let uncertainty = Uncertainty::new(&facts, &plan, &answers(&facts, &plan));
        let expected = &case["expect"];
        let pasts = uncertainty.trends.groups.iter().chain([&uncertainty.trends.all]);
        let expected_pasts = expected["trends"].as_array().expect("a list");
        assert_eq!(uncertainty.trends.groups.len() + 1, expected_pasts.len(), "case {index}");
        for (past, expected) in pasts.zip(expected_pasts) {
            compare_trend(index, past.as_ref(), expected);
            fits += usize::from(past.as_ref().is_some_and(|past| past.fit.is_some()));
        }
        for (found, target) in uncertainty.accelerations.iter().zip(expected["targets"].as_array().expect("a list")) {
            match found {
                None => assert!(target["acceleration"].is_null(), "case {index}"),
                Some(found) => {
                    assert!(close(*found, number(&target["acceleration"]), 1e-12), "case {index}: {found}");
                    faster += 1;
                }
            }
        }
        let expected = expected["swings"].as_array().expect("a list");
        assert_eq!(uncertainty.swings.len(), expected.len(), "case {index}: {:?}", uncertainty.swings);
        for (found, next) in uncertainty.swings.iter().zip(uncertainty.swings.iter().skip(1)) {
            assert!(found.width() >= next.width(), "case {index}");
        }
        for row in expected {
            let lever = row[1].as_str().and_then(LeverKind::named).expect("a lever");
            let mut found =
                uncertainty.swings.iter().filter(|swing| swing.group as u64 == row[0] && swing.lever == lever);
            let swing = found.next().unwrap_or_else(|| panic!("case {index}: no swing for {row}"));
            assert!(close(swing.low, number(&row[2]), 1e-12), "case {index}: {swing:?} for {row}");
            assert!(close(swing.high, number(&row[3]), 1e-12), "case {index}: {swing:?} for {row}");
            ranges += 1;
        }
    }
    assert!(fits >= 50 && faster >= 20 && ranges >= 200, "{fits} {faster} {ranges}");
}

/// The report of a case, as other programs read it.
fn report(case: &Value) -> Value {
    let mut document = json!({
        "version": 1, "title": "t", "place": "p", "programme": "b", "updated": "2025", "sources": {},
        "groups": case["groups"], "targets": case["targets"],
    });
    if let Some(whole) = case.get("whole") {
        document["whole"] = whole.clone();
    }
    let reading = read::<Checked>(document.to_string().as_bytes());
    let facts = reading.document.unwrap_or_else(|| panic!("{:?}\n{document}", reading.problems));
    let outcome = Outcome::new(&facts, &scenario(&facts, &case["scenario"])).with_uncertainty(&facts);
    serde_json::to_value(report::Outcome::new(&facts, &outcome)).expect("a report is JSON")
}

/// Compares two values, numbers to nine digits; an object's entries in any order, none more and none less.
fn agree(found: &Value, expected: &Value, at: &str) {
    match (found, expected) {
        (Value::Object(found), Value::Object(expected)) => {
            let keys = |entries: &serde_json::Map<String, Value>| entries.keys().cloned().collect::<BTreeSet<_>>();
            assert_eq!(keys(found), keys(expected), "{at}");
            found.iter().for_each(|(key, value)| agree(value, &expected[key], &format!("{at}/{key}")));
        }
        (Value::Array(found), Value::Array(expected)) => {
            assert_eq!(found.len(), expected.len(), "{at}");
            for (place, (found, expected)) in found.iter().zip(expected).enumerate() {
                agree(found, expected, &format!("{at}/{place}"));
            }
        }
        (Value::Number(_), Value::Number(_)) => {
            assert!(close(number(found), number(expected), 1e-9), "{at}: {found} for {expected}");
        }
        _ => assert_eq!(found, expected, "{at}"),
    }
}

/// The swings by group and lever: equal ones may come in any order.
fn sorted(report: &Value) -> Value {
    let mut report = report.clone();
    let swings = report["swings"].as_array_mut().expect("a list");
    swings.sort_by_key(|swing| format!("{}{}", swing["group"], swing["lever"]));
    report
}

#[test]
fn an_independent_implementation_reports_the_same_of_any_coverage() {
    let file: Value = serde_json::from_str(CASES).expect("JSON");
    let cases = file["any_coverage"].as_array().expect("a list of cases");
    assert!(cases.len() >= 80);
    for (index, case) in cases.iter().enumerate() {
        let mut found = report(case);
        found.as_object_mut().expect("an object").remove("futures");
        agree(&sorted(&found), &sorted(&case["report"]), &format!("case {index}"));
    }
}
