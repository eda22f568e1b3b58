//! The picture of what matters most: bars where the results are, and every word to be read.

use cakupan::chart::{Anchor, Display, Ink, NotoSans, Part, Point, Role, Scene, Shape};
use cakupan::model::{Swing, Uncertainty};
use cakupan::session::View;
use cakupan::words::Mark;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::documents::{Reader, any_document, display, document, reader, with_ranges};
use crate::layout::{every_display, wrong};
use crate::look::{WIDTHS, Words, near, paths, said, scene, words};

fn uncertainty(reader: &Reader) -> Uncertainty {
    reader.outcome().and_then(|outcome| outcome.uncertainty.clone()).expect("an uncertainty")
}

fn bars_of(document: &Value, width: f64) -> (Scene, Uncertainty) {
    let mut reader = reader("id", document);
    let scene = scene(&mut reader, View::Levers, display(width), None);
    (scene, uncertainty(&reader))
}

/// Where a rate lies: by the first two ticks under the axis.
fn x_of(scene: &Scene, rate: f64) -> f64 {
    let ticks: Vec<(f64, f64)> = said(scene, Role::Frame)
        .iter()
        .filter_map(|tick| {
            Some((tick.words.strip_suffix('%')?.parse::<f64>().ok()? / 100.0, (tick.left + tick.right) / 2.0))
        })
        .collect();
    let [(one, from), (other, to), ..] = ticks[..] else { panic!("one tick: {ticks:?}") };
    from + (to - from) * (rate - one) / (other - one)
}

/// A bar: its corners, its group and whether it is filled.
#[derive(Debug)]
struct Bar {
    from: Point,
    to: Point,
    ink: Ink,
    filled: bool,
}

fn bars(scene: &Scene) -> Vec<Bar> {
    let bar = |part: &Part| match &part.shape {
        Shape::Rectangle { from, to, fill: ink @ Ink::Series(_) } => {
            Some(Bar { from: *from, to: *to, ink: *ink, filled: true })
        }
        Shape::Polygon { points, fill: Ink::Background, outline: Some(outline) } => {
            let half = outline.width / 2.0;
            let (from, to) = (points[0], points[2]);
            let (from, to) = (Point::new(from.x - half, from.y - half), Point::new(to.x + half, to.y + half));
            Some(Bar { from, to, ink: outline.ink, filled: false })
        }
        _ => None,
    };
    scene.parts.iter().filter_map(bar).collect()
}

/// The bars of one swing, wherever they are: hollow to the low value's result and filled to the high one's.
#[track_caller]
fn holds(scene: &Scene, bars: &[Bar], swing: &Swing, centre: f64) {
    for (rate, filled) in [(swing.low, false), (swing.high, true)] {
        let (one, other) = (x_of(scene, rate), x_of(scene, centre));
        let (from, to) = (one.min(other), one.max(other));
        if to - from < 0.6 {
            continue;
        }
        let found = bars
            .iter()
            .any(|bar| bar.filled == filled && (bar.from.x - from).abs() < 0.01 && (bar.to.x - to).abs() < 0.01);
        assert!(found, "no bar from {from} to {to} for {swing:?} in {bars:?}");
    }
}

#[test]
fn a_bar_reaches_from_the_unchanged_result_to_that_of_each_end() {
    for width in WIDTHS {
        let (scene, uncertainty) = bars_of(&with_ranges(), width);
        let bars = bars(&scene);
        // Eight rows; where the document's low value is its central one, nothing is hollow.
        assert_eq!(bars.len(), 15);
        for swing in &uncertainty.swings[..8] {
            holds(&scene, &bars, swing, uncertainty.swing_centre.expect("a centre"));
        }
        assert!(uncertainty.swings.len() > 8);
    }
}

#[test]
fn the_widest_stands_first_in_the_colour_of_its_group() {
    for width in WIDTHS {
        let (scene, _) = bars_of(&with_ranges(), width);
        let mut tops: Vec<(f64, Ink)> = bars(&scene).iter().map(|bar| (bar.from.y, bar.ink)).collect();
        tops.dedup();
        let [formal, informal] = [Mark::First, Mark::Second].map(Ink::Series);
        let inks: Vec<Ink> = tops.iter().map(|(_, ink)| *ink).collect();
        assert_eq!(inks, [formal, informal, formal, informal, informal, formal, informal, informal]);
        assert!(tops.is_sorted_by(|one, other| one.0 < other.0));
        let names: Vec<String> =
            words(&scene).into_iter().filter(|words| words.words.contains(": ")).map(|words| words.words).collect();
        assert_eq!(names.first().map(String::as_str), Some("Formal: peserta baru"));
    }
}

#[test]
fn both_ends_and_the_unchanged_result_are_written() {
    for width in WIDTHS {
        let (scene, _) = bars_of(&with_ranges(), width);
        let results = said(&scene, Role::Assumed);
        let bold: Vec<&str> = results.iter().map(|words| &*words.words).collect();
        for wanted in ["asumsi awal 39%", "29%", "50%", "2.000–6.000 orang"] {
            assert!(bold.contains(&wanted), "{bold:?} without {wanted}");
        }
        let end = |wanted: &str| results.iter().find(|words| words.words == wanted).expect("an end").clone();
        let first = &bars(&scene)[0];
        assert!(end("29%").right < first.from.x && end("50%").left > first.to.x);
    }
}

#[test]
fn more_who_leave_is_filled_to_the_left() {
    let (scene, uncertainty) = bars_of(&with_ranges(), 328.0);
    let lapse = uncertainty.swings[2];
    assert!(lapse.high < lapse.low);
    let bars = bars(&scene);
    let row: Vec<&Bar> = bars.iter().filter(|bar| bar.from.y == bars[4].from.y).collect();
    let [filled, hollow] = [true, false].map(|filled| row.iter().find(|bar| bar.filled == filled).expect("a bar"));
    assert!(filled.to.x <= hollow.from.x + 0.01);
}

/// Growth of a group that is all covered raises the rate of all, until there are more workers than members: both ends
/// lie below the middle.
#[test]
fn two_ends_on_one_side_stand_one_above_the_other() {
    let group = |id: &str, workers: u32, registered: u32, growth: Value| {
        json!({"id": id, "assumptions": {"workforce_growth": growth, "enrolment": {"per_year": {"central": 20}}},
               "observations": [{"year": 2025, "workers": workers, "registered": registered}]})
    };
    let groups = json!([
        group("a", 1000, 1000, json!({"low": -0.1, "central": 0.02, "high": 0.2})),
        group("b", 1000, 0, json!({"central": 0.0}))
    ]);
    let document = document(groups, json!([{"year": 2030, "rate": 0.9}]));
    for width in WIDTHS {
        let (scene, uncertainty) = bars_of(&document, width);
        let swing = uncertainty.swings[0];
        assert!(
            uncertainty.swing_centre.is_some_and(|centre| swing.low < centre && swing.high < centre),
            "{uncertainty:?}"
        );
        let bars = bars(&scene);
        holds(&scene, &bars, &swing, uncertainty.swing_centre.expect("a centre"));
        let [hollow, filled] = [false, true].map(|wanted| bars.iter().find(|bar| bar.filled == wanted).expect("a bar"));
        near(hollow.to.y, filled.from.y);
    }
}

#[test]
fn gridlines_stand_at_every_ten_points_and_cross_no_words() {
    let mut reader = reader("id", &with_ranges());
    for display in every_display() {
        let scene = scene(&mut reader, View::Levers, display, None);
        let ticks: Vec<Words> =
            said(&scene, Role::Frame).into_iter().filter(|tick| tick.words.ends_with('%')).collect();
        let labels: Vec<&str> = ticks.iter().map(|tick| &*tick.words).collect();
        assert!(labels == ["30%", "40%", "50%"] || labels == ["40%"], "{labels:?}");
        let at = |part: &Part| scene.parts.iter().position(|other| other == part).expect("a part");
        for line in paths(&scene).iter().filter(|line| line.ink == Ink::Grid) {
            for part in &scene.parts {
                let Some(words) = Words::of(part).filter(|words| words.role == Role::Assumed) else { continue };
                let crosses = words.left < line.points[0].x
                    && line.points[0].x < words.right
                    && line.points[0].y < words.top
                    && words.bottom < line.points[1].y;
                // What is drawn just before the words is the surface under them.
                let plate = scene.parts.get(at(part) - 1).map(|part| &part.shape);
                let under = matches!(plate, Some(Shape::Rectangle { from, to, fill: Ink::Background })
                    if from.x <= words.left && to.x >= words.right && from.y <= words.top && to.y >= words.bottom);
                assert!(!crosses || under, "{words:?}");
            }
        }
    }
}

#[test]
fn words_stand_beside_bars_on_a_wide_picture_and_above_them_on_a_narrow_one() {
    for width in WIDTHS {
        let (scene, _) = bars_of(&with_ranges(), width);
        let first = &bars(&scene)[0];
        let name = words(&scene).into_iter().find(|words| words.words.starts_with("Formal: ")).expect("a name");
        if width < 640.0 {
            assert!(name.bottom <= first.from.y);
        } else {
            assert!(name.right < first.from.x && name.bottom > first.from.y);
        }
    }
}

#[test]
fn every_shape_says_what_it_stands_for() {
    let (scene, _) = bars_of(&with_ranges(), 328.0);
    for part in &scene.parts {
        let frame = match &part.shape {
            Shape::Path { stroke, .. } => stroke.ink == Ink::Grid,
            Shape::Text { anchor, bold, .. } => *anchor == Anchor::Middle && !bold,
            _ => false,
        };
        assert_eq!(part.role, if frame { Role::Frame } else { Role::Assumed }, "{part:?}");
    }
}

#[test]
fn a_range_too_long_for_a_line_breaks_after_its_dash_and_no_number_is_cut() {
    let group = json!({"id": "a", "observations": [{"year": 2025, "workers": 9_000_000_000_u64, "registered": 0}],
        "assumptions": {"enrolment": {"per_year": {"low": 12_538_133, "central": 12_538_133, "high": 211_396_513}}}});
    let mut reader = reader("id", &document(json!([group]), json!([])));
    let scene = scene(&mut reader, View::Levers, Display { text_scale: 1.6, ..display(240.0) }, None);
    let texts: Vec<&str> = scene.texts().collect();
    let low = texts.iter().position(|words| *words == "12.538.133–").expect("the lower number");
    assert_eq!(texts[low + 1], "211.396.513 orang");
    assert_eq!(wrong(&scene), None);
}

/// The same document with a range around each of its levers, as wide as these shares of what there is.
fn with_some_ranges(mut document: Value, below: f64, above: f64) -> Value {
    fn widen(value: &mut Value, name: &str, below: f64, above: f64) {
        let Some(entries) = value.as_object_mut() else { return };
        if let Some(central) = entries.get("central").and_then(Value::as_f64) {
            let (lowest, highest, step) = match name {
                "workforce_growth" => (-0.2, 0.2, 0.05),
                "lapse" | "share_of_uncovered" => (0.0, 1.0, 0.2),
                _ => (0.0, 1e10_f64.max(central * 2.0), central),
            };
            entries.insert("low".into(), json!((central - below * step).max(lowest).min(central)));
            entries.insert("high".into(), json!((central + above * step).min(highest).max(central)));
        }
        for (name, entry) in entries.iter_mut() {
            widen(entry, name, below, above);
        }
    }
    for group in document["groups"].as_array_mut().expect("groups") {
        for part in ["assumptions", "subsidy"] {
            if let Some(part) = group.get_mut(part) {
                widen(part, "", below, above);
            }
        }
    }
    document
}

#[test]
fn no_word_is_hidden_or_cut() {
    for language in ["id", "en"] {
        let mut reader = reader(language, &with_ranges());
        for display in every_display() {
            let scene = scene(&mut reader, View::Levers, display, None);
            assert_eq!(wrong(&scene), None, "{display:?}, {language}");
        }
    }
}

proptest! {
    #[test]
    fn no_word_is_hidden_or_cut_and_every_bar_is_inside_whatever_the_document(
        document in any_document(), below in 0.0..1.0_f64, above in 0.0..1.0_f64, width in 240.0..1400.0_f64, large in any::<bool>(),
    ) {
        let mut reader = reader("id", &with_some_ranges(document, below, above));
        reader.show(View::Levers);
        reader.set_display(Display { width, text_scale: if large { 1.6 } else { 1.0 }, forced_colours: false, height: None });
        let Some(scene) = reader.scene(&NotoSans) else { return Ok(()) };
        prop_assert_eq!(wrong(&scene), None);
        for bar in bars(&scene) {
            prop_assert!(bar.from.x >= 0.0 && bar.to.x <= scene.width + 0.01, "{bar:?}");
            prop_assert!(bar.from.y >= 0.0 && bar.to.y <= scene.height, "{bar:?}");
        }
    }
}
