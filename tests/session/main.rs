//! One reader in front of a page: whatever they move, sentence, picture, readout and table tell the same numbers.

#![allow(clippy::expect_used, clippy::panic, reason = "what helps a test fails as a test does")]

use cakupan::chart::{Ink, NotoSans, Point, Scene, Shape};
use cakupan::document::{LeverKind, Scenario, read, read_scenario};
use cakupan::model::{Enrolment, Funding, Futures};
use cakupan::session::{Session, View};
use cakupan::words::levers::SensitivityFrame;
use cakupan::words::{Mark, NativeLocale, NeedAction, Numbers, ProjectionBasis};
use proptest::prelude::*;
use serde_json::{Value, json};

mod choices;
#[path = "../common/documents.rs"]
mod documents;
mod lever_ranges;
mod places;
mod random_sessions;
mod round_trip;
mod sizes;
mod small_multiples;
mod sound;
mod work;

use documents::{
    Reader, any_document, banjar, costs, display, document, frame, group, projection, reader, reader_under,
    sensitivity, table, texts, today, years_ahead,
};

const FORMAL: usize = 0;
const INFORMAL: usize = 1;

fn locale(language: &str) -> NativeLocale {
    NativeLocale::new(language).expect("words in that language")
}

/// All that the page shows in its views, to see what of it has changed.
fn everything(reader: &mut Reader) -> Vec<Value> {
    View::ALL.into_iter().map(|view| serde_json::to_value(frame(reader, view)).expect("a frame is JSON")).collect()
}

fn lever(reader: &mut Reader, group: usize, lever: LeverKind) -> cakupan::words::LeverWords {
    let panel = years_ahead(reader).levers.expect("levers");
    let found = panel.groups[group].levers.iter().find(|words| words.lever == lever).cloned();
    found.unwrap_or_else(|| panic!("no {} there", lever.name()))
}

fn value(reader: &mut Reader, group: usize, kind: LeverKind) -> f64 {
    lever(reader, group, kind).value
}

fn problem(reader: &mut Reader, group: usize, kind: LeverKind) -> Option<String> {
    lever(reader, group, kind).problem
}

/// The end of a series' line: its last point.
fn end(scene: &Scene, mark: Mark) -> Point {
    let line = scene.parts.iter().find_map(|part| match &part.shape {
        Shape::Path { points, stroke } if stroke.ink == Ink::Series(mark) && stroke.dash.is_some() => {
            points.last().copied()
        }
        _ => None,
    });
    line.expect("a line")
}

/// The y of a rate: the words of the ticks stand as far below their rates as each other.
fn rate_at(scene: &Scene, y: f64) -> f64 {
    let tick = |wanted: &str| {
        let found = scene.parts.iter().find_map(|part| match &part.shape {
            Shape::Text { at, words, size, .. } if words == wanted => Some(at.y - size / 3.0),
            _ => None,
        });
        found.expect("a tick")
    };
    (tick("0%") - y) / (tick("0%") - tick("100%"))
}

/// Holds heading, readout, scrubber, result, picture and table against the model's numbers for the same scenario.
#[track_caller]
fn all_agree(reader: &mut Reader, language: &str) {
    let numbers = projection(reader);
    let facts = reader.facts().expect("a document").clone();
    let limits: Vec<f64> = facts.document().targets.iter().map(|target| target.rate).collect();
    let locale = locale(language);
    let write = Numbers::new(&locale, &limits);
    let last = numbers.all.as_ref().expect("all together").coverage.len() - 1;
    let shown = frame(reader, View::Projection);
    let until = numbers.until();
    let coverage = numbers.all.as_ref().expect("all together").coverage[last];
    for part in [write.in_hundred(coverage), until.to_string()] {
        assert!(shown.headline.contains(&part), "{} does not say {part}", shown.headline);
    }
    let view = years_ahead(reader);
    let readout = &view.readout;
    let year = view.scrubber.as_ref().expect("a slider of years").value;
    let ahead = (year - numbers.base_year) as usize;
    assert_eq!(readout.cells[0].value, write.percent(numbers.all.as_ref().expect("all together").coverage[ahead], 0));
    assert!(readout.title.ends_with(&year.to_string()));
    let result = &view.levers.as_ref().expect("levers").result;
    assert_eq!(result.value, write.percent(coverage, 0));
    assert_eq!(result.fraction, coverage);
    let scene = reader.scene(&NotoSans).expect("a picture");
    assert!((rate_at(&scene, end(&scene, Mark::All).y) - coverage).abs() < 1e-9);
    let said: Vec<&str> = scene.texts().collect();
    let label = write.percent(coverage, 0);
    assert!(said.iter().any(|words| words.starts_with(&label)), "{said:?} do not say {label}");
    reader.expand_table(true);
    let shown = frame(reader, View::Table);
    assert!(shown.headline.contains(&write.percent(coverage, 1)), "{}", shown.headline);
    let table = table(reader);
    let name = if language == "id" { "Terlindungi" } else { "Protected" };
    let column = table.columns.iter().position(|column| column == name).expect("a column of coverage") - 1;
    for (place, group) in table.groups.iter().enumerate() {
        let series = if place == 0 { numbers.all.as_ref().expect("all together") } else { &numbers.groups[place - 1] };
        let estimates =
            group.rows.iter().filter(|row| row.year.parse::<i32>().is_ok_and(|year| year >= numbers.base_year));
        let estimates: Vec<_> = estimates.collect();
        assert_eq!(estimates.len(), series.coverage.len());
        for (row, rate) in estimates.iter().zip(&series.coverage) {
            assert_eq!(row.cells[column].text, write.percent(*rate, 1), "{} of {}", row.year, group.label);
        }
    }
    reader.expand_table(false);
}

#[test]
fn every_move_changes_sentence_picture_readout_and_table_together() {
    for language in ["id", "en"] {
        let mut reader = reader(language, &banjar());
        all_agree(&mut reader, language);
        let before = everything(&mut reader);
        for (group, kind, to) in [
            (FORMAL, LeverKind::PerYear, 1_000.0),
            (FORMAL, LeverKind::Lapse, 0.1),
            (INFORMAL, LeverKind::PerYear, 3_000.0),
            (INFORMAL, LeverKind::WorkforceGrowth, 0.03),
            (INFORMAL, LeverKind::AnnualBudget, 10e9),
            (INFORMAL, LeverKind::BudgetGrowth, 0.05),
            (INFORMAL, LeverKind::ContributionGrowth, 0.02),
        ] {
            reader.move_lever(group, kind, to);
            all_agree(&mut reader, language);
        }
        let after = everything(&mut reader);
        assert_eq!(before[0], after[0], "today is not touched by assumptions");
        assert_ne!(before[1]["headline"], after[1]["headline"]);
        assert_ne!(before[1]["view"]["content"]["readout"], after[1]["view"]["content"]["readout"]);
        assert_ne!(before[2]["headline"], after[2]["headline"]);
        let table = View::ALL.len() - 1;
        assert_ne!(before[table]["view"]["content"]["table"], after[table]["view"]["content"]["table"]);
    }
}

/// Holds sentence, bars, columns and table of the cost against the model's numbers for the same scenario.
#[track_caller]
fn costs_agree(reader: &mut Reader, group: usize, language: &str) {
    let numbers = projection(reader);
    let (locale, series) = (locale(language), &numbers.groups[group]);
    let (write, last) = (Numbers::new(&locale, &[]), series.workers.len() - 1);
    let cost = series.cost.as_ref().expect("a cost");
    let shown = frame(reader, View::Cost);
    let view = costs(reader);
    let budget = view.budget.expect("a slider");
    let lever = budget.lever;
    let scene = reader.scene(&NotoSans).expect("bars");
    let fill = Ink::Series(budget.mark);
    let lengths = |scene: &Scene| {
        let sides = scene.parts.iter().filter_map(|part| match &part.shape {
            Shape::Rectangle { from, to, fill: ink } if *ink == fill => Some((to.x - from.x, to.y - from.y)),
            _ => None,
        });
        sides.collect::<Vec<_>>()
    };
    let width = budget.width;
    let bars = lengths(&scene);
    assert!((bars[0].0 / width - cost[0] / lever.max).abs() < 1e-9, "{bars:?}");
    // A bar of no length is not drawn.
    let choice = bars.get(1).map_or(0.0, |bar| bar.0);
    assert!((choice / width - lever.value / lever.max).abs() < 1e-9, "{bars:?}");
    assert_eq!(lever.fraction, lever.value / lever.max);
    let money = write.money(lever.value, "IDR");
    let whole = lever.value == 0.0 || shown.headline.contains(&money);
    assert!(whole && scene.texts().any(|words| words == money), "{} and the bars say {money}", shown.headline);
    let years = reader.years_scene(&NotoSans).expect("columns");
    let heights: Vec<f64> = lengths(&years).into_iter().map(|side| side.1).collect();
    let paid: Vec<f64> = cost.iter().copied().filter(|cost| *cost > 0.0).collect();
    assert_eq!(heights.len(), paid.len());
    for (height, cost) in heights.iter().zip(&paid) {
        assert!((height / heights[0] - cost / paid[0]).abs() < 1e-9);
    }
    let ends = view.years.expect("years").picture.alternative;
    for cost in [cost[0], cost[last]] {
        assert!(ends.contains(&write.money(cost, "IDR")), "{ends}");
    }
    let table = table(reader);
    let row = table.groups[group + 1].rows.last().expect("rows");
    assert_eq!(row.cells[4].text, cakupan::words::Locale::decimal(&locale, cost[last] / 1e9, 2));
}

#[test]
fn a_budget_that_moves_changes_sentence_bars_columns_and_table_together() {
    for language in ["id", "en"] {
        let mut reader = reader(language, &banjar());
        costs_agree(&mut reader, INFORMAL, language);
        for to in [5e9, 0.0, 2.62e9, 10e9, 22.2e9, 25e9] {
            reader.move_lever(INFORMAL, LeverKind::AnnualBudget, to);
            costs_agree(&mut reader, INFORMAL, language);
            all_agree(&mut reader, language);
        }
        reader.type_lever(INFORMAL, LeverKind::AnnualBudget, "7");
        costs_agree(&mut reader, INFORMAL, language);
        assert_eq!(value(&mut reader, INFORMAL, LeverKind::AnnualBudget), 7e9, "one lever in both views");
    }
}

#[test]
fn too_much_is_told_under_the_bars_as_well() {
    let mut reader = reader("id", &banjar());
    reader.type_lever(INFORMAL, LeverKind::AnnualBudget, "70");
    let lever = costs(&mut reader).budget.expect("a slider").lever;
    assert_eq!(lever.problem.as_deref(), Some("Paling banyak Rp25\u{a0}miliar. Dipakai Rp25\u{a0}miliar."));
    assert_eq!((lever.value, lever.fraction), (25e9, 1.0));
}

#[test]
fn what_matters_most_follows_every_move_and_its_axis_stays() {
    let mut reader = reader("id", &documents::with_ranges());
    let shown = frame(&mut reader, View::Levers);
    assert_eq!(shown.headline, "Paling menentukan: peserta baru (Formal), hasilnya 29% sampai 50%");
    assert_eq!(shown.next.map(|next| next.view), Some(View::Table));
    let tick = |reader: &mut Reader, wanted: &str| {
        reader.show(View::Levers);
        let scene = reader.scene(&NotoSans).expect("a picture");
        let found = scene.parts.iter().find_map(|part| match &part.shape {
            Shape::Text { at, words, .. } if words == wanted => Some(at.x),
            _ => None,
        });
        (found.expect("a tick"), scene.height)
    };
    let before = [tick(&mut reader, "30%"), tick(&mut reader, "50%")];
    // The axis moves in whole steps of five points, and only where a result lies beyond it.
    for people in [4_040.0, 3_900.0, 3_600.0, 4_020.0] {
        reader.move_lever(FORMAL, LeverKind::PerYear, people);
        let said = sensitivity(&mut reader).picture.expect("a picture").alternative;
        assert!(said.starts_with("Grafik batang"), "{said}");
        assert_eq!([tick(&mut reader, "30%"), tick(&mut reader, "50%")], before, "{people}");
    }
    // The range has moved along with its lever, and the middle is no longer the start's.
    reader.move_lever(FORMAL, LeverKind::PerYear, 5_000.0);
    let moved = frame(&mut reader, View::Levers);
    assert_eq!(
        moved.dek.replace('\u{a0}', " "),
        "Hasil 2045 menjadi 34% kalau nilainya 3.000 orang per tahun, dan 55% kalau 7.000 orang."
    );
    let scene = reader.scene(&NotoSans).expect("a picture");
    assert!(scene.texts().any(|words| words == "asumsi Anda 44%"), "{:?}", scene.texts().collect::<Vec<_>>());
    // A picture without years has nothing to point at.
    reader.choose_at(100.0, &NotoSans);
    assert!(scene.plot.is_none());
    // Another kind of the lever drops its range, and with it its row.
    reader.switch_lever(FORMAL, LeverKind::ShareOfUncovered);
    assert!(frame(&mut reader, View::Levers).headline.starts_with("Paling menentukan: peserta mandiri (Informal)"));
}

#[test]
fn without_ranges_there_is_a_sentence_and_no_picture() {
    let mut reader = reader("id", &banjar());
    let shown = frame(&mut reader, View::Levers);
    assert_eq!(shown.headline, "Belum diketahui faktor mana yang paling menentukan");
    assert!(shown.view.levers() == Some(&SensitivityFrame::default()) && shown.notes.is_empty());
    assert!(reader.scene(&NotoSans).is_none());
}

#[test]
fn a_slider_rests_on_steps_and_inside_its_ends() {
    let mut reader = reader("id", &banjar());
    let per_year = lever(&mut reader, FORMAL, LeverKind::PerYear);
    for (to, rests) in [
        (1_249.0, 1_200.0),
        (1_251.0, 1_300.0),
        (per_year.max, per_year.max),
        (1e9, per_year.max),
        (-5.0, 0.0),
        (49.0, 0.0),
    ] {
        reader.move_lever(FORMAL, LeverKind::PerYear, to);
        assert_eq!(value(&mut reader, FORMAL, LeverKind::PerYear), rests, "{to}");
    }
    for (to, rests) in [(0.0512, 0.051), (0.0517, 0.052), (0.9, 0.3), (-0.1, 0.0)] {
        reader.move_lever(FORMAL, LeverKind::Lapse, to);
        assert!((value(&mut reader, FORMAL, LeverKind::Lapse) - rests).abs() < 1e-12, "{to}");
    }
}

#[test]
fn steps_go_up_and_down_and_stop_at_the_ends() {
    let mut reader = reader("id", &banjar());
    let start = value(&mut reader, FORMAL, LeverKind::PerYear);
    reader.step_lever(FORMAL, LeverKind::PerYear, 1.0);
    let up = value(&mut reader, FORMAL, LeverKind::PerYear);
    assert!(up > start && up - start <= 100.0);
    reader.step_lever(FORMAL, LeverKind::PerYear, -1.0);
    assert_eq!(value(&mut reader, FORMAL, LeverKind::PerYear), start);
    assert_eq!(reader.scenario().map(|scenario| scenario.changes().len()), Some(0), "back at the start is no change");
    reader.step_lever(FORMAL, LeverKind::PerYear, 10.0);
    assert!((value(&mut reader, FORMAL, LeverKind::PerYear) - start - 10.0 * (up - start)).abs() < 1e-6);
    let max = lever(&mut reader, FORMAL, LeverKind::PerYear).max;
    reader.step_lever(FORMAL, LeverKind::PerYear, 1e6);
    assert_eq!(value(&mut reader, FORMAL, LeverKind::PerYear), max);
    reader.step_lever(FORMAL, LeverKind::PerYear, -1e6);
    assert_eq!(value(&mut reader, FORMAL, LeverKind::PerYear), 0.0);
}

#[test]
fn the_ends_of_a_slider_stay_while_it_moves() {
    let mut reader = reader("id", &banjar());
    for kind in [
        LeverKind::PerYear,
        LeverKind::Lapse,
        LeverKind::AnnualBudget,
        LeverKind::BudgetGrowth,
        LeverKind::WorkforceGrowth,
    ] {
        let before = lever(&mut reader, INFORMAL, kind);
        for share in [0.0, 0.1, 0.5, 0.99, 1.0] {
            reader.move_lever(INFORMAL, kind, before.min + share * (before.max - before.min));
            let now = lever(&mut reader, INFORMAL, kind);
            assert_eq!((now.min, now.max, now.start), (before.min, before.max, before.start), "{kind:?} at {share}");
            assert!((now.fraction - share).abs() < 0.011, "{kind:?} at {share}: {}", now.fraction);
        }
    }
}

#[test]
fn what_is_typed_is_used_as_the_language_writes_it() {
    for (language, kind, text, expected) in [
        ("id", LeverKind::PerYear, "4.000", 4_000.0),
        ("id", LeverKind::PerYear, "4000", 4_000.0),
        ("id", LeverKind::PerYear, " 1.234 ", 1_234.0),
        ("en", LeverKind::PerYear, "4,000", 4_000.0),
        ("id", LeverKind::Lapse, "4,5", 0.045),
        ("id", LeverKind::Lapse, "4.5", 0.045),
        ("id", LeverKind::Lapse, "5 %", 0.05),
        ("en", LeverKind::Lapse, "4.5%", 0.045),
        ("id", LeverKind::AnnualBudget, "5", 5e9),
        ("id", LeverKind::AnnualBudget, "2,5", 2.5e9),
        ("en", LeverKind::AnnualBudget, "2.5", 2.5e9),
    ] {
        let mut reader = reader(language, &banjar());
        reader.type_lever(INFORMAL, kind, text);
        assert_eq!(problem(&mut reader, INFORMAL, kind), None, "{text}");
        let found = value(&mut reader, INFORMAL, kind);
        assert!((found - expected).abs() <= 1e-9 * expected, "“{text}” is {found}");
        all_agree(&mut reader, language);
    }
}

#[test]
fn what_is_out_of_range_is_taken_to_the_end_and_said() {
    for (language, kind, text, message) in [
        ("id", LeverKind::Lapse, "35", "Paling banyak 30%. Dipakai 30%."),
        ("en", LeverKind::Lapse, "35", "At most 30%. Using 30%."),
        ("id", LeverKind::Lapse, "-1", "Paling sedikit 0%. Dipakai 0%."),
        ("en", LeverKind::PerYear, "-5", "At least 0 people. Using 0 people."),
    ] {
        let mut reader = reader(language, &banjar());
        reader.type_lever(INFORMAL, kind, text);
        let words = lever(&mut reader, INFORMAL, kind);
        assert_eq!(words.problem.as_deref(), Some(message));
        assert_eq!(words.value, if text == "35" { words.max } else { words.min });
        all_agree(&mut reader, language);
        // It is said at that lever only, and until the lever changes.
        assert_eq!(problem(&mut reader, FORMAL, LeverKind::Lapse), None);
        reader.move_lever(INFORMAL, kind, 0.1);
        assert_eq!(problem(&mut reader, INFORMAL, kind), None);
    }
}

#[test]
fn what_cannot_be_read_keeps_the_value_and_says_so() {
    for (language, kind, text, start) in [
        ("id", LeverKind::PerYear, "empat ribu", "Tulis angka saja, misalnya "),
        ("id", LeverKind::PerYear, "", "Tulis angka saja, misalnya "),
        ("en", LeverKind::PerYear, "many", "Write a number only, for example "),
        ("id", LeverKind::PerYear, "4,000", "Belum jelas: ribuan atau pecahan?"),
        ("en", LeverKind::Lapse, "4.000", "Not clear: thousands or a fraction?"),
    ] {
        let mut reader = reader(language, &banjar());
        reader.move_lever(FORMAL, kind, 0.2);
        let before = value(&mut reader, FORMAL, kind);
        reader.type_lever(FORMAL, kind, text);
        assert_eq!(value(&mut reader, FORMAL, kind), before);
        let said = problem(&mut reader, FORMAL, kind).expect("something is said");
        assert!(said.starts_with(start), "{said}");
    }
}

/// “Write it without commas or points, for example 6,900” would be refused again.
#[test]
fn the_example_in_a_complaint_is_itself_readable() {
    for language in ["id", "en"] {
        for (kind, text) in [(LeverKind::PerYear, "x"), (LeverKind::PerYear, "1,2,3"), (LeverKind::AnnualBudget, "x")] {
            let mut reader = reader(language, &banjar());
            reader.type_lever(INFORMAL, LeverKind::PerYear, "0");
            reader.type_lever(INFORMAL, kind, text);
            let said = problem(&mut reader, INFORMAL, kind).expect("a complaint");
            let example = said.rsplit(' ').next().unwrap_or_default().trim_end_matches('.').to_owned();
            reader.type_lever(INFORMAL, kind, &example);
            assert_eq!(problem(&mut reader, INFORMAL, kind), None, "{said}");
        }
    }
}

#[test]
fn an_example_without_separators_has_none() {
    for (language, text) in [("id", "4,000"), ("en", "4.000")] {
        let mut reader = reader(language, &banjar());
        reader.type_lever(FORMAL, LeverKind::PerYear, text);
        let said = problem(&mut reader, FORMAL, LeverKind::PerYear).expect("a complaint");
        let example: String = said.chars().skip_while(|letter| !letter.is_ascii_digit()).collect();
        assert!(!example.trim_end_matches('.').contains(['.', ',']), "{said}");
    }
}

#[test]
fn a_share_takes_the_place_of_people_and_back_at_about_the_same_first_year() {
    let scenario = json!({"groups": {"informal": {"enrolment": {"per_year": 4_000}, "workforce_growth": 0.02}}});
    for group in [FORMAL, INFORMAL] {
        let mut reader = reader_under("id", &banjar(), &scenario);
        let first = |reader: &Reader| projection(reader).groups[group].registered[1];
        let before = first(&reader);
        reader.switch_lever(group, LeverKind::ShareOfUncovered);
        let plan = reader.outcome().expect("numbers").plan.groups[group].enrolment;
        assert!(matches!(plan, Enrolment::ShareOfUncovered(_)));
        assert!((first(&reader) - before).abs() <= 0.001 * 110_000.0, "{before} became {}", first(&reader));
        all_agree(&mut reader, "id");
        let shared = first(&reader);
        reader.switch_lever(group, LeverKind::PerYear);
        assert!(matches!(reader.outcome().expect("numbers").plan.groups[group].enrolment, Enrolment::PerYear(_)));
        assert!((first(&reader) - shared).abs() <= 1.0, "{shared} became {}", first(&reader));
    }
}

#[test]
fn a_head_count_takes_the_place_of_a_budget_and_back_for_the_same_people() {
    let mut reader = reader("id", &banjar());
    let first = |reader: &Reader| projection(reader).groups[INFORMAL].subsidised.as_ref().expect("known")[1];
    let before = first(&reader);
    assert_eq!(before, 15_000.0);
    reader.switch_lever(INFORMAL, LeverKind::HeadCount);
    assert!(matches!(reader.outcome().expect("numbers").plan.groups[INFORMAL].funding, Funding::HeadCount(_)));
    assert_eq!(first(&reader), before);
    assert_eq!(lever(&mut reader, INFORMAL, LeverKind::HeadCount).text, "15.000 orang");
    let heads = lever(&mut reader, INFORMAL, LeverKind::HeadCount);
    assert_eq!(heads.start, heads.fraction, "the start is marked where the budget's people are");
    reader.switch_lever(INFORMAL, LeverKind::AnnualBudget);
    assert!(matches!(reader.outcome().expect("numbers").plan.groups[INFORMAL].funding, Funding::Budget { .. }));
    assert_eq!(first(&reader), before);
    assert_eq!(reader.scenario().map(|scenario| scenario.changes().len()), Some(0), "back at the start is no change");
}

#[test]
fn every_lever_that_can_be_switched_says_to_what() {
    let mut reader = reader("id", &banjar());
    for (group, from, to) in [
        (FORMAL, LeverKind::PerYear, LeverKind::ShareOfUncovered),
        (INFORMAL, LeverKind::AnnualBudget, LeverKind::HeadCount),
    ] {
        assert_eq!(lever(&mut reader, group, from).switch.expect("another kind").lever, to);
        reader.switch_lever(group, to);
        assert_eq!(lever(&mut reader, group, to).switch.expect("another kind").lever, from);
    }
    assert_eq!(lever(&mut reader, FORMAL, LeverKind::Lapse).switch, None);
}

#[test]
fn money_and_groups_that_are_not_there_change_nothing() {
    let mut reader = reader("id", &banjar());
    let before = everything(&mut reader);
    reader.move_lever(FORMAL, LeverKind::AnnualBudget, 1e9);
    reader.switch_lever(FORMAL, LeverKind::HeadCount);
    reader.move_lever(7, LeverKind::Lapse, 0.1);
    reader.step_lever(7, LeverKind::Lapse, 1.0);
    reader.switch_lever(7, LeverKind::PerYear);
    reader.type_lever(7, LeverKind::Lapse, "3");
    assert_eq!(everything(&mut reader), before);
}

#[test]
fn the_needed_pace_can_be_used_and_left_again() {
    let mut reader = reader("id", &banjar());
    let before = everything(&mut reader);
    reader.use_needed_pace();
    let numbers = projection(&reader);
    assert!(numbers.all.as_ref().expect("all together").coverage.last().is_some_and(|&rate| rate >= 0.99 - 1e-12));
    assert_eq!(value(&mut reader, FORMAL, LeverKind::PerYear), 2_505.0);
    assert_eq!(value(&mut reader, INFORMAL, LeverKind::PerYear), 4_695.0);
    assert_eq!(years_ahead(&mut reader).need.expect("a target").action, NeedAction::Reset);
    all_agree(&mut reader, "id");
    reader.reset();
    assert_eq!(everything(&mut reader), before);
    assert!(reader.scenario().is_some_and(|scenario| scenario.changes().is_empty()));
}

#[test]
fn the_needed_pace_takes_the_place_of_a_share() {
    let mut reader = reader("id", &banjar());
    reader.switch_lever(FORMAL, LeverKind::ShareOfUncovered);
    reader.use_needed_pace();
    assert!(matches!(reader.outcome().expect("numbers").plan.groups[FORMAL].enrolment, Enrolment::PerYear(_)));
    all_agree(&mut reader, "id");
}

#[test]
fn a_reset_keeps_the_horizon() {
    let mut reader = reader_under("id", &banjar(), &json!({"until": 2035, "groups": {"formal": {"lapse": 0.1}}}));
    reader.reset();
    assert_eq!(projection(&reader).until(), 2035);
    assert_eq!(value(&mut reader, FORMAL, LeverKind::Lapse), 0.0);
}

#[test]
fn a_scenario_that_is_kept_and_read_again_shows_the_same_page() {
    let mut reader = reader("id", &banjar());
    reader.move_lever(FORMAL, LeverKind::PerYear, 3_330.0);
    reader.move_lever(INFORMAL, LeverKind::Lapse, 0.07);
    reader.switch_lever(INFORMAL, LeverKind::ShareOfUncovered);
    reader.switch_lever(INFORMAL, LeverKind::HeadCount);
    let facts = reader.facts().expect("a document").clone();
    let scenario = reader.scenario().expect("a scenario").clone();
    let kept = scenario.to_json(&facts);
    let read = read_scenario(&kept, &facts).expect("it can be read");
    assert_eq!(read.to_json(&facts), kept);
    let text = serde_json::to_string(&kept).expect("JSON");
    let before = everything(&mut reader);
    let mut other = documents::reader("id", &banjar());
    assert!(other.set_scenario(read_scenario(text.as_bytes(), &facts)));
    assert_eq!(everything(&mut other), before);
}

#[test]
fn a_link_that_does_not_fit_is_told_until_something_is_set() {
    let mut reader = reader("en", &banjar());
    let told = |reader: &Reader| reader.frame(&NotoSans).expect("a document").refused;
    assert_eq!(told(&reader), None);
    reader.refuse_link();
    let words = told(&reader).expect("a word");
    assert!(words.contains("What you see is not what was shared"), "{words}");
    assert!(reader.set_scenario(Ok(Scenario::default())));
    assert_eq!(told(&reader), None);
}

#[test]
fn a_scenario_that_cannot_be_used_changes_nothing_and_is_told() {
    let mut reader = reader("id", &banjar());
    reader.move_lever(FORMAL, LeverKind::Lapse, 0.1);
    let before = everything(&mut reader);
    let facts = reader.facts().expect("a document").clone();
    assert!(!reader.set_scenario(read_scenario(br#"{"groups": {"formal": {"lapse": 7}}}"#, &facts)));
    assert_eq!(everything(&mut reader), before);
    assert_eq!(reader.problems().len(), 1);
    let problems = reader.problem_words();
    assert_eq!(problems.problems.len(), 1);
    assert_eq!(problems.problems[0].at, "scenario:/groups/formal/lapse");
    // The picture stands there; only the settings in the link are of no use.
    assert_eq!(problems.headline, "Pengaturan di tautan ini tidak bisa dipakai");
}

#[test]
fn views_are_known_by_their_names() {
    for view in View::ALL {
        let name = serde_json::to_value(view).expect("a name");
        assert_eq!(View::named(name.as_str().expect("a name")), view);
    }
    for other in ["", "Now", "Cost", "grafik"] {
        assert_eq!(View::named(other), View::Now);
    }
    let mut reader = reader("id", &banjar());
    let tabs: Vec<_> = frame(&mut reader, View::Now).tabs.items.into_iter().map(|tab| (tab.view, tab.label)).collect();
    assert_eq!(
        tabs,
        [(View::Now, "Sekarang"), (View::Projection, "Ke depan"), (View::Cost, "Biaya"), (View::Table, "Tabel")]
            .map(|(view, label)| (view, label.to_owned()))
    );
    for view in View::ALL {
        let shown = serde_json::to_value(frame(&mut reader, view)).expect("a frame is JSON");
        assert_eq!(shown["view"]["name"], json!(view));
    }
}

#[test]
fn each_view_shows_what_belongs_to_it() {
    let mut reader = reader("id", &banjar());
    let now = today(&mut reader);
    assert!(now.reported.is_some() && !now.key.is_empty());
    assert!(frame(&mut reader, View::Now).next.is_some());
    let ahead = years_ahead(&mut reader);
    assert!(ahead.scrubber.is_some() && ahead.need.is_some() && ahead.levers.is_some());
    assert!(frame(&mut reader, View::Projection).next.is_some());
    let cost = costs(&mut reader);
    assert!(cost.picture.is_some() && cost.budget.is_some() && cost.remark.is_some() && cost.years.is_some());
    assert!(frame(&mut reader, View::Cost).next.is_some());
    let numbers = frame(&mut reader, View::Table);
    assert!(numbers.picture().is_none() && numbers.next.is_none());
}

#[test]
fn the_table_shows_every_fifth_year_or_every_one_and_the_group_that_is_chosen() {
    let mut reader = reader("id", &banjar());
    let years = |reader: &mut Reader| {
        let table = table(reader);
        table.groups[0].rows.iter().map(|row| row.year.clone()).collect::<Vec<_>>()
    };
    assert_eq!(years(&mut reader), ["2025", "2030", "2035", "2040", "2045"]);
    reader.expand_table(true);
    assert_eq!(years(&mut reader), (2025..=2045).map(|year| year.to_string()).collect::<Vec<_>>());
    reader.expand_table(false);
    assert_eq!(years(&mut reader).len(), 5);
    for (choice, chosen) in [(0, 0), (2, 2), (9, 2)] {
        reader.choose_group(choice);
        assert_eq!(table(&mut reader).chosen, chosen);
    }
    // The last year is there also where it is not a fifth.
    let mut other = reader_under("id", &banjar(), &json!({"until": 2038}));
    assert_eq!(years(&mut other), ["2025", "2030", "2035", "2038"]);
}

#[test]
fn another_language_keeps_what_the_reader_has_set() {
    let mut one = reader("id", &banjar());
    one.move_lever(FORMAL, LeverKind::PerYear, 1_000.0);
    one.choose_year(2031);
    one.set_locale(locale("en"));
    assert_eq!(value(&mut one, FORMAL, LeverKind::PerYear), 1_000.0);
    let shown = frame(&mut one, View::Projection);
    assert_eq!(shown.language, "en");
    assert_eq!(years_ahead(&mut one).scrubber.expect("a slider of years").value, 2031);
    let mut other = reader("en", &banjar());
    other.move_lever(FORMAL, LeverKind::PerYear, 1_000.0);
    other.choose_year(2031);
    assert_eq!(
        everything(&mut one),
        everything(&mut other),
        "the same page as if it had been in that language all along"
    );
    // What was said about a field was said in the other language.
    one.type_lever(FORMAL, LeverKind::PerYear, "x");
    one.set_locale(locale("id"));
    assert_eq!(problem(&mut one, FORMAL, LeverKind::PerYear), None);
}

#[test]
fn a_broken_document_leaves_the_former_one_open_and_is_told() {
    let mut reader = reader("id", &banjar());
    reader.move_lever(FORMAL, LeverKind::PerYear, 1_000.0);
    let before = everything(&mut reader);
    let mut broken = banjar();
    broken["groups"][0]["observations"][0]["registered"] = json!(400_000);
    assert!(!reader.open(read(broken.to_string().as_bytes())));
    assert_eq!(everything(&mut reader), before);
    for (language, headline, what) in [
        (
            "id",
            "Grafik belum bisa ditampilkan: ada 1 kesalahan pada data",
            "Yang tercakup (400.000) lebih banyak daripada jumlah pekerja (91.000).",
        ),
        (
            "en",
            "The chart cannot be shown yet: the data has 1 error",
            "More are covered (400,000) than there are workers (91,000).",
        ),
    ] {
        reader.set_locale(locale(language));
        let problems = reader.problem_words();
        assert_eq!((&*problems.language, &*problems.headline), (language, headline));
        assert_eq!(problems.problems.len(), 1);
        let problem = &problems.problems[0];
        assert_eq!((&*problem.what, problem.severity), (what, "error"));
        assert_eq!(problem.at, "/groups/0/observations/0/registered");
        assert!(
            problem.message.starts_with(&problem.what)
                && problem.message.ends_with(&problem.fix)
                && !problem.fix.is_empty()
        );
        for words in [&problems.dek, &problems.fix_label, &problems.copy, &problems.copied] {
            assert!(!words.is_empty());
        }
    }
    assert!(reader.open(read(banjar().to_string().as_bytes())));
    assert!(reader.problems().is_empty());
}

#[test]
fn another_document_begins_at_its_own_start() {
    let mut one = reader("id", &banjar());
    one.move_lever(FORMAL, LeverKind::PerYear, 1_000.0);
    one.choose_year(2030);
    let small = document(json!([group("satu", 1_000.0, 250.0)]), json!([{"year": 2040, "rate": 0.8}]));
    assert!(one.open(read(small.to_string().as_bytes())));
    assert_eq!(everything(&mut one), everything(&mut reader("id", &small)));
}

#[test]
fn pointing_at_a_year_is_not_choosing_it() {
    let mut reader = reader("id", &banjar());
    reader.show(View::Projection);
    let year = |reader: &mut Reader| years_ahead(reader).scrubber.expect("a slider of years").value;
    let place = |reader: &Reader, year: i32| {
        let plot = reader.scene(&NotoSans).and_then(|scene| scene.plot).expect("a picture of years");
        plot.left + (plot.right - plot.left) * f64::from(year - plot.first) / f64::from(plot.last - plot.first)
    };
    assert_eq!(year(&mut reader), 2045);
    reader.choose_year(2030);
    assert_eq!(year(&mut reader), 2030);
    let x = place(&reader, 2036);
    reader.point_at(x, &NotoSans);
    assert_eq!(year(&mut reader), 2036);
    all_agree(&mut reader, "id");
    reader.show(View::Projection);
    reader.unpoint();
    assert_eq!(year(&mut reader), 2030, "the chosen year comes back");
    reader.choose_at(x, &NotoSans);
    reader.unpoint();
    assert_eq!(year(&mut reader), 2036, "a year that is chosen stays");
    for (to, stays) in [(1900, 2025), (2900, 2045)] {
        reader.choose_year(to);
        assert_eq!(year(&mut reader), stays);
    }
    reader.choose_at(-100.0, &NotoSans);
    assert_eq!(year(&mut reader), 2025);
}

#[test]
fn pointing_outside_a_picture_of_years_changes_nothing() {
    let mut reader = reader("id", &banjar());
    for view in [View::Now, View::Cost, View::Table] {
        reader.show(view);
        reader.choose_at(100.0, &NotoSans);
    }
    assert_eq!(years_ahead(&mut reader).scrubber.expect("a slider of years").value, 2045);
}

#[test]
fn a_chosen_year_outlives_a_shorter_horizon() {
    let mut reader = reader("id", &banjar());
    reader.choose_year(2040);
    let facts = reader.facts().expect("a document").clone();
    assert!(reader.set_scenario(read_scenario(br#"{"until": 2030}"#, &facts)));
    assert_eq!(years_ahead(&mut reader).scrubber.expect("a slider of years").value, 2030);
    assert!(reader.set_scenario(read_scenario(b"{}", &facts)));
    assert_eq!(years_ahead(&mut reader).scrubber.expect("a slider of years").value, 2040);
}

#[test]
fn without_a_document_nothing_is_shown_and_nothing_breaks() {
    let mut session = Session::new(locale("id"));
    session.move_lever(0, LeverKind::PerYear, 1.0);
    session.step_lever(0, LeverKind::PerYear, 1.0);
    session.type_lever(0, LeverKind::PerYear, "1");
    session.switch_lever(0, LeverKind::PerYear);
    session.use_needed_pace();
    session.reset();
    session.choose_year(2030);
    session.choose_at(10.0, &NotoSans);
    session.unpoint();
    session.show(View::Projection);
    assert!(session.frame(&NotoSans).is_none() && session.scene(&NotoSans).is_none());
    assert!(session.facts().is_none() && session.outcome().is_none() && session.scenario().is_none());
    assert!(!session.set_scenario(Ok(cakupan::document::Scenario::default())));
}

/// A move of a reader.
#[derive(Debug, Clone)]
enum Move {
    Slide(usize, LeverKind, f64),
    Step(usize, LeverKind, f64),
    Type(usize, LeverKind, String),
    Switch(usize, LeverKind),
    UseNeeded,
    Reset,
    Scrub(i32),
    Point(f64, bool),
}

fn any_move() -> impl Strategy<Value = Move> {
    let lever = || prop::sample::select(LeverKind::ALL.to_vec());
    let text = prop_oneof!["[0-9]{1,6}", "[0-9]{1,2}[,.][0-9]{1,3}", ".{0,5}"];
    prop_oneof![
        4 => (0..4_usize, lever(), prop_oneof![0.0..1.0_f64, 0.0..20_000.0_f64, 0.0..1e11_f64]).prop_map(|(group, lever, to)| Move::Slide(group, lever, to)),
        2 => (0..4_usize, lever(), -20.0..20.0_f64).prop_map(|(group, lever, steps)| Move::Step(group, lever, steps.round())),
        2 => (0..4_usize, lever(), text).prop_map(|(group, lever, text)| Move::Type(group, lever, text)),
        2 => (0..4_usize, lever()).prop_map(|(group, lever)| Move::Switch(group, lever)),
        1 => Just(Move::UseNeeded),
        1 => Just(Move::Reset),
        1 => (2000..2120_i32).prop_map(Move::Scrub),
        1 => (-50.0..700.0_f64, any::<bool>()).prop_map(|(x, keep)| Move::Point(x, keep)),
    ]
}

fn make(reader: &mut Reader, one: &Move) {
    match one {
        Move::Slide(group, lever, to) => reader.move_lever(*group, *lever, *to),
        Move::Step(group, lever, steps) => reader.step_lever(*group, *lever, *steps),
        Move::Type(group, lever, text) => reader.type_lever(*group, *lever, text),
        Move::Switch(group, lever) => reader.switch_lever(*group, *lever),
        Move::UseNeeded => reader.use_needed_pace(),
        Move::Reset => reader.reset(),
        Move::Scrub(year) => reader.choose_year(*year),
        Move::Point(x, false) => reader.point_at(*x, &NotoSans),
        Move::Point(x, true) => reader.choose_at(*x, &NotoSans),
    }
}

/// The document about Banjar with a range for those who join and for the budget, and this many groups more.
fn ranged(more: usize) -> Value {
    let mut ranged = banjar();
    ranged["groups"][0]["assumptions"]["enrolment"]["per_year"]["low"] = json!(4000);
    ranged["groups"][0]["assumptions"]["enrolment"]["per_year"]["high"] = json!(9000);
    let groups = ranged["groups"].as_array_mut().expect("groups");
    for place in 0..more {
        let mut another = groups[0].clone();
        another["id"] = json!(format!("g{place}"));
        groups.push(another);
    }
    ranged
}

fn futures(reader: &Reader) -> Option<&Futures> {
    reader.outcome()?.uncertainty.as_ref()?.futures.as_ref()
}

#[test]
fn a_thousand_futures_follow_every_move_and_ten_thousand_a_rest() {
    let mut reader = reader("id", &ranged(0));
    for value in [5000.0, 6000.0] {
        reader.move_lever(FORMAL, LeverKind::PerYear, value);
        let facts = reader.facts().expect("a document").clone();
        let plan = reader.outcome().expect("numbers").plan.clone();
        assert_eq!(futures(&reader), Futures::new(&facts, &plan, 1_000, 1).as_ref());
        let mut pieces = 0;
        while reader.refine(10_000.0) {
            pieces += 1;
        }
        assert_eq!(futures(&reader), Futures::new(&facts, &plan, 10_000, 1).as_ref());
        assert!((2..100).contains(&pieces), "{pieces} pieces");
        assert!(!reader.refine(10_000.0));
    }
}

#[test]
fn a_move_in_the_middle_begins_the_futures_again() {
    let mut reader = reader("id", &ranged(0));
    assert!(reader.refine(10_000.0) && reader.refine(10_000.0));
    reader.move_lever(FORMAL, LeverKind::PerYear, 5000.0);
    assert_eq!(futures(&reader).map(|futures| futures.count), Some(1_000));
    while reader.refine(10_000.0) {}
    let facts = reader.facts().expect("a document");
    assert_eq!(futures(&reader), Futures::new(facts, &reader.outcome().expect("numbers").plan, 10_000, 1).as_ref());
}

#[test]
fn many_groups_have_fewer_futures_while_a_lever_moves() {
    let mut reader = reader("id", &ranged(200));
    assert_eq!(futures(&reader).map(|futures| futures.count), Some(70));
    while reader.refine(10_000.0) {}
    assert_eq!(futures(&reader).map(|futures| futures.count), Some(4_691));
}

#[test]
fn as_many_futures_as_are_asked_for_follow_a_rest_and_ten_thousand_where_that_is_no_number_of_them() {
    let mut reader = reader("id", &ranged(0));
    let ten_thousand = 10_000;
    for (asked, count) in [
        (100_000.0, 100_000),
        (1_000.0, 1_000),
        (1_001.0, 1_001),
        (0.0, ten_thousand),
        (100_001.0, ten_thousand),
        (999.0, ten_thousand),
        (-20_000.0, ten_thousand),
        (1_234.5, ten_thousand),
        (f64::NAN, ten_thousand),
        (f64::INFINITY, ten_thousand),
    ] {
        while reader.refine(asked) {}
        let (facts, plan) = (reader.facts().expect("a document"), &reader.outcome().expect("numbers").plan);
        assert_eq!(futures(&reader), Futures::new(facts, plan, count, 1).as_ref(), "{asked} asked for");
    }
}

#[test]
fn who_asks_for_another_number_in_the_middle_has_that_many() {
    let mut reader = reader("id", &ranged(0));
    assert!(reader.refine(100_000.0) && reader.refine(100_000.0));
    while reader.refine(20_000.0) {}
    assert_eq!(futures(&reader).map(|futures| futures.count), Some(20_000));
    assert!(reader.refine(10_000.0) && reader.refine(10_000.0) && !reader.refine(20_000.0));
    assert_eq!(futures(&reader).map(|futures| futures.count), Some(20_000));
}

#[test]
fn many_years_have_no_more_futures_than_there_is_room_for() {
    let mut reader = reader("id", &ranged(0));
    let facts = reader.facts().expect("a document").clone();
    let fifty_years = format!(r#"{{"until": {}}}"#, facts.base_year() + 49);
    assert!(reader.set_scenario(read_scenario(fifty_years.as_bytes(), &facts)));
    while reader.refine(100_000.0) {}
    assert_eq!(futures(&reader).map(|futures| futures.count), Some(80_000));
}

#[test]
fn without_a_range_there_is_nothing_to_refine() {
    let mut reader = reader("id", &banjar());
    assert!(!reader.refine(10_000.0));
    assert_eq!(futures(&reader), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn whatever_a_reader_does_everything_agrees(document in any_document(), moves in prop::collection::vec(any_move(), 1..8)) {
        let mut reader = reader("id", &document);
        reader.set_display(display(672.0));
        reader.show(View::Projection);
        for one in &moves {
            make(&mut reader, one);
        }
        // Where the trend is drawn, as it is at first where nothing is assumed, there is nothing to set.
        reader.choose_basis(ProjectionBasis::Assumptions);
        all_agree(&mut reader, "id");
        let shown = frame(&mut reader, View::Projection);
        for group in &years_ahead(&mut reader).levers.expect("levers").groups {
            for lever in &group.levers {
                prop_assert!(lever.min <= lever.value && lever.value <= lever.max, "{lever:?}");
                prop_assert!((0.0..=1.0).contains(&lever.fraction) && (0.0..=1.0).contains(&lever.start), "{lever:?}");
                let (low, high) = lever.lever.bounds();
                prop_assert!(low <= lever.value && lever.value <= high, "{lever:?}");
            }
        }
        prop_assert!(texts(&shown).iter().all(|text| !text.contains("NaN")));
    }

    #[test]
    fn what_a_reader_has_set_can_always_be_kept(document in any_document(), moves in prop::collection::vec(any_move(), 1..8)) {
        let mut reader = reader("id", &document);
        for one in &moves {
            make(&mut reader, one);
        }
        let facts = reader.facts().expect("a document").clone();
        let scenario = reader.scenario().expect("a scenario");
        let text = serde_json::to_string(&scenario.to_json(&facts)).expect("JSON");
        let read = read_scenario(text.as_bytes(), &facts);
        prop_assert!(read.is_ok(), "{text}: {read:?}");
        let mut other = documents::reader("id", &document);
        other.set_scenario(read);
        prop_assert_eq!(other.outcome(), reader.outcome());
    }

    #[test]
    fn the_ends_of_every_slider_stay_while_it_is_dragged(document in any_document(), share in 0.0..=1.0_f64) {
        let mut reader = reader("id", &document);
        reader.choose_basis(ProjectionBasis::Assumptions);
        let before = years_ahead(&mut reader).levers.expect("levers");
        for (place, group) in before.groups.iter().enumerate() {
            for one in &group.levers {
                let kind = one.lever;
                reader.move_lever(place, kind, one.min + share * (one.max - one.min));
                let now = lever(&mut reader, place, kind);
                prop_assert_eq!((now.min, now.max), (one.min, one.max), "{:?}", kind);
            }
        }
    }
}
