//! What entries can only be faulted for together.

use cakupan::document::ProblemKind;
use serde_json::{Value, json};

use crate::edit::{check, edited, set};

fn seen(year: i32) -> Value {
    json!({"year": year, "month": 5, "workers": 91_000, "registered": 40_000, "source": "bpost"})
}

#[test]
fn a_group_stands_once() {
    check([set("/groups/1/id", "formal")], &["error /groups/1/id duplicate-group"]);
}

#[test]
fn a_group_has_one_observation_a_year() {
    check([set("/groups/0/observations/1", seen(2025))], &["error /groups/0/observations/1/year duplicate-year"]);
}

#[test]
fn groups_have_a_year_in_common() {
    check([set("/groups/0/observations/0/year", 2024)], &["error /groups no-common-year"]);
}

#[test]
fn the_base_year_is_the_latest_that_all_groups_have() {
    let edits = [
        set("/groups/0/observations/1", seen(2023)),
        set("/groups/0/observations/2", seen(2022)),
        set("/groups/1/observations/0/year", 2023),
        set("/reported/0/year", 2010),
    ];
    let checking = check(edits, &["warning /groups/0/observations/0/year after-base-year"]);
    let checked = checking.document.unwrap();
    assert_eq!(checked.base_year(), 2023);
    assert_eq!(checked.base().map(|seen| seen.year).collect::<Vec<_>>(), [2023, 2023]);
    let years: Vec<i32> = checked.document().groups[0].observations.iter().map(|seen| seen.year).collect();
    assert_eq!(years, [2022, 2023, 2025], "observations come in the order of years");
}

#[test]
fn problems_are_where_they_are_written_though_observations_are_sorted() {
    check(
        [set("/groups/0/observations/1", seen(2023)), set("/groups/0/observations/1/registered", 91_001)],
        &["error /groups/0/observations/1/registered registered-above-workers"],
    );
}

#[test]
fn a_target_is_at_most_a_hundred_years_away() {
    check([set("/targets/0/year", 2125)], &[]);
    check([set("/targets/0/year", 2126)], &["error /targets/0/year too-far-ahead"]);
}

#[test]
fn a_source_that_is_named_is_listed_everywhere() {
    for at in [
        "/groups/0/observations/0/source",
        "/groups/0/assumptions/lapse/source",
        "/groups/0/assumptions/enrolment/per_year/source",
        "/groups/1/assumptions/enrolment/share_of_uncovered/source",
        "/groups/1/subsidy/monthly_contribution/0/source",
        "/groups/1/subsidy/annual_budget/source",
        "/groups/1/subsidy/contribution_growth/source",
        "/groups/1/subsidy/budget_growth/source",
        "/reported/0/source",
        "/targets/0/source",
    ] {
        check([set(at, "bps")], &[&format!("error {at} unlisted-source")]);
    }
}

#[test]
fn a_misspelt_source_is_recognised() {
    let at = "/targets/0/source";
    let checking = check([set(at, "bpos")], &["error /targets/0/source unlisted-source"]);
    let kind = ProblemKind::UnlistedSource { name: "bpos".to_owned(), meant: Some("bpost".to_owned()) };
    assert_eq!(checking.problems[0].kind, kind);
}

#[test]
fn a_month_has_one_contribution() {
    let step = json!({"from": "2015-07", "amount": 20_000});
    check(
        [set("/groups/1/subsidy/monthly_contribution/1", step)],
        &["error /groups/1/subsidy/monthly_contribution/1/from duplicate-step"],
    );
}

#[test]
fn contributions_come_earliest_first() {
    let step = json!({"from": "2014-01", "amount": 10_000});
    let checked = check([set("/groups/1/subsidy/monthly_contribution/1", step)], &[]).document.unwrap();
    let steps = &checked.document().groups[1].subsidy.as_ref().unwrap().monthly_contribution;
    assert_eq!(steps.iter().map(|step| step.amount).collect::<Vec<_>>(), [10_000.0, 16_800.0]);
}

#[test]
fn a_document_has_one_currency() {
    let mut group = edited([])["groups"][1].clone();
    group["id"] = json!("third");
    group["subsidy"]["currency"] = json!("USD");
    check(
        [set("/groups/2", group), set("/reported/0/workers", 1)],
        &["error /groups/2/subsidy/currency several-currencies"],
    );
}
