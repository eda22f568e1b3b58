//! One reader in front of a page that says how sure it is: the choice between trend and assumptions, and the ranges.

use cakupan::chart::{NotoSans, Role};
use cakupan::document::{LeverKind, Range};
use cakupan::session::{Frame, View};
use cakupan::words::lever_panel::{RangeEnd, RangeRow};
use cakupan::words::{NeedAction, ProjectionBasis, Swatch};
use serde_json::{Value, json};

use crate::documents::{
    Reader, banjar, banjar_without_assumptions, frame, history, reader, reader_under, sensitivity, table, years_ahead,
};

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
fn chosen(frame: &Frame) -> Option<ProjectionBasis> {
    let items = &frame.view.projection()?.basis.as_ref()?.items;
    assert_eq!(
        items.iter().map(|item| item.basis).collect::<Vec<_>>(),
        [ProjectionBasis::Trend, ProjectionBasis::Assumptions]
    );
    let chosen: Vec<ProjectionBasis> = items.iter().filter(|item| item.chosen).map(|item| item.basis).collect();
    assert_eq!(chosen.len(), 1);
    Some(chosen[0])
}

#[test]
fn a_document_of_data_alone_opens_with_its_trend_and_nothing_to_set() {
    let mut reader = reader("id", &data_alone(9));
    let shown = ahead(&mut reader);
    assert_eq!(chosen(&shown), Some(ProjectionBasis::Trend));
    assert!(shown.headline.starts_with("Kalau tren 2017–2025 berlanjut, "), "{}", shown.headline);
    let view = years_ahead(&mut reader);
    assert!(view.levers.is_none() && view.need.is_none());
    assert!(shown.questions[0].table.is_some());
    assert!(draws(&mut reader, Role::Fan) && draws(&mut reader, Role::Trend) && !draws(&mut reader, Role::Assumed));
}

#[test]
fn a_document_with_assumptions_opens_with_them_and_the_trend_is_one_press_away() {
    let mut reader = reader("id", &history(9));
    let before = ahead(&mut reader);
    assert_eq!(chosen(&before), Some(ProjectionBasis::Assumptions));
    assert!(years_ahead(&mut reader).levers.is_some() && before.headline.starts_with("Dengan asumsi ini, "));
    assert!(draws(&mut reader, Role::Assumed) && !draws(&mut reader, Role::Trend));
    reader.choose_basis(ProjectionBasis::named("trend"));
    assert_eq!(chosen(&ahead(&mut reader)), Some(ProjectionBasis::Trend));
    assert!(draws(&mut reader, Role::Trend) && !draws(&mut reader, Role::Assumed));
    reader.choose_basis(ProjectionBasis::named("anything else"));
    assert_eq!(ahead(&mut reader), before);
}

#[test]
fn who_changes_an_assumption_sees_what_it_does() {
    let mut reader = reader("id", &data_alone(9));
    reader.move_lever(0, LeverKind::PerYear, 100.0);
    assert_eq!(chosen(&ahead(&mut reader)), Some(ProjectionBasis::Assumptions));
    reader.choose_basis(ProjectionBasis::Trend);
    assert_eq!(chosen(&ahead(&mut reader)), Some(ProjectionBasis::Trend));
    reader.move_lever(0, LeverKind::PerYear, 200.0);
    assert_eq!(chosen(&ahead(&mut reader)), Some(ProjectionBasis::Assumptions));
}

#[test]
fn who_chose_the_assumptions_keeps_them_when_they_put_them_back() {
    let mut reader = reader("id", &data_alone(9));
    reader.choose_basis(ProjectionBasis::Assumptions);
    reader.move_lever(0, LeverKind::PerYear, 100.0);
    reader.reset();
    assert_eq!(chosen(&ahead(&mut reader)), Some(ProjectionBasis::Assumptions));
}

#[test]
fn without_a_trend_there_is_no_choice() {
    for document in [banjar(), data_alone(4)] {
        let mut reader = reader("id", &document);
        assert_eq!(chosen(&ahead(&mut reader)), None);
        let before = ahead(&mut reader);
        reader.choose_basis(ProjectionBasis::Trend);
        assert_eq!(ahead(&mut reader), before);
    }
}

#[test]
fn the_table_goes_with_the_picture() {
    let mut reader = reader("id", &history(9));
    let by_assumptions = frame(&mut reader, View::Table);
    reader.choose_basis(ProjectionBasis::Trend);
    let by_trend = frame(&mut reader, View::Table);
    assert_ne!(by_assumptions.headline, by_trend.headline);
    let end = |frame: &Frame| {
        let table = &frame.view.table().expect("a table").table;
        table.groups[0].rows.last().expect("rows").cells[2].text.clone()
    };
    assert!(by_trend.headline.contains(&end(&by_trend)) && by_assumptions.headline.contains(&end(&by_assumptions)));
    let coverage =
        reader.outcome().and_then(|outcome| outcome.uncertainty.clone()).and_then(|uncertainty| uncertainty.trends.all);
    let median = coverage.and_then(|past| past.fit).and_then(|fit| fit.median.last().copied()).expect("a trend");
    assert_eq!(end(&by_trend), format!("{:.1}%", median * 100.0).replace('.', ","));
}

#[test]
fn every_year_of_a_trend_can_be_looked_at() {
    let mut reader = reader("id", &data_alone(9));
    for year in 2025..=2045 {
        reader.choose_year(year);
        let shown = years_ahead(&mut reader);
        let readout = shown.readout;
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
    assert!(shown.key().iter().any(|entry| entry.swatch == Swatch::Band));
    let view = years_ahead(&mut reader);
    let range = view.readout.range.expect("a range");
    assert!(shown.announcement.starts_with(&shown.headline) && shown.announcement.ends_with(&range));
    assert!(view.need.and_then(|need| need.chance).is_some_and(|chance| chance.contains("simulasi")));
    assert!(!shown.notes.iter().any(|note| note.contains("Rentang tidak digambar")));
    let table = table(&mut reader);
    assert_eq!(table.columns.iter().filter(|name| name.contains("9\u{a0}dari\u{a0}10")).count(), 2);
}

#[test]
fn the_band_moves_with_its_lever() {
    let mut reader = reader("id", &with_ranges(1));
    let range = |reader: &mut Reader| years_ahead(reader).readout.range.expect("a range");
    let before = range(&mut reader);
    reader.move_lever(0, LeverKind::PerYear, 400.0);
    assert_ne!(before, range(&mut reader));
}

/// The row of a lever's range, in words; the reader has asked for it.
fn row(reader: &mut Reader, group: usize, lever: LeverKind) -> RangeRow {
    reader.show_ranges();
    let sure = years_ahead(reader).levers.expect("levers").groups[group].ranges.clone().expect("ranges");
    sure.rows.iter().find(|row| row.lever == lever).cloned().expect("the lever")
}

fn give(reader: &mut Reader, group: usize, lever: LeverKind, low: &str, high: &str) {
    reader.type_range(group, lever, RangeEnd::Low, low);
    reader.type_range(group, lever, RangeEnd::High, high);
}

fn range(reader: &Reader, group: usize, lever: LeverKind) -> Range {
    reader.outcome().and_then(|outcome| outcome.plan.lever(group, lever)).expect("the lever")
}

fn corners(low: f64, central: f64, high: f64) -> Range {
    Range { low, central, high }
}

/// The scenario as it is written in a link.
fn written(reader: &Reader) -> Value {
    let facts = reader.facts().expect("a document");
    serde_json::to_value(reader.scenario().expect("a scenario").to_json(facts)).expect("JSON")
}

/// What was wrong with what was typed, at the low and at the high end.
fn problems(reader: &mut Reader, group: usize, lever: LeverKind) -> [Option<String>; 2] {
    let row = row(reader, group, lever);
    [row.low.problem, row.high.problem]
}

#[test]
fn nothing_is_asked_until_a_reader_asks() {
    let mut reader = reader("id", &banjar());
    reader.show(View::Projection);
    assert!(years_ahead(&mut reader).levers.expect("levers").groups.iter().all(|group| group.ranges.is_none()));
    reader.show_ranges();
    let shown = years_ahead(&mut reader).levers.expect("levers");
    for group in &shown.groups {
        let sure = group.ranges.as_ref().expect("ranges");
        let levers: Vec<LeverKind> = group.levers.iter().map(|lever| lever.lever).collect();
        assert_eq!(sure.rows.iter().map(|row| row.lever).collect::<Vec<_>>(), levers);
        assert!(
            sure.rows.iter().all(|row| row.low.field.is_empty() && row.high.field.is_empty() && row.back.is_none())
        );
    }
}

#[test]
fn a_readers_range_brings_everything_that_a_publishers_does_and_is_told_as_theirs() {
    for (language, yours) in [("id", "rentang Anda"), ("en", "your range")] {
        let mut reader = reader(language, &banjar());
        assert!(!draws(&mut reader, Role::Band));
        give(&mut reader, 0, LeverKind::PerYear, "2000", "9000");
        assert!(draws(&mut reader, Role::Band));
        let shown = ahead(&mut reader);
        let key = shown.key().iter().find(|entry| entry.swatch == Swatch::Band).expect("a key");
        assert!(key.text.contains(if language == "id" { "angka Anda" } else { "your numbers" }));
        let view = years_ahead(&mut reader);
        let said = view.readout.range.expect("a range");
        assert!(said.contains(yours), "{said}");
        assert!(shown.announcement.ends_with(&said));
        assert!(view.need.and_then(|need| need.chance).expect("a chance").contains(yours));
        assert!(shown.tabs.items.iter().any(|tab| tab.view == View::Levers));
        let table = table(&mut reader);
        assert!(table.unit.contains(yours));
        assert_eq!(table.columns.iter().filter(|name| name.contains("9\u{a0}")).count(), 2);
        let factors = frame(&mut reader, View::Levers);
        assert!(factors.notes.iter().any(|note| note.contains(if language == "id" {
            "dari Anda"
        } else {
            "from you"
        })));
        // The example is the document's own: a reader's range is none of it.
        assert_eq!(sensitivity(&mut reader).badge, None);
        let uncertainty = reader.outcome().and_then(|outcome| outcome.uncertainty.as_ref()).expect("uncertainty");
        assert!(uncertainty.futures.is_some() && uncertainty.swings.len() == 1);
    }
}

#[test]
fn the_levers_with_ranges_of_a_readers_own_are_named_in_one_sentence() {
    for (language, expected) in [
        ("id", "Rentang dari Anda: peserta mandiri (Informal) dan peserta baru (Formal)."),
        ("en", "Ranges from you: self-paying joiners (Informal) and new members (Formal)."),
    ] {
        let mut reader = reader(language, &banjar());
        give(&mut reader, 0, LeverKind::PerYear, "2000", "9000");
        give(&mut reader, 1, LeverKind::PerYear, "0", "900");
        let notes = frame(&mut reader, View::Levers).notes;
        assert!(notes.iter().any(|note| note == expected), "{notes:?}");
    }
}

#[test]
fn a_publishers_range_is_never_told_as_the_readers() {
    let mut reader = reader("id", &with_ranges(1));
    reader.move_lever(0, LeverKind::PerYear, 120.0);
    let everything: Vec<String> =
        View::ALL.map(|view| serde_json::to_string(&frame(&mut reader, view)).expect("JSON")).to_vec();
    assert!(everything.iter().all(|text| !text.contains("rentang Anda") && !text.contains("angka Anda")));
    assert_eq!(row(&mut reader, 0, LeverKind::PerYear).whose, "Rentang dari dokumen. Nilai yang dipakai: 120 orang.");
    assert_eq!(row(&mut reader, 0, LeverKind::PerYear).back, None);
}

#[test]
fn the_end_that_was_not_given_is_the_value() {
    let mut reader = reader("id", &banjar());
    reader.type_range(0, LeverKind::PerYear, RangeEnd::Low, "2.000");
    assert_eq!(range(&reader, 0, LeverKind::PerYear), corners(2000.0, 6900.0, 6900.0));
    let shown = row(&mut reader, 0, LeverKind::PerYear);
    assert_eq!((&*shown.low.field, &*shown.high.field), ("2.000", "6.900"));
    assert_eq!(shown.whose, "Rentang Anda. Nilai yang dipakai: 6.900 orang.");
    // Emptied again, there is none.
    reader.type_range(0, LeverKind::PerYear, RangeEnd::Low, " ");
    assert_eq!(written(&reader), json!({}));
}

#[test]
fn fields_are_read_as_the_levers_own() {
    let mut reader = reader("id", &banjar());
    reader.type_lever(1, LeverKind::Lapse, "4,5");
    give(&mut reader, 1, LeverKind::Lapse, "2,5 %", "7");
    assert_eq!(range(&reader, 1, LeverKind::Lapse), corners(0.025, 0.045, 0.07));
    give(&mut reader, 1, LeverKind::AnnualBudget, "2", "4,5");
    assert_eq!(range(&reader, 1, LeverKind::AnnualBudget), corners(2e9, 3.024e9, 4.5e9));
    give(&mut reader, 0, LeverKind::WorkforceGrowth, "-1", "2");
    assert_eq!(range(&reader, 0, LeverKind::WorkforceGrowth), corners(-0.01, 0.0, 0.02));
}

#[test]
fn what_cannot_be_an_end_is_said_at_its_field_and_changes_nothing() {
    let mut reader = reader("id", &banjar());
    let lever = LeverKind::PerYear;
    let mut refused = |end: RangeEnd, text: &str, words: &str| {
        let before = written(&reader);
        reader.type_range(0, lever, end, text);
        assert_eq!(written(&reader), before, "{text}");
        let [low, high] = problems(&mut reader, 0, lever);
        let (at, other) = if end == RangeEnd::Low { (low, high) } else { (high, low) };
        assert_eq!((at.as_deref(), other), (Some(words), None), "{text}");
        let row = row(&mut reader, 0, lever);
        assert_eq!(if end == RangeEnd::Low { row.low.field } else { row.high.field }, text, "what was typed stays");
    };
    let above = "Angka rendah tidak boleh di atas nilai yang dipakai, yaitu 6.900 orang.";
    refused(RangeEnd::Low, "7.000", above);
    refused(RangeEnd::High, "6.000", "Angka tinggi tidak boleh di bawah nilai yang dipakai, yaitu 6.900 orang.");
    refused(RangeEnd::Low, "-5", "Paling sedikit 0 orang.");
    refused(RangeEnd::High, "99999999999", "Paling banyak 10.000.000.000 orang.");
    refused(RangeEnd::Low, "banyak", "Tulis angka saja, misalnya 6.900.");
    refused(RangeEnd::High, "1,234", "Belum jelas: ribuan atau pecahan? Tulis tanpa titik dan koma, misalnya 6900.");
    give(&mut reader, 0, lever, "2000", "9000");
    assert_eq!(problems(&mut reader, 0, lever), [None, None]);
    reader.type_range(0, lever, RangeEnd::Low, "9.500");
    let [low, _] = problems(&mut reader, 0, lever);
    assert_eq!(low.as_deref(), Some("Angka rendah tidak boleh di atas angka tinggi, yaitu 9.000 orang."));
    reader.type_range(0, lever, RangeEnd::High, "1.500");
    let [low, high] = problems(&mut reader, 0, lever);
    assert_eq!(high.as_deref(), Some("Angka tinggi tidak boleh di bawah angka rendah, yaitu 2.000 orang."));
    assert_eq!(low, None, "one thing at a time");
    reader.move_lever(0, LeverKind::Lapse, 0.1);
    assert_eq!(problems(&mut reader, 0, lever), [None, None], "gone with the next change");
    // An unknown group, and a lever that the group does not have, change nothing.
    let before = written(&reader);
    reader.type_range(9, lever, RangeEnd::Low, "1");
    reader.type_range(0, LeverKind::AnnualBudget, RangeEnd::Low, "1");
    reader.clear_range(9, lever);
    assert_eq!(written(&reader), before);
}

#[test]
fn a_readers_range_moves_along_with_its_lever_and_is_whole_again_after_it_was_cut() {
    let mut reader = reader("id", &banjar());
    give(&mut reader, 0, LeverKind::PerYear, "2900", "8900");
    reader.move_lever(0, LeverKind::PerYear, 3000.0);
    assert_eq!(range(&reader, 0, LeverKind::PerYear), corners(0.0, 3000.0, 5000.0));
    let halfway = written(&reader);
    reader.move_lever(0, LeverKind::PerYear, 6900.0);
    assert_eq!(range(&reader, 0, LeverKind::PerYear), corners(2900.0, 6900.0, 8900.0));
    // A link holds what there was, and goes on from there.
    let mut other = reader_under("id", &banjar(), &halfway);
    assert_eq!(written(&other), halfway);
    other.move_lever(0, LeverKind::PerYear, 4000.0);
    assert_eq!(range(&other, 0, LeverKind::PerYear), corners(1000.0, 4000.0, 6000.0));
    // Another kind of the lever has none.
    reader.switch_lever(0, LeverKind::ShareOfUncovered);
    let share = range(&reader, 0, LeverKind::ShareOfUncovered);
    assert_eq!((share.low, share.high), (share.central, share.central));
}

#[test]
fn the_pace_that_is_needed_keeps_a_readers_range_around_it() {
    let mut reader = reader("id", &banjar());
    give(&mut reader, 0, LeverKind::PerYear, "6400", "7900");
    reader.use_needed_pace();
    let moved = range(&reader, 0, LeverKind::PerYear);
    assert_eq!((moved.central - moved.low, moved.high - moved.central), (500.0, 1000.0));
    assert_eq!(years_ahead(&mut reader).need.map(|need| need.action), Some(NeedAction::Reset));
}

#[test]
fn a_range_can_be_taken_away_and_the_documents_comes_back() {
    let mut plain = reader("id", &banjar());
    give(&mut plain, 0, LeverKind::PerYear, "2000", "9000");
    assert_eq!(row(&mut plain, 0, LeverKind::PerYear).back.as_deref(), Some("Hapus rentang"));
    plain.clear_range(0, LeverKind::PerYear);
    assert_eq!(written(&plain), json!({}));
    assert!(!draws(&mut plain, Role::Band));
    give(&mut plain, 0, LeverKind::PerYear, "2000", "9000");
    plain.reset();
    assert_eq!(written(&plain), json!({}));

    let mut ranged = reader("id", &with_ranges(1));
    give(&mut ranged, 0, LeverKind::PerYear, "100", "100");
    assert_eq!(
        row(&mut ranged, 0, LeverKind::PerYear).whose,
        "Tanpa rentang menurut Anda. Nilai yang dipakai: 100 orang."
    );
    ranged.type_lever(0, LeverKind::PerYear, "110");
    assert_eq!(range(&ranged, 0, LeverKind::PerYear), corners(110.0, 110.0, 110.0));
    assert_eq!(row(&mut ranged, 0, LeverKind::PerYear).back.as_deref(), Some("Kembali ke rentang dokumen"));
    ranged.clear_range(0, LeverKind::PerYear);
    assert_eq!(range(&ranged, 0, LeverKind::PerYear), corners(60.0, 110.0, 210.0));
}

#[test]
fn who_has_no_range_is_led_to_where_it_can_be_set() {
    for language in ["id", "en"] {
        for document in [banjar(), banjar_without_assumptions()] {
            let mut reader = reader(language, &document);
            let shown = years_ahead(&mut reader);
            let guide = shown.guide.expect("a guide");
            let levers = shown.levers.expect("levers");
            let names = [shown.assumptions.expect("a heading"), levers.ranges];
            assert!(names.iter().all(|name| guide.contains(&format!("“{name}”"))), "{guide}");
            reader.type_range(0, LeverKind::Lapse, RangeEnd::High, "5");
            assert_eq!(years_ahead(&mut reader).guide, None);
        }
        // A trend has its range from the past.
        assert_eq!(years_ahead(&mut reader(language, &data_alone(6))).guide, None);
    }
}

#[test]
fn where_nothing_is_assumed_a_range_is_not_denied() {
    let mut reader = reader("id", &banjar_without_assumptions());
    let denies = |frame: &Frame| frame.notes.iter().any(|note| note.contains("tidak ada rentang"));
    assert!(denies(&ahead(&mut reader)));
    reader.type_range(0, LeverKind::Lapse, RangeEnd::High, "5");
    assert!(!denies(&ahead(&mut reader)));
}
