//! Sentences that hold for the document they stand beside: what is assumed, why there is no trend, what a row is called, how
//! exact a difference is.

use cakupan::words::Swatch;
use serde_json::{Value, json};

use crate::documents::{banjar, document, reader, years_ahead};

fn published(name: &str) -> Value {
    let path = crate::source::root("www/data").join(name).with_extension("json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("a document")).expect("JSON")
}

/// A document of percentages alone, a group for each series of them up to 2025.
fn rates(series: &[&[f64]]) -> Value {
    let group = |(place, rates): (usize, &&[f64])| {
        let first = 2026 - rates.len();
        let seen: Vec<Value> =
            rates.iter().enumerate().map(|(at, rate)| json!({"year": first + at, "rate": rate})).collect();
        json!({"id": format!("g{place}"), "observations": seen})
    };
    document(series.iter().enumerate().map(group).collect(), json!([{"year": 2035, "rate": 0.95}]))
}

#[test]
fn the_key_has_a_needed_path_only_where_there_are_dots() {
    for document in [published("nigeria"), rates(&[&[0.4]]), rates(&[&[0.4], &[0.6]])] {
        let ahead = years_ahead(&mut reader("en", &document));
        assert!(ahead.key.iter().all(|entry| entry.swatch != Swatch::Needed), "{:?}", ahead.key);
    }
    let ahead = years_ahead(&mut reader("en", &banjar()));
    assert!(ahead.key.iter().any(|entry| entry.swatch == Swatch::Needed), "{:?}", ahead.key);
}
