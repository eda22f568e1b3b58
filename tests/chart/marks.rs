//! What is drawn where, and in which way: data and assumption never look alike.

use std::collections::BTreeSet;

use cakupan::chart::{Display, EDGE, Ink, Point, Role, Scene, Shape};
use cakupan::session::View;
use cakupan::words::{Mark, Swatch};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::documents::{
    Reader, any_document, banjar, display, document, frame, group, history, projection, reader, reader_under,
    years_ahead,
};
use crate::look::{WIDTHS, foot, near, paths, plot, rectangles, said, scene, series, spots, x_of, y_of, year_ticks};

fn ahead(reader: &mut Reader, width: f64) -> Scene {
    scene(reader, View::Projection, display(width), None)
}

fn needed_dots(scene: &Scene) -> Vec<(f64, f64)> {
    let dots = spots(scene).into_iter().filter(|spot| spot.role == Role::Needed);
    dots.map(|spot| (spot.middle.x, spot.middle.y)).collect()
}

fn diamonds(scene: &Scene) -> Vec<(f64, f64)> {
    let diamonds = spots(scene).into_iter().filter(|spot| spot.role == Role::Target);
    diamonds.map(|spot| (spot.middle.x, spot.middle.y)).collect()
}

fn target_lines(scene: &Scene) -> Vec<f64> {
    paths(scene).into_iter().filter(|line| line.role == Role::Target).map(|line| line.points[0].y).collect()
}

#[test]
fn a_target_is_a_line_at_its_rate_a_diamond_at_its_year_and_words() {
    let mut reader = reader("id", &banjar());
    for width in WIDTHS {
        let scene = ahead(&mut reader, width);
        let lines: Vec<_> = paths(&scene).into_iter().filter(|line| line.role == Role::Target).collect();
        assert_eq!(lines.len(), 1);
        assert!(!lines[0].dashed && lines[0].ink == Ink::Ink && lines[0].width == 1.5);
        lines[0].points.iter().for_each(|point| near(point.y, y_of(&scene, 0.99)));
        let diamonds = diamonds(&scene);
        assert_eq!(diamonds.len(), 1);
        near(diamonds[0].0, x_of(&scene, 2045));
        near(diamonds[0].1, y_of(&scene, 0.99));
        let words: Vec<String> = said(&scene, Role::Target).into_iter().map(|words| words.words).collect();
        assert_eq!(words, ["Target Presiden 2045: 99%"], "{width}");
        assert!(said(&scene, Role::Target)[0].bottom <= y_of(&scene, 0.99));
    }
}

#[test]
fn the_only_count_of_a_year_stands_at_its_year_whatever_its_month() {
    let seen = |year: i32, month: i32| json!({"year": year, "month": month, "workers": 100, "registered": year - 2000});
    let group = json!({"id": "a", "label": "A", "observations": [seen(2019, 8), seen(2024, 5), seen(2024, 11)]});
    let mut reader = reader("id", &document(json!([group]), json!([{"year": 2030, "rate": 0.9}])));
    for width in WIDTHS {
        let scene = ahead(&mut reader, width);
        let dots: Vec<f64> =
            spots(&scene).into_iter().filter(|spot| spot.role == Role::Observed).map(|spot| spot.middle.x).collect();
        let half_a_year = (x_of(&scene, 2024) - x_of(&scene, 2023)) / 2.0;
        assert!(dots.len() >= 2, "{dots:?}");
        near(dots[0], x_of(&scene, 2019));
        near(dots[1], x_of(&scene, 2024) - half_a_year);
        assert_eq!(year_ticks(&scene).into_iter().map(|(year, _)| year).min(), Some(2019), "no year before the first");
    }
}

/// Left, right and top of the polygons of this role and this ink, in drawing order.
fn polygons(scene: &Scene, role: Role, ink: Ink) -> Vec<[f64; 3]> {
    let mut found = Vec::new();
    for part in scene.parts.iter().filter(|part| part.role == role) {
        let Shape::Polygon { points, fill, outline } = &part.shape else { continue };
        if outline.map_or(*fill, |stroke| stroke.ink) == ink {
            let least = |of: fn(&Point) -> f64| points.iter().map(of).fold(f64::INFINITY, f64::min);
            found.push([least(|point| point.x), -least(|point| -point.x), least(|point| point.y)]);
        }
    }
    found
}

fn with_targets(targets: Value) -> Value {
    let mut document = banjar();
    document["targets"] = targets;
    document
}

#[test]
fn where_a_target_s_diamond_is_no_second_mark_stands() {
    // All formal workers are covered in 2045, a hundredth above the target.
    let mut reader = reader("id", &banjar());
    for width in WIDTHS {
        let scene = ahead(&mut reader, width);
        assert_eq!(polygons(&scene, Role::Target, Ink::Ink).len(), 1);
        assert_eq!(polygons(&scene, Role::Assumed, Ink::Series(Mark::First)).len(), 0, "{width}");
        assert_eq!(polygons(&scene, Role::Assumed, Ink::Series(Mark::Second)).len(), 1, "{width}");
    }
}

#[test]
fn targets_near_each_other_share_their_words() {
    let near_ones = with_targets(json!([{"year": 2045, "rate": 0.99}, {"year": 2035, "rate": 0.96}]));
    let far_ones = with_targets(json!([{"year": 2045, "rate": 0.99}, {"year": 2035, "rate": 0.7}]));
    for width in WIDTHS {
        let scene = ahead(&mut reader("id", &near_ones), width);
        let words: Vec<String> = said(&scene, Role::Target).into_iter().map(|words| words.words).collect();
        assert_eq!(words, ["Target 2035: 96%, 2045: 99%"], "{width}");
        assert_eq!((target_lines(&scene).len(), diamonds(&scene).len()), (2, 2));
        let scene = ahead(&mut reader("id", &far_ones), width);
        let words: BTreeSet<String> = said(&scene, Role::Target).into_iter().map(|words| words.words).collect();
        assert_eq!(words, ["Target 2035: 70%", "Target 2045: 99%"].map(str::to_owned).into(), "{width}");
    }
}

#[test]
fn what_was_observed_is_filled_and_what_is_assumed_is_hollow() {
    // How many lines do not end at the target's diamond.
    for (document, ends) in [(banjar(), 2), (history(4), 0)] {
        let mut reader = reader("id", &document);
        for width in WIDTHS {
            for year in [2025, 2030, 2045] {
                let scene = scene(&mut reader, View::Projection, display(width), Some(year));
                let spots: Vec<_> = spots(&scene)
                    .into_iter()
                    .filter(|spot| matches!(spot.fill, Ink::Series(_)) || matches!(spot.outline, Some(Ink::Series(_))))
                    .collect();
                for spot in &spots {
                    let filled = matches!(spot.fill, Ink::Series(_));
                    let expected = if filled { Role::Observed } else { Role::Assumed };
                    assert_eq!(spot.role, expected);
                    assert!(filled || spot.fill == Ink::Background && spot.outline.is_some());
                    assert_eq!(filled, spot.middle.x < x_of(&scene, 2025) + 3.0, "{year}: {spot:?}");
                }
                // Each line has its start, its end and the year of the cursor between them; at a diamond no end.
                let hollow = spots.iter().filter(|spot| spot.role == Role::Assumed).count();
                assert_eq!(hollow, if year == 2030 { ends + 3 } else { ends }, "{year}");
            }
        }
    }
}

#[test]
fn groups_have_their_shapes_and_all_together_a_circle() {
    let scene = ahead(&mut reader("id", &banjar()), 328.0);
    // The first ends at the target's diamond.
    for (mark, corners, count) in [(Mark::All, 0, 2), (Mark::First, 4, 1), (Mark::Second, 3, 2)] {
        let of_mark: Vec<_> =
            spots(&scene).into_iter().filter(|spot| spot.outline == Some(Ink::Series(mark))).collect();
        assert_eq!(of_mark.len(), count, "{mark:?}");
        assert!(of_mark.iter().all(|spot| spot.corners == corners), "{mark:?}");
    }
}

#[test]
fn assumed_lines_are_dashed_and_observed_ones_are_not() {
    for (document, observed) in [(banjar(), 0), (history(2), 3), (history(6), 3)] {
        let mut reader = reader("id", &document);
        for width in WIDTHS {
            let lines = series(&ahead(&mut reader, width));
            assert!(lines.iter().all(|line| line.dashed == (line.role == Role::Assumed)), "{lines:?}");
            assert_eq!(lines.iter().filter(|line| line.role == Role::Observed).count(), observed);
            assert_eq!(lines.iter().filter(|line| line.role == Role::Assumed).count(), 3);
        }
    }
}

#[test]
fn lines_go_through_the_numbers_of_the_projection() {
    let mut reader = reader("id", &banjar());
    let numbers = projection(&reader);
    for width in WIDTHS {
        let scene = ahead(&mut reader, width);
        for (mark, coverage) in [
            (Mark::All, &numbers.all.as_ref().expect("all together").coverage),
            (Mark::First, &numbers.groups[0].coverage),
            (Mark::Second, &numbers.groups[1].coverage),
        ] {
            let lines = series(&scene);
            let line = lines.iter().find(|line| line.ink == Ink::Series(mark)).expect("a line");
            assert_eq!(line.points.len(), coverage.len());
            for (ahead, (point, rate)) in line.points.iter().zip(coverage).enumerate() {
                near(point.x, x_of(&scene, 2025 + ahead as i32));
                near(point.y, y_of(&scene, *rate));
            }
        }
    }
}

#[test]
fn a_history_begins_at_the_first_observation_with_solid_lines() {
    for years in [2, 4, 9] {
        let mut reader = reader("id", &history(years));
        for width in WIDTHS {
            let scene = ahead(&mut reader, width);
            assert_eq!((plot(&scene).first, plot(&scene).last), (2025, 2045));
            for line in series(&scene).into_iter().filter(|line| line.role == Role::Observed) {
                assert_eq!(line.points.len(), years as usize);
                near(line.points[0].x, x_of(&scene, 2026 - years));
                near(line.points[years as usize - 1].x, x_of(&scene, 2025));
            }
            let first = x_of(&scene, 2026 - years);
            assert!(
                first
                    > said(&scene, Role::Frame)
                        .iter()
                        .filter(|words| words.words == "0%")
                        .map(|words| words.right)
                        .fold(0.0, f64::max)
            );
            let dots = spots(&scene).into_iter().filter(|spot| spot.role == Role::Observed).count();
            assert_eq!(dots, 3 * years as usize);
        }
    }
}

#[test]
fn years_under_the_axis_count_back_from_the_last_and_begin_with_the_first() {
    for until in [2026, 2028, 2035, 2045, 2060, 2099, 2125] {
        let mut reader = reader_under("id", &banjar(), &json!({"until": until}));
        for width in WIDTHS {
            for text_scale in [1.0, 1.6] {
                let scene = scene(&mut reader, View::Projection, Display { text_scale, ..display(width) }, None);
                let mut ticks = year_ticks(&scene);
                ticks.sort_by_key(|(year, _)| -year);
                assert_eq!(ticks[0].0, until);
                assert_eq!(ticks.last().map(|(year, _)| *year), Some(2025));
                assert!(ticks.len() <= 10, "{until} {width}: {}", ticks.len());
                for (year, words) in &ticks {
                    near((words.left + words.right) / 2.0, x_of(&scene, *year));
                }
                let even = &ticks[..ticks.len() - 1];
                let steps: BTreeSet<i32> = even.windows(2).map(|pair| pair[0].0 - pair[1].0).collect();
                assert!(steps.len() <= 1 && steps.iter().all(|step| [1, 2, 5, 10, 20, 50].contains(step)), "{steps:?}");
                assert!(ticks.windows(2).all(|pair| pair[0].1.left - pair[1].1.right >= 8.0 - 0.01), "{until} {width}");
            }
        }
    }
}

#[test]
fn rates_beside_the_axis_go_from_none_to_all() {
    for (document, language) in [(banjar(), "id"), (history(3), "en")] {
        let mut reader = reader(language, &document);
        for width in WIDTHS {
            let scene = ahead(&mut reader, width);
            let ticks: Vec<String> = said(&scene, Role::Frame)
                .into_iter()
                .map(|words| words.words)
                .filter(|words| words.ends_with('%'))
                .collect();
            assert_eq!(ticks, ["0%", "25%", "50%", "75%", "100%"]);
            let right: BTreeSet<i64> = said(&scene, Role::Frame)
                .iter()
                .filter(|words| words.words.ends_with('%'))
                .map(|words| (words.right * 100.0) as i64)
                .collect();
            assert_eq!(right.len(), 1);
        }
    }
}

#[test]
fn a_gridline_nearer_than_five_pixels_to_a_target_is_left_out() {
    let grid = |scene: &Scene| -> Vec<i64> {
        let lines = paths(scene).into_iter().filter(|line| line.ink == Ink::Grid);
        lines
            .map(|line| ((foot(scene) - line.points[0].y) / (foot(scene) - y_of(scene, 1.0)) * 100.0).round() as i64)
            .collect()
    };
    for (rate, lines) in
        [(0.99, vec![25, 50, 75]), (0.90, vec![25, 50, 75, 100]), (0.75, vec![25, 50, 100]), (0.51, vec![25, 75, 100])]
    {
        let mut reader = reader("id", &with_targets(json!([{"year": 2045, "rate": rate}])));
        for width in [288.0, 328.0, 672.0] {
            let scene = ahead(&mut reader, width);
            assert_eq!(grid(&scene), lines, "{rate} {width}");
            for target in target_lines(&scene) {
                let too_near = paths(&scene)
                    .into_iter()
                    .filter(|line| line.ink == Ink::Grid)
                    .any(|line| (line.points[0].y - target).abs() < 5.0);
                assert!(!too_near);
            }
        }
    }
}

#[test]
fn the_needed_pace_is_one_dot_a_year_on_its_path() {
    let mut reader = reader("id", &banjar());
    let needed = reader
        .outcome()
        .and_then(|outcome| outcome.needed_years.clone())
        .expect("a target")
        .all
        .expect("all together")
        .coverage;
    for width in WIDTHS {
        let scene = ahead(&mut reader, width);
        let dots = needed_dots(&scene);
        assert_eq!(dots.len(), 19, "one for each year between the base year and the target's");
        for (year, (x, y)) in (2026..).zip(dots) {
            near(x, x_of(&scene, year));
            near(y, y_of(&scene, needed[(year - 2025) as usize]));
        }
    }
}

#[test]
fn no_dots_are_drawn_for_a_pace_that_is_in_use_or_not_needed() {
    let mut used = reader("id", &banjar());
    used.use_needed_pace();
    let reached = reader_under(
        "id",
        &banjar(),
        &json!({"groups": {"formal": {"enrolment": {"per_year": 9_000}}, "informal": {"enrolment": {"per_year": 9_000}}}}),
    );
    let aimless = reader("id", &with_targets(json!([])));
    for mut reader in [used, reached, aimless] {
        for width in WIDTHS {
            let scene = ahead(&mut reader, width);
            assert!(needed_dots(&scene).is_empty() && said(&scene, Role::Needed).is_empty());
        }
    }
}

#[test]
fn the_cursor_is_a_line_a_badge_and_no_years_near_it() {
    let mut reader = reader("id", &banjar());
    for width in WIDTHS {
        for year in 2025..=2045 {
            let scene = scene(&mut reader, View::Projection, display(width), Some(year));
            let lines: Vec<_> = paths(&scene).into_iter().filter(|line| line.role == Role::Cursor).collect();
            let badges = rectangles(&scene, Role::Cursor);
            let words: Vec<String> = said(&scene, Role::Cursor).into_iter().map(|words| words.words).collect();
            if year == 2045 {
                assert!(lines.is_empty() && badges.is_empty() && words.is_empty(), "the last year needs no cursor");
                continue;
            }
            assert_eq!((lines.len(), badges.len(), words), (1, 1, vec![year.to_string()]));
            lines[0].points.iter().for_each(|point| near(point.x, x_of(&scene, year)));
            near((badges[0].0.x + badges[0].1.x) / 2.0, x_of(&scene, year));
            let near_it = year_ticks(&scene)
                .into_iter()
                .find(|(tick, _)| (x_of(&scene, *tick) - x_of(&scene, year)).abs() <= 36.0);
            assert!(near_it.is_none(), "{year} {width}: {near_it:?}");
        }
    }
}

#[test]
fn the_year_under_a_place_is_the_nearest() {
    let scene = ahead(&mut reader("id", &banjar()), 328.0);
    let plot = plot(&scene);
    let year_wide = (plot.right - plot.left) / 20.0;
    for year in 2025..=2045 {
        for aside in [-0.45, 0.0, 0.45] {
            assert_eq!(plot.year_at(x_of(&scene, year) + aside * year_wide), year);
        }
    }
    assert_eq!((plot.year_at(-1e9), plot.year_at(1e9)), (2025, 2045));
}

#[test]
fn a_hundred_heads_and_shoulders_stand_for_a_hundred_people() {
    for document in [banjar(), document(json!([group("satu", 900.0, 300.0)]), json!([]))] {
        for width in WIDTHS {
            let mut reader = reader("id", &document);
            let scene = scene(&mut reader, View::Now, display(width), None);
            let spots = spots(&scene);
            let heads: Vec<_> = spots.iter().filter(|spot| spot.corners == 0).collect();
            assert_eq!((heads.len(), spots.len()), (100, 200));
            let filled = heads.iter().filter(|spot| matches!(spot.fill, Ink::Series(_))).count();
            let headline = frame(&mut reader, View::Now).headline;
            assert!(headline.contains(&format!("{filled}\u{a0}dari")), "{filled}: {headline}");
            let outside = spots
                .iter()
                .find(|spot| spot.middle.x < 0.0 || spot.middle.x > scene.width || spot.middle.y > scene.height);
            assert!(outside.is_none());
        }
    }
}

/// Whether this is the fine line around a tint.
fn is_edge(shape: &Shape) -> bool {
    matches!(shape, Shape::Path { stroke, .. } if *stroke == EDGE)
}

/// What in a picture of years is not what its role says; nothing, if all is well.
fn out_of_role(scene: &Scene) -> Option<String> {
    let wrong = scene.parts.iter().find(|part| {
        let (ink, is_words) = match &part.shape {
            Shape::Path { stroke, .. } => (stroke.ink, false),
            Shape::Polygon { fill, outline, .. } | Shape::Circle { fill, outline, .. } => {
                (outline.map_or(*fill, |stroke| stroke.ink), false)
            }
            Shape::Rectangle { fill, .. } => (*fill, false),
            Shape::Text { ink, .. } => (*ink, true),
        };
        let fits = match part.role {
            Role::Observed | Role::Assumed | Role::Trend => {
                matches!(ink, Ink::Series(_)) || is_words && ink == Ink::Secondary
            }
            Role::Target => ink == Ink::Ink,
            Role::Needed | Role::Break => ink == Ink::Secondary,
            // The ground that words have over a gridline is part of the frame.
            Role::Frame => matches!(ink, Ink::Grid | Ink::Axis | Ink::Background) || is_words && ink == Ink::Secondary,
            Role::Band => matches!(ink, Ink::Band50 | Ink::Band90) || is_edge(&part.shape),
            Role::Fan => matches!(ink, Ink::Band50 | Ink::Band90 | Ink::Band95) || is_edge(&part.shape),
            Role::Cursor => matches!(ink, Ink::Ink | Ink::OnInk),
        };
        let plain = !matches!(part.role, Role::Frame | Role::Cursor)
            || !matches!(part.shape, Shape::Circle { .. } | Shape::Polygon { .. });
        !(fits && plain)
    });
    wrong.map(|part| format!("{part:?}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn every_shape_with_a_number_has_a_role_that_the_page_explains(document in any_document(), width in prop::sample::select(WIDTHS.to_vec())) {
        let mut reader = reader("id", &document);
        let scene = ahead(&mut reader, width);
        prop_assert_eq!(out_of_role(&scene), None);
        let key: Vec<Swatch> = years_ahead(&mut reader).key.iter().map(|entry| entry.swatch).collect();
        for (role, swatch) in [(Role::Observed, Swatch::Data), (Role::Assumed, Swatch::Assumed), (Role::Needed, Swatch::Needed), (Role::Break, Swatch::Break)] {
            let drawn = scene.parts.iter().any(|part| part.role == role);
            prop_assert_eq!(drawn, key.contains(&swatch), "{:?} in {:?}", role, key);
        }
        let target = scene.parts.iter().any(|part| part.role == Role::Target);
        prop_assert_eq!(target, !said(&scene, Role::Target).is_empty());
        prop_assert!(!target || said(&scene, Role::Target).iter().all(|words| words.words.starts_with("Target") || words.words.starts_with("20") || words.words.ends_with('…')));
    }

    #[test]
    fn every_line_ends_in_its_value_and_its_name(document in any_document(), width in prop::sample::select(WIDTHS.to_vec())) {
        let mut reader = reader("id", &document);
        let scene = ahead(&mut reader, width);
        let lines = series(&scene).into_iter().filter(|line| line.role == Role::Assumed).count();
        let values = said(&scene, Role::Assumed).into_iter().filter(|words| words.words.split(' ').next().is_some_and(|first| first.ends_with('%')));
        prop_assert_eq!(values.count(), lines);
    }
}
