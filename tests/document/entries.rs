//! What a single entry can be faulted for on its own.

use cakupan::document::ProblemKind;
use serde_json::{Value, json};

use crate::edit::{check, remove, set};

/// A value that is refused at its own place.
#[track_caller]
fn refused(at: &'static str, value: impl Into<Value>, kind: &str) {
    check([set(at, value)], &[&format!("error {at} {kind}")]);
}

#[track_caller]
fn taken(at: &'static str, value: impl Into<Value>) {
    check([set(at, value)], &[]);
}

const WORKERS: &str = "/groups/0/observations/0/workers";
const REGISTERED: &str = "/groups/0/observations/0/registered";
const YEAR: &str = "/groups/0/observations/0/year";
const LAPSE: &str = "/groups/0/assumptions/lapse/central";
const BUDGET: &str = "/groups/1/subsidy/annual_budget/central";
const AMOUNT: &str = "/groups/1/subsidy/monthly_contribution/0/amount";
const FROM: &str = "/groups/1/subsidy/monthly_contribution/0/from";

#[test]
fn there_are_workers() {
    refused(WORKERS, 0, "not-positive");
    refused(WORKERS, -5, "not-positive");
    refused("/reported/1/workers", 0, "not-positive");
}

#[test]
fn workers_are_whole() {
    refused(WORKERS, 91_000.5, "not-whole");
    refused("/reported/1/workers", 292_000.5, "not-whole");
}

#[test]
fn workers_are_at_most_ten_thousand_million() {
    refused(WORKERS, 10_000_000_001_u64, "out-of-bounds");
}

#[test]
fn registered_are_whole_and_not_negative() {
    refused(REGISTERED, -1, "out-of-bounds");
    refused(REGISTERED, 0.44, "not-whole");
}

#[test]
fn nobody_registered_is_possible() {
    check([set(REGISTERED, 0), set("/reported/0/workers", 1_000_000)], &[]);
}

#[test]
fn all_registered_is_possible() {
    check([set(REGISTERED, 91_000), set("/reported/0/workers", 1_000_000)], &[]);
}

#[test]
fn registered_are_at_most_the_workers() {
    let checking = check([set(REGISTERED, 410_000)], &[&format!("error {REGISTERED} registered-above-workers")]);
    assert_eq!(
        checking.problems[0].kind,
        ProblemKind::RegisteredAboveWorkers { registered: 410_000.0, workers: 91_000.0, guess: None }
    );
}

#[test]
fn subsidised_are_at_most_the_registered() {
    let checking = check(
        [set("/groups/1/observations/0/subsidised", 13_001)],
        &["error /groups/1/observations/0/subsidised subsidised-above-registered"],
    );
    let kind = ProblemKind::SubsidisedAboveRegistered { subsidised: 13_001.0, registered: 13_000.0, guess: None };
    assert_eq!(checking.problems[0].kind, kind);
}

#[test]
fn a_reported_count_is_at_most_its_own_denominator() {
    check([set("/reported/1/registered", 292_001)], &["error /reported/1/registered registered-above-workers"]);
}

#[test]
fn rates_are_fractions() {
    taken("/targets/0/rate", 0);
    taken("/targets/0/rate", 1);
    refused("/targets/0/rate", -0.1, "out-of-bounds");
    refused("/targets/0/rate", 100.1, "out-of-bounds");
    refused("/reported/1/rate", -0.1, "out-of-bounds");
}

#[test]
fn a_percentage_is_recognised() {
    refused("/targets/0/rate", 99, "percentage-for-fraction");
    refused("/targets/0/rate", 100, "percentage-for-fraction");
    refused("/targets/0/rate", 1.01, "percentage-for-fraction");
    refused("/reported/0/rate", 25, "percentage-for-fraction");
    refused(LAPSE, 5, "percentage-for-fraction");
    refused("/groups/1/subsidy/budget_growth/central", 3, "percentage-for-fraction");
}

#[test]
fn years_are_whole_and_of_our_times() {
    refused("/targets/0/year", 2045.5, "not-whole");
    refused("/targets/0/year", 2201, "out-of-bounds");
    refused(YEAR, 1899, "out-of-bounds");
    refused("/reported/0/year", 1899, "out-of-bounds");
}

#[test]
fn months_are_twelve() {
    for value in [0, 13] {
        refused("/groups/0/observations/0/month", value, "out-of-bounds");
        refused("/reported/0/month", value, "out-of-bounds");
    }
    refused("/reported/0/month", 1.5, "not-whole");
}

#[test]
fn an_id_is_of_letters_digits_and_dashes() {
    taken("/groups/0/id", "Formal_2-b");
    for id in ["-formal", "pekerja formal", "förmal", "all", "a/b"] {
        refused("/groups/0/id", id, "bad-id");
    }
}

#[test]
fn an_id_has_at_most_64_characters() {
    taken("/groups/0/id", "a".repeat(64));
    refused("/groups/0/id", "a".repeat(65), "bad-id");
}

#[test]
fn dates_are_as_exact_as_they_are_known() {
    for date in ["2025", "2025-05", "2024-02-29"] {
        taken("/updated", date);
        taken("/sources/bpost/date", date);
    }
}

#[test]
fn dates_are_in_the_calendar() {
    for date in [
        "2025-02-29",
        "1900-02-29",
        "2025-04-31",
        "2025-13",
        "2025-00",
        "2025-5",
        "29-05-2025",
        "2025-05-29T00:00",
        "+025",
    ] {
        refused("/updated", date, "bad-date");
        refused("/sources/bpost/date", date, "bad-date");
    }
}

#[test]
fn a_contribution_starts_in_a_month() {
    for date in ["2015", "2015-13", "2015-07-01", "Juli 2015"] {
        refused(FROM, date, "bad-month");
    }
}

#[test]
fn a_contribution_is_above_zero() {
    refused(AMOUNT, 0, "not-positive");
    refused(AMOUNT, -1, "not-positive");
    refused(AMOUNT, 1.1e18, "out-of-bounds");
    taken(AMOUNT, 1e18);
}

#[test]
fn a_currency_has_three_capitals() {
    for code in ["Rp", "idr", "RUPIAH"] {
        refused("/groups/1/subsidy/currency", code, "bad-currency");
    }
}

#[test]
fn an_address_is_of_the_web() {
    for url in ["ftp://example.org", "javascript:alert(1)", "example.org", "https://", "http:///x", "https://a b"] {
        refused("/sources/bpost/url", url, "bad-url");
    }
    taken("/sources/bpost/url", "HTTP://example.org");
}

#[test]
fn each_lever_has_its_bounds() {
    check([remove("/groups/1/subsidy/annual_budget"), remove("/groups/1/subsidy/budget_growth")], &[]);
    for (group, at, low, high) in [
        ("0", "/groups/0/assumptions/workforce_growth", -0.2, 0.2),
        ("0", "/groups/0/assumptions/lapse", 0.0, 1.0),
        ("0", "/groups/0/assumptions/enrolment/per_year", 0.0, 1e10),
        ("1", "/groups/1/assumptions/enrolment/share_of_uncovered", 0.0, 1.0),
        ("1", "/groups/1/subsidy/annual_budget", 0.0, 1e18),
        ("1", "/groups/1/subsidy/budget_growth", -0.5, 1.0),
        ("1", "/groups/1/subsidy/contribution_growth", -0.5, 1.0),
    ] {
        assert!(at.contains(group));
        for edge in [low, high] {
            check([set(at, json!({ "central": edge }))], &[]);
        }
        check([set(at, json!({"central": low - 0.01}))], &[&format!("error {at}/central out-of-bounds")]);
        let kind = if high == 1.0 { "percentage-for-fraction" } else { "out-of-bounds" };
        check([set(at, json!({"central": high * 1.01}))], &[&format!("error {at}/central {kind}")]);
        let range = json!({"low": low - 1.0, "central": low, "high": high});
        check([set(at, range)], &[&format!("error {at}/low out-of-bounds")]);
    }
}

#[test]
fn a_head_count_has_bounds() {
    let heads = |central: f64| {
        [
            remove("/groups/1/subsidy/annual_budget"),
            remove("/groups/1/subsidy/budget_growth"),
            set("/groups/1/subsidy/head_count", json!({ "central": central })),
        ]
    };
    check(heads(1e10), &[]);
    check(heads(-1.0), &["error /groups/1/subsidy/head_count/central out-of-bounds"]);
}

#[test]
fn a_budget_may_be_nothing() {
    taken(BUDGET, 0);
}

#[test]
fn a_range_is_in_order() {
    let at = "/groups/0/assumptions/lapse";
    for (low, central, high) in [(0.2, 0.1, 0.3), (0.1, 0.3, 0.2), (0.3, 0.2, 0.1)] {
        let range = json!({"low": low, "central": central, "high": high});
        check([set(at, range)], &["error /groups/0/assumptions/lapse range-order"]);
    }
}

#[test]
fn a_range_may_be_a_point() {
    taken("/groups/0/assumptions/lapse", json!({"low": 0.1, "central": 0.1, "high": 0.1}));
}

#[test]
fn a_range_has_two_ends() {
    for end in ["low", "high"] {
        let mut range = json!({"central": 0.1});
        range[end] = json!(0.1);
        check([set("/groups/0/assumptions/lapse", range)], &["error /groups/0/assumptions/lapse half-range"]);
    }
}

#[test]
fn two_kinds_of_enrolment_exclude_each_other() {
    check(
        [set("/groups/0/assumptions/enrolment/share_of_uncovered", json!({"central": 0.1}))],
        &["error /groups/0/assumptions/enrolment rival-fields"],
    );
}

#[test]
fn a_budget_and_a_head_count_exclude_each_other() {
    check([set("/groups/1/subsidy/head_count", json!({"central": 13_000}))], &["error /groups/1/subsidy rival-fields"]);
}
