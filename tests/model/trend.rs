//! What the past says by itself, against R, against values worked out by hand, and what holds for any past.

use crate::inputs::*;
use cakupan::document::Checked;
use cakupan::model::{BackTest, Fit, Trend, breaks, coverage, total_by_year, trends};
use proptest::prelude::*;
use serde_json::{Value, json};

fn same(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-9 * expected.abs(), "{found} for {expected}");
}

/// A document of one group with these observations: year, workers, registered.
fn seen(observations: &[(i32, u64, u64)]) -> Checked {
    groups_seen(&[observations])
}

fn groups_seen(groups: &[&[(i32, u64, u64)]]) -> Checked {
    let group = |(place, observations): (usize, &&[(i32, u64, u64)])| {
        let entry = |(year, workers, registered): &(i32, u64, u64)| json!({"year": year, "workers": workers, "registered": registered});
        json!({"id": format!("g{place}"), "observations": observations.iter().map(entry).collect::<Vec<Value>>()})
    };
    facts(&groups.iter().enumerate().map(group).collect(), &json!([]))
}

/// The past of the first group.
fn first(facts: &Checked, until: i32) -> Option<Trend> {
    trends(facts, until).groups.into_iter().next().flatten()
}

fn fit(facts: &Checked, until: i32) -> Fit {
    first(facts, until).and_then(|trend| trend.fit).expect("a fit")
}

fn backtest(facts: &Checked) -> BackTest {
    first(facts, 2030).and_then(|trend| trend.backtest).expect("a back-test")
}

/// Active members in December over people employed in August, Indonesia, in ten thousands.
fn indonesia() -> Checked {
    seen(&[
        (2017, 12102, 2624),
        (2018, 12401, 3046),
        (2019, 12651, 3417),
        (2020, 12845, 2998),
        (2021, 13105, 3066),
        (2022, 13530, 3586),
        (2023, 13985, 4156),
    ])
}

/// ```r
/// library(forecast)  # 8.20
/// members <- c(26.24, 30.46, 34.17, 29.98, 30.66, 35.86, 41.56)
/// employed <- c(121.02, 124.01, 126.51, 128.45, 131.05, 135.30, 139.85)
/// x <- ts(log(members) - log(employed - members), start = 2017)
/// f <- rwf(x, drift = TRUE, h = 5, level = c(50, 80, 95))
/// print(plogis(f$mean), digits = 15); print(plogis(f$lower), digits = 15); print(plogis(f$upper), digits = 15)
/// ```
#[test]
fn the_line_and_its_bands_are_those_of_r_s_random_walk_with_drift() {
    let fit = fit(&indonesia(), 2028);
    assert_eq!(fit.years, [2024, 2025, 2026, 2027, 2028]);
    let median = [0.312125174936830, 0.327476442889743, 0.343206024711766, 0.359287505935425, 0.375691489386813];
    let lower = [
        [0.290043769578554, 0.270981852638251, 0.250635437867043],
        [0.293526225992909, 0.264803006479752, 0.234913178851157],
        [0.298344369859153, 0.261007217481597, 0.223030271209677],
        [0.303775845167019, 0.258223837444621, 0.212888103308719],
        [0.309574253392917, 0.255987290256022, 0.203773336902360],
    ];
    let upper = [
        [0.335094205756861, 0.356460867250792, 0.381029929823406],
        [0.363333934692672, 0.396973950883471, 0.435740170290162],
        [0.391053836839462, 0.436017994304332, 0.487506340270906],
        [0.418840704664148, 0.474598117255950, 0.537600854839135],
        [0.446791664813890, 0.512791611369488, 0.585919717752333],
    ];
    for year in 0..5 {
        same(fit.median[year], median[year]);
        for band in 0..3 {
            same(fit.bands[band][year].0, lower[year][band]);
            same(fit.bands[band][year].1, upper[year][band]);
        }
    }
}

#[test]
fn the_average_change_is_from_the_first_year_to_the_last() {
    let trend = first(&indonesia(), 2028).expect("a trend");
    assert_eq!((trend.points, trend.from, trend.to), (7, 2017, 2023));
    same(trend.mean_change, (4156.0 / 13985.0 - 2624.0 / 12102.0) / 6.0);
    same(trend.mean_change_people, (4156.0 - 2624.0) / 6.0);
}

/// ```r
/// x <- as.numeric(x); c <- plogis(x)  # x as above
/// a <- b <- m <- held <- NULL
/// for (i in 4:6) {
///   f <- rwf(ts(x[1:i]), drift = TRUE, h = 7 - i, level = 80)
///   g <- rwf(ts(c[1:i]), drift = TRUE, h = 7 - i)
///   came <- (i + 1):7
///   a <- append(a, abs(c[came] - c[i])); b <- append(b, abs(c[came] - g$mean))
///   m <- append(m, abs(c[came] - plogis(f$mean))); held <- append(held, x[came] >= f$lower & x[came] <= f$upper)
/// }
/// print(c(mean(a), mean(b), mean(m), mean(held)), digits = 15)
/// ```
#[test]
fn the_back_test_is_what_r_makes_of_every_earlier_year() {
    let test = backtest(&indonesia());
    assert_eq!(test.cases, 6);
    same(test.no_change, 0.0370693587794770);
    same(test.points_drift, 0.0294511904375406);
    same(test.log_odds_drift, 0.0290478952410654);
    assert_eq!(test.within_80, 1.0);
}

/// In units of ln 3 the log-odds are 0, 1, 3 and 3 in the years 0, 1, 5 and 6, so μ = ½ and σ² = (¼ + ¼)/2. In year 8
/// the mean is 4 and the deviation ½ √(2 · (1 + 2/6)) = 0.816: the band ends at 4 + 1.28 · 0.816 = 5.05, and 6 came.
#[test]
fn a_year_outside_the_band_is_not_within_it() {
    let past = [(2000, 2, 1), (2001, 4, 3), (2005, 28, 27), (2006, 28, 27)];
    let test = |came: (i32, u64, u64)| backtest(&seen(&[&past[..], &[came]].concat()));
    let missed = test((2008, 730, 729));
    assert_eq!((missed.cases, missed.within_80), (1, 0.0));
    same(missed.no_change, 729.0 / 730.0 - 27.0 / 28.0);
    same(missed.points_drift, 27.0 / 28.0 + (27.0 / 28.0 - 1.0 / 2.0) / 3.0 - 729.0 / 730.0);
    same(missed.log_odds_drift, 729.0 / 730.0 - 81.0 / 82.0);
    assert_eq!(test((2008, 244, 243)).within_80, 1.0);
}

/// With odds of 1/16, 1/8, 1/2, 1 and 2 in the years 0, 1, 3, 4 and 5 the log-odds rise by 1, 2, 1 and 1 times ln 2:
/// exactly the drift of ln 2 a year, so nothing strays from it, and the next odds are 4 and 8.
#[test]
fn a_past_that_doubled_its_odds_every_year_goes_on_without_any_doubt() {
    let facts = seen(&[(2010, 17, 1), (2011, 9, 1), (2013, 3, 1), (2014, 2, 1), (2015, 3, 2)]);
    let fit = fit(&facts, 2017);
    for (year, expected) in [4.0 / 5.0, 8.0 / 9.0].into_iter().enumerate() {
        same(fit.median[year], expected);
        for band in &fit.bands {
            same(band[year].0, expected);
            same(band[year].1, expected);
        }
    }
    // One test, from 2014: half are covered and two thirds came. The points rose from 1/17 to 1/2 in four years.
    let test = backtest(&facts);
    assert_eq!(test.cases, 1);
    same(test.no_change, 2.0 / 3.0 - 0.5);
    same(test.points_drift, 2.0 / 3.0 - (0.5 + (0.5 - 1.0 / 17.0) / 4.0));
    assert!(test.log_odds_drift < 1e-12);
    assert_eq!(test.within_80, 1.0);
}

/// In units of ln 3 the log-odds are 0, 1, 3, 3 and 4 in the years 0, 1, 5, 6 and 8: μ = 4/8. The residuals over gaps of
/// 1, 4, 1 and 2 years are 1 − ½, (2 − 2)/2, 0 − ½ and (1 − 1)/√2, so σ² = (¼ + ¼)/3 = 1/6. Two years on the mean is
/// 5, the deviation √(1/6 · 2 · (1 + 2/8)) = √(5/12).
#[test]
fn a_gap_of_several_years_counts_as_that_many() {
    let facts = seen(&[(2000, 2, 1), (2001, 4, 3), (2005, 28, 27), (2006, 28, 27), (2008, 82, 81)]);
    let fit = fit(&facts, 2010);
    let at = |log_odds: f64| 1.0 / (1.0 + 3_f64.powf(-log_odds));
    same(fit.median[1], at(5.0));
    let deviation = (5.0_f64 / 12.0).sqrt();
    for (band, quantile) in [0.6744897501960817, 1.2815515655446004, 1.959963984540054].into_iter().enumerate() {
        // The quantile is one of log-odds in natural units, the deviation one in units of ln 3.
        same(fit.bands[band][1].0, at(5.0 - quantile * deviation));
        same(fit.bands[band][1].1, at(5.0 + quantile * deviation));
    }
}

#[test]
fn one_year_is_no_trend() {
    let found = trends(&seen(&[(2020, 100, 30)]), 2030);
    assert_eq!(found.groups, [None]);
    assert_eq!(found.all, None);
}

#[test]
fn two_to_four_years_give_only_the_average_change() {
    let all = [(2016, 100, 20), (2018, 100, 40), (2019, 100, 30), (2020, 120, 60)];
    for count in 2..=4 {
        let trend = first(&seen(&all[..count]), 2030).expect("a trend");
        assert_eq!((trend.points, trend.fit, trend.backtest), (count, None, None));
    }
    let trend = first(&seen(&all), 2030).expect("a trend");
    same(trend.mean_change, 0.3 / 4.0);
    same(trend.mean_change_people, 10.0);
}

#[test]
fn a_rate_of_nothing_or_everything_leaves_the_average_change_alone() {
    for extreme in [0, 100] {
        let facts = seen(&[
            (2016, 100, 20),
            (2017, 100, extreme),
            (2018, 100, 30),
            (2019, 100, 40),
            (2020, 100, 45),
            (2021, 100, 50),
        ]);
        let trend = first(&facts, 2030).expect("a trend");
        assert_eq!((trend.points, &trend.fit, &trend.backtest), (6, &None, &None), "{extreme}");
        same(trend.mean_change, 0.06);
    }
}

#[test]
fn the_line_goes_from_the_series_own_last_year_to_the_one_asked_for() {
    let facts = indonesia();
    assert_eq!(fit(&facts, 2024).years, [2024]);
    // Where nothing is asked for after the last observation the line is known and has no years; the test of it stays.
    for until in [2023, 2020] {
        let trend = first(&facts, until).expect("a trend");
        let fit = trend.fit.expect("a fit");
        assert_eq!((fit.years.len(), fit.median.len(), fit.bands.each_ref().map(Vec::len)), (0, 0, [0; 3]));
        assert!(trend.backtest.is_some());
    }
}

/// Observations, and the years in which they are counted in another way than those before them.
type Broken<'a> = (&'a [(i32, u64, u64)], &'a [i32]);

fn broken(groups: &[Broken]) -> Checked {
    let group = |(place, (seen, breaks)): (usize, &Broken)| {
        let entry = |&(year, workers, registered): &(i32, u64, u64)| {
            let mut seen = json!({"year": year, "workers": workers, "registered": registered});
            if breaks.contains(&year) {
                seen["break"] = json!("Bobot baru.");
            }
            seen
        };
        json!({"id": format!("g{place}"), "observations": seen.iter().map(entry).collect::<Vec<Value>>()})
    };
    facts(&groups.iter().enumerate().map(group).collect(), &json!([]))
}

#[test]
fn a_break_is_told_of_and_changes_no_number() {
    let seen = [(2017, 100, 20), (2018, 101, 30), (2019, 102, 40), (2020, 103, 35), (2021, 104, 37), (2022, 105, 45)];
    let [whole, broken] = [&[][..], &[2020, 2022]].map(|years| broken(&[(&seen, years)]));
    assert_eq!(trends(&broken, 2040), trends(&whole, 2040));
    assert_eq!(project_as_is(&broken), project_as_is(&whole));
    assert_eq!((breaks(&whole, None), breaks(&whole, Some(0))), (vec![], vec![]));
    assert_eq!((breaks(&broken, None), breaks(&broken, Some(0))), (vec![2020, 2022], vec![2020, 2022]));
}

#[test]
fn a_break_of_a_group_shows_in_the_next_year_that_all_groups_have() {
    let one = [(2015, 100, 20), (2016, 100, 30), (2018, 100, 30), (2019, 100, 40), (2020, 100, 50), (2022, 100, 70)];
    let other = [(2016, 300, 30), (2017, 300, 60), (2018, 300, 90), (2020, 300, 150)];
    for (of_one, of_other, expected) in [
        (&[2016][..], &[][..], vec![]),
        (&[], &[2016], vec![]),
        (&[], &[2017], vec![2018]),
        (&[2018], &[2017, 2018], vec![2018]),
        (&[2019], &[2020], vec![2020]),
        (&[2022], &[], vec![]),
    ] {
        let facts = broken(&[(&one, of_one), (&other, of_other)]);
        assert_eq!(breaks(&facts, None), expected, "{of_one:?} {of_other:?}");
        // What a group's first observation differs from was not observed.
        assert_eq!(breaks(&facts, Some(0)), of_one);
        let of_other: Vec<i32> = of_other.iter().copied().filter(|year| *year > 2016).collect();
        assert_eq!(breaks(&facts, Some(1)), of_other);
    }
}

#[test]
fn all_together_have_the_years_that_every_group_has() {
    let one = [(2015, 100, 20), (2016, 100, 30), (2018, 100, 30), (2019, 100, 40), (2020, 100, 50), (2022, 100, 70)];
    let other = [(2016, 300, 30), (2017, 300, 60), (2018, 300, 90), (2020, 300, 150)];
    let found = trends(&groups_seen(&[&one, &other]), 2030);
    let points: Vec<usize> = found.groups.iter().flatten().map(|trend| trend.points).collect();
    assert_eq!(points, [6, 4]);
    assert!(found.groups[0].as_ref().is_some_and(|trend| trend.fit.is_some()));
    let all = found.all.expect("a trend");
    assert_eq!((all.points, all.from, all.to, all.fit), (3, 2016, 2020, None));
    same(all.mean_change, (200.0 / 400.0 - 60.0 / 400.0) / 4.0);
    same(all.mean_change_people, 35.0);
}

#[test]
fn nearly_everyone_is_still_not_everyone() {
    let whole = 10_000_000_000;
    let facts = seen(&[
        (2016, whole, whole - 16),
        (2017, whole, whole - 8),
        (2018, whole, whole - 4),
        (2019, whole, whole - 2),
        (2020, whole, whole - 1),
    ]);
    let fit = fit(&facts, 2021);
    // Those not covered halve every year.
    assert!((1.0 - fit.median[0] - 0.5e-10).abs() < 1e-15, "{}", 1.0 - fit.median[0]);
}

fn pasts() -> impl Strategy<Value = Vec<(i32, u64, u64)>> {
    let year = (1..4_i32, 2..1_000_000_000_u64, 0.0..1.0_f64);
    proptest::collection::vec(year, 1..12).prop_map(|steps| {
        let mut now = 1990;
        let observe = |(gap, workers, share): (i32, u64, f64)| {
            now += gap;
            (now, workers, ((workers as f64 * share) as u64).min(workers))
        };
        steps.into_iter().map(observe).collect()
    })
}

proptest! {
    #[test]
    fn bands_hold_the_median_and_each_other_and_widen(past in pasts(), ahead in 1..60_i32) {
        let facts = seen(&past);
        let last = facts.base_year();
        let Some(Fit { years, median, bands, .. }) = first(&facts, last + ahead).and_then(|trend| trend.fit) else {
            prop_assert!(past.len() < 5 || past.iter().any(|(_, workers, registered)| *registered == 0 || registered == workers));
            return Ok(());
        };
        prop_assert_eq!(years, (last + 1..=last + ahead).collect::<Vec<i32>>());
        let [fifty, eighty, ninety_five] = &bands;
        for year in 0..ahead as usize {
            let nested = [0.0, ninety_five[year].0, eighty[year].0, fifty[year].0, median[year],
                          fifty[year].1, eighty[year].1, ninety_five[year].1, 1.0];
            prop_assert!(nested.is_sorted(), "{nested:?}");
        }
    }

    #[test]
    fn every_later_year_is_tested_once_from_every_year_with_four_known(past in pasts()) {
        let facts = seen(&past);
        let points = past.len();
        let trend = first(&facts, 2100);
        prop_assert_eq!(trend.is_some(), points >= 2);
        if let Some(test) = trend.and_then(|trend| trend.backtest) {
            prop_assert_eq!(test.cases, (points - 4) * (points - 3) / 2);
            for error in [test.no_change, test.log_odds_drift, test.within_80] {
                prop_assert!((0.0..=1.0).contains(&error));
            }
            prop_assert!(test.points_drift >= 0.0 && test.points_drift.is_finite());
            let held = test.within_80 * test.cases as f64;
            prop_assert!((held - held.round()).abs() < 1e-9);
        }
    }

    #[test]
    fn all_together_of_one_group_are_that_group(past in pasts()) {
        let facts = seen(&past);
        let found = trends(&facts, 2060);
        prop_assert_eq!(&found.groups[0], &found.all);
        let total = total_by_year(&facts);
        if let (Some(trend), Some(start), Some(end)) = (found.all, total.first(), total.last()) {
            let years = f64::from(end.year - start.year);
            let change = coverage(end.registered, end.workers) - coverage(start.registered, start.workers);
            prop_assert!((trend.mean_change * years - change).abs() <= 1e-12);
        }
    }
}
