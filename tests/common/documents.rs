//! Documents to read, and readers in front of them.

#![allow(dead_code, reason = "each test uses some of these")]

use cakupan::chart::{Display, NotoSans};
use cakupan::document::{Checked, read, read_scenario};
use cakupan::model::{Plan, Projection, project};
use cakupan::session::{Frame, Session, View};
use cakupan::words::cost::CostFrame;
use cakupan::words::levers::SensitivityFrame;
use cakupan::words::now::NowFrame;
use cakupan::words::projection::ProjectionFrame;
use cakupan::words::{NativeLocale, Table};
use proptest::prelude::*;
use serde::Serialize;
use serde_json::{Value, json};

pub type Reader = Session<NativeLocale>;

/// A document about Banjar, as one was published.
pub fn banjar() -> Value {
    serde_json::from_str(include_str!("../pages/fixtures/documents/banjar.json")).expect("JSON")
}

/// Banjar without any assumption about the years ahead: nobody joins, and as many are paid for as today.
pub fn banjar_without_assumptions() -> Value {
    let mut document = banjar();
    document["groups"][0].as_object_mut().expect("a group").remove("assumptions");
    document["groups"][1]["subsidy"].as_object_mut().expect("a subsidy").remove("annual_budget");
    document
}

/// Two groups like Banjar's with a range for every lever. All ranges are made up.
pub fn with_ranges() -> Value {
    serde_json::from_str(include_str!("../documents/ranges.json")).expect("JSON")
}

/// A document with these groups and targets, and nothing else that matters. Labels need not be given.
pub fn document(groups: Value, targets: Value) -> Value {
    let mut groups = groups;
    for group in groups.as_array_mut().expect("a list of groups") {
        let id = group["id"].clone();
        group.as_object_mut().expect("a group").entry("label").or_insert(id);
    }
    json!({
        "version": 1, "title": "Judul", "place": "Kota", "programme": "Program", "updated": "2025", "sources": {},
        "groups": groups, "targets": targets,
    })
}

/// A group of this name, observed in 2025.
pub fn group(id: &str, workers: f64, registered: f64) -> Value {
    json!({"id": id, "observations": [{"year": 2025, "workers": workers, "registered": registered}]})
}

/// One group observed in each of the years up to 2025, coverage rising by two points a year.
pub fn history(years: i32) -> Value {
    let seen = |id: &str, start: i32| {
        let of_year = |ago: i32| json!({"year": 2025 - ago, "workers": 10_000, "registered": start - 200 * ago});
        json!({"id": id, "observations": (0..years).rev().map(of_year).collect::<Vec<_>>(),
               "assumptions": {"enrolment": {"per_year": {"central": 300}}}})
    };
    document(json!([seen("satu", 6_000), seen("dua", 4_000)]), json!([{"year": 2045, "rate": 0.99}]))
}

/// A document whose group at `place` is counted in another way from `year` on.
pub fn broken(mut document: Value, place: usize, year: i32) -> Value {
    let seen = document["groups"][place]["observations"].as_array_mut().expect("observations");
    let at = seen.iter_mut().find(|seen| seen["year"] == year).expect("an observation of that year");
    at["break"] = json!({"id": "Cara hitung baru.", "en": "A new way of counting."});
    document
}

#[track_caller]
pub fn checked(document: &Value) -> Checked {
    let reading = read(document.to_string().as_bytes());
    let problems = reading.problems;
    reading.document.unwrap_or_else(|| panic!("not a sound document: {problems:?}\n{document:#}"))
}

/// A reader in front of `document`, looking at today on a phone.
#[track_caller]
pub fn reader(language: &str, document: &Value) -> Reader {
    let mut reader = Session::new(NativeLocale::new(language).expect("a language"));
    assert!(reader.open(read(document.to_string().as_bytes())), "{:?}", reader.problems());
    reader
}

/// The same with what the reader has set.
#[track_caller]
pub fn reader_under(language: &str, document: &Value, scenario: &Value) -> Reader {
    let mut reader = reader(language, document);
    let facts = reader.facts().expect("a document").clone();
    assert!(reader.set_scenario(read_scenario(scenario.to_string().as_bytes(), &facts)), "{:?}", reader.problems());
    reader
}

pub fn display(width: f64) -> Display {
    Display::of_width(width)
}

/// What the page shows in a view.
pub fn frame(reader: &mut Reader, view: View) -> Frame {
    reader.show(view);
    reader.frame(&NotoSans).expect("a document is open")
}

/// Today, as the page shows it.
pub fn today(reader: &mut Reader) -> NowFrame {
    frame(reader, View::Now).view.now().cloned().expect("today")
}

/// The years ahead, as the page shows them.
pub fn years_ahead(reader: &mut Reader) -> ProjectionFrame {
    frame(reader, View::Projection).view.projection().cloned().expect("the years ahead")
}

/// The cost, as the page shows it.
pub fn costs(reader: &mut Reader) -> CostFrame {
    frame(reader, View::Cost).view.cost().cloned().expect("the cost")
}

/// What matters most, as the page shows it.
pub fn sensitivity(reader: &mut Reader) -> SensitivityFrame {
    frame(reader, View::Levers).view.levers().cloned().expect("what matters most")
}

/// The numbers, as the page shows them.
pub fn table(reader: &mut Reader) -> Table {
    frame(reader, View::Table).view.table().cloned().expect("the numbers").table
}

/// The numbers that the page has to agree with, computed from what the reader has set.
pub fn projection(reader: &Reader) -> Projection {
    let (facts, scenario) = (reader.facts().expect("a document"), reader.scenario().expect("a document"));
    project(facts, &Plan::new(facts, scenario))
}

/// The name under which a variant crosses to other programs.
pub fn name(variant: impl Serialize) -> String {
    let name = serde_json::to_value(variant).expect("a name is JSON");
    name.as_str().expect("a name").to_owned()
}

/// Everything in a page that a reader sees or hears.
pub fn texts(frame: &Frame) -> Vec<String> {
    fn collect(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::String(text) => found.push(text.clone()),
            Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
            Value::Object(entries) => entries.values().for_each(|entry| collect(entry, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    collect(&serde_json::to_value(frame).expect("a frame is JSON"), &mut found);
    found
}

/// Names of groups, from very short to longer than any picture is wide; some without a space to break at.
const NAMES: [&str; 8] = [
    "A",
    "Formal",
    "Pekerja informal",
    "UMKM dan koperasi",
    "Pekerja rumah tangga dan pekerja lepas",
    "Pekerja penerima upah serta usaha mikro, kecil dan menengah di seluruh kecamatan",
    "Nelayanpetanipedagangpengemudipengrajinseniman",
    "WWWWWWWW MMMMMMMM",
];

/// A sound document: one to eight groups of any size, with or without history and breaks in it, assumptions, subsidy and
/// targets.
pub fn any_document() -> impl Strategy<Value = Value> {
    let targets = prop::collection::btree_map(1..60_i32, 1..=1000_u32, 0..4);
    (1..8_usize, 1..7_i32, targets)
        .prop_flat_map(|(groups, years, targets)| {
            (prop::collection::vec(any_group(years), groups..=groups), Just(targets))
        })
        .prop_map(|(mut groups, targets)| {
            for (place, group) in groups.iter_mut().enumerate() {
                group["id"] = json!(format!("g{place}"));
            }
            let targets = targets.into_iter().map(|(ahead, rate)| {
                json!({"year": 2025 + ahead, "rate": f64::from(rate) / 1000.0, "label": if ahead % 2 == 0 { "Target Presiden" } else { "Target" }})
            });
            document(json!(groups), targets.collect())
        })
        .prop_filter("a document that can be used", |document| read::<Checked>(document.to_string().as_bytes()).document.is_some())
}

fn any_group(years: i32) -> impl Strategy<Value = Value> {
    let rate = prop_oneof![1 => Just(0.0), 1 => Just(1.0), 8 => 0.0..1.0_f64];
    let name = || prop::sample::select(NAMES.to_vec());
    let jitter = prop::collection::vec((0.8..1.2_f64, prop::bool::weighted(0.15)), 8);
    let seen = (0.3..7.0_f64, rate, jitter, prop::option::of(0.0..=1.0_f64));
    let assumed = (
        prop::option::of(-0.05..0.08_f64),
        prop::option::of(0.0..0.4_f64),
        prop::option::of((any::<bool>(), 0.0..0.2_f64)),
        prop::option::of((0..3_u8, 0.0..1.5_f64)),
    );
    (name(), prop::option::of(name()), seen, assumed).prop_map(move |(label, short, seen, assumed)| {
        let (power, rate, jitter, paid) = seen;
        let workers = 10_f64.powf(power).ceil();
        let observation = |ago: i32| {
            let (change, breaks) = jitter[ago as usize];
            let workers = (workers * if ago == 0 { 1.0 } else { change }).ceil();
            let registered = (workers * rate * if ago == 0 { 1.0 } else { change.min(1.0) }).floor();
            let mut seen = json!({"year": 2025 - ago, "workers": workers, "registered": registered});
            if let Some(paid) = paid {
                seen["subsidised"] = json!((registered * paid).floor());
            }
            if breaks {
                seen["break"] = json!("Cara hitung baru.");
            }
            seen
        };
        let mut group = json!({"label": label, "observations": (0..years).rev().map(observation).collect::<Vec<_>>()});
        if let Some(short) = short {
            group["short"] = json!(short);
        }
        let (growth, lapse, joining, subsidy) = assumed;
        let mut assumptions = json!({});
        if let Some(growth) = growth {
            assumptions["workforce_growth"] = json!({"central": growth});
        }
        if let Some(lapse) = lapse {
            assumptions["lapse"] = json!({"central": lapse});
        }
        if let Some((share, joining)) = joining {
            assumptions["enrolment"] = if share {
                json!({"share_of_uncovered": {"central": joining}})
            } else {
                json!({"per_year": {"central": (workers * joining).round()}})
            };
        }
        group["assumptions"] = assumptions;
        if let Some((kind, share)) = subsidy {
            let mut subsidy = json!({"payer": "pemkab", "currency": "IDR",
                                     "monthly_contribution": [{"from": "2025-01", "amount": 16_800}]});
            match kind {
                0 => subsidy["annual_budget"] = json!({"central": (workers * share).round() * 201_600.0}),
                1 => subsidy["head_count"] = json!({"central": (workers * share).round()}),
                _ => {}
            }
            group["subsidy"] = subsidy;
        }
        group
    })
}
