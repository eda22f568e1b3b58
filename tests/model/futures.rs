//! Futures: that they are projections, what they draw, and what is said of them together.

use crate::inputs::*;
use cakupan::document::{Checked, LeverKind, Range, Scenario, Setting};
use cakupan::model::{Futures, Plan, Quantiles, Simulation, Start, Values, Years, project};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

fn plan(facts: &Checked) -> Plan {
    Plan::new(facts, &Scenario::default())
}

#[track_caller]
fn futures_of(facts: &Checked, count: usize, seed: u64) -> Futures {
    Futures::new(facts, &plan(facts), count, seed).expect("a lever with a range")
}

/// Registered and workers of one group in one future, by year, as `Years` gives them for what that future assumes.
fn run(facts: &Checked, plan: &Plan, place: usize, values: &Values) -> Vec<(f64, f64)> {
    let start = Start::of(facts, place).expect("a group");
    let years = Years::new(&start, values, facts.base_year());
    let count = usize::try_from(plan.until - facts.base_year()).expect("years") + 1;
    years.take(count).map(|stock| (stock.registered, stock.workers)).collect()
}

/// R's type 7, from the values in order.
fn type_7(values: &[f64], percent: u8) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = (sorted.len() - 1) * usize::from(percent);
    let (below, part) = (sorted[at / 100], (at % 100) as f64 / 100.0);
    let above = sorted[(at / 100 + 1).min(sorted.len() - 1)];
    (below + part * (above - below)).min(above)
}

fn every_series(futures: &Futures) -> impl Iterator<Item = &Quantiles> {
    futures.groups.iter().chain(&futures.all)
}

fn range(low: f64, central: f64, high: f64) -> Value {
    json!({"low": low, "central": central, "high": high})
}

/// One group of 1,000 workers of whom 100 are registered, with these assumptions.
fn one_group(assumptions: &Value) -> Checked {
    let seen = json!([{"year": 2025, "workers": 1000, "registered": 100}]);
    facts(
        &json!([{"id": "g", "observations": seen, "assumptions": assumptions}]),
        &json!([{"year": 2030, "rate": 0.5}]),
    )
}

#[test]
fn without_a_range_there_are_no_futures() {
    assert_eq!(Futures::new(&banjar(), &plan(&banjar()), 10, 1), None);
    let pointed = one_group(&json!({"lapse": range(0.1, 0.1, 0.1)}));
    assert_eq!(Futures::new(&pointed, &plan(&pointed), 10, 1), None);
}

#[test]
fn a_range_of_the_readers_own_is_enough_for_futures() {
    let facts = banjar();
    let mut scenario = Scenario::default();
    scenario.set(0, LeverKind::Lapse, Setting::Range(Range { low: 0.0, central: 0.1, high: 0.2 }));
    let plan = Plan::new(&facts, &scenario);
    let futures = Futures::new(&facts, &plan, 100, 1).expect("a range");
    assert!(futures.groups[0].values[4][1] > futures.groups[0].values[0][1]);
    // The other group is the same in all of them.
    let central = project(&facts, &plan).groups[1].coverage.clone();
    assert!(futures.groups[1].values.iter().all(|values| *values == central));
}

/// New members `n` of the triangular distribution with corners 0, 60 and 150 add `n / 1,000` to coverage each year: the mean
/// of coverage after five years is 0.1 + 5 · 70 / 1,000 = 0.45, and its quantiles follow from those of `n`: below 60 the
/// share of `n` is n² / (150 · 60), above it is 1 − (150 − n)² / (150 · 90); so 5 % lie below √450 = 21.2132, half below
/// 150 − √6,750 = 67.8416 and 95 % below 150 − √675 = 124.0192.
#[test]
fn where_coverage_is_linear_in_a_lever_mean_and_quantiles_are_those_of_the_triangle() {
    let facts = one_group(&json!({"enrolment": {"per_year": range(0.0, 60.0, 150.0)}}));
    let plan = plan(&facts);
    for seed in 1..=20 {
        let count = 20_000;
        let futures = futures_of(&facts, count, seed);
        let mut sum = 0.0;
        for future in 0..count {
            sum += run(&facts, &plan, 0, &plan.groups[0].drawn(seed, 0, future))[5].0 / 1000.0;
        }
        // The variance of the triangle is (a² + b² + c² − ab − ac − bc) / 18 with corners a, b and c.
        let deviation = ((60.0_f64.powi(2) + 150.0_f64.powi(2) - 60.0 * 150.0) / 18.0).sqrt() * 5.0 / 1000.0;
        let mean = sum / f64::from(count as u32);
        let standard_errors = (mean - 0.45) / (deviation / f64::from(count as u32).sqrt());
        assert!(standard_errors.abs() < 3.0, "seed {seed}: the mean is {standard_errors} standard errors off");
        for (place, exact) in [(0, 21.213_203), (2, 67.841_616), (4, 124.019_238)] {
            let found = futures.all.as_ref().expect("all together").values[place][5];
            // Three standard errors of a quantile, √(p (1 − p) / N) over the density there.
            let share = f64::from(Quantiles::PERCENT[place]) / 100.0;
            let density =
                if exact < 60.0 { 2.0 * exact / (150.0 * 60.0) } else { 2.0 * (150.0 - exact) / (150.0 * 90.0) };
            let error = (share * (1.0 - share) / f64::from(count as u32)).sqrt() / density;
            let off = (found - (0.1 + 5.0 * exact / 1000.0)) / (5.0 * error / 1000.0);
            assert!(off.abs() < 3.5, "seed {seed}, {share}: {off} standard errors off");
        }
    }
}

/// The mean of the triangular distribution is a third of the sum of its corners; its variance is
/// (a² + b² + c² − ab − ac − bc) / 18. A draw of one lever says nothing about another's.
#[test]
fn draws_have_the_mean_of_their_triangle_and_levers_are_independent() {
    let facts = banjar_with_assumptions();
    let plan = plan(&facts);
    let count = 50_000;
    type Lever = fn(&Values) -> f64;
    let pick: [(usize, Lever, [f64; 3]); 4] = [
        (0, |values| values.lapse, [0.03, 0.05, 0.08]),
        (0, |values| values.workforce_growth, [0.0, 0.01, 0.02]),
        (1, |values| values.workforce_growth, [0.0, 0.01, 0.02]),
        (1, |values| values.lapse, [0.05, 0.1, 0.15]),
    ];
    let mut standardised = Vec::new();
    for (place, of, [low, central, high]) in pick {
        let mean = (low + central + high) / 3.0;
        let squares = low * low + central * central + high * high;
        let deviation = ((squares - low * central - low * high - central * high) / 18.0).sqrt();
        let draws: Vec<f64> =
            (0..count).map(|future| (of(&plan.groups[place].drawn(7, place, future)) - mean) / deviation).collect();
        let off = draws.iter().sum::<f64>() / f64::from(count as u32).sqrt();
        assert!(off.abs() < 3.0, "the mean is {off} standard errors off");
        standardised.push(draws);
    }
    for one in 0..pick.len() {
        for other in 0..one {
            let products: f64 = standardised[one].iter().zip(&standardised[other]).map(|(x, y)| x * y).sum();
            let off = products / f64::from(count as u32).sqrt();
            assert!(off.abs() < 3.0, "levers {one} and {other} go together: {off} standard errors");
        }
    }
}

#[test]
fn other_draws_stay_where_a_lever_moves() {
    let facts = banjar_with_assumptions();
    let before = plan(&facts);
    let mut scenario = Scenario::default();
    scenario.set(0, LeverKind::PerYear, Setting::Value(5_000.0));
    let after = Plan::new(&facts, &scenario);
    for future in 0..100 {
        let (was, is) = (before.groups[0].drawn(1, 0, future), after.groups[0].drawn(1, 0, future));
        assert_eq!((was.lapse, was.workforce_growth), (is.lapse, is.workforce_growth));
        assert_eq!(before.groups[1].drawn(1, 1, future), after.groups[1].drawn(1, 1, future));
        // The corners have moved by 1,000, and so has the draw.
        let people = |values: Values| match values.joining {
            cakupan::model::Joining::PerYear(people) => people,
            cakupan::model::Joining::Share(_) => panic!("a constant number"),
        };
        assert!((people(is) - people(was) - 1000.0).abs() < 1e-9);
    }
}

#[test]
fn another_seed_gives_other_futures() {
    let facts = banjar_with_assumptions();
    assert_eq!(futures_of(&facts, 500, 3), futures_of(&facts, 500, 3));
    assert_ne!(futures_of(&facts, 500, 3).all, futures_of(&facts, 500, 4).all);
}

#[test]
fn a_target_counts_from_the_year_in_which_it_is_reached() {
    // 60 to 150 join a year and nobody leaves; growth of a tenth a year then takes the coverage down again.
    let facts = one_group(&json!({
        "enrolment": {"per_year": range(60.0, 100.0, 150.0)}, "workforce_growth": range(0.0, 0.05, 0.2),
    }));
    let plan = Plan { until: 2125, ..plan(&facts) };
    let (count, seed) = (300, 5);
    let futures = Futures::new(&facts, &plan, count, seed).expect("a range");
    let runs: Vec<_> = (0..count).map(|k| run(&facts, &plan, 0, &plan.groups[0].drawn(seed, 0, k))).collect();
    for year in 0..=100 {
        let reached = |run: &&Vec<(f64, f64)>| run[..=year].iter().any(|(r, w)| r / w >= 0.5 - 1e-12);
        let share = runs.iter().filter(reached).count() as f64 / count as f64;
        assert_eq!(futures.reached.share(0, year), Some(share), "{year} years on");
    }
    let shares: Vec<f64> = futures.reached.shares(0).collect();
    assert_eq!((shares.len(), shares[0]), (101, 0.0));
    assert!(shares.is_sorted());
    assert!((0.2..1.0).contains(&shares[100]));
    // Some fall below it again.
    assert!(runs.iter().any(|run| run.iter().any(|(r, w)| r / w >= 0.5) && run[100].0 / run[100].1 < 0.5));
}

#[test]
fn all_one_hundred_thousand_can_be_run() {
    let facts = banjar_with_assumptions();
    let futures = futures_of(&facts, Futures::MOST + 1, 1);
    assert_eq!(futures.count, Futures::MOST);
    // Ten times as many tell nearly the same: three standard errors of a median of 10,000.
    let fewer = futures_of(&facts, 10_000, 1);
    let spread = futures.all.as_ref().expect("all together").values[3][20]
        - futures.all.as_ref().expect("all together").values[1][20];
    assert!(
        (futures.all.as_ref().expect("all together").values[2][20]
            - fewer.all.as_ref().expect("all together").values[2][20])
            .abs()
            < 0.03 * spread
    );
}

/// A lever's object: fixed, or with corners on both sides, one side or neither.
fn lever(low: f64, high: f64) -> BoxedStrategy<Value> {
    let inner = move || prop_oneof![1 => Just(low), 1 => Just(high), 5 => low..=high];
    let ranged = (inner(), inner(), inner()).prop_map(|(x, y, z)| {
        let mut corners = [x, y, z];
        corners.sort_by(f64::total_cmp);
        range(corners[0], corners[1], corners[2])
    });
    prop_oneof![1 => inner().prop_map(|central| json!({"central": central})), 3 => ranged].boxed()
}

fn any_group() -> impl Strategy<Value = Value> {
    let enrolment = prop_oneof![
        lever(0.0, 3000.0).prop_map(|lever| json!({"per_year": lever})),
        lever(0.0, 1.0).prop_map(|lever| json!({"share_of_uncovered": lever})),
    ];
    let assumed = (lever(-0.2, 0.2), lever(0.0, 1.0), enrolment);
    let funding = prop_oneof![
        1 => Just(None),
        1 => lever(0.0, 1e4).prop_map(|lever| Some(("head_count", lever))),
        3 => lever(0.0, 2e9).prop_map(|lever| Some(("annual_budget", lever))),
    ];
    let steps = prop::collection::btree_map((2020..2035_i32, 1..=12_u8), 1.0..1e5, 1..4);
    let subsidy = prop::option::weighted(0.7, (funding, lever(-0.5, 1.0), lever(-0.5, 1.0), steps));
    let seen = (1.0..2e4_f64, 0.0..=1.0_f64, 0.0..=1.0_f64);
    (seen, assumed, subsidy).prop_map(|((workers, covered, paid), (growth, lapse, enrolment), subsidy)| {
        let workers = workers.floor();
        let registered = (workers * covered).floor();
        let mut group = json!({
            "observations": [{"year": 2025, "workers": workers, "registered": registered, "subsidised": (registered * paid).floor()}],
            "assumptions": {"workforce_growth": growth, "lapse": lapse, "enrolment": enrolment},
        });
        if let Some((funding, budget_growth, contribution_growth, steps)) = subsidy {
            let step = |((year, month), amount)| json!({"from": format!("{year}-{month:02}"), "amount": amount});
            let mut subsidy = Map::new();
            subsidy.insert("payer".into(), json!("p"));
            subsidy.insert("currency".into(), json!("IDR"));
            subsidy.insert("monthly_contribution".into(), steps.into_iter().map(step).collect());
            subsidy.insert("contribution_growth".into(), contribution_growth);
            if let Some((name, lever)) = funding {
                if name == "annual_budget" {
                    subsidy.insert("budget_growth".into(), budget_growth);
                }
                subsidy.insert(name.into(), lever);
            }
            group["subsidy"] = Value::Object(subsidy);
        }
        group
    })
}

fn any_facts() -> impl Strategy<Value = Checked> {
    let targets = prop::collection::btree_map(2026..2060_i32, 0.05..=1.0_f64, 0..3);
    (prop::collection::vec(any_group(), 1..4), targets).prop_map(|(mut groups, targets)| {
        groups.iter_mut().enumerate().for_each(|(place, group)| group["id"] = json!(format!("g{place}")));
        let targets = targets.into_iter().map(|(year, rate)| json!({"year": year, "rate": rate})).collect();
        facts(&Value::Array(groups), &targets)
    })
}

proptest! {
    /// Floors, caps, months and all: what a future gives is what the projection gives for the values that it draws.
    #[test]
    fn every_future_is_a_projection_to_the_last_bit(facts in any_facts(), count in 1..120_usize, seed in any::<u64>()) {
        let plan = plan(&facts);
        let Some(futures) = Futures::new(&facts, &plan, count, seed) else { return Ok(()) };
        let years = futures.all.as_ref().expect("all together").values[0].len();
        let runs: Vec<Vec<_>> = (0..count)
            .map(|future| {
                let of = |place: usize| run(&facts, &plan, place, &plan.groups[place].drawn(seed, place, future));
                (0..plan.groups.len()).map(of).collect()
            })
            .collect();
        for (place, quantiles) in futures.groups.iter().enumerate() {
            for year in 0..years {
                let rates: Vec<f64> = runs.iter().map(|run| run[place][year].0 / run[place][year].1).collect();
                for (values, percent) in quantiles.values.iter().zip(Quantiles::PERCENT) {
                    prop_assert_eq!(values[year].to_bits(), type_7(&rates, percent).to_bits());
                }
            }
        }
        // Sums are made in another order where groups differ in kind.
        for year in 0..years {
            let sum = |run: &Vec<Vec<(f64, f64)>>| {
                let each = run.iter().map(|group| group[year]);
                let (registered, workers) = each.fold((0.0, 0.0), |sum, group| (sum.0 + group.0, sum.1 + group.1));
                registered / workers
            };
            let rates: Vec<f64> = runs.iter().map(sum).collect();
            for (values, percent) in futures.all.as_ref().expect("all together").values.iter().zip(Quantiles::PERCENT) {
                prop_assert!(close(values[year], type_7(&rates, percent), 1e-12));
            }
        }
    }

    #[test]
    fn bands_lie_within_each_other_and_between_none_and_all(facts in any_facts(), count in 1..400_usize) {
        let Some(futures) = Futures::new(&facts, &plan(&facts), count, 1) else { return Ok(()) };
        for quantiles in every_series(&futures) {
            for year in 0..quantiles.values[0].len() {
                let band: Vec<f64> = quantiles.values.iter().map(|values| values[year]).collect();
                prop_assert!(band.is_sorted() && band[0] >= 0.0 && band[4] <= 1.0, "{:?}", band);
            }
        }
        prop_assert!((0..futures.reached.count()).all(|target| futures.reached.shares(target).is_sorted()));
    }

    /// One alone is the first of many: `every_future_is_a_projection_to_the_last_bit` names each by its number alone.
    #[test]
    fn the_first_future_is_the_same_however_many_follow(facts in any_facts(), seed in any::<u64>()) {
        let plan = plan(&facts);
        let Some(one) = Futures::new(&facts, &plan, 1, seed) else { return Ok(()) };
        for (place, quantiles) in one.groups.iter().enumerate() {
            let alone: Vec<f64> = run(&facts, &plan, place, &plan.groups[place].drawn(seed, place, 0))
                .iter().map(|(registered, workers)| registered / workers).collect();
            prop_assert!(quantiles.values.iter().all(|values| *values == alone));
        }
    }

    #[test]
    fn pieces_of_any_size_come_to_the_same(facts in any_facts(), count in 1..200_usize, work in 1..5_000_usize) {
        let plan = plan(&facts);
        let Some(mut simulation) = Simulation::new(&facts, &plan, count, 9) else { return Ok(()) };
        while simulation.advance(&facts, &plan, work) {}
        prop_assert_eq!(Some(simulation.into_futures()), Futures::new(&facts, &plan, count, 9));
    }
}
