//! Other published figures beside the page's own.

use cakupan::session::View;
use serde_json::{Value, json};

use crate::documents::{document, frame, group, reader, today};
use crate::everything::plain;

/// One group of 2024 and 2025, and what others have published.
fn reporting(reported: Value) -> Value {
    let mut document = document(json!([group("satu", 200.0, 80.0)]), json!([]));
    document["groups"][0]["observations"] = json!([
        {"year": 2024, "workers": 200, "registered": 84},
        {"year": 2025, "workers": 200, "registered": 80},
    ]);
    document["reported"] = reported;
    document
}

/// The notes of the figures, as they stand in the list.
fn notes(language: &str, document: &Value) -> Vec<String> {
    let table = today(&mut reader(language, document)).reported.expect("figures");
    table.rows.iter().map(|row| plain(&row.note)).collect()
}

#[test]
fn a_figure_of_an_earlier_year_that_differs_stands_beside_what_the_page_has_for_that_year() {
    let document = reporting(json!([{"year": 2024, "rate": 0.31}, {"year": 2024, "rate": 0.4205}]));
    let expected = "Worked out from this page’s numbers of people for that year it is 42.0% (11 points apart).";
    assert_eq!(notes("en", &document), [expected, ""]);
}

#[test]
fn that_of_the_base_year_is_told_beside_the_picture_and_once() {
    let document = reporting(json!([{"year": 2025, "rate": 0.31, "note": "Kata kami."}]));
    assert_eq!(notes("en", &document), ["Kata kami."]);
    let notes = frame(&mut reader("en", &document), View::Now).notes;
    assert!(notes.iter().any(|note| note.contains("31%") && note.contains("40.0%")), "{notes:?}");
}

#[test]
fn a_figure_with_a_whole_of_its_own_is_not_compared_and_how_many_it_counts_is_said() {
    let document = reporting(json!([
        {"year": 2024, "rate": 0.33, "registered": 77_777, "workers": 235_688},
        {"year": 2025, "rate": 0.5, "registered": 1, "note": "Kata kami."},
    ]));
    let expected = ["Counted by this source: 77,777 workers.", "Counted by this source: 1 worker. Kata kami."];
    assert_eq!(notes("en", &document), expected);
}

#[test]
fn millions_that_a_source_counts_are_told_as_in_every_sentence() {
    let document = reporting(json!([{"year": 2024, "rate": 0.4534, "registered": 3_200_000}]));
    let told = notes("id", &document).join(" ").replace('\u{a0}', " ");
    assert!(told.contains("Yang dihitung sumber ini: 3,2 juta pekerja."), "{told}");
}

#[test]
fn of_percentages_alone_the_data_of_the_whole_is_named() {
    let seen = |years: &[(i32, f64)]| {
        json!(years.iter().map(|(year, rate)| json!({"year": year, "rate": rate})).collect::<Vec<_>>())
    };
    let mut document = document(
        json!([
            {"id": "a", "observations": seen(&[(2024, 0.4), (2025, 0.45)])},
            {"id": "b", "observations": seen(&[(2025, 0.3)])},
        ]),
        json!([]),
    );
    document["whole"] = json!("a");
    document["reported"] = json!([{"year": 2024, "rate": 0.51}]);
    assert_eq!(notes("en", &document), ["The data of this page has 40% for that year (11 points apart)."]);
}

#[test]
fn whole_percents_are_whole_points_apart() {
    let seen = json!([{"id": "a", "observations": [{"year": 2025, "rate": 0.5}]}]);
    let mut document = document(seen, json!([]));
    for (rate, apart) in [(0.42, "(8 points apart)"), (0.49, "(1 point apart)"), (0.425, "(7.5 points apart)")] {
        document["reported"] = json!([{"year": 2025, "rate": rate}]);
        let notes = frame(&mut reader("en", &document), View::Now).notes;
        assert!(notes.iter().any(|note| plain(note).contains(apart)), "{apart}: {notes:?}");
    }
}
