//! How a document's assumptions and a reader's changes become a plan.

use crate::inputs::*;
use cakupan::document::{Checked, LeverKind, Range, Scenario, Setting};
use cakupan::model::{Enrolment, Funding, Plan};
use serde_json::{Value, json};

fn plan(facts: &Checked, changes: Value) -> Plan {
    Plan::new(facts, &scenario(facts, &changes))
}

fn range(low: f64, central: f64, high: f64) -> Option<Range> {
    Some(Range { low, central, high })
}

fn near(one: Option<Range>, other: Option<Range>) -> bool {
    let (one, other) = (one.expect("a lever"), other.expect("a lever"));
    close(one.low, other.low, 1e-15) && one.central == other.central && close(one.high, other.high, 1e-15)
}

#[test]
fn what_is_left_out_does_not_change() {
    let facts = banjar();
    let plan = Plan::new(&facts, &Scenario::default());
    for lever in [LeverKind::WorkforceGrowth, LeverKind::Lapse, LeverKind::PerYear] {
        assert_eq!(plan.lever(0, lever), Some(Range::fixed(0.0)));
    }
    assert_eq!(plan.lever(1, LeverKind::ContributionGrowth), Some(Range::fixed(0.0)));
}

#[test]
fn a_group_has_only_the_levers_that_apply_to_it() {
    let facts = banjar();
    let plan = Plan::new(&facts, &Scenario::default());
    assert_eq!(plan.lever(0, LeverKind::ShareOfUncovered), None);
    assert_eq!(plan.lever(0, LeverKind::AnnualBudget), None);
    assert_eq!(plan.lever(0, LeverKind::ContributionGrowth), None);
    assert_eq!(plan.lever(1, LeverKind::HeadCount), None);
    assert_eq!(plan.lever(1, LeverKind::AnnualBudget), Some(Range::fixed(2_620_800_000.0)));
    assert_eq!(plan.lever(1, LeverKind::BudgetGrowth), Some(Range::fixed(0.0)));
    assert_eq!(plan.lever(7, LeverKind::Lapse), None);
}

#[test]
fn a_value_moves_its_range_along_and_bounds_cut_it() {
    let facts = banjar_with_assumptions();
    let moved = plan(&facts, json!({"groups": {"formal": {"lapse": 0.01, "enrolment": {"per_year": 10000}}}}));
    assert!(near(moved.lever(0, LeverKind::Lapse), range(0.0, 0.01, 0.04)));
    assert_eq!(moved.lever(0, LeverKind::PerYear), range(8000.0, 10000.0, 12000.0));
    assert_eq!(moved.lever(0, LeverKind::WorkforceGrowth), range(0.0, 0.01, 0.02));
}

#[test]
fn a_value_without_a_range_has_none_wherever_it_is_moved() {
    // −0.023 moved by 0.036 is not quite 0.013.
    for (from, to) in [(-0.023, 0.013), (0.1, 0.3), (0.07, 0.15)] {
        assert_eq!(Range::fixed(from).moved_to(to, (-0.5, 1.0)), Range::fixed(to));
    }
    let low_only = Range { low: -0.1, central: -0.023, high: -0.023 };
    assert_eq!(low_only.moved_to(0.013, (-0.5, 1.0)).high, 0.013);
}

#[test]
fn a_range_of_the_readers_own_stands_as_given() {
    let facts = banjar_with_assumptions();
    let own = plan(&facts, json!({"groups": {"formal": {"lapse": {"low": 0.1, "central": 0.2, "high": 0.5}}}}));
    assert_eq!(own.lever(0, LeverKind::Lapse), range(0.1, 0.2, 0.5));
}

#[test]
fn another_kind_of_enrolment_drops_the_range() {
    let facts = banjar_with_assumptions();
    let share = plan(&facts, json!({"groups": {"formal": {"enrolment": {"share_of_uncovered": 0.05}}}}));
    assert_eq!(share.groups[0].enrolment, Enrolment::ShareOfUncovered(Range::fixed(0.05)));
    assert_eq!(share.lever(0, LeverKind::PerYear), None);
}

#[test]
fn a_head_count_takes_the_place_of_a_budget_and_the_other_way_round() {
    let facts = banjar();
    let counted = plan(&facts, json!({"groups": {"informal": {"head_count": 5000}}}));
    assert_eq!(counted.groups[1].funding, Funding::HeadCount(Range::fixed(5000.0)));
    assert_eq!(counted.lever(1, LeverKind::BudgetGrowth), None);

    let mut scenario = Scenario::default();
    // The growth of a budget that is only set after it.
    scenario.set(1, LeverKind::BudgetGrowth, Setting::Value(0.03));
    scenario.set(1, LeverKind::HeadCount, Setting::Value(1.0));
    scenario.set(1, LeverKind::AnnualBudget, Setting::Value(1e9));
    let budget = Funding::Budget { annual: Range::fixed(1e9), growth: Range::fixed(0.03) };
    assert_eq!(Plan::new(&facts, &scenario).groups[1].funding, budget);
}

#[test]
fn a_subsidy_with_neither_budget_nor_head_count_keeps_its_members() {
    let mut groups = banjar_groups();
    groups[1]["subsidy"].as_object_mut().expect("a subsidy").remove("annual_budget");
    let facts = facts(&groups, &json!([]));
    assert_eq!(Plan::new(&facts, &Scenario::default()).groups[1].funding, Funding::Kept);
    let budget = plan(&facts, json!({"groups": {"informal": {"annual_budget": 1000}}}));
    let expected = Funding::Budget { annual: Range::fixed(1000.0), growth: Range::fixed(0.0) };
    assert_eq!(budget.groups[1].funding, expected);
}

#[test]
fn the_last_year_is_the_scenarios_else_the_latest_targets_else_in_20_years() {
    let facts_with = |targets: Value| facts(&banjar_groups(), &targets);
    let until = |facts: &Checked, changes: Value| plan(facts, changes).until;
    let targets = json!([{"year": 2045, "rate": 0.9}, {"year": 2030, "rate": 0.5}]);
    assert_eq!(until(&facts_with(targets.clone()), json!({"until": 2033})), 2033);
    assert_eq!(until(&facts_with(targets), json!({})), 2045);
    assert_eq!(until(&facts_with(json!([])), json!({})), 2045);
    assert_eq!(until(&facts_with(json!([{"year": 2026, "rate": 0.9}])), json!({})), 2026);
}

#[test]
fn a_last_year_out_of_reach_is_brought_within_it() {
    let facts = banjar();
    let plan_until = |until| {
        let mut scenario = Scenario::default();
        scenario.until = Some(until);
        Plan::new(&facts, &scenario).until
    };
    assert_eq!((plan_until(3000), plan_until(1900)), (2125, 2025));
}

#[test]
fn changes_that_fit_no_group_or_no_subsidy_change_nothing() {
    let facts = banjar();
    let mut scenario = Scenario::default();
    scenario.set(9, LeverKind::Lapse, Setting::Value(0.5));
    scenario.set(0, LeverKind::AnnualBudget, Setting::Value(5.0));
    scenario.set(0, LeverKind::ContributionGrowth, Setting::Value(0.5));
    assert_eq!(Plan::new(&facts, &scenario), Plan::new(&facts, &Scenario::default()));
}
