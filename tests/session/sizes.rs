//! The largest documents that are allowed: each is opened, drawn and moved, or told what is wrong with it.

use std::fmt::Write as _;
use std::time::Duration;

use cakupan::chart::NotoSans;
use cakupan::document::{Checked, LeverKind, read};
use cakupan::session::{Session, View};
use cpu_time::ThreadTime;
use serde_json::{Value, json};

use crate::documents::document;
use crate::locale;

/// Bytes of a document.
const MOST: usize = 2_097_152;

/// As many of `item` as a document of this size has room for, beside what is there.
fn as_many_as_fit(document: &Value, at: &str, item: impl Fn(usize) -> Value) -> String {
    let mut document = document.clone();
    *document.pointer_mut(at).expect("a place") = json!("HERE");
    let text = document.to_string();
    let room = MOST - text.len();
    let mut items = String::new();
    for n in 0.. {
        let next = item(n).to_string();
        if items.len() + next.len() + 3 > room {
            break;
        }
        write!(items, "{}{next}", if n == 0 { "" } else { "," }).expect("text");
    }
    text.replace("\"HERE\"", &format!("[{items}]"))
}

fn seen(ago: usize) -> Value {
    json!({"year": 2025 - ago, "workers": 100_000 + ago, "registered": 40_000 - ago, "subsidised": 5_000})
}

fn group(place: usize, years: usize) -> Value {
    json!({"id": format!("g{place}"), "observations": (0..years).map(seen).collect::<Vec<_>>()})
}

fn lever(central: f64) -> Value {
    json!({"low": central / 2.0, "central": central, "high": central * 2.0})
}

fn full(place: usize, years: usize) -> Value {
    let mut group = group(place, years);
    group["assumptions"] =
        json!({"workforce_growth": lever(0.01), "lapse": lever(0.05), "enrolment": {"per_year": lever(4000.0)}});
    group["subsidy"] = json!({"payer": "p", "currency": "IDR", "annual_budget": lever(1e9), "budget_growth": lever(0.02),
        "contribution_growth": lever(0.01), "monthly_contribution": [{"from": "2020-01", "amount": 16_800}]});
    group
}

fn target(n: usize) -> Value {
    json!({"year": 2026 + n % 100, "rate": (n % 1000) as f64 / 1000.0})
}

fn shapes() -> Vec<(&'static str, String)> {
    let groups = |count: usize, years: usize| (0..count).map(|n| group(n, years)).collect::<Value>();
    let fulls = |count: usize, years: usize| (0..count).map(|n| full(n, years)).collect::<Value>();
    let targets = |count: usize| (0..count).map(target).collect::<Value>();
    let with = |mut document: Value, key: &str, value: Value| {
        document[key] = value;
        document
    };
    let small = || document(groups(2, 3), targets(2));
    let text = |document: Value| document.to_string();
    vec![
        ("1,000 groups, 1,000 targets", text(document(groups(1000, 1), targets(1000)))),
        ("1,000 groups with history", text(document(groups(1000, 10), targets(1)))),
        ("1,000 full groups", text(document(fulls(1000, 2), targets(2)))),
        ("100 full groups, 100 years", text(document(fulls(100, 100), json!([{"year": 2125, "rate": 1}])))),
        ("1,000 groups, targets as fit", as_many_as_fit(&document(groups(1000, 1), json!([])), "/targets", target)),
        ("1 group, targets as fit", as_many_as_fit(&document(groups(1, 1), json!([])), "/targets", target)),
        ("1 full group, targets as fit", as_many_as_fit(&document(fulls(1, 1), json!([])), "/targets", target)),
        ("past targets as fit", as_many_as_fit(&document(groups(1, 120), json!([])), "/targets", |n| json!({"year": 1900 + n % 120, "rate": 0.5}))),
        ("past targets as fit, 1,000 groups", as_many_as_fit(&document(groups(1000, 10), json!([])), "/targets", |n| json!({"year": 2010 + n % 15, "rate": 0.5}))),
        ("reported as fit", as_many_as_fit(&with(small(), "reported", json!([])), "/reported", |n| json!({"year": 1900 + n % 300, "rate": 0.5, "workers": 5}))),
        ("reported as fit, 1,000 groups", as_many_as_fit(&with(document(groups(1000, 10), targets(2)), "reported", json!([])), "/reported", |n| json!({"year": 1900 + n % 300, "rate": 0.5, "workers": 5}))),
        ("long texts", as_many_as_fit(&with(small(), "reported", json!([])), "/reported", |n| json!({"year": 2025, "rate": 0.5, "note": "M".repeat(1990 + n % 10)}))),
        ("long labels", {
            let groups: Value = (0..500).map(|n| { let mut g = group(n, 1); g["label"] = json!(format!("{}{n}", "M".repeat(1990))); g["short"] = json!(format!("{}{n}", "dua ".repeat(490))); g }).collect();
            text(document(groups, targets(2)))
        }),
        ("months", text(document((0..6).map(|g| {
            let seen: Value = (0..1500).map(|n| json!({"year": 2025 - n / 12, "month": 12 - n % 12, "workers": 100_000, "registered": 40_000 + n, "break": "b", "note": "n"})).collect();
            json!({"id": format!("g{g}"), "observations": seen})
        }).collect(), targets(2)))),
        ("contributions", text(document((0..14).map(|g| {
            let mut group = full(g, 2);
            group["subsidy"]["monthly_contribution"] = (0..3000).map(|n| json!({"from": format!("{}-{:02}", 1900 + n / 12, n % 12 + 1), "amount": 16_800})).collect();
            group
        }).collect(), targets(2)))),
        ("sources", {
            let sources: serde_json::Map<String, Value> = (0..40_000).map(|n| (format!("source{n}"), json!({"title": format!("T{n}")}))).collect();
            let mut document = small();
            document["sources"] = Value::Object(sources);
            document["groups"][0]["observations"][0]["source"] = json!("source39999");
            text(document)
        }),
        ("sources misspelt", {
            let sources: serde_json::Map<String, Value> = (0..20_000).map(|n| (format!("source{n}"), json!({"title": format!("T{n}")}))).collect();
            let mut document = document(groups(1000, 10), targets(1));
            document["sources"] = Value::Object(sources);
            for (g, group) in document["groups"].as_array_mut().expect("groups").iter_mut().enumerate() {
                for (n, seen) in group["observations"].as_array_mut().expect("seen").iter_mut().enumerate() {
                    seen["source"] = json!(format!("sourceX{g}{n}"));
                }
            }
            text(document)
        }),
        ("unknown fields", {
            let mut document = small();
            for n in 0..100_000 { document[format!("registere{n}")] = json!(1); }
            text(document)
        }),
        ("unknown fields of groups", text(document((0..1000).map(|g| {
            let mut group = group(g, 1);
            for n in 0..90 { group[format!("observat{n}")] = json!(1); }
            group
        }).collect(), targets(2)))),
        ("the same key twice", {
            let text = text(small());
            let twice: String = (0..80_000).map(|n| format!("\"k{}\":{n},", n % 40_000)).collect();
            text.replacen('{', &format!("{{{twice}"), 1)
        }),
        (
            "wrong types",
            as_many_as_fit(&document(groups(1, 1), json!([])), "/targets", |_| json!([])),
        ),
        ("the same group, again", text(document((0..1000).map(|_| group(1, 10)).collect(), targets(2)))),
        ("the same year, again", text(document(json!([{"id": "g", "observations": (0..10_000).map(|_| seen(1)).collect::<Value>()}]), targets(2)))),
        ("not closed", format!("{{\"a\":{}", "[".repeat(2_000_000))),
        ("more brackets than can be", format!("{{\"a\":{}{}}}", "[".repeat(1_000_000), "]".repeat(1_000_000))),
        ("a long number", format!("{{\"version\":{}}}", "9".repeat(2_000_000))),
        ("a long text", format!("{{\"title\":\"{}\"}}", "é".repeat(1_000_000))),
        ("escapes", format!("{{\"title\":\"{}\"}}", "\\u00e9".repeat(340_000))),
    ]
}

/// The time that the processor took, however busy the machine is, and what was made.
fn timed(work: impl FnOnce()) -> Duration {
    let start = ThreadTime::now();
    work();
    start.elapsed()
}

/// Every document of a kind that could take long is opened, shown in every view and moved, or told what is wrong with it.
/// How long each takes is printed, and not held to a bound: machines differ, and tests are built for their own debugging.
#[test]
fn no_document_that_is_allowed_is_too_much_for_a_session() {
    for (name, text) in shapes() {
        assert!(text.len() <= MOST, "{name}: {} bytes", text.len());
        let mut reader = Session::new(locale("id"));
        let took = |what: &str, work: &mut dyn FnMut()| println!("{name}: {what}: {} ms", timed(work).as_millis());
        let mut is_open = false;
        took("opening", &mut || is_open = reader.open(read::<Checked>(text.as_bytes())));
        if !is_open {
            took("saying what is wrong", &mut || assert!(!reader.problem_words().copied.is_empty(), "{name}"));
            continue;
        }
        for view in View::ALL {
            took(&format!("{view:?}"), &mut || {
                reader.show(view);
                reader.moment(&NotoSans).expect("a document is open");
            });
        }
        took("moving", &mut || reader.move_lever(0, LeverKind::Lapse, 0.03));
        took("using what is needed", &mut || reader.use_needed_pace());
        took("a slice of futures", &mut || {
            reader.refine(10_000.0);
        });
    }
}
