//! What holds for every valid input, to the last bit: no tolerance but the target's own 1e−12.

use crate::inputs::*;
use cakupan::document::{Checked, LeverKind, Range, Scenario, Setting};
use cakupan::model::{Answer, Enrolment, Needed, Plan, Projection, Reached, Series, answers, bills, project};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// A value between the bounds, with the bounds themselves and 0 more often than chance would have them.
fn between(low: f64, high: f64) -> BoxedStrategy<f64> {
    let zero = 0.0_f64.clamp(low, high);
    prop_oneof![1 => Just(low), 1 => Just(high), 1 => Just(zero), 2 => low..=high, 5 => (low / 5.0)..=(high / 5.0)]
        .boxed()
}

/// Any size up to 10 to the `most`, small ones as often as large ones.
fn any_size(least: f64, most: f64) -> impl Strategy<Value = f64> {
    (least..=most).prop_map(|exponent| 10_f64.powf(exponent))
}

fn people() -> BoxedStrategy<f64> {
    let some = any_size(0.0, 10.0).prop_map(f64::floor);
    prop_oneof![1 => Just(0.0), 1 => Just(1e10), 3 => some, 3 => any_size(-3.0, 9.9)].boxed()
}

fn money() -> BoxedStrategy<f64> {
    prop_oneof![1 => Just(0.0), 1 => Just(1e18), 6 => any_size(-2.0, 18.0)].boxed()
}

fn lever(value: f64) -> Value {
    json!({"central": value})
}

fn assumptions() -> impl Strategy<Value = Value> {
    let growth = prop::option::weighted(0.8, between(-0.2, 0.2));
    let lapse = prop::option::weighted(0.8, between(0.0, 1.0));
    let enrolment = prop_oneof![
        1 => Just(None),
        2 => people().prop_map(|people| Some(json!({"per_year": lever(people)}))),
        2 => between(0.0, 1.0).prop_map(|share| Some(json!({"share_of_uncovered": lever(share)}))),
    ];
    (growth, lapse, enrolment).prop_map(|(growth, lapse, enrolment)| {
        let mut assumptions = Map::new();
        growth.map(|growth| assumptions.insert("workforce_growth".into(), lever(growth)));
        lapse.map(|lapse| assumptions.insert("lapse".into(), lever(lapse)));
        enrolment.map(|enrolment| assumptions.insert("enrolment".into(), enrolment));
        Value::Object(assumptions)
    })
}

fn subsidy() -> impl Strategy<Value = Value> {
    let steps = prop::collection::btree_map((1950..2130_i32, 1..=12_u8), any_size(-6.0, 18.0), 1..4);
    let funding = prop_oneof![
        1 => Just(None),
        2 => people().prop_map(|people| Some(("head_count", people))),
        4 => money().prop_map(|money| Some(("annual_budget", money))),
    ];
    let growths = (prop::option::of(between(-0.5, 1.0)), prop::option::of(between(-0.5, 1.0)));
    (steps, funding, growths).prop_map(|(steps, funding, (budget_growth, contribution_growth))| {
        let step = |((year, month), amount)| json!({"from": format!("{year:04}-{month:02}"), "amount": amount});
        let mut subsidy = Map::new();
        subsidy.insert("payer".into(), json!("p"));
        subsidy.insert("currency".into(), json!("IDR"));
        subsidy.insert("monthly_contribution".into(), steps.into_iter().map(step).collect());
        funding.map(|(name, value)| subsidy.insert(name.into(), lever(value)));
        budget_growth.map(|growth| subsidy.insert("budget_growth".into(), lever(growth)));
        contribution_growth.map(|growth| subsidy.insert("contribution_growth".into(), lever(growth)));
        Value::Object(subsidy)
    })
}

fn group() -> impl Strategy<Value = Value> {
    let workers = prop_oneof![1 => Just(1.0), 1 => Just(1e10), 6 => any_size(0.0, 10.0).prop_map(f64::floor)];
    let parts = (between(0.0, 1.0), prop::option::of(between(0.0, 1.0)));
    (workers, parts, assumptions(), prop::option::of(subsidy())).prop_map(
        |(workers, (covered, paid), assumptions, subsidy)| {
            let registered = (workers * covered).floor();
            let mut seen = json!({"year": 2025, "workers": workers, "registered": registered});
            if let Some(paid) = paid {
                seen["subsidised"] = json!((registered * paid).floor());
            }
            let mut group = json!({"observations": [seen], "assumptions": assumptions});
            if let Some(subsidy) = subsidy {
                group["subsidy"] = subsidy;
            }
            group
        },
    )
}

fn target() -> impl Strategy<Value = Value> {
    let year = prop_oneof![Just(2026), Just(2125), 2026..=2125, 2026..=2050];
    (year, between(0.0, 1.0)).prop_map(|(year, rate)| json!({"year": year, "rate": rate}))
}

/// A checked document of one to three groups, which runs for 100 years unless it has targets.
fn any_facts() -> impl Strategy<Value = Checked> {
    let groups = prop::collection::vec(group(), 1..4);
    let targets = prop::collection::vec(target(), 0..3);
    (groups, targets).prop_map(|(mut groups, targets)| {
        groups.iter_mut().enumerate().for_each(|(index, group)| group["id"] = json!(format!("g{index}")));
        facts(&Value::Array(groups), &Value::Array(targets))
    })
}

/// To the last year that can be had.
fn far(facts: &Checked, scenario: &Scenario) -> Projection {
    project(facts, &Plan { until: 2125, ..Plan::new(facts, scenario) })
}

fn with(levers: &[(LeverKind, f64)]) -> Scenario {
    let mut scenario = Scenario::default();
    for (lever, value) in levers {
        for group in 0..3 {
            scenario.set(group, *lever, Setting::Value(*value));
        }
    }
    scenario
}

/// Coverage under `more` is nowhere below that under `less`, group by group and for all, and neither are members.
fn assert_never_lower(facts: &Checked, less: &Scenario, more: &Scenario) {
    let (less, more) = (far(facts, less), far(facts, more));
    let series =
        |projection: &Projection| -> Vec<Series> { projection.groups.iter().chain(&projection.all).cloned().collect() };
    for (less, more) in series(&less).iter().zip(&series(&more)) {
        assert_eq!(less.workers, more.workers);
        for year in 0..less.coverage.len() {
            assert!(more.coverage[year] >= less.coverage[year], "coverage, {year} years on");
            assert!(more.registered[year] >= less.registered[year], "members, {year} years on");
        }
    }
}

/// A value of a lever and another one that is not lower, some of them the next number that there is.
fn rising(value: BoxedStrategy<f64>, most: f64) -> impl Strategy<Value = (f64, f64)> {
    let pair = (value.clone(), value).prop_map(|(one, other)| (one.min(other), one.max(other)));
    prop_oneof![3 => pair.clone(), 1 => pair.prop_map(move |(one, _)| (one, one.next_up().min(most)))]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn subsidised_never_exceed_members_nor_members_workers(facts in any_facts()) {
        let projection = far(&facts, &Scenario::default());
        prop_assert_eq!(projection.until(), 2125);
        for series in projection.groups.iter().chain(&projection.all) {
            for year in 0..=100 {
                prop_assert!(0.0 <= series.subsidised.as_ref().expect("known")[year]);
                prop_assert!(series.subsidised.as_ref().expect("known")[year] <= series.registered[year]);
                prop_assert!(series.registered[year] <= series.workers[year]);
                prop_assert!(series.workers[year] > 0.0 && series.workers[year].is_finite());
                prop_assert!((0.0..=1.0).contains(&series.coverage[year]));
                prop_assert_eq!(series.coverage[year], series.registered[year] / series.workers[year]);
            }
            for cost in series.cost.iter().flatten() {
                prop_assert!(cost.is_finite() && *cost >= 0.0);
            }
        }
    }

    #[test]
    fn a_bill_is_the_projections_cost_and_the_answers_budget(facts in any_facts()) {
        let plan = Plan { until: 2125, ..Plan::new(&facts, &Scenario::default()) };
        let projection = project(&facts, &plan);
        let found: Vec<(Answer, Needed)> = answers(&facts, &plan).into_iter().zip(needs(&facts, &plan)).collect();
        for (group, series) in projection.groups.iter().enumerate() {
            let Some(cost) = &series.cost else { continue };
            for (answer, needed) in &found {
                let years = bills(&facts, &plan, group, answer.target.rate);
                prop_assert_eq!(years.len(), cost.len());
                for (bill, (cost, paid)) in years.iter().zip(cost.iter().zip(series.subsidised.as_ref().expect("known"))) {
                    prop_assert_eq!((bill.cost, bill.paid), (*cost, *paid));
                    // Two sides of one ceiling: at most a person more than everyone.
                    prop_assert!(bill.dropped >= 0.0 && bill.needed <= bill.everyone.ceil() + 1.0);
                }
                let at = (answer.target.year - 2025) as usize;
                prop_assert_eq!(Some(years[at].needed_cost), needed.budget[group]);
            }
        }
    }

    #[test]
    fn the_base_year_is_as_observed(facts in any_facts()) {
        let projection = far(&facts, &Scenario::default());
        for (series, seen) in projection.groups.iter().zip(facts.base()) {
            prop_assert_eq!(series.workers[0], seen.workforce());
            prop_assert_eq!(series.registered[0], seen.members());
            prop_assert_eq!(series.subsidised.as_ref().expect("known")[0], seen.subsidised.unwrap_or(0.0));
        }
    }

    #[test]
    fn all_is_the_sum_of_the_groups(facts in any_facts()) {
        let projection = far(&facts, &Scenario::default());
        for year in 0..=100 {
            let sum = |part: fn(&Series) -> &Vec<f64>| projection.groups.iter().map(|series| part(series)[year]).sum::<f64>();
            prop_assert_eq!(projection.all.as_ref().expect("all together").workers[year], sum(|series| &series.workers));
            prop_assert_eq!(projection.all.as_ref().expect("all together").registered[year], sum(|series| &series.registered));
            prop_assert_eq!(projection.all.as_ref().expect("all together").subsidised.as_ref().expect("known")[year], sum(|series| series.subsidised.as_ref().expect("known")));
            let costs: Vec<f64> = projection.groups.iter().filter_map(|series| series.cost.as_ref()).map(|cost| cost[year]).collect();
            let all = projection.all.as_ref().expect("all together").cost.as_ref().map(|cost| cost[year]);
            prop_assert_eq!(all, (!costs.is_empty()).then(|| costs.iter().sum()));
        }
    }

    #[test]
    fn more_people_joining_never_lower_coverage(facts in any_facts(), (less, more) in rising(people(), 1e10)) {
        assert_never_lower(&facts, &with(&[(LeverKind::PerYear, less)]), &with(&[(LeverKind::PerYear, more)]));
    }

    #[test]
    fn a_larger_share_joining_never_lowers_coverage(facts in any_facts(), (less, more) in rising(between(0.0, 1.0), 1.0)) {
        assert_never_lower(&facts, &with(&[(LeverKind::ShareOfUncovered, less)]), &with(&[(LeverKind::ShareOfUncovered, more)]));
    }

    #[test]
    fn less_lapse_never_lowers_coverage(facts in any_facts(), (less, more) in rising(between(0.0, 1.0), 1.0)) {
        assert_never_lower(&facts, &with(&[(LeverKind::Lapse, more)]), &with(&[(LeverKind::Lapse, less)]));
    }

    #[test]
    fn more_budget_never_lowers_coverage(facts in any_facts(), (less, more) in rising(money(), 1e18)) {
        assert_never_lower(&facts, &with(&[(LeverKind::AnnualBudget, less)]), &with(&[(LeverKind::AnnualBudget, more)]));
    }

    #[test]
    fn a_faster_growing_budget_never_lowers_coverage(facts in any_facts(), budget in money(), (less, more) in rising(between(-0.5, 1.0), 1.0)) {
        let growing = |growth| with(&[(LeverKind::AnnualBudget, budget), (LeverKind::BudgetGrowth, growth)]);
        assert_never_lower(&facts, &growing(less), &growing(more));
    }

    #[test]
    fn a_larger_head_count_never_lowers_coverage(facts in any_facts(), (less, more) in rising(people(), 1e10)) {
        assert_never_lower(&facts, &with(&[(LeverKind::HeadCount, less)]), &with(&[(LeverKind::HeadCount, more)]));
    }

    #[test]
    fn a_share_of_none_is_nobody(facts in any_facts()) {
        let nobody = far(&facts, &with(&[(LeverKind::PerYear, 0.0)]));
        prop_assert_eq!(far(&facts, &with(&[(LeverKind::ShareOfUncovered, 0.0)])), nobody);
    }

    #[test]
    fn a_share_of_all_covers_all(facts in any_facts()) {
        let everyone = far(&facts, &with(&[(LeverKind::ShareOfUncovered, 1.0)]));
        prop_assert!(everyone.all.as_ref().expect("all together").coverage.iter().skip(1).all(|rate| *rate == 1.0));
    }

    #[test]
    fn the_needed_pace_reaches_the_target_and_one_person_less_does_not(facts in any_facts()) {
        let plan = Plan::new(&facts, &Scenario::default());
        for (answer, all_needed) in answers(&facts, &plan).into_iter().zip(needs(&facts, &plan)) {
            let enough = project(&facts, &Plan { until: 2125, ..plan.at_needed_pace(&all_needed) });
            let after = (answer.target.year - 2025) as usize;
            for (group, series) in enough.groups.iter().enumerate() {
                let needed = all_needed.per_year[group];
                prop_assert_eq!(needed, needed.floor());
                prop_assert!(series.coverage[after] >= answer.target.rate - 1e-12);
                if needed > 0.0 {
                    // Above 2⁵³ one person less is the same number; the next one that there is must not do.
                    let less = (needed - 1.0).min(needed.next_down().floor());
                    let mut short = Plan { until: 2125, ..plan.clone() };
                    short.groups[group].enrolment = Enrolment::PerYear(Range::fixed(less));
                    let short = project(&facts, &short);
                    prop_assert!(short.groups[group].coverage[after] < answer.target.rate - 1e-12, "{} for {}", less, needed);
                }
            }
            prop_assert_eq!(all_needed.per_year_all, all_needed.per_year.iter().sum::<f64>());
        }
    }

    #[test]
    fn answers_agree_with_the_projection_of_100_years(facts in any_facts()) {
        let plan = Plan::new(&facts, &Scenario::default());
        let long = far(&facts, &Scenario::default());
        let answers: Vec<Answer> = answers(&facts, &plan);
        for answer in &answers {
            let enough = answer.target.rate - 1e-12;
            let first = |least: f64| long.all.as_ref().expect("all together").coverage.iter().position(|rate| *rate >= least).map(|after| 2025 + after as i32);
            let peak = long.all.as_ref().expect("all together").coverage.iter().copied().fold(0.0, f64::max);
            let expected = first(enough).map_or_else(
                || Reached::Never { peak, peak_year: first(peak - 1e-12).expect("a peak") },
                Reached::Year,
            );
            prop_assert_eq!(answer.reached, Some(expected));
            let years = f64::from(answer.target.year - 2025);
            prop_assert_eq!(answer.pace, Some((answer.target.rate - long.all.as_ref().expect("all together").coverage[0]) / years));
        }
    }

    #[test]
    fn the_needed_budget_brings_its_group_to_the_target(facts in any_facts()) {
        let plan = Plan::new(&facts, &Scenario::default());
        let long = far(&facts, &Scenario::default());
        for (answer, needed) in answers(&facts, &plan).into_iter().zip(needs(&facts, &plan)) {
            let after = (answer.target.year - 2025) as usize;
            for (group, budget) in needed.budget.iter().enumerate() {
                let described = facts.document().groups[group].subsidy.as_ref();
                prop_assert_eq!(budget.is_some(), described.is_some());
                let (Some(budget), Some(subsidy)) = (budget, described) else { continue };
                let growth = plan.groups[group].contribution_growth.central;
                let worker_cost = cakupan::model::Contribution::new(subsidy, growth, 2025).yearly(after)[after];
                let own = long.groups[group].registered[after] - long.groups[group].subsidised.as_ref().expect("known")[after];
                let workers = long.groups[group].workers[after];
                let short = (answer.target.rate * workers - own).max(0.0);
                // Own-paying members are a difference here, and people are whole: one person either way.
                prop_assert!((budget / worker_cost - short).abs() <= 1.0 + 1e-9 * workers);
            }
        }
    }

    #[test]
    fn a_budget_that_grows_as_the_contribution_does_pays_for_the_same_people(
        paid in 0..1_000_000_u32, amount in 1..100_000_u32, growth in between(-0.5, 1.0),
    ) {
        let groups = json!([{
            "id": "g", "observations": [{"year": 2025, "workers": 1_000_000, "registered": paid, "subsidised": paid}],
            "subsidy": {"payer": "p", "currency": "IDR", "monthly_contribution": [{"from": "2020-01", "amount": amount}],
                        "annual_budget": lever(f64::from(paid) * 12.0 * f64::from(amount)),
                        "budget_growth": lever(growth), "contribution_growth": lever(growth)},
        }]);
        let series = &far(&facts(&groups, &json!([])), &Scenario::default()).groups[0];
        prop_assert!(series.subsidised.iter().flatten().all(|people| *people == f64::from(paid)));
    }
}
