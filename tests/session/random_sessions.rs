//! Random documents, of every size that is allowed, and random deeds of a reader in front of them.

use cakupan::document::{Checked, JsonValue, LeverKind, read, read_scenario};
use cakupan::session::View;
use cakupan::words::ProjectionBasis;
use cakupan::words::lever_panel::RangeEnd;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use crate::documents::{Reader, document};

/// Something that a reader does.
#[derive(Debug, Clone)]
pub enum Deed {
    /// Moves a slider to a share of its way, or past an end.
    Slide(usize, LeverKind, f64),
    Step(usize, LeverKind, f64),
    Type(usize, LeverKind, &'static str),
    TypeEnd(usize, LeverKind, RangeEnd, &'static str),
    /// Types an end of a range as so many times the lever's value.
    Widen(usize, LeverKind, RangeEnd, f64),
    GiveUpRange(usize, LeverKind),
    Switch(usize, LeverKind),
    UseNeeded,
    Reset,
    Scrub(i32),
    Basis(ProjectionBasis),
    /// Sets the last year, as a page may.
    Until(i32),
}

/// Does it, as the page would.
pub fn act(reader: &mut Reader, deed: &Deed) {
    match *deed {
        Deed::Slide(group, lever, share) => {
            if let Some((min, max)) = ends(reader, group, lever) {
                reader.move_lever(group, lever, min + share * (max - min));
            }
        }
        Deed::Step(group, lever, steps) if is_there(reader, group, lever) => reader.step_lever(group, lever, steps),
        Deed::Type(group, lever, text) if is_there(reader, group, lever) => reader.type_lever(group, lever, text),
        Deed::TypeEnd(group, lever, end, text) if is_there(reader, group, lever) => {
            reader.type_range(group, lever, end, text);
        }
        Deed::Widen(group, lever, end, factor) => {
            if let Some((_, _, value)) = at(reader, group, lever) {
                let unit = if lever == LeverKind::AnnualBudget { 1e9 } else { 0.01 };
                let counted = matches!(lever, LeverKind::PerYear | LeverKind::HeadCount);
                let text = format!("{:.4}", value * factor / if counted { 1.0 } else { unit }).replace('.', ",");
                reader.type_range(group, lever, end, &text);
            }
        }
        Deed::GiveUpRange(group, lever) => reader.clear_range(group, lever),
        Deed::Switch(group, lever) if lever.rival().is_some_and(|rival| is_there(reader, group, rival)) => {
            reader.switch_lever(group, lever);
        }
        Deed::UseNeeded => reader.use_needed_pace(),
        Deed::Reset => reader.reset(),
        Deed::Scrub(year) => reader.choose_year(year),
        Deed::Basis(basis) => reader.choose_basis(basis),
        Deed::Until(years) => {
            let facts = reader.facts().expect("a document").clone();
            let mut scenario: Value = serde_json::from_slice(&handed_out(reader)).expect("JSON");
            scenario["until"] = json!(facts.base_year() + years);
            let scenario = read_scenario(scenario.to_string().as_bytes(), &facts);
            assert!(reader.set_scenario(scenario), "{:?}", reader.problems());
        }
        _ => {}
    }
}

/// The scenario as the session hands it out: bytes of JSON.
pub fn handed_out(reader: &Reader) -> Vec<u8> {
    let (scenario, facts) = (reader.scenario().expect("a document"), reader.facts().expect("a document"));
    serde_json::to_vec::<JsonValue>(&scenario.to_json(facts)).expect("JSON")
}

fn at(reader: &mut Reader, group: usize, lever: LeverKind) -> Option<(f64, f64, f64)> {
    reader.show(View::Projection);
    let frame = reader.frame(&cakupan::chart::NotoSans)?;
    let panel = frame.view.projection()?.levers.as_ref()?;
    let words = panel.groups.get(group)?.levers.iter().find(|words| words.lever == lever)?;
    Some((words.min, words.max, words.value))
}

fn ends(reader: &mut Reader, group: usize, lever: LeverKind) -> Option<(f64, f64)> {
    at(reader, group, lever).map(|(min, max, _)| (min, max))
}

fn is_there(reader: &mut Reader, group: usize, lever: LeverKind) -> bool {
    at(reader, group, lever).is_some()
}

/// Up to twelve deeds.
pub fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let group = || 0..4_usize;
    let lever = || select(LeverKind::ALL.to_vec());
    let end = || select(vec![RangeEnd::Low, RangeEnd::High]);
    let text = || {
        select(vec![
            "0",
            "-0",
            "1",
            "0,1",
            "-0,4",
            "5",
            "-5",
            "12,5",
            "99,99",
            "100",
            "1000000",
            "999999999999999999",
            "0,0000001",
            "3,3333",
            " ",
            "x",
            "1,234",
            "10000000000",
            "-20",
            "20",
            "-50",
        ])
    };
    let deed = prop_oneof![
        6 => (group(), lever(), prop_oneof![-0.1..1.1_f64, Just(0.0), Just(1.0)]).prop_map(|(g, l, s)| Deed::Slide(g, l, s)),
        2 => (group(), lever(), select(vec![-1000.0, -1.0, 1.0, 7.0, 1e6])).prop_map(|(g, l, n)| Deed::Step(g, l, n)),
        4 => (group(), lever(), text()).prop_map(|(g, l, t)| Deed::Type(g, l, t)),
        3 => (group(), lever(), end(), text()).prop_map(|(g, l, e, t)| Deed::TypeEnd(g, l, e, t)),
        3 => (group(), lever(), end(), 0.0..3.0_f64).prop_map(|(g, l, e, f)| Deed::Widen(g, l, e, f)),
        1 => (group(), lever()).prop_map(|(g, l)| Deed::GiveUpRange(g, l)),
        4 => (group(), lever()).prop_map(|(g, l)| Deed::Switch(g, l)),
        2 => Just(Deed::UseNeeded),
        1 => Just(Deed::Reset),
        1 => (2020..2130_i32).prop_map(Deed::Scrub),
        1 => select(vec![ProjectionBasis::Trend, ProjectionBasis::Assumptions]).prop_map(Deed::Basis),
        1 => (1..=100_i32).prop_map(Deed::Until),
    ];
    prop::collection::vec(deed, 1..12)
}

/// A sound document of one to four groups of any size: with history, ranges, both kinds of enrolment and of subsidy,
/// contributions that change, and targets; each of them in some documents and not in others.
pub fn any_document() -> impl Strategy<Value = Value> {
    let targets = prop::collection::vec((1..=100_i32, prop_oneof![Just(1.0), Just(0.0), 0.0..1.0_f64]), 0..3);
    let history = prop_oneof![3 => Just(1), 2 => 2..12_i32, 1 => 12..60_i32];
    (1..=4_usize, history, targets)
        .prop_flat_map(|(groups, years, targets)| {
            (prop::collection::vec(any_group(years), groups..=groups), Just(targets))
        })
        .prop_map(|(mut groups, targets)| {
            for (place, group) in groups.iter_mut().enumerate() {
                group["id"] = json!(format!("g{place}"));
            }
            let targets = targets.into_iter().map(|(ahead, rate)| json!({"year": 2025 + ahead, "rate": rate}));
            document(json!(groups), targets.collect())
        })
        .prop_filter("a document that can be used", |document| {
            read::<Checked>(document.to_string().as_bytes()).document.is_some()
        })
}

/// A value between two bounds, often at one of them; a third with a range around it.
fn assumption(low: f64, high: f64) -> impl Strategy<Value = Value> {
    let value = prop_oneof![1 => Just(low), 1 => Just(high), 1 => Just(0.0_f64.clamp(low, high)), 7 => low..=high];
    let part = 0.0..=1.0_f64;
    (value, prop::option::weighted(0.4, (part.clone(), part))).prop_map(move |(central, range)| match range {
        Some((below, above)) => json!({
            "low": (central - below * (central - low)).clamp(low, central),
            "central": central,
            "high": (central + above * (high - central)).clamp(central, high),
        }),
        None => json!({"central": central}),
    })
}

/// So many, from one up to `most`, each size as often as the other.
fn size(most: f64) -> impl Strategy<Value = f64> {
    prop_oneof![1 => Just(most), 9 => (0.0..=most.log10()).prop_map(|power| 10_f64.powf(power).floor())]
}

fn any_group(years: i32) -> impl Strategy<Value = Value> {
    let rate = || prop_oneof![1 => Just(0.0), 1 => Just(1.0), 8 => 0.0..1.0_f64];
    let seen = prop::collection::vec((0.8..=1.0_f64, rate(), prop::option::of(0.0..=1.0_f64)), years as usize);
    let assumed = (
        prop::option::of(assumption(-0.2, 0.2)),
        prop::option::of(assumption(0.0, 1.0)),
        prop::option::of((any::<bool>(), assumption(0.0, 1.0))),
    );
    let steps = prop::collection::btree_map((1990..=2200_i32, 1..=12_u8), size(1e9), 1..4);
    let funding = prop_oneof![
        2 => Just(None),
        2 => (size(1e18), assumption(0.0, 1.0)).prop_map(|(scale, value)| Some(("annual_budget", scaled(value, scale)))),
        2 => (size(1e10), assumption(0.0, 1.0)).prop_map(|(scale, value)| Some(("head_count", scaled(value, scale)))),
    ];
    let growths = (prop::option::of(assumption(-0.5, 1.0)), prop::option::of(assumption(-0.5, 1.0)));
    let subsidy = prop::option::of((steps, funding, growths));
    (size(1e10), seen, assumed, subsidy).prop_map(|(workers, seen, (growth, lapse, enrolment), subsidy)| {
        let observation = |(ago, (part, rate, paid)): (usize, &(f64, f64, Option<f64>))| {
            let workers = (workers * part).ceil();
            let registered = (workers * rate).floor();
            let mut seen = json!({"year": 2025 - ago, "workers": workers, "registered": registered});
            if let Some(paid) = paid {
                seen["subsidised"] = json!((registered * paid).floor());
            }
            seen
        };
        let mut group = json!({"observations": seen.iter().enumerate().map(observation).collect::<Vec<_>>()});
        let mut assumptions = json!({});
        if let Some(growth) = growth {
            assumptions["workforce_growth"] = growth;
        }
        if let Some(lapse) = lapse {
            assumptions["lapse"] = lapse;
        }
        if let Some((share, value)) = enrolment {
            assumptions["enrolment"] =
                if share { json!({"share_of_uncovered": value}) } else { json!({"per_year": scaled(value, workers)}) };
        }
        group["assumptions"] = assumptions;
        if let Some((steps, funding, (budget_growth, contribution_growth))) = subsidy {
            let steps: Vec<Value> = steps
                .into_iter()
                .map(|((year, month), amount)| json!({"from": format!("{year}-{month:02}"), "amount": amount}))
                .collect();
            group["subsidy"] = json!({"payer": "pemkab", "currency": "IDR", "monthly_contribution": steps});
            if let Some((key, lever)) = funding {
                group["subsidy"][key] = lever;
            }
            if let Some(growth) = budget_growth {
                group["subsidy"]["budget_growth"] = growth;
            }
            if let Some(growth) = contribution_growth {
                group["subsidy"]["contribution_growth"] = growth;
            }
        }
        group
    })
}

/// The same with every value of it so many times as large.
fn scaled(mut assumption: Value, scale: f64) -> Value {
    for (_, value) in assumption.as_object_mut().expect("an assumption") {
        *value = json!(value.as_f64().expect("a number") * scale);
    }
    assumption
}
