//! What a subsidised group costs, year by year.

use crate::inputs::*;
use cakupan::document::{Checked, Scenario};
use cakupan::model::{Bill, Plan, bills};
use serde_json::json;

fn bills_under(facts: &Checked, scenario: &serde_json::Value, group: usize, rate: f64) -> Vec<Bill> {
    bills(facts, &Plan::new(facts, &self::scenario(facts, scenario)), group, rate)
}

/// One group of 1,000 workers, 400 of them registered and 100 of those paid for at 1,200 a year each, in 2025, to 2028.
fn small(subsidy: serde_json::Value) -> Checked {
    let mut whole =
        json!({"payer": "p", "currency": "IDR", "monthly_contribution": [{"from": "2025-01", "amount": 100}]});
    whole.as_object_mut().expect("an object").extend(subsidy.as_object().expect("an object").clone());
    let seen = json!([{"year": 2025, "workers": 1000, "registered": 400, "subsidised": 100}]);
    facts(&json!([{"id": "g", "observations": seen, "subsidy": whole}]), &json!([{"year": 2028, "rate": 0.5}]))
}

#[test]
fn banjars_bill_is_what_was_worked_out_by_hand() {
    // 16,800 × 12 = 201,600 a worker; 99 % of 110,000 are 108,900.
    let years = bills_under(&banjar(), &json!({}), 1, 0.99);
    assert_eq!(years.len(), 21);
    let base = years[0];
    assert_eq!((base.year, base.worker_cost), (2025, 201_600.0));
    assert_eq!((base.paid, base.cost), (13_000.0, 2_620_800_000.0));
    assert_eq!((base.everyone, base.full_cost), (110_000.0, 22_176_000_000.0));
    assert_eq!(base.everyone - base.paid, 97_000.0);
    assert_eq!(base.full_cost - base.cost, 19_555_200_000.0);
    assert_eq!((base.needed, base.needed_cost), (108_900.0, 21_954_240_000.0));
    assert_eq!((base.affordable, base.dropped), (13_000.0, 0.0));
    // Five billion pay for 24,801 workers, from the year after the base year on; 24,802 would cost 83,200 too much.
    let years = bills_under(&banjar(), &json!({"groups": {"informal": {"annual_budget": 5e9}}}), 1, 0.99);
    assert_eq!((years[0].paid, years[0].affordable), (13_000.0, 24_801.0));
    assert_eq!((years[1].paid, years[1].cost), (24_801.0, 4_999_881_600.0));
}

#[test]
fn a_budget_that_stops_drops_everyone_in_the_year_after_the_base_year() {
    let years = bills_under(&small(json!({"annual_budget": {"central": 120_000}})), &json!({}), 0, 0.5);
    assert_eq!(years.iter().map(|bill| bill.dropped).collect::<Vec<_>>(), [0.0; 4]);
    let stopped = json!({"groups": {"g": {"annual_budget": 0}}});
    let years = bills_under(&small(json!({"annual_budget": {"central": 120_000}})), &stopped, 0, 0.5);
    assert_eq!(years.iter().map(|bill| bill.paid).collect::<Vec<_>>(), [100.0, 0.0, 0.0, 0.0]);
    assert_eq!(years.iter().map(|bill| bill.dropped).collect::<Vec<_>>(), [0.0, 100.0, 0.0, 0.0]);
}

#[test]
fn a_dearer_contribution_drops_those_for_whom_the_money_no_longer_reaches() {
    // From July 2026 on 200 a month: 6 · 100 + 6 · 200 = 1,800 that year, then 2,400. 120,000 pay for 66, then for 50.
    let steps = json!([{"from": "2025-01", "amount": 100}, {"from": "2026-07", "amount": 200}]);
    let facts = small(json!({"annual_budget": {"central": 120_000}, "monthly_contribution": steps}));
    let years = bills_under(&facts, &json!({}), 0, 0.5);
    assert_eq!(years.iter().map(|bill| bill.worker_cost).collect::<Vec<_>>(), [1_200.0, 1_800.0, 2_400.0, 2_400.0]);
    assert_eq!(years.iter().map(|bill| bill.paid).collect::<Vec<_>>(), [100.0, 66.0, 50.0, 50.0]);
    assert_eq!(years.iter().map(|bill| bill.dropped).collect::<Vec<_>>(), [0.0, 34.0, 16.0, 0.0]);
    // Half of 1,000 less the 300 who pay for themselves.
    assert_eq!(years.iter().map(|bill| bill.needed_cost).collect::<Vec<_>>(), [240e3, 360e3, 480e3, 480e3]);
}

#[test]
fn those_who_begin_to_pay_for_themselves_are_not_dropped() {
    let joining = json!({"groups": {"g": {"enrolment": {"per_year": 650}}}});
    let years = bills_under(&small(json!({"head_count": {"central": 100}})), &joining, 0, 0.5);
    assert_eq!((years[1].own, years[1].paid, years[1].dropped), (950.0, 50.0, 0.0));
    assert_eq!((years[1].needed, years[1].everyone), (0.0, 50.0));
}

#[test]
fn a_group_that_is_not_there_has_no_bill() {
    let facts = banjar();
    assert_eq!(bills(&facts, &Plan::new(&facts, &Scenario::default()), 7, 0.5), []);
}
