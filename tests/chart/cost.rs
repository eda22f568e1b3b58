//! The pictures of cost: bars on the slider's own axis, and columns that say what is paid and what is missing.

use cakupan::chart::{Ink, NotoSans, Point, Role, Scene, Shape};
use cakupan::document::LeverKind;
use cakupan::session::View;
use cakupan::words::Mark;
use cakupan::words::cost::Budget;
use serde_json::{Value, json};

use crate::documents::{Reader, banjar, costs, display, reader, reader_under};
use crate::look::{WIDTHS, near, paths, rectangles, said, words};

const INFORMAL: usize = 1;

fn pictures(reader: &mut Reader, width: f64) -> (Scene, Scene) {
    reader.show(View::Cost);
    reader.set_display(display(width));
    (reader.scene(&NotoSans).expect("bars"), reader.years_scene(&NotoSans).expect("columns"))
}

fn slider(reader: &mut Reader) -> Budget {
    costs(reader).budget.expect("a slider")
}

/// The axis: its left and its right end.
fn axis(scene: &Scene) -> (Point, Point) {
    let line = paths(scene)
        .into_iter()
        .find(|line| line.role == Role::Frame && line.points[0].y == line.points[1].y && line.ink == Ink::Axis);
    let line = line.expect("an axis");
    (line.points[0], line.points[1])
}

/// Everything that says how long a unit is.
fn frame_of(scene: &Scene) -> String {
    let lines: Vec<_> = paths(scene).into_iter().filter(|line| line.role == Role::Frame).collect();
    let ticks: Vec<_> = said(scene, Role::Frame).into_iter().map(|words| (words.words, words.at)).collect();
    format!("{} {lines:?} {ticks:?}", scene.height)
}

/// The corners of the hollow bar.
fn hollow(scene: &Scene) -> Vec<Point> {
    let bar = scene.parts.iter().find_map(|part| match &part.shape {
        Shape::Polygon { points, fill: Ink::Background, outline: Some(_) } if part.role == Role::Needed => {
            Some(points.clone())
        }
        _ => None,
    });
    bar.expect("a hollow bar")
}

#[test]
fn nothing_and_the_most_lie_exactly_under_the_ends_of_the_axis() {
    let mut reader = reader("id", &banjar());
    for width in WIDTHS {
        let (bars, _) = pictures(&mut reader, width);
        let (left, right) = axis(&bars);
        let slider = slider(&mut reader);
        assert_eq!((slider.left, slider.left + slider.width), (left.x, right.x));
        // The thumb, 24 wide, stays inside the picture at both ends.
        assert_eq!((left.x, right.x), (12.0, width - 12.0));
    }
}

#[test]
fn a_bar_is_as_long_as_its_sum_and_ends_over_the_thumb() {
    let mut reader = reader("id", &banjar());
    for width in WIDTHS {
        for to in [0.0, 1e9, 5e9, 12.3e9, 25e9] {
            reader.move_lever(INFORMAL, LeverKind::AnnualBudget, to);
            let (bars, _) = pictures(&mut reader, width);
            let slider = slider(&mut reader);
            let now = rectangles(&bars, Role::Observed)[0];
            near(now.1.x, slider.left + slider.width * 2_620_800_000.0 / 25e9);
            match rectangles(&bars, Role::Assumed).as_slice() {
                [choice] => near(choice.1.x, slider.left + slider.width * slider.lever.fraction),
                none => assert!(none.is_empty() && to == 0.0),
            }
            // The outline is drawn inside.
            near(hollow(&bars)[1].x + 0.75, slider.left + slider.width * 22_176_000_000.0 / 25e9);
        }
    }
}

#[test]
fn neither_axis_nor_columns_are_rescaled_while_a_lever_is_dragged() {
    for (kind, most, before) in [
        (LeverKind::AnnualBudget, 25e9, json!({})),
        (LeverKind::HeadCount, 120e3, json!({"groups": {"informal": {"head_count": 20_000}}})),
    ] {
        for width in WIDTHS {
            let mut reader = reader_under("id", &banjar(), &before);
            let (bars, columns) = pictures(&mut reader, width);
            let frames = (frame_of(&bars), frame_of(&columns));
            let caps = caps(&columns);
            for share in [0.0, 0.03, 0.2, 0.5, 0.8, 1.0] {
                reader.move_lever(INFORMAL, kind, share * most);
                let (bars, columns) = pictures(&mut reader, width);
                assert_eq!((frame_of(&bars), frame_of(&columns)), frames, "{kind:?} at {share}, {width} wide");
                // What is needed does not depend on what is paid.
                for cap in self::caps(&columns) {
                    assert!(caps.contains(&cap), "{cap:?}");
                }
            }
        }
    }
}

/// The left ends of the caps.
fn caps(columns: &Scene) -> Vec<(f64, f64)> {
    let caps = paths(columns).into_iter().filter(|line| line.role == Role::Needed);
    caps.map(|line| (line.points[0].x, line.points[0].y)).collect()
}

#[test]
fn the_axis_counts_in_round_sums_and_says_its_unit_once() {
    let mut reader = reader("id", &banjar());
    let ticks = |reader: &mut Reader, width| {
        let (bars, _) = pictures(reader, width);
        let mut ticks = said(&bars, Role::Frame);
        ticks.sort_by(|one, other| one.left.total_cmp(&other.left));
        ticks.into_iter().map(|words| words.words.replace('\u{a0}', " ")).collect::<Vec<_>>()
    };
    for width in WIDTHS {
        assert_eq!(ticks(&mut reader, width), ["Rp0", "5", "10", "15", "20 miliar"]);
    }
    reader.switch_lever(INFORMAL, LeverKind::HeadCount);
    assert_eq!(ticks(&mut reader, 672.0), ["0", "40.000", "80.000 orang"]);
}

#[test]
fn names_and_sums_stand_at_their_bars() {
    let mut reader = reader("id", &banjar());
    for width in WIDTHS {
        for to in [1e9, 5e9, 20e9, 25e9] {
            reader.move_lever(INFORMAL, LeverKind::AnnualBudget, to);
            let (bars, _) = pictures(&mut reader, width);
            let said = words(&bars);
            let find = |wanted: &str| {
                said.iter()
                    .find(|words| words.words.replace('\u{a0}', " ") == wanted)
                    .unwrap_or_else(|| panic!("no {wanted}"))
            };
            for name in ["Sekarang", "Pilihan Anda", "Semua"] {
                near(find(name).left, 1.0);
            }
            // Beside the bar in ink, or inside it in the surface's colour.
            let sum = find(&format!("Rp{} miliar", to / 1e9));
            let end = rectangles(&bars, Role::Assumed)[0].1.x;
            if sum.ink == Ink::Background {
                near(sum.right, end - 8.0);
                assert!(end + 8.0 + (sum.right - sum.left) > width);
            } else {
                assert_eq!(sum.ink, Ink::Ink);
                near(sum.left, end + 8.0);
            }
            assert_eq!(find("Rp22,2 miliar").ink, Ink::Ink, "on a hollow bar");
        }
    }
}

#[test]
fn a_broken_line_marks_today_in_a_larger_choice() {
    let mut reader = reader("id", &banjar());
    for (to, marked) in [(1e9, false), (5e9, true), (20e9, true)] {
        reader.move_lever(INFORMAL, LeverKind::AnnualBudget, to);
        for width in WIDTHS {
            let (bars, _) = pictures(&mut reader, width);
            let marks: Vec<_> = paths(&bars).into_iter().filter(|line| line.dashed).collect();
            assert_eq!(marks.len(), usize::from(marked), "{to}");
            for mark in marks {
                assert_eq!(mark.ink, Ink::Background);
                near(mark.points[0].x, rectangles(&bars, Role::Observed)[0].1.x);
            }
        }
    }
}

/// For each year the heights of what is paid and of what would be needed.
fn columns_of(scene: &Scene) -> Vec<(f64, f64)> {
    let foot = axis(scene).0.y;
    let mut columns: Vec<(f64, f64, f64)> = Vec::new();
    for part in &scene.parts {
        let Shape::Rectangle { from, to, fill } = &part.shape else { continue };
        let at = match columns.iter().position(|column| column.0 == from.x) {
            Some(at) => at,
            None => {
                columns.push((from.x, 0.0, 0.0));
                columns.len() - 1
            }
        };
        match fill {
            Ink::Series(Mark::Second) => {
                near(to.y, foot);
                columns[at].1 = to.y - from.y;
            }
            Ink::Band90 => columns[at].2 = foot - from.y,
            other => panic!("a rectangle in {other:?}"),
        }
    }
    columns.into_iter().map(|(_, paid, needed)| (paid, needed)).collect()
}

fn columns(document: &Value, scenario: &Value, width: f64) -> Vec<(f64, f64)> {
    columns_of(&pictures(&mut reader_under("id", document, scenario), width).1)
}

#[test]
fn a_column_is_filled_as_high_as_is_paid_and_capped_where_enough_would_be() {
    let scenario = json!({"groups": {"informal": {"annual_budget": 5e9}}});
    for width in WIDTHS {
        let found = columns(&banjar(), &scenario, width);
        assert_eq!(found.len(), 21);
        for (year, (paid, needed)) in found.iter().enumerate() {
            let cost = if year == 0 { 2_620_800_000.0 } else { 4_999_881_600.0 };
            near(paid / needed, cost / 21_954_240_000.0);
        }
        let scene = pictures(&mut reader_under("id", &banjar(), &scenario), width).1;
        let caps: Vec<_> = paths(&scene).into_iter().filter(|line| line.role == Role::Needed).collect();
        assert!(caps.len() == 21 && caps.iter().all(|cap| cap.width == 1.5 && cap.ink == Ink::Secondary));
    }
}

#[test]
fn a_contribution_that_rises_by_law_shows_as_a_step() {
    let mut document = banjar();
    let steps = json!([{"from": "2025-01", "amount": 16_800}, {"from": "2030-01", "amount": 33_600}]);
    document["groups"][1]["subsidy"]["monthly_contribution"] = steps;
    let found = columns(&document, &json!({}), 328.0);
    for (year, (_, needed)) in found.iter().enumerate() {
        near(needed / found[0].1, if year < 5 { 1.0 } else { 2.0 });
    }
}

#[test]
fn a_budget_that_stops_leaves_only_the_base_year_filled() {
    let found = columns(&banjar(), &json!({"groups": {"informal": {"annual_budget": 0}}}), 328.0);
    assert!(found[0].0 > 0.0 && found[1..].iter().all(|(paid, needed)| *paid == 0.0 && *needed > 0.0));
}

#[test]
fn the_view_has_two_pictures_and_no_other_view_has_a_second_one() {
    let mut reader = reader("id", &banjar());
    for view in View::ALL {
        reader.show(view);
        assert_eq!(reader.years_scene(&NotoSans).is_some(), view == View::Cost);
    }
    let shown = costs(&mut reader);
    let (bars, columns) = pictures(&mut reader, 328.0);
    assert_eq!(shown.picture.map(|picture| picture.height), Some(bars.height));
    assert_eq!(shown.years.map(|years| years.picture.height), Some(columns.height));
}
