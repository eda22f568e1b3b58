//! Whatever is written, checking comes to an answer, and a document is used if and only if it has no error.

use cakupan::document::{Checked, JsonValue, Reading, Severity, read, read_scenario};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::edit::{put, sample, take};

fn holds(checking: &Reading<Checked>) {
    let errors = checking.problems.iter().any(|problem| problem.severity() == Severity::Error);
    assert_eq!(checking.document.is_none(), errors);
}

fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<f64>(),
        prop::sample::select(vec![0.0, -0.0, 0.5, 1.0, 25.0, 100.0, 2025.0, 2026.0, 1e10, 1e18, -1.0, 1e300, 5e-324]),
        (1890..2210).prop_map(f64::from),
    ]
}

/// A value of any type, with keys that a document has as well as others.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any_number().prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
        prop::sample::select(vec!["bpost", "formal", "2025", "2025-07", "IDR", "all"]).prop_map(Value::from),
    ];
    let keys =
        vec!["version", "groups", "observations", "year", "workers", "registered", "central", "low", "id", "~/", ""];
    leaf.prop_recursive(4, 64, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(prop::sample::select(keys.clone()), inner, 0..6)
                .prop_map(|map| map.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()),
        ]
    })
}

fn pointers(value: &Value, at: String, found: &mut Vec<String>) {
    let entries: Vec<(String, &Value)> = match value {
        Value::Object(entries) => entries.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    for (key, value) in entries {
        let at = format!("{at}/{key}");
        found.push(at.clone());
        pointers(value, at, found);
    }
}

/// The sample with some of its entries replaced or taken away.
fn mutated() -> impl Strategy<Value = Value> {
    prop::collection::vec((any::<prop::sample::Index>(), prop::option::of(any_json())), 1..4).prop_map(|changes| {
        let mut document = sample();
        for (which, value) in changes {
            let mut found = Vec::new();
            pointers(&document, String::new(), &mut found);
            if found.iter().any(|at| at.contains('~') || at.ends_with('/') || at.contains("//")) || found.is_empty() {
                continue;
            }
            let at = which.get(&found);
            match value {
                Some(value) => put(&mut document, at, value),
                None => take(&mut document, at),
            }
        }
        document
    })
}

proptest! {
    #[test]
    fn any_bytes_are_checked(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        holds(&read(&bytes));
    }

    #[test]
    fn any_json_is_checked(value in any_json()) {
        holds(&read(&serde_json::to_vec(&value).unwrap()));
    }

    #[test]
    fn any_mutation_of_a_sound_document_is_checked(value in mutated()) {
        holds(&read(&serde_json::to_vec(&value).unwrap()));
    }

    #[test]
    fn a_document_cut_short_is_checked(length in 0usize..3_000) {
        let text = serde_json::to_vec(&sample()).unwrap();
        holds(&read(&text[..length.min(text.len())]));
    }

    #[test]
    fn any_json_is_refused_or_taken_as_a_scenario(value in any_json()) {
        let checked = read::<Checked>(&serde_json::to_vec(&sample()).unwrap()).document.unwrap();
        let scenario = json!({"groups": {"formal": value.clone(), "informal": value}});
        let text = serde_json::to_vec(&scenario).unwrap();
        if let Ok(scenario_read) = read_scenario(&text, &checked) {
            let written = serde_json::to_vec(&scenario_read.to_json(&checked)).unwrap();
            prop_assert_eq!(read_scenario(&written, &checked), Ok(scenario_read));
        }
    }

    #[test]
    fn a_value_is_written_as_it_was_read(value in any_json()) {
        let node = JsonValue::from_json_bytes(&serde_json::to_vec(&value).unwrap()).unwrap();
        let written = serde_json::to_vec(&node).unwrap();
        prop_assert_eq!(JsonValue::from_json_bytes(&written).unwrap(), node);
    }
}

#[test]
fn numbers_that_json_does_not_have_are_refused() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let entry = |key: &str| (key.to_owned(), JsonValue::Number(value));
        let target = JsonValue::Object(vec![entry("year"), entry("rate")]);
        let text = serde_json::to_vec(&sample()).unwrap();
        let Ok(JsonValue::Object(mut entries)) = JsonValue::from_json_bytes(&text) else { panic!("an object") };
        entries.retain(|(key, _)| key != "targets");
        entries.push(("targets".to_owned(), JsonValue::Array(vec![target])));
        let checking = read::<Checked>(&JsonValue::Object(entries));
        assert!(checking.document.is_none());
        assert_eq!(checking.problems.len(), 2);
    }
}

#[test]
fn the_worst_of_two_mebibytes_is_checked_in_no_time() {
    let worst = [
        ["{", &"\"a\":1,".repeat(340_000), "\"b\":1}"].concat(),
        ["{\"groups\":[", &"5,".repeat(1_000_000), "5]}"].concat(),
        [
            "{\"sources\":{",
            &(0..60_000).map(|n| format!("\"s{n}\":0,")).collect::<String>(),
            "\"s\":0},\"targets\":[",
            &"{\"source\":\"t\"},".repeat(60_000),
            "0]}",
        ]
        .concat(),
    ];
    for text in worst {
        assert!(text.len() < 2_097_152);
        let start = std::time::Instant::now();
        holds(&read(text.as_bytes()));
        assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
    }
}
