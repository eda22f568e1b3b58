//! Which line may be drawn through a past, and how far it may be relied on.

use crate::inputs::*;
use cakupan::model::{BackTest, Fit, Method, Trend, Verdict, trends};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The past of one group with these registered of 1,000 workers in the years from 2010 on.
fn past(registered: &[u64], until: i32) -> Trend {
    let seen =
        |(place, registered): (usize, &u64)| json!({"year": 2010 + place, "workers": 1000, "registered": registered});
    let observations: Vec<Value> = registered.iter().enumerate().map(seen).collect();
    let facts = facts(&json!([{"id": "satu", "observations": observations}]), &json!([]));
    trends(&facts, until).all.expect("a trend")
}

fn of(registered: &[u64], until: i32) -> (Fit, BackTest) {
    let trend = past(registered, until);
    trend.fit.zip(trend.backtest).expect("a fit")
}

fn same(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-12, "{found} for {expected}");
}

/// The same rise in points every year: nothing strays from a straight line, and the log-odds part from it.
#[test]
fn a_straight_past_goes_on_straight_and_is_cut_where_everybody_is_covered() {
    let (fit, test) = of(&[700, 750, 800, 850, 900], 2018);
    assert_eq!((fit.method, fit.verdict, fit.bands_held), (Method::Points, Verdict::Better, 1.0));
    same(test.points_drift, 0.0);
    for (found, expected) in fit.median.iter().zip([0.95, 1.0, 1.0, 1.0]) {
        same(*found, expected);
    }
    assert_eq!(fit.arrival(), Some((2016, 1.0)));
    assert!(fit.is_settled());
    for band in &fit.bands {
        assert!(band.iter().all(|(low, high)| *low <= 1.0 && *high <= 1.0));
    }
    let (falling, _) = of(&[300, 250, 200, 150, 100], 2018);
    assert_eq!((falling.method, falling.arrival(), falling.median[3]), (Method::Points, Some((2016, 0.0)), 0.0));
}

/// Odds of 1, 3, 9, 27 and 81 to one: the log-odds rise by ln 3 a year, and the points by less and less.
#[test]
fn a_past_that_slows_towards_everybody_goes_on_in_log_odds_and_never_arrives() {
    let seen = |(place, (workers, registered)): (usize, &(u64, u64))| json!({"year": 2010 + place, "workers": workers, "registered": registered});
    let odds = [(2, 1), (4, 3), (10, 9), (28, 27), (82, 81)];
    let observations: Vec<Value> = odds.iter().enumerate().map(seen).collect();
    let facts = facts(&json!([{"id": "satu", "observations": observations}]), &json!([]));
    let fit = trends(&facts, 2060).all.and_then(|trend| trend.fit).expect("a fit");
    assert_eq!((fit.method, fit.verdict, fit.arrival()), (Method::LogOdds, Verdict::Better, None));
}

/// Coverage of 40, 60, 40 and 60 % and then 40: the lines expected 0.6 and more, and no change was off by 0.2.
#[test]
fn a_past_that_goes_to_and_fro_is_no_better_than_no_change() {
    let (fit, test) = of(&[400, 600, 400, 600, 400], 2020);
    assert_eq!(fit.verdict, Verdict::NoBetter);
    assert!(!fit.is_settled());
    same(test.no_change, 0.2);
    same(test.points_drift, 0.2 + 0.2 / 3.0);
    // σ² of 0.2, −0.2 and 0.2 around their mean of 1/15 is (2 · (2/15)² + (4/15)²)/2.
    let deviation = ((2.0 * (2.0_f64 / 15.0).powi(2) + (4.0_f64 / 15.0).powi(2)) / 2.0 * (1.0 + 1.0 / 3.0)).sqrt();
    assert_eq!(test.points_within_80, f64::from(u8::from(test.points_drift <= 1.2815515655446004 * deviation)));
}

#[test]
fn a_past_that_has_not_moved_is_told_from_one_that_is_merely_hard_to_foretell() {
    for registered in [[500, 500, 500, 500, 500], [400, 500, 300, 400, 400]] {
        let (fit, test) = of(&registered, 2020);
        assert!(test.is_unmoved(), "{test:?}");
        assert_eq!((fit.method, fit.verdict, fit.is_settled()), (Method::LogOdds, Verdict::NoBetter, false));
    }
    assert!(!of(&[400, 500, 300, 400, 410], 2020).1.is_unmoved());
}

/// A walk that strays little for four years and much in each after it.
#[test]
fn bands_that_held_too_little_leave_the_past_unsettled_though_the_line_was_better() {
    let (fit, _) = of(&[100, 110, 121, 130, 200, 290, 400], 2020);
    assert_eq!(fit.verdict, Verdict::Better);
    assert!(fit.bands_held < 0.6 && !fit.is_settled(), "{fit:?}");
}

#[test]
fn each_series_chooses_for_itself() {
    let group = |id: &str, registered: [u64; 5]| {
        let seen = |(place, registered): (usize, u64)| json!({"year": 2010 + place, "workers": 1000, "registered": registered});
        json!({"id": id, "observations": registered.into_iter().enumerate().map(seen).collect::<Vec<_>>()})
    };
    let facts =
        facts(&json!([group("a", [700, 750, 800, 850, 900]), group("b", [500, 750, 900, 964, 988])]), &json!([]));
    let found = trends(&facts, 2020);
    let methods: Vec<Method> =
        found.groups.iter().flatten().filter_map(|trend| trend.fit.as_ref()).map(|fit| fit.method).collect();
    assert_eq!(methods, [Method::Points, Method::LogOdds]);
}

proptest! {
    #[test]
    fn the_line_that_is_drawn_is_the_one_that_erred_least(registered in prop::collection::vec(1..1000_u64, 5..14)) {
        let (fit, test) = of(&registered, 2060);
        let error = test.error(fit.method);
        prop_assert!(error <= test.points_drift + 1e-12 && error <= test.log_odds_drift + 1e-12);
        prop_assert_eq!(fit.method == Method::Points, test.points_drift < test.log_odds_drift - 1e-12);
        prop_assert_eq!(fit.verdict == Verdict::Better, error < test.no_change - 1e-12);
        let cases = fit.bands_held * test.cases as f64;
        prop_assert!((0.0..=1.0).contains(&fit.bands_held) && (cases - cases.round()).abs() < 1e-9);
        let ends = fit.median.iter().chain(fit.bands.iter().flatten().flat_map(|(low, high)| [low, high]));
        prop_assert!(ends.into_iter().all(|rate| (0.0..=1.0).contains(rate)));
        prop_assert!(fit.arrival().is_none() || fit.method == Method::Points);
    }

    /// A series that nobody has counted another way: those not covered go where those covered do, mirrored.
    #[test]
    fn those_not_covered_have_the_same_line_turned_over(registered in prop::collection::vec(1..1000_u64, 5..12)) {
        let turned: Vec<u64> = registered.iter().map(|covered| 1000 - covered).collect();
        let ((one, test), (other, _)) = (of(&registered, 2040), of(&turned, 2040));
        if (test.points_drift - test.log_odds_drift).abs() > 1e-9 {
            prop_assert_eq!(one.method, other.method);
            for (rate, turned) in one.median.iter().zip(&other.median) {
                prop_assert!((rate + turned - 1.0).abs() < 1e-9);
            }
        }
    }
}
