//! How ICU4X writes numbers, dates and plurals, in a file that pages are held to: `Intl` in a browser has to write the same.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use cakupan::document::{Date, Month};
use cakupan::words::{Locale, NativeLocale};
use serde_json::json;

use crate::source::root;

/// The file: for each language what is asked, and after it what is written.
const FILE: &str = "tests/words/formats.json";

/// Small, large, negative, halves on both sides, and what has no exact value in binary.
const NUMBERS: [f64; 30] = [
    0.0,
    -0.04,
    0.04,
    0.05,
    0.5,
    -0.5,
    1.005,
    1.45,
    1.5,
    2.5,
    -2.5,
    2.675,
    9.95,
    9.994_999,
    9.995,
    26.368_159_203_980_1,
    99.949_999,
    99.95,
    99.999,
    999.5,
    1_000.0,
    -1_234.567,
    9_999.995,
    53_000.0,
    201_000.0,
    1_234_567.25,
    144_640_000.0,
    2_620_800_000.0,
    19_555_200_000.0,
    1e18,
];

/// Languages of whose plurals there are more than of ours: they are looked up in the same way.
const OTHERS: [&str; 2] = ["ar", "pl"];

fn with_the_habits_of(tag: &str) -> NativeLocale {
    let words = BTreeMap::from([(String::from("locale"), String::from(tag))]);
    NativeLocale::with_words(tag, words, &BTreeMap::new()).expect("a locale that ICU4X knows")
}

/// A line for each case: what is asked for, its values, and the text.
fn cases(language: &str, locale: &dyn Locale) -> Vec<serde_json::Value> {
    let mut cases = Vec::new();
    if !OTHERS.contains(&language) {
        for value in NUMBERS {
            for decimals in 0..=2 {
                cases.push(json!(["decimal", [value, decimals], locale.decimal(value, decimals)]));
            }
        }
        for month in 1..=12 {
            let year = 1999 + 5 * i32::from(month);
            cases.push(json!(["month", [year, month], locale.month(Month { year, month })]));
            for day in [1, 9, 28] {
                cases.push(json!(["day", [year, month, day], locale.day(year, month, day)]));
            }
        }
        cases.push(json!(["day", [2024, 2, 29], locale.day(2024, 2, 29)]));
        cases.push(json!(["day", [1949, 12, 31], locale.day(1949, 12, 31)]));
    }
    for count in (0..=200).chain([1_000, 1_000_000, 3_024_000_000_u64]) {
        cases.push(json!(["plural", [count], locale.plural(count as f64)]));
    }
    cases
}

fn written() -> String {
    let ours = NativeLocale::languages().map(|tag| (tag, NativeLocale::new(tag).expect("a language")));
    let others = OTHERS.map(|tag| (tag, with_the_habits_of(tag)));
    let mut text = String::from("[");
    for (tag, locale) in ours.chain(others) {
        let habits = locale.template("locale").unwrap_or_default();
        for case in cases(tag, &locale) {
            let separator = if text.len() > 1 { "," } else { "" };
            write!(text, "{separator}\n{}", json!([habits, case[0], case[1], case[2]])).expect("room");
        }
    }
    text + "\n]\n"
}

#[test]
fn what_pages_are_held_to_is_what_icu4x_writes() {
    let now = written();
    if std::env::var_os("UPDATE_FORMATS").is_some() {
        fs::write(root(FILE), &now).expect("the file of formats");
    }
    let kept = fs::read_to_string(root(FILE)).unwrap_or_default();
    for (kept, now) in kept.lines().zip(now.lines()) {
        assert_eq!(kept, now, "UPDATE_FORMATS=1 cargo test --test words writes the file anew");
    }
    assert_eq!(
        kept.lines().count(),
        now.lines().count(),
        "UPDATE_FORMATS=1 cargo test --test words writes the file anew"
    );
}

/// Three that anybody can check, so that a file that is written anew cannot hold nonsense.
#[test]
fn numbers_and_dates_are_written_as_the_language_writes_them() {
    let id = NativeLocale::new("id").expect("Indonesian");
    let en = NativeLocale::new("en").expect("English");
    assert_eq!(id.decimal(1_234_567.25, 1), "1.234.567,3");
    assert_eq!(en.decimal(1_234_567.25, 1), "1,234,567.3");
    assert_eq!(id.decimal(91_000.0, 0), "91.000");
    assert_eq!(id.month(Month { year: 2025, month: 5 }), "Mei 2025");
    assert_eq!(en.month(Month { year: 2025, month: 5 }), "May 2025");
    assert_eq!(id.day(2025, 5, 29), "29 Mei 2025");
    assert_eq!([en.plural(1.0), en.plural(2.0), id.plural(1.0)], ["one", "other", "other"]);
}

#[test]
fn no_line_ends_within_a_date() {
    let day = Date { year: 2025, month: Some(5), day: Some(29) };
    let month = Date { day: None, ..day };
    for (language, expected) in [
        ("id", ["29\u{a0}Mei\u{a0}2025", "Mei\u{a0}2025", "2025"]),
        ("en", ["29\u{a0}May\u{a0}2025", "May\u{a0}2025", "2025"]),
    ] {
        let locale = NativeLocale::new(language).expect("a language");
        assert_eq!([day, month, Date { month: None, ..month }].map(|date| locale.date(date)), expected);
    }
}
