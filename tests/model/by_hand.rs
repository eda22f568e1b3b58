//! Values that were worked out by hand, and each lever's effect on a case small enough to follow.

use crate::inputs::*;
use cakupan::document::{Checked, Scenario};
use cakupan::model::{
    Contribution, Plan, Reached, answers, compare_reported, coverage, needed_pace, other_wholes, project, total_by_year,
};
use serde_json::{Value, json};

fn rounded(value: f64, digits: i32) -> f64 {
    let scale = 10_f64.powi(digits);
    (value * scale).round() / scale
}

/// One group of 1,000 workers, 400 of them registered and 100 of those subsidised at 1,000 a year each, in 2025; the
/// first argument's assumptions and the second one's additions to the subsidy.
fn small(assumptions: Value, subsidy: Value) -> Checked {
    let mut whole =
        json!({"payer": "p", "currency": "IDR", "monthly_contribution": [{"from": "2025-01", "amount": 100}]});
    let additions = subsidy.as_object().expect("an object").clone();
    whole.as_object_mut().expect("an object").extend(additions);
    let groups = json!([{
        "id": "g", "observations": [{"year": 2025, "workers": 1000, "registered": 400, "subsidised": 100}],
        "assumptions": assumptions, "subsidy": whole,
    }]);
    facts(&groups, &json!([{"year": 2028, "rate": 0.5}]))
}

#[test]
fn banjar_is_at_44_and_12_and_26_percent() {
    let all = project_as_is(&banjar());
    assert_eq!(rounded(all.groups[0].coverage[0], 3), 0.440);
    assert_eq!(rounded(all.groups[1].coverage[0], 3), 0.118);
    assert_eq!(rounded(all.all.as_ref().expect("all together").coverage[0], 4), 0.2637);
    assert_eq!(all.all.as_ref().expect("all together").coverage[0], 53000.0 / 201000.0);
}

#[test]
fn banjar_needs_3_63_points_a_year_to_99_percent_in_2045() {
    let answers = answer_as_is(&banjar());
    assert_eq!(rounded(answers[0].pace.expect("a pace"), 4), 0.0363);
}

#[test]
fn a_worker_at_16800_a_month_costs_what_was_worked_out_by_hand() {
    let facts = banjar();
    let subsidy = facts.document().groups[1].subsidy.as_ref().expect("a subsidy");
    let yearly = Contribution::new(subsidy, 0.0, 2025).yearly(1);
    assert_eq!(yearly, [201600.0, 201600.0]);
    for (workers, rupiah) in [
        (13_000.0, 2_620_800_000.0),
        (110_000.0, 22_176_000_000.0),
        (97_000.0, 19_555_200_000.0),
        (5_000.0, 1_008_000_000.0),
        (15_000.0, 3_024_000_000.0),
    ] {
        assert_eq!(workers * yearly[0], rupiah);
    }
}

#[test]
fn the_base_years_cost_is_that_of_its_subsidised_members() {
    let projection = project_as_is(&banjar());
    assert_eq!(projection.groups[0].cost, None);
    assert_eq!(projection.groups[1].cost.as_ref().expect("a cost")[0], 2_620_800_000.0);
    assert_eq!(projection.all.as_ref().expect("all together").cost, projection.groups[1].cost);
}

#[test]
fn without_assumptions_nothing_changes() {
    let projection = project_as_is(&banjar());
    assert_eq!(projection.until(), 2045);
    assert!(projection.groups[0].registered.iter().all(|people| *people == 40_000.0));
    assert!(projection.groups[1].subsidised.iter().flatten().all(|people| *people == 13_000.0));
    assert!(projection.all.as_ref().expect("all together").coverage.iter().all(|rate| *rate == 53000.0 / 201000.0));
}

#[test]
fn the_example_assumptions_come_to_39_percent_in_2045() {
    let projection = project_as_is(&banjar_with_assumptions());
    for (years, formal, informal, all) in [
        (0, 40000.0, 13000.0, 0.263681592039801),
        (5, 49048.7625, 21190.2, 0.33248737687486135),
        (10, 56050.52243046483, 26026.431198, 0.3696676388099011),
        (20, 65660.56310365829, 30568.466908188617, 0.3923580568762725),
    ] {
        assert!(close(projection.groups[0].registered[years], formal, 0.0));
        assert!(close(projection.groups[1].registered[years], informal, 0.0));
        assert!(close(projection.all.as_ref().expect("all together").coverage[years], all, 0.0));
    }
}

#[test]
fn the_example_assumptions_need_7451_and_13648_people_a_year() {
    let facts = banjar_with_assumptions();
    let (answer, needed) = (&answer_as_is(&facts)[0], &needs_as_is(&facts)[0]);
    assert_eq!(needed.per_year, [7451.0, 13648.0]);
    assert_eq!(needed.per_year_all, 21099.0);
    assert_eq!(needed.budget[0], None);
    assert_eq!(needed.budget[1], Some(23_246_697_600.0));
    assert_eq!(needed.budget_all, Some(23_246_697_600.0));
    match answer.reached {
        Some(Reached::Never { peak, peak_year }) => {
            assert!(close(peak, 0.3923580568762725, 0.0));
            assert_eq!(peak_year, 2045);
        }
        reached => panic!("reached: {reached:?}"),
    }
}

#[test]
fn the_needed_pace_reaches_the_target_in_its_year() {
    let facts = banjar_with_assumptions();
    let scenario = needed_pace(&Scenario::default(), &needs_as_is(&facts)[0]);
    let plan = Plan::new(&facts, &scenario);
    let projection = project(&facts, &plan);
    assert!(projection.all.as_ref().expect("all together").coverage[20] >= 0.99 - 1e-12);
    assert!(projection.all.as_ref().expect("all together").coverage[19] < 0.99);
    assert_eq!(answers(&facts, &plan)[0].reached, Some(Reached::Year(2045)));
}

#[test]
fn the_needed_pace_is_a_constant_number_where_the_scenario_had_a_share() {
    let facts = banjar();
    let share = scenario(&facts, &json!({"groups": {"formal": {"enrolment": {"share_of_uncovered": 0.02}}}}));
    let needed = &needs(&facts, &Plan::new(&facts, &share))[0];
    let paced = needed_pace(&share, needed);
    assert_eq!(needed.per_year[0], 2505.0); // (0.99 · 91,000 − 40,000) / 20 = 2,504.5
    assert!(projected(&facts, &paced).groups[0].coverage[20] >= 0.99 - 1e-12);
}

#[test]
fn who_joins_and_who_lapses_add_up() {
    let projection = project_as_is(&small(
        json!({"lapse": {"central": 0.1}, "enrolment": {"per_year": {"central": 50}}}),
        json!({"head_count": {"central": 120}}),
    ));
    assert_eq!(projection.groups[0].registered, [400.0, 440.0, 458.0, 474.2]);
    assert_eq!(projection.groups[0].subsidised, Some(vec![100.0, 120.0, 120.0, 120.0]));
}

#[test]
fn a_share_is_of_those_not_yet_paying_for_themselves_the_subsidised_among_them() {
    let projection = project_as_is(&small(json!({"enrolment": {"share_of_uncovered": {"central": 0.1}}}), json!({})));
    assert_eq!(projection.groups[0].registered[1], 470.0); // 300 + 0.1 · 700 + 100
}

#[test]
fn nobody_is_covered_twice_when_everyone_pays_for_themselves() {
    let projection = project_as_is(&small(json!({"enrolment": {"per_year": {"central": 650}}}), json!({})));
    assert_eq!(projection.groups[0].registered[1..], [1000.0, 1000.0, 1000.0]);
    assert_eq!(projection.groups[0].subsidised.as_ref().expect("known")[1..], [50.0, 0.0, 0.0]);
}

#[test]
fn a_shrinking_workforce_takes_its_members_with_it() {
    let groups = json!([{"id": "g", "observations": [{"year": 2025, "workers": 1000, "registered": 1000}],
                         "assumptions": {"workforce_growth": {"central": -0.1}}}]);
    let projection = project_as_is(&facts(&groups, &json!([{"year": 2026, "rate": 1}])));
    assert_eq!(projection.groups[0].registered[1], 900.0);
    assert_eq!(projection.groups[0].coverage[1], 1.0);
}

#[test]
fn a_budget_that_stops_uncovers_its_members_the_same_year() {
    let facts = small(json!({}), json!({"annual_budget": {"central": 120000}}));
    let stopped = scenario(&facts, &json!({"groups": {"g": {"annual_budget": 0}}}));
    let series = &projected(&facts, &stopped).groups[0];
    assert_eq!(series.registered, [400.0, 300.0, 300.0, 300.0]);
    assert_eq!(series.subsidised, Some(vec![100.0, 0.0, 0.0, 0.0]));
    assert_eq!(series.cost.as_deref(), Some(&[120000.0, 0.0, 0.0, 0.0][..]));
}

#[test]
fn a_budget_pays_for_whole_people() {
    let series = &project_as_is(&small(json!({}), json!({"annual_budget": {"central": 121199.99}}))).groups[0];
    assert_eq!(series.subsidised.as_ref().expect("known")[1], 100.0);
}

#[test]
fn a_budget_that_grows_with_the_contribution_pays_for_the_same_people() {
    let grows = json!({"annual_budget": {"central": 120000}, "budget_growth": {"central": 0.07}, "contribution_growth": {"central": 0.07}});
    let facts = small(json!({}), grows);
    let long = scenario(&facts, &json!({"until": 2125}));
    assert!(projected(&facts, &long).groups[0].subsidised.iter().flatten().all(|people| *people == 100.0));
}

#[test]
fn a_contribution_that_outgrows_the_budget_pays_for_fewer() {
    let series = &project_as_is(&small(
        json!({}),
        json!({"annual_budget": {"central": 120000}, "contribution_growth": {"central": 0.1}}),
    ))
    .groups[0];
    assert_eq!(series.subsidised, Some(vec![100.0, 90.0, 82.0, 75.0]));
}

#[test]
fn members_are_kept_where_neither_budget_nor_head_count_is_known() {
    let series = &project_as_is(&small(json!({"enrolment": {"per_year": {"central": 1}}}), json!({}))).groups[0];
    assert_eq!(series.subsidised, Some(vec![100.0; 4]));
    assert_eq!(series.cost.as_deref(), Some(&[120000.0; 4][..]));
}

#[test]
fn subsidised_members_are_kept_where_no_subsidy_is_described() {
    let groups = json!([{"id": "g", "observations": [{"year": 2025, "workers": 10, "registered": 4, "subsidised": 3}],
                         "assumptions": {"lapse": {"central": 1.0}}}]);
    let series = &project_as_is(&facts(&groups, &json!([]))).groups[0];
    assert_eq!(series.registered[1], 3.0);
    assert_eq!(series.cost, None);
}

#[test]
fn subsidised_members_that_were_not_observed_count_as_none() {
    let groups = json!([{"id": "g", "observations": [{"year": 2025, "workers": 10, "registered": 4}],
                         "subsidy": {"payer": "p", "currency": "IDR", "monthly_contribution": [{"from": "2020-01", "amount": 1}]}}]);
    let series = &project_as_is(&facts(&groups, &json!([]))).groups[0];
    assert_eq!(
        (series.subsidised.as_ref().expect("known")[0], series.subsidised.as_ref().expect("known")[1]),
        (0.0, 0.0)
    );
    assert_eq!(series.cost.as_ref().expect("a cost")[1], 0.0);
}

#[test]
fn the_base_year_is_taken_as_observed_whatever_the_budget() {
    let series = &project_as_is(&small(json!({}), json!({"head_count": {"central": 7}}))).groups[0];
    assert_eq!(series.subsidised, Some(vec![100.0, 7.0, 7.0, 7.0]));
}

#[test]
fn a_projection_starts_in_the_latest_year_that_every_group_has() {
    let groups = json!([
        {"id": "a", "observations": [{"year": 2020, "workers": 10, "registered": 1}, {"year": 2022, "workers": 10, "registered": 2}, {"year": 2024, "workers": 10, "registered": 9}]},
        {"id": "b", "observations": [{"year": 2022, "workers": 30, "registered": 3}, {"year": 2020, "workers": 10, "registered": 0}, {"year": 2023, "workers": 10, "registered": 8}]},
    ]);
    let facts = facts(&groups, &json!([]));
    let projection = project_as_is(&facts);
    assert_eq!((projection.base_year, projection.until()), (2022, 2042));
    assert_eq!(projection.all.as_ref().expect("all together").coverage[0], 5.0 / 40.0);
    let totals = total_by_year(&facts);
    assert_eq!(totals.iter().map(|total| total.year).collect::<Vec<_>>(), [2020, 2022]);
    assert_eq!(totals[0].coverage(), coverage(1.0, 20.0));
}

#[test]
fn a_year_of_several_contributions_costs_the_sum_of_its_months() {
    let steps = json!({"monthly_contribution": [
        {"from": "2027-04", "amount": 300}, {"from": "2026-11", "amount": 200}, {"from": "2026-03", "amount": 100}, {"from": "2028-01", "amount": 500}]});
    let facts = small(json!({}), steps);
    let subsidy = facts.document().groups[0].subsidy.as_ref().expect("a subsidy");
    let yearly = Contribution::new(subsidy, 0.5, 2025).yearly(5);
    // Before the first step its amount counts; growth begins in the year after the last one.
    assert_eq!(yearly, [1200.0, 1400.0, 3.0 * 200.0 + 9.0 * 300.0, 6000.0, 9000.0, 13500.0]);
}

#[test]
fn an_amount_in_force_today_is_todays_amount() {
    let facts = banjar();
    let subsidy = facts.document().groups[1].subsidy.as_ref().expect("a subsidy");
    let yearly = Contribution::new(subsidy, 0.25, 2025).yearly(2);
    assert_eq!(yearly, [201600.0, 252000.0, 315000.0]);
}

#[test]
fn a_target_is_answered_for_its_own_year_however_far_the_projection_goes() {
    let facts = banjar_with_assumptions();
    let near = scenario(&facts, &json!({"until": 2026}));
    assert_eq!(answers(&facts, &Plan::new(&facts, &near)), answer_as_is(&facts));
    assert_eq!(projected(&facts, &near).until(), 2026);
}

#[test]
fn a_target_already_met_needs_nobody_and_is_reached_at_once() {
    let facts = facts(&banjar_groups(), &json!([{"year": 2030, "rate": 0.1}]));
    let (answer, needed) = (&answer_as_is(&facts)[0], &needs_as_is(&facts)[0]);
    assert_eq!(needed.per_year, [0.0, 0.0]);
    assert_eq!(answer.reached, Some(Reached::Year(2025)));
    assert_eq!(needed.budget_all, Some(11_000.0 * 201_600.0));
    assert!(answer.pace.is_some_and(|pace| pace < 0.0));
}

#[test]
fn a_peak_is_named_by_its_first_year() {
    let groups = json!([{"id": "g", "observations": [{"year": 2025, "workers": 1000, "registered": 100}],
                         "assumptions": {"workforce_growth": {"central": 0.05}, "enrolment": {"per_year": {"central": 100}}}}]);
    let facts = facts(&groups, &json!([{"year": 2045, "rate": 0.99}]));
    let long = project(&facts, &Plan { until: 2125, ..Plan::new(&facts, &Scenario::default()) });
    let best = long.all.as_ref().expect("all together").coverage.iter().copied().fold(0.0, f64::max);
    let first =
        long.all.as_ref().expect("all together").coverage.iter().position(|rate| *rate == best).expect("a peak");
    assert!(first > 0 && first < 100);
    assert_eq!(answer_as_is(&facts)[0].reached, Some(Reached::Never { peak: best, peak_year: 2025 + first as i32 }));
}

/// 53,000 of 201,000 in 2025, beside what others have reported.
fn reported(reported: Value) -> Checked {
    let document = json!({
        "version": 1, "title": "t", "place": "p", "programme": "b", "updated": "2025", "sources": {},
        "groups": [{"id": "g", "label": "g", "observations": [{"year": 2025, "workers": 201000, "registered": 53000}]}],
        "reported": reported,
    });
    cakupan::document::read::<Checked>(document.to_string().as_bytes()).document.expect("a sound document")
}

#[test]
fn the_same_53_000_are_25_7_and_18_2_percent_of_other_numbers_each_told_once() {
    let facts = reported(json!([
        {"year": 2026, "rate": 0.2287, "workers": 292000}, {"year": 2025, "rate": 0.25},
        {"year": 2025, "rate": 0.261, "workers": 206000}, {"year": 2026, "rate": 0.2, "workers": 206000},
    ]));
    let others = other_wholes(&facts).expect("all together");
    let rates = others.workers.iter().map(|workers| rounded(coverage(others.base.registered, *workers), 4));
    assert_eq!(rates.collect::<Vec<_>>(), [0.2573, 0.1815]);
    assert_eq!(others.workers, [206_000.0, 292_000.0]);
}

#[test]
fn the_own_number_one_of_before_and_one_that_is_not_above_those_registered_are_no_other_whole() {
    let facts = reported(json!([
        {"year": 2025, "rate": 0.264, "workers": 201000}, {"year": 2025, "rate": 0.9, "workers": 53000},
        {"year": 2024, "rate": 0.3, "workers": 180000},
    ]));
    assert!(other_wholes(&facts).expect("all together").workers.is_empty());
}

#[test]
fn percentages_alone_are_counted_out_of_no_number_of_people() {
    let document = json!({
        "version": 1, "title": "t", "place": "p", "programme": "b", "updated": "2025", "sources": {},
        "groups": [{"id": "g", "label": "g", "observations": [{"year": 2025, "rate": 0.573}]}],
        "reported": [{"year": 2025, "rate": 0.6, "workers": 206000}],
    });
    let facts = cakupan::document::read::<Checked>(document.to_string().as_bytes()).document.expect("a sound document");
    assert_eq!(other_wholes(&facts), None);
}

#[test]
fn a_reported_rate_is_compared_only_without_a_denominator_of_its_own() {
    let facts = reported(json!([
        {"year": 2025, "rate": 0.25}, {"year": 2025, "rate": 0.2287, "workers": 292000}, {"year": 2024, "rate": 0.3},
        {"year": 2025, "rate": 0.264},
    ]));
    let compared = compare_reported(&facts);
    assert_eq!(compared.len(), 4);
    assert_eq!(compared[0].computed, Some(53000.0 / 201000.0));
    assert!(compared[0].differs());
    assert_eq!((compared[1].computed, compared[2].computed), (None, None));
    assert!(!compared[1].differs() && !compared[3].differs());
}
