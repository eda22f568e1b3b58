//! The programme document that comes with the pages: sound, and every figure as its source has it.

use std::collections::BTreeSet;

use cakupan::document::{Programme, read};
use serde_json::Value;

use crate::published::{Citation, all_documents, figures};

const NAME: &str = "programme-bpjs";

fn written() -> Value {
    serde_json::from_str(&all_documents()[NAME]).unwrap()
}

fn cited() -> Vec<Citation> {
    Citation::all().into_iter().filter(|one| one.document == NAME).collect()
}

#[test]
fn the_programme_document_has_no_problem() {
    assert_eq!(read::<Programme>(all_documents()[NAME].as_bytes()).problems, []);
}

#[test]
fn every_citation_of_the_programme_holds() {
    let written = written();
    for citation in cited() {
        let Citation { at, figures, quote, url, .. } = &citation;
        assert!(figures.iter().all(|figure| quote.contains(figure.as_str())), "{at}: not in {quote}");
        match written.pointer(at).unwrap() {
            Value::Number(figure) => {
                let (figure, cited) = (figure.as_f64().unwrap(), citation.value());
                assert!((figure - cited).abs() <= 1e-9 * cited, "{at}: {figure}, and {cited} in {quote}");
            }
            // Words or a date, in which the figure stands as it stands in the quote.
            Value::String(date) if at.ends_with("/from") || at.ends_with("/until") => {
                assert_eq!(*date, month(&figures[0]), "{at}");
            }
            words => {
                for text in texts(words) {
                    assert!(text.contains(&figures[0]), "{at}: {text}");
                }
            }
        }
        let sources = written["sources"].as_object().unwrap();
        assert!(sources.values().any(|source| source["url"] == url.as_str()) || at.contains("/parts/"), "{at}: {url}");
    }
}

/// `April 2026` as the document writes it.
fn month(words: &str) -> String {
    let (name, year) = words.split_once(' ').unwrap();
    let number = match name {
        "Januari" => 1,
        "Maret" | "March" => 3,
        "April" => 4,
        "Desember" => 12,
        other => panic!("{other}"),
    };
    format!("{year}-{number:02}")
}

fn texts(words: &Value) -> Vec<&str> {
    match words {
        Value::String(text) => vec![text],
        Value::Object(by_tag) => by_tag.values().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn no_figure_of_the_programme_is_without_a_citation() {
    let cited: BTreeSet<_> = cited().into_iter().map(|one| one.at).collect();
    let mut without = Vec::new();
    figures(&written(), "", &mut |at| {
        if !cited.contains(at) {
            without.push(at.to_owned());
        }
    });
    // What is left of a package when the part that is printed is taken off: see the next claim.
    let rest = [
        "/kinds/1/packages/0/parts/0/amount",
        "/kinds/1/packages/1/parts/0/amount",
        "/kinds/1/packages/1/parts/2/amount",
    ];
    assert_eq!(without, rest);
}

#[test]
fn the_parts_of_a_package_are_what_is_left_of_the_sums_that_are_printed() {
    let written = written();
    let amount = |at: &str| written.pointer(at).unwrap().as_f64().unwrap();
    // 16,800 in all and 6,800 for death leave 10,000; 36,800 less 16,800 leave 20,000.
    for package in [0, 1] {
        assert_eq!(amount(&format!("/kinds/1/packages/{package}/parts/0/amount")), 16_800.0 - 6_800.0);
    }
    assert_eq!(amount("/kinds/1/packages/1/parts/2/amount"), 36_800.0 - 16_800.0);
}

#[test]
fn no_sentence_of_the_programme_brings_a_number_that_is_not_cited() {
    let cited: BTreeSet<_> = cited().into_iter().map(|one| one.at).collect();
    let mut without = BTreeSet::new();
    sentences(&written(), "", &mut |at, text| {
        if text.contains(|letter: char| letter.is_ascii_digit()) && !cited.contains(at) {
            without.insert(at.to_owned());
        }
    });
    // Laws by their numbers; and when they began, which the sources tell elsewhere than in the words that are quoted. A
    // ceiling ends when the next begins.
    without.retain(|at| !at.ends_with("/basis/law"));
    let known = [
        "/kinds/0/rates/3/ceilings/0/basis/from",
        "/kinds/0/rates/3/ceilings/0/basis/until",
        "/kinds/0/rates/4/basis/from",
        "/schemes/4/benefits/0/basis/from",
    ];
    assert_eq!(without.into_iter().collect::<Vec<_>>(), known);
}

/// Calls with every text that is no title, no address and no head, and the pointer of it, or of its map of languages.
fn sentences(node: &Value, at: &str, found: &mut impl FnMut(&str, &str)) {
    match node {
        Value::Object(entries) => {
            for (key, value) in entries {
                match key.as_str() {
                    "sources" | "$schema" | "updated" => {}
                    "id" | "en" if value.is_string() => found(at, value.as_str().unwrap()),
                    _ => sentences(value, &format!("{at}/{key}"), found),
                }
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                sentences(value, &format!("{at}/{index}"), found);
            }
        }
        Value::String(text) => found(at, text),
        _ => {}
    }
}

#[test]
fn every_text_of_the_programme_is_there_in_both_languages() {
    fn check(node: &Value) {
        match node {
            Value::Object(entries) if entries.contains_key("en") => {
                assert_eq!(
                    entries.keys().collect::<BTreeSet<_>>(),
                    BTreeSet::from([&"en".to_owned(), &"id".to_owned()])
                );
            }
            Value::Object(entries) => entries.values().for_each(check),
            Value::Array(items) => items.iter().for_each(check),
            _ => {}
        }
    }
    check(&written());
}

#[test]
fn what_is_disputed_stands_as_the_sources_bear_it_out() {
    let written = written();
    let benefits = |scheme: usize| written["schemes"][scheme]["benefits"].as_array().unwrap();
    // A death at work pays 60 % × 80 wages; 56 belongs to permanent total disability, 70 % × 80.
    let times: Vec<_> = benefits(0).iter().filter_map(|one| one["times_wage"].as_f64()).collect();
    assert_eq!(times, [70.0 * 0.8, 60.0 * 0.8].map(f64::round));
    // Insurance against losing a job is no charge of its own, for neither side.
    let rate = &written["kinds"][0]["rates"][4];
    assert!(rate["worker"].is_null() && rate["employer"].is_null() && rate["inside"]["scheme"] == "jkk");
    // The relief leaves out contributions that a budget pays.
    for sector in written["kinds"][1]["sectors"].as_array().unwrap() {
        assert!(sector["reliefs"][0]["note"]["id"].as_str().unwrap().contains("APBN atau APBD"));
    }
}
