//! What each lever's range does to the result, how much faster than before a target is, and what an uncertainty holds.

use crate::inputs::*;
use cakupan::document::{Checked, LeverKind, Scenario, Setting};
use cakupan::model::{Outcome, Plan, Swing, Uncertainty, project, swings};
use serde_json::{Value, json};

fn swings_as_is(facts: &Checked) -> Vec<Swing> {
    swings(facts, &Plan::new(facts, &Scenario::default()))
}

fn uncertainty(facts: &Checked) -> Uncertainty {
    Outcome::new(facts, &Scenario::default()).with_uncertainty(facts).uncertainty.expect("an uncertainty")
}

/// One group of 1,000 workers, 200 of them registered, in 2025, and this target's year.
fn small(assumptions: Value, year: i32) -> Checked {
    let group = json!([{"id": "g", "observations": [{"year": 2025, "workers": 1000, "registered": 200}], "assumptions": assumptions}]);
    facts(&group, &json!([{"year": year, "rate": 0.9}]))
}

#[test]
fn a_lever_is_tried_at_both_ends_with_the_others_at_their_centre() {
    let facts = small(
        json!({"lapse": {"low": 0.0, "central": 0.5, "high": 1.0}, "enrolment": {"per_year": {"low": 0, "central": 100, "high": 150}}}),
        2027,
    );
    // With half leaving, 200 become 100 + n and those 50 + n/2 + n; with nobody leaving 200 + 2 · 100; else only 100.
    let expected = [
        Swing { group: 0, lever: LeverKind::Lapse, low: 0.4, high: 0.1 },
        Swing { group: 0, lever: LeverKind::PerYear, low: 0.05, high: 0.275 },
    ];
    assert_eq!(swings_as_is(&facts), expected);
}

#[test]
fn the_year_is_the_latest_target_s_however_far_the_projection_goes() {
    let assumed = json!({"enrolment": {"per_year": {"low": 0, "central": 10, "high": 20}}});
    let facts = small(assumed.clone(), 2035);
    let until = |year| {
        let set = scenario(&facts, &json!({"until": year}));
        swings(&facts, &Plan::new(&facts, &set))
    };
    assert_eq!(until(2030), until(2060));
    assert_eq!((until(2030)[0].low, until(2030)[0].high), (0.2, 0.4));
}

#[test]
fn without_a_target_the_year_is_the_last() {
    let group = json!([{"id": "g", "observations": [{"year": 2025, "workers": 1000, "registered": 200}],
                        "assumptions": {"enrolment": {"per_year": {"low": 0, "central": 10, "high": 20}}}}]);
    let facts = facts(&group, &json!([]));
    assert_eq!(swings_as_is(&facts)[0].high, 0.6);
    let set = scenario(&facts, &json!({"until": 2030}));
    assert_eq!(swings(&facts, &Plan::new(&facts, &set))[0].high, 0.3);
}

#[test]
fn a_lever_without_a_range_has_no_swing() {
    assert_eq!(swings_as_is(&banjar()), []);
    let facts =
        small(json!({"lapse": {"low": 0.1, "central": 0.1, "high": 0.1}, "workforce_growth": {"central": 0.02}}), 2030);
    assert_eq!(swings_as_is(&facts), []);
}

#[test]
fn a_kind_that_took_another_s_place_has_no_swing_but_its_own() {
    let facts = small(json!({"enrolment": {"per_year": {"low": 0, "central": 10, "high": 20}}}), 2030);
    let under = |set: Value| swings(&facts, &Plan::new(&facts, &scenario(&facts, &set)));
    assert_eq!(under(json!({"groups": {"g": {"enrolment": {"share_of_uncovered": 0.1}}}})), []);
    let own =
        json!({"groups": {"g": {"enrolment": {"share_of_uncovered": {"low": 0.0, "central": 0.1, "high": 1.0}}}}});
    assert_eq!(under(own), [Swing { group: 0, lever: LeverKind::ShareOfUncovered, low: 0.2, high: 1.0 }]);
}

#[test]
fn the_widest_comes_first_and_equal_ones_in_the_document_s_order() {
    let observed = json!([{"year": 2025, "workers": 1000, "registered": 200}]);
    let group = |id: &str, high: u32| json!({"id": id, "observations": observed, "assumptions": {"enrolment": {"per_year": {"low": 0, "central": 10, "high": high}}}});
    let facts = facts(
        &json!([group("a", 20), group("b", 30), group("c", 20), group("d", 30)]),
        &json!([{"year": 2030, "rate": 1}]),
    );
    let order: Vec<usize> = swings_as_is(&facts).iter().map(|swing| swing.group).collect();
    assert_eq!(order, [1, 3, 0, 2]);
}

#[test]
fn every_lever_that_can_have_a_range_can_swing() {
    let around = |low: f64, central: f64, high: f64| json!({"low": low, "central": central, "high": high});
    let group = |id: &str, enrolment: &str, funding: &str| {
        let mut subsidy = json!({"payer": "p", "currency": "IDR", "contribution_growth": around(-0.1, 0.0, 0.1),
                                 "monthly_contribution": [{"from": "2025-01", "amount": 1}]});
        subsidy[funding] = around(600.0, 1200.0, 2400.0);
        if funding == "annual_budget" {
            subsidy["budget_growth"] = around(-0.1, 0.0, 0.1);
        }
        json!({"id": id, "observations": [{"year": 2025, "workers": 10000, "registered": 2000, "subsidised": 100}],
               "subsidy": subsidy,
               "assumptions": {"workforce_growth": around(-0.01, 0.0, 0.01), "lapse": around(0.0, 0.1, 0.2),
                               "enrolment": {enrolment: around(0.0, 0.1, 0.2)}}})
    };
    let facts = facts(
        &json!([group("a", "per_year", "annual_budget"), group("b", "share_of_uncovered", "head_count")]),
        &json!([{"year": 2030, "rate": 1}]),
    );
    let found = swings_as_is(&facts);
    for lever in LeverKind::ALL {
        let swing = found.iter().find(|swing| swing.lever == lever).expect("a swing");
        // A contribution that grows costs nothing where the heads are counted.
        assert!(swing.width() > 0.0, "{lever:?}");
        let rises = !matches!(lever, LeverKind::Lapse | LeverKind::WorkforceGrowth | LeverKind::ContributionGrowth);
        assert_eq!(swing.high > swing.low, rises, "{lever:?}");
    }
    assert_eq!(found.len(), 11);
    let heads = found.iter().find(|swing| (swing.group, swing.lever) == (1, LeverKind::ContributionGrowth));
    assert_eq!(heads.map(Swing::width), Some(0.0));
}

/// Every end is what the projection itself gives with the lever set there.
#[test]
fn an_end_is_the_projection_with_the_lever_set_there() {
    let facts = banjar_with_assumptions();
    let found = swings_as_is(&facts);
    assert_eq!(found.len(), 6);
    assert!(found.is_sorted_by(|one, other| one.width() >= other.width()));
    for swing in found {
        let range = Plan::new(&facts, &Scenario::default()).lever(swing.group, swing.lever).expect("a lever");
        for (value, expected) in [(range.low, swing.low), (range.high, swing.high)] {
            let mut set = Scenario::default();
            set.set(swing.group, swing.lever, Setting::Value(value));
            let coverage = project(&facts, &Plan::new(&facts, &set)).all.expect("all together").coverage;
            assert!(coverage.last().is_some_and(|found| close(*found, expected, 1e-12)), "{swing:?}");
        }
    }
}

/// From 20 % in 2015 to 30 % in 2025 is one point a year; 90 % in 2045 asks for three, 40 % in 2045 for half a point.
#[test]
fn a_target_is_so_many_times_faster_than_the_past() {
    let past = |first: u32| {
        let group = json!([{"id": "g", "observations": [{"year": 2015, "workers": 100, "registered": first},
                                                        {"year": 2025, "workers": 100, "registered": 30}]}]);
        let targets = json!([{"year": 2045, "rate": 0.9}, {"year": 2045, "rate": 0.4}, {"year": 2045, "rate": 0.3}, {"year": 2045, "rate": 0.1}]);
        uncertainty(&facts(&group, &targets)).accelerations
    };
    let [Some(faster), Some(slower), None, None] = past(20)[..] else { panic!("{:?}", past(20)) };
    assert!(close(faster, 3.0, 0.0) && close(slower, 0.5, 0.0), "{faster} {slower}");
    // Coverage that stood still or fell is no pace to hold a target against.
    assert_eq!(past(30), [None; 4]);
    assert_eq!(past(40), [None; 4]);
}

#[test]
fn one_year_observed_says_nothing_of_how_fast_it_went() {
    let uncertainty = uncertainty(&banjar());
    assert_eq!(uncertainty.accelerations, [None]);
    assert_eq!((uncertainty.trends.groups, uncertainty.trends.all), (vec![None, None], None));
}
