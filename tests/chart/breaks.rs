//! Breaks in what was observed: nothing leads from one way of counting to the other, and a mark says so.

use cakupan::chart::{Display, NotoSans, Point, Role, Scene, projection};
use cakupan::document::{Checked, Scenario};
use cakupan::model::Outcome;
use cakupan::words::{Projection, ProjectionBasis, Swatch, WordsContext};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::bands::observed_lines;
use crate::documents::{any_document, broken, checked, display, document, history, reader, years_ahead};
use crate::layout::{every_display, wrong};
use crate::look::{WIDTHS, near, paths, said, series, x_of, y_of};
use crate::uncertainty::{told, trended};

const BASES: [ProjectionBasis; 2] = [ProjectionBasis::Trend, ProjectionBasis::Assumptions];

/// Every picture of a document's years ahead: as the past leads and as is assumed.
fn each(facts: &Checked, display: Display, mut look: impl FnMut(&WordsContext, Scene)) {
    let outcome = trended(facts, 0.8);
    for basis in BASES {
        told("id", facts, &outcome, basis, |context| look(context, projection(context, &display, &NotoSans, None)));
    }
}

fn indonesia() -> Value {
    serde_json::from_str(include_str!("../../www/data/indonesia.json")).expect("JSON")
}

/// The strokes that stand in gaps.
fn marks(scene: &Scene) -> Vec<Vec<Point>> {
    paths(scene).into_iter().filter(|path| path.role == Role::Break).map(|path| path.points).collect()
}

/// How many observed lines lead from a year before `year` to it or beyond.
fn across(scene: &Scene, year: i32) -> usize {
    let (before, after) = (x_of(scene, year) - 0.5, x_of(scene, year) - 0.1);
    let solid = series(scene).into_iter().filter(|line| line.role == Role::Observed);
    solid.filter(|line| line.points[0].x < before && line.points.iter().any(|point| point.x > after)).count()
}

#[test]
fn an_observed_line_ends_before_a_break_and_begins_anew_behind_it() {
    let facts = checked(&broken(broken(history(9), 0, 2020), 1, 2020));
    for width in WIDTHS {
        each(&facts, display(width), |context, scene| {
            let lines = if context.followed().is_some() { 1 } else { 3 };
            let solid: Vec<_> = series(&scene).into_iter().filter(|line| line.role == Role::Observed).collect();
            let lengths: Vec<usize> = solid.iter().map(|line| line.points.len()).collect();
            assert_eq!(lengths, [3, 6].repeat(lines), "2017 … 2019 and 2020 … 2025");
            for pair in solid.chunks(2) {
                near(pair[0].points[2].x, x_of(&scene, 2019));
                near(pair[1].points[0].x, x_of(&scene, 2020));
            }
            assert_eq!((across(&scene, 2020), across(&scene, 2022)), (0, lines));
            assert_eq!(marks(&scene).len(), lines);
        });
    }
}

#[test]
fn a_break_has_an_upright_stroke_between_its_points() {
    let facts = checked(&broken(history(9), 0, 2020));
    for width in WIDTHS {
        told("id", &facts, &trended(&facts, 0.8), ProjectionBasis::Trend, |context| {
            let scene = projection(context, &display(width), &NotoSans, None);
            let [mark] = marks(&scene).try_into().expect("one mark");
            let seen = cakupan::model::coverage_by_year(context.facts, None);
            let rate = |year: i32| seen.iter().find(|seen| seen.0 == year).expect("a year").1;
            mark.iter().for_each(|end| near(end.x, (x_of(&scene, 2019) + x_of(&scene, 2020)) / 2.0));
            near(mark[0].y, y_of(&scene, rate(2020)) - 11.0);
            near(mark[1].y, y_of(&scene, rate(2019)) + 11.0);
        });
    }
}

#[test]
fn a_break_between_one_year_and_the_next_leaves_points_without_a_line() {
    let facts = checked(&broken(broken(history(3), 0, 2024), 0, 2025));
    each(&facts, display(328.0), |context, scene| {
        let solid = series(&scene).into_iter().filter(|line| line.role == Role::Observed).count();
        assert_eq!(solid, usize::from(context.followed().is_none()), "the other group's");
    });
}

#[test]
fn a_break_of_one_group_breaks_its_line_and_that_of_all_together() {
    let facts = checked(&broken(history(9), 1, 2021));
    told("id", &facts, &trended(&facts, 0.8), ProjectionBasis::Assumptions, |context| {
        let scene = projection(context, &display(672.0), &NotoSans, None);
        assert_eq!((marks(&scene).len(), across(&scene, 2021)), (2, 1));
    });
}

#[test]
fn a_break_in_a_year_that_not_all_groups_have_shows_in_the_next() {
    let mut document = broken(history(9), 1, 2021);
    document["groups"][0]["observations"].as_array_mut().expect("a list").retain(|seen| seen["year"] != 2021);
    let facts = checked(&document);
    told("id", &facts, &trended(&facts, 0.8), ProjectionBasis::Trend, |context| {
        let scene = projection(context, &display(672.0), &NotoSans, None);
        let [mark] = marks(&scene).try_into().expect("one mark");
        near(mark[0].x, x_of(&scene, 2021));
        assert_eq!(across(&scene, 2022), 0, "from 2020 to 2022");
    });
}

#[test]
fn a_break_at_the_first_or_after_the_base_year_draws_nothing() {
    let mut later = history(4);
    let seen = json!({"year": 2026, "workers": 10_000, "registered": 100, "break": "Baru."});
    later["groups"][0]["observations"].as_array_mut().expect("a list").push(seen);
    let single =
        json!([{"id": "satu", "observations": [{"year": 2025, "workers": 9, "registered": 3, "break": "Baru."}]}]);
    for document in [broken(history(6), 0, 2020), later, document(single, json!([]))] {
        let mut reader = reader("id", &document);
        let key = years_ahead(&mut reader).key;
        assert!(key.iter().all(|entry| entry.swatch != Swatch::Break), "{key:?}");
        let scene = reader.scene(&NotoSans).expect("a picture");
        assert!(scene.parts.iter().all(|part| part.role != Role::Break));
    }
}

#[test]
fn the_words_of_a_break_stand_at_its_mark_where_they_fit_and_in_the_key_everywhere() {
    let facts = checked(&indonesia());
    let outcome = Outcome::new(&facts, &Scenario::default()).with_uncertainty(&facts);
    for display in every_display() {
        told("id", &facts, &outcome, ProjectionBasis::Trend, |context| {
            let scene = projection(context, &display, &NotoSans, None);
            assert_eq!(wrong(&scene), None, "{display:?}");
            let [mark] = marks(&scene).try_into().expect("one mark");
            let words = said(&scene, Role::Break);
            let joined = words.iter().map(|line| line.words.as_str()).collect::<Vec<_>>().join(" ");
            let has_room = display.width >= 640.0 * display.text_scale;
            assert_eq!(joined, if has_room { "cara hitung berubah" } else { "" }, "{display:?}");
            for line in words {
                assert!(line.left < mark[0].x && mark[0].x < line.right, "{display:?}");
                assert!(line.bottom < mark[0].y || line.top > mark[1].y, "{display:?}");
            }
            let key: Vec<String> = Projection::new(context).key().into_iter().map(|entry| entry.text).collect();
            assert!(key.contains(&String::from("cara menghitung berubah (2020)")), "{key:?}");
        });
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn no_line_leads_over_a_break_and_every_break_has_its_mark(
        document in any_document(), width in prop::sample::select(WIDTHS.to_vec()),
    ) {
        let facts = checked(&document);
        let mut found = Vec::new();
        each(&facts, display(width), |context, scene| {
            let lines = observed_lines(context);
            let expected: usize = lines
                .iter()
                .map(|(seen, breaks)| seen.iter().skip(1).filter(|seen| breaks.contains(&seen.0)).count())
                .sum();
            let whole: usize = lines.iter().map(|(seen, _)| seen.len().saturating_sub(1)).sum();
            let solid = series(&scene).into_iter().filter(|line| line.role == Role::Observed);
            let steps: usize = solid.map(|line| line.points.len() - 1).sum();
            if marks(&scene).len() != expected || steps != whole - expected {
                found.push(format!("{:?} of {expected}, {steps} of {whole}", marks(&scene)));
            }
        });
        prop_assert!(found.is_empty(), "{found:#?}");
    }
}
