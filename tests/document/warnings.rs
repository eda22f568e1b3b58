//! What the publisher should look at, though the document is used.

use cakupan::document::ProblemKind;
use serde_json::{Value, json};

use crate::edit::{check, remove, set};

fn seen(year: i32, workers: i64) -> Value {
    json!({"year": year, "month": 5, "workers": workers, "registered": 40_000, "source": "bpost"})
}

#[test]
fn an_observation_should_have_a_source() {
    check([remove("/groups/0/observations/0/source")], &["warning /groups/0/observations/0/source no-source"]);
}

#[test]
fn the_months_of_a_group_should_be_the_same() {
    let edits = [set("/groups/0/observations/1", seen(2024, 91_000)), set("/groups/0/observations/1/month", 12)];
    let checking = check(edits, &["warning /groups/0/observations/1/month months-differ"]);
    assert_eq!(checking.problems[0].kind, ProblemKind::MonthsDiffer { first: 5, other: 12 });
}

#[test]
fn groups_may_be_counted_in_different_months() {
    check([set("/groups/0/observations/0/month", 12)], &[]);
}

#[test]
fn a_month_should_be_with_all_observations_or_with_none() {
    check(
        [set("/groups/0/observations/1", seen(2024, 91_000)), remove("/groups/0/observations/1/month")],
        &["warning /groups/0/observations/1/month month-missing"],
    );
    check([remove("/groups/0/observations/0/month")], &[]);
}

#[test]
fn a_reported_rate_should_be_near_the_computed_one() {
    let checking = check([set("/reported/0/rate", 0.25)], &["warning /reported/0/rate reported-differs"]);
    assert_eq!(
        checking.problems[0].kind,
        ProblemKind::ReportedDiffers { reported: 0.25, computed: 53_000.0 / 201_000.0 }
    );
}

#[test]
fn half_a_point_is_near_enough() {
    let computed_quarter =
        |rate: f64| [set("/groups/0/observations/0/workers", 102_000), set("/reported/0/rate", rate)];
    check(computed_quarter(0.255), &[]);
    check(computed_quarter(0.245), &[]);
    check(computed_quarter(0.2551), &["warning /reported/0/rate reported-differs"]);
}

#[test]
fn a_rate_with_a_denominator_of_its_own_is_not_compared() {
    check([set("/reported/0/rate", 0.1), set("/reported/0/workers", 530_000)], &[]);
}

#[test]
fn a_rate_of_a_year_that_not_every_group_has_is_not_compared() {
    check([set("/reported/0/rate", 0.1), set("/reported/0/year", 2024)], &[]);
}

#[test]
fn workers_should_not_jump_by_more_than_a_third() {
    check([set("/groups/0/observations/1", seen(2024, 68_250))], &[]);
    check(
        [set("/groups/0/observations/1", seen(2024, 68_249))],
        &["warning /groups/0/observations/0/workers workers-jump"],
    );
    check([set("/groups/0/observations/1", seen(2024, 136_500))], &[]);
    check(
        [set("/groups/0/observations/1", seen(2024, 136_501))],
        &["warning /groups/0/observations/0/workers workers-jump"],
    );
}

#[test]
fn it_should_be_known_how_many_a_subsidy_pays_for() {
    check([remove("/groups/1/observations/0/subsidised")], &["warning /groups/1/subsidy no-subsidised"]);
}

#[test]
fn an_observation_after_the_base_year_is_not_used() {
    check(
        [set("/groups/0/observations/1", seen(2026, 91_000))],
        &["warning /groups/0/observations/1/year after-base-year"],
    );
}

#[test]
fn growth_takes_a_budget_to_grow() {
    check(
        [remove("/groups/1/subsidy/annual_budget")],
        &["warning /groups/1/subsidy/budget_growth budget-growth-without-budget"],
    );
}

#[test]
fn a_break_comes_after_something() {
    let breaks = json!({"id": "Bobot survei baru.", "en": "New survey weights."});
    let earlier = set("/groups/0/observations/1", seen(2024, 91_000));
    check(
        [set("/groups/0/observations/0/break", breaks.clone())],
        &["warning /groups/0/observations/0/break break-at-start"],
    );
    check([earlier, set("/groups/0/observations/0/break", breaks.clone())], &[]);
    let earlier = set("/groups/0/observations/1", seen(2024, 91_000));
    check(
        [earlier, set("/groups/0/observations/1/break", breaks)],
        &["warning /groups/0/observations/1/break break-at-start"],
    );
}

#[test]
fn a_break_says_why_workers_jump() {
    let jump = || set("/groups/0/observations/1", seen(2024, 45_000));
    check([jump()], &["warning /groups/0/observations/0/workers workers-jump"]);
    check([jump(), set("/groups/0/observations/0/break", "Sensus baru.")], &[]);
}
