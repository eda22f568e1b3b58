//! Documents of any coverage: a unit of their own, percentages alone, several counts a year, more than everybody.

use cakupan::document::{Checked, Problem, Whole, read, read_scenario};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::edit::{check, remove, set};

const SEEN: &str = "/groups/0/observations/0";

/// A document of these groups, each with these observations, and these entries beside them.
fn document(groups: &[(&str, Value)], beside: Value) -> Value {
    let group = |(id, seen): &(&str, Value)| json!({"id": id, "label": id, "observations": seen});
    let mut document = json!({
        "version": 1, "title": "t", "place": "p", "programme": "b", "updated": "2025", "sources": {"s": {"title": "s"}},
        "groups": groups.iter().map(group).collect::<Vec<_>>(),
    });
    for (key, value) in beside.as_object().expect("entries") {
        document[key] = value.clone();
    }
    document
}

/// What checking says of it, but for missing sources.
fn problems(document: &Value) -> Vec<String> {
    let said = |problem: &Problem| format!("{} {}", problem.at, problem.kind.name());
    let found = read::<Checked>(document.to_string().as_bytes()).problems;
    found.iter().filter(|problem| problem.kind.name() != "no-source").map(said).collect()
}

fn checked(document: &Value) -> Checked {
    let reading = read::<Checked>(document.to_string().as_bytes());
    reading.document.unwrap_or_else(|| panic!("{:?}", reading.problems))
}

fn rate(year: i32, rate: f64) -> Value {
    json!({"year": year, "rate": rate, "source": "s"})
}

fn counted(year: i32, month: Option<u8>, registered: u32) -> Value {
    let mut seen = json!({"year": year, "workers": 1000, "registered": registered, "source": "s"});
    if let Some(month) = month {
        seen["month"] = json!(month);
    }
    seen
}

#[test]
fn a_unit_has_forms_by_plural_category() {
    check([set("/unit", json!({"en": {"one": "child", "other": "children"}, "id": {"other": "anak"}}))], &[]);
    for (unit, problem) in [
        (json!("child"), "error /unit wrong-type"),
        (json!({}), "error /unit empty"),
        (json!({"en": "child"}), "error /unit/en wrong-type"),
        (json!({"en": {}}), "error /unit/en empty"),
        (json!({"en": {"one": "child"}}), "error /unit/en/other missing-field"),
        (json!({"en": {"other": "children", "plural": "x"}}), "error /unit/en/plural unknown-field"),
        (json!({"en": {"other": ""}}), "error /unit/en/other empty"),
        (json!({"english!": {"other": "children"}}), "error /unit/english! bad-language-tag"),
    ] {
        check([set("/unit", unit)], &[problem]);
    }
}

#[test]
fn a_language_left_out_takes_the_first_that_is_written() {
    let unit = json!({"en": {"one": "child", "other": "children"}, "fr-CA": {"other": "enfants"}});
    let facts = checked(&document(&[("a", json!([counted(2025, None, 1)]))], json!({"unit": unit})));
    let unit = facts.document().unit.as_ref().expect("a unit");
    let forms = [("en-GB", "one"), ("en", "few"), ("fr", "one"), ("id", "one"), ("id", "other")];
    assert_eq!(
        forms.map(|(language, category)| unit.in_language(language, category)),
        ["child", "children", "enfants", "child", "children"]
    );
}

#[test]
fn what_is_said_of_the_covered_and_of_the_others_comes_together() {
    let forms = json!({"en": {"other": "are vaccinated"}});
    check([set("/covered", forms.clone())], &["error /not_covered missing-field"]);
    check([set("/not_covered", forms.clone())], &["error /covered missing-field"]);
    check([set("/covered", forms.clone()), set("/not_covered", forms)], &[]);
}

#[test]
fn an_observation_has_heads_or_a_rate() {
    check(
        [remove("/groups/0/observations/0/workers"), remove("/groups/0/observations/0/registered")],
        &[
            "error /groups/0/observations/0/workers missing-field",
            "error /groups/0/observations/0/registered missing-field",
        ],
    );
    let beside = [("workers", json!(9)), ("registered", json!(3)), ("subsidised", json!(1)), ("above_100", json!("x"))];
    for (key, value) in beside {
        let mut seen = rate(2025, 0.4);
        seen[key] = value;
        let found = problems(&document(&[("a", json!([seen]))], json!({})));
        assert_eq!(found, [format!("{SEEN}/{key} rival-fields")]);
    }
    let found = problems(&document(&[("a", json!([rate(2025, 40.0)]))], json!({})));
    assert_eq!(found, [format!("{SEEN}/rate percentage-for-fraction")]);
}

#[test]
fn heads_and_rates_are_not_mixed_in_one_document() {
    let mixed = document(&[("a", json!([counted(2025, None, 1)])), ("b", json!([rate(2025, 0.4)]))], json!({}));
    assert_eq!(problems(&mixed), ["/groups/1/observations/0/rate heads-and-rates"]);
    let mixed = document(&[("a", json!([rate(2024, 0.4), counted(2025, None, 1)]))], json!({}));
    assert_eq!(problems(&mixed), ["/groups/0/observations/1/workers heads-and-rates"]);
}

#[test]
fn percentages_have_no_money_and_nobody_who_joins_by_number() {
    let mut document = document(&[("a", json!([rate(2025, 0.4)]))], json!({}));
    document["groups"][0]["assumptions"] = json!({"enrolment": {"per_year": {"central": 3}}});
    document["groups"][0]["subsidy"] =
        json!({"payer": "p", "currency": "IDR", "monthly_contribution": [{"from": "2025-01", "amount": 5}]});
    assert_eq!(
        problems(&document),
        ["/groups/0/subsidy needs-heads", "/groups/0/assumptions/enrolment/per_year needs-heads"]
    );
    document["groups"][0].as_object_mut().expect("a group").remove("subsidy");
    document["groups"][0]["assumptions"] =
        json!({"enrolment": {"share_of_uncovered": {"central": 0.1}}, "lapse": {"central": 0.1}});
    let facts = checked(&document);
    let scenario = json!({"groups": {"a": {"enrolment": {"per_year": 3}}}}).to_string();
    let found = read_scenario(scenario.as_bytes(), &facts).expect_err("problems");
    assert_eq!((&*found[0].at, found[0].kind.name()), ("scenario:/groups/a/enrolment/per_year", "needs-heads"));
    assert!(read_scenario(br#"{"groups": {"a": {"enrolment": {"share_of_uncovered": 0.3}}}}"#, &facts).is_ok());
}

#[test]
fn the_whole_is_a_group_of_percentages() {
    let groups = [("a", json!([rate(2025, 0.4)])), ("b", json!([rate(2025, 0.5)]))];
    for (beside, whole) in [
        (json!({}), Whole::Unknown),
        (json!({"whole": "a"}), Whole::Group(0)),
        (json!({"whole": "b"}), Whole::Group(1)),
    ] {
        assert_eq!(checked(&document(&groups, beside)).whole(), whole);
    }
    assert_eq!(checked(&document(&groups[..1], json!({}))).whole(), Whole::Group(0));
    assert_eq!(problems(&document(&groups, json!({"whole": "c"}))), ["/whole unlisted-group"]);
    let heads = [("a", json!([counted(2025, None, 1)]))];
    assert_eq!(problems(&document(&heads, json!({"whole": "a"}))), ["/whole needs-rates"]);
    assert_eq!(checked(&document(&heads, json!({}))).whole(), Whole::Sum);
}

#[test]
fn a_reported_rate_is_compared_with_the_whole_in_a_year_of_its_own() {
    let groups = [("a", json!([rate(2024, 0.4), rate(2025, 0.45)])), ("b", json!([rate(2025, 0.5)]))];
    let reported = json!({"whole": "a", "reported": [{"year": 2024, "rate": 0.51}, {"year": 2025, "rate": 0.45}]});
    assert_eq!(problems(&document(&groups, reported)), ["/reported/0/rate reported-differs"]);
}

#[test]
fn a_year_may_have_several_months_and_no_two_of_one() {
    let of = |seen: Value| document(&[("a", seen)], json!({}));
    let three = json!([counted(2024, Some(3), 100), counted(2025, Some(9), 300), counted(2025, Some(3), 200)]);
    assert_eq!(problems(&of(three.clone())), ["/groups/0/observations/1/month months-differ"]);
    let facts = checked(&of(three));
    assert_eq!(facts.base_of(0).and_then(|seen| seen.month), Some(9), "the base year's last");
    let months: Vec<_> = facts.yearly(0).iter().map(|seen| (seen.year, seen.month)).collect();
    assert_eq!(months, [(2024, Some(3)), (2025, Some(9))], "else the year's last");
    // Every year has the month of the base observation.
    let four = json!([counted(2024, Some(3), 100), counted(2024, Some(9), 150), counted(2025, Some(9), 300)]);
    assert_eq!(problems(&of(four.clone())), Vec::<String>::new());
    let registered: Vec<f64> = checked(&of(four)).yearly(0).iter().map(|seen| seen.members()).collect();
    assert_eq!(registered, [150.0, 300.0]);
    for twice in [
        json!([counted(2025, Some(3), 1), counted(2025, Some(3), 2)]),
        json!([counted(2025, None, 1), counted(2025, None, 2)]),
    ] {
        assert_eq!(problems(&of(twice)), ["/groups/0/observations/1/year duplicate-year"]);
    }
    let mixed = json!([counted(2025, None, 1), counted(2025, Some(3), 2), counted(2025, Some(4), 2)]);
    assert_eq!(
        problems(&of(mixed)),
        [
            "/groups/0/observations/1/year duplicate-year",
            "/groups/0/observations/2/year duplicate-year",
            "/groups/0/observations/0/month month-missing",
        ]
    );
}

#[test]
fn more_than_everybody_needs_a_reason() {
    let mut seen = counted(2025, None, 1_100);
    assert_eq!(
        problems(&document(&[("a", json!([seen]))], json!({}))),
        [format!("{SEEN}/registered registered-above-workers")]
    );
    seen["above_100"] = json!("Births of other districts are counted here.");
    let document = document(&[("a", json!([seen]))], json!({}));
    assert_eq!(problems(&document), [format!("{SEEN}/registered above-100")]);
    assert!(checked(&document).base_of(0).is_some_and(|seen| seen.is_above_100()));
}

#[test]
fn a_zero_too_many_is_guessed_only_where_the_neighbours_agree() {
    let guess = |registered: [u32; 3]| {
        let seen: Vec<Value> =
            registered.iter().zip(2023..).map(|(registered, year)| counted(year, None, *registered)).collect();
        let found = read::<Checked>(document(&[("a", json!(seen))], json!({})).to_string().as_bytes()).problems;
        let of = |problem: &Problem| match problem.kind {
            cakupan::document::ProblemKind::RegisteredAboveWorkers { guess, .. } => Some(guess),
            _ => None,
        };
        found.iter().find_map(of).expect("too many")
    };
    assert_eq!(guess([400, 4_300, 450]), Some(430.0));
    assert_eq!(guess([400, 4_300, 900]), None, "one of the neighbours is another number");
    assert_eq!(guess([4_100, 400, 410]), Some(410.0), "one neighbour is enough");
    assert_eq!(guess([400, 4_301, 450]), None, "no tenth");
    assert_eq!(guess([40, 1_001, 45]), None);
}

#[test]
fn a_target_whose_year_has_come_is_no_error() {
    check([set("/targets/0/year", 2025)], &[]);
    check([set("/targets/0/year", 1990)], &[]);
}

#[test]
fn money_of_a_group_whose_subsidised_are_lost_cannot_be_changed() {
    let mut seen = [counted(2024, None, 400), counted(2025, None, 500)];
    seen[0]["subsidised"] = json!(0);
    let mut document = document(&[("a", json!(seen))], json!({}));
    document["groups"][0]["subsidy"] = json!({"payer": "p", "currency": "IDR", "annual_budget": {"central": 5},
        "monthly_contribution": [{"from": "2025-01", "amount": 5}]});
    assert_eq!(problems(&document), ["/groups/0/subsidy no-subsidised"]);
    let facts = checked(&document);
    assert_eq!((facts.subsidised(0), facts.subsidy(0)), (None, None));
    let found = read_scenario(br#"{"groups": {"a": {"annual_budget": 3}}}"#, &facts).expect_err("problems");
    assert_eq!((&*found[0].at, found[0].kind.name()), ("scenario:/groups/a/annual_budget", "subsidised-unknown"));
    // Nobody has ever counted them: as if there were none.
    document["groups"][0]["observations"][0].as_object_mut().expect("one").remove("subsidised");
    assert_eq!(checked(&document).subsidised(0), Some(0.0));
    // An earlier month is earlier.
    let mut months = [counted(2025, Some(1), 400), counted(2025, Some(2), 500)];
    months[0]["subsidised"] = json!(7);
    document["groups"][0]["observations"] = json!(months);
    assert_eq!(checked(&document).subsidised(0), None);
    document["groups"][0]["observations"][1]["subsidised"] = json!(9);
    assert_eq!(checked(&document).subsidised(0), Some(9.0));
}

#[test]
fn a_period_is_text() {
    check([set("/groups/0/observations/0/period", "2025/26")], &[]);
    check([set("/groups/0/observations/0/period", json!({"en": "FY 2025"}))], &[]);
    check([set("/groups/0/observations/0/period", " ")], &["error /groups/0/observations/0/period empty"]);
}

proptest! {
    #[test]
    fn every_year_has_one_observation_in_the_yearly_series(
        months in prop::collection::btree_set((2015..2026_i32, 1..=12_u8), 1..20),
    ) {
        let seen: Vec<Value> = months.iter().map(|(year, month)| counted(*year, Some(*month), 1)).collect();
        let facts = checked(&document(&[("a", json!(seen))], json!({})));
        let yearly = facts.yearly(0);
        let years: std::collections::BTreeSet<i32> = months.iter().map(|(year, _)| *year).collect();
        prop_assert_eq!(yearly.iter().map(|seen| seen.year).collect::<Vec<_>>(), years.into_iter().collect::<Vec<_>>());
        let base = facts.base_of(0).expect("one");
        prop_assert_eq!(Some((base.year, base.month.expect("a month"))), months.iter().max().copied());
        for seen in yearly {
            let of_year = || months.iter().filter(|(year, _)| *year == seen.year).map(|(_, month)| Some(*month));
            let expected = of_year().find(|month| *month == base.month).or_else(|| of_year().max()).expect("a month");
            prop_assert_eq!(seen.month, expected);
        }
    }
}
