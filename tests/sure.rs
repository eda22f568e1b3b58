//! One reader in front of a page that says how sure it is: the choice between trend and assumptions, and the ranges.

#![allow(clippy::expect_used, clippy::panic, reason = "what helps a test fails as a test does")]

use cakupan::chart::{NotoSans, Role};
use cakupan::document::LeverKind;
use cakupan::session::{Frame, View};
use cakupan::words::Basis;
use serde_json::{Value, json};

#[path = "common/documents.rs"]
mod documents;

use documents::{Reader, banjar, frame, history, reader};

/// [`history`] without assumptions.
fn data_alone(years: i32) -> Value {
    let mut document = history(years);
    for group in 0..2 {
        document["groups"][group].as_object_mut().expect("a group").remove("assumptions");
    }
    document
}

/// [`history`] with ranges.
fn with_ranges(years: i32) -> Value {
    let mut document = history(years);
    for group in 0..2 {
        document["groups"][group]["assumptions"] =
            json!({"enrolment": {"per_year": {"low": 50, "central": 100, "high": 200}}, "lapse": {"central": 0.01}});
    }
    document
}

fn ahead(reader: &mut Reader) -> Frame {
    frame(reader, View::Projection)
}

fn draws(reader: &mut Reader, role: Role) -> bool {
    reader.show(View::Projection);
    reader.scene(&NotoSans).expect("a picture").parts.iter().any(|part| part.role == role)
}

/// Which of the two is chosen; `None` where there is no choice.
fn chosen(frame: &Frame) -> Option<&'static str> {
    let items = &frame.basis.as_ref()?.items;
    assert_eq!(items.iter().map(|item| item.basis).collect::<Vec<_>>(), ["trend", "assumptions"]);
    let chosen: Vec<&'static str> = items.iter().filter(|item| item.chosen).map(|item| item.basis).collect();
    assert_eq!(chosen.len(), 1);
    Some(chosen[0])
}

#[test]
fn a_document_of_data_alone_opens_with_its_trend_and_nothing_to_set() {
    let mut reader = reader("id", &data_alone(9));
    let shown = ahead(&mut reader);
    assert_eq!(chosen(&shown), Some("trend"));
    assert!(shown.headline.starts_with("Kalau laju 2017–2025 berlanjut, "), "{}", shown.headline);
    assert!(shown.levers.is_none() && shown.need.is_none());
    assert!(shown.questions[0].table.is_some());
    assert!(draws(&mut reader, Role::Fan) && draws(&mut reader, Role::Trend) && !draws(&mut reader, Role::Assumed));
}

#[test]
fn a_document_with_assumptions_opens_with_them_and_the_trend_is_one_press_away() {
    let mut reader = reader("id", &history(9));
    let before = ahead(&mut reader);
    assert_eq!(chosen(&before), Some("assumptions"));
    assert!(before.levers.is_some() && before.headline.starts_with("Dengan asumsi ini, "));
    assert!(draws(&mut reader, Role::Assumed) && !draws(&mut reader, Role::Trend));
    reader.choose_basis(Basis::named("trend"));
    assert_eq!(chosen(&ahead(&mut reader)), Some("trend"));
    assert!(draws(&mut reader, Role::Trend) && !draws(&mut reader, Role::Assumed));
    reader.choose_basis(Basis::named("anything else"));
    assert_eq!(ahead(&mut reader), before);
}

#[test]
fn who_changes_an_assumption_sees_what_it_does() {
    let mut reader = reader("id", &data_alone(9));
    reader.slide(0, LeverKind::PerYear, 100.0);
    assert_eq!(chosen(&ahead(&mut reader)), Some("assumptions"));
    reader.choose_basis(Basis::Trend);
    assert_eq!(chosen(&ahead(&mut reader)), Some("trend"));
    reader.slide(0, LeverKind::PerYear, 200.0);
    assert_eq!(chosen(&ahead(&mut reader)), Some("assumptions"));
}

#[test]
fn who_chose_the_assumptions_keeps_them_when_they_put_them_back() {
    let mut reader = reader("id", &data_alone(9));
    reader.choose_basis(Basis::Assumptions);
    reader.slide(0, LeverKind::PerYear, 100.0);
    reader.reset();
    assert_eq!(chosen(&ahead(&mut reader)), Some("assumptions"));
}

#[test]
fn without_a_trend_there_is_no_choice() {
    for document in [banjar(), data_alone(4)] {
        let mut reader = reader("id", &document);
        assert_eq!(chosen(&ahead(&mut reader)), None);
        let before = ahead(&mut reader);
        reader.choose_basis(Basis::Trend);
        assert_eq!(ahead(&mut reader), before);
    }
}

#[test]
fn the_table_goes_with_the_picture() {
    let mut reader = reader("id", &history(9));
    let by_assumptions = frame(&mut reader, View::Table);
    reader.choose_basis(Basis::Trend);
    let by_trend = frame(&mut reader, View::Table);
    assert_ne!(by_assumptions.headline, by_trend.headline);
    let end = |frame: &Frame| {
        let table = frame.table.clone().expect("a table");
        table.groups[0].rows.last().expect("rows").cells[2].text.clone()
    };
    assert!(by_trend.headline.contains(&end(&by_trend)) && by_assumptions.headline.contains(&end(&by_assumptions)));
    let coverage = reader.outcome().and_then(|outcome| outcome.outlook.clone()).and_then(|outlook| outlook.trends.all);
    let median = coverage.and_then(|past| past.fit).and_then(|fit| fit.median.last().copied()).expect("a trend");
    assert_eq!(end(&by_trend), format!("{:.1}%", median * 100.0).replace('.', ","));
}

#[test]
fn every_year_of_a_trend_can_be_looked_at() {
    let mut reader = reader("id", &data_alone(9));
    for year in 2025..=2045 {
        reader.scrub(year);
        let shown = ahead(&mut reader);
        let readout = shown.readout.expect("a readout");
        assert!(readout.title.ends_with(&year.to_string()));
        assert_eq!((readout.cells.len(), readout.range.is_some()), (1, year > 2025));
        let text = shown.scrubber.expect("a slider of years").text;
        assert!(text.ends_with(readout.range.as_deref().unwrap_or("50%")), "{text}");
    }
}

#[test]
fn a_range_is_a_band_a_sentence_two_columns_and_a_chance() {
    let mut reader = reader("id", &with_ranges(3));
    let shown = ahead(&mut reader);
    assert!(draws(&mut reader, Role::Band));
    assert!(shown.key.iter().any(|entry| entry.swatch == "band"));
    let range = shown.readout.and_then(|readout| readout.range).expect("a range");
    assert!(shown.announcement.starts_with(&shown.headline) && shown.announcement.ends_with(&range));
    assert!(shown.need.and_then(|need| need.chance).is_some_and(|chance| chance.contains("percobaan")));
    assert!(!shown.notes.iter().any(|note| note.contains("Tidak ada rentang")));
    let table = frame(&mut reader, View::Table).table.expect("a table");
    assert_eq!(table.columns.iter().filter(|name| name.contains("9\u{a0}dari\u{a0}10")).count(), 2);
}

#[test]
fn the_band_moves_with_its_lever() {
    let mut reader = reader("id", &with_ranges(1));
    let range = |reader: &mut Reader| ahead(reader).readout.and_then(|readout| readout.range).expect("a range");
    let before = range(&mut reader);
    reader.slide(0, LeverKind::PerYear, 400.0);
    assert_ne!(before, range(&mut reader));
}
