//! The words of targets and the values at the start: no line runs through them, whatever else is in the picture.

use cakupan::chart::{Ink, Part, Point, Role, Scene, Shape};
use cakupan::session::View;
use proptest::prelude::*;
use serde_json::json;

use crate::documents::{any_document, display, document, reader};
use crate::look::{WIDTHS, Words, paths, plot, said, scene, y_of};
use crate::walk::{Picture, each};

/// Nearer than words are high.
const STEPS: u32 = 40;

fn along(from: Point, to: Point) -> impl Iterator<Item = (f64, f64)> {
    (0..=STEPS).map(move |step| {
        let share = f64::from(step) / f64::from(STEPS);
        (from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
    })
}

/// Where the dots of the needed pace are.
fn needed_dots(scene: &Scene) -> Vec<Point> {
    let dot = |shape: &Shape| match shape {
        Shape::Circle { centre, .. } => Some(*centre),
        _ => None,
    };
    scene.parts.iter().filter(|part| part.role == Role::Needed).filter_map(|part| dot(&part.shape)).collect()
}

/// Words of targets through which a line of coverage, that of a target, or the needed pace runs.
fn struck_through(scene: &Scene) -> Vec<String> {
    let lines: Vec<_> = paths(scene)
        .into_iter()
        .filter(|line| line.role == Role::Target || matches!(line.ink, Ink::Series(_)) && line.width > 1.5)
        .collect();
    let dots = needed_dots(scene);
    let is_struck = |words: &Words| {
        let segments = lines.iter().flat_map(|line| line.points.iter().zip(&line.points[1..]));
        let dots = dots.iter().map(|dot| (dot.x, dot.y));
        segments.flat_map(|(&from, &to)| along(from, to)).chain(dots).any(|(x, y)| {
            words.left + 1.0 < x && x < words.right - 1.0 && words.top + 2.0 < y && y < words.bottom - 2.0
        })
    };
    said(scene, Role::Target).into_iter().filter(is_struck).map(|words| words.words).collect()
}

#[test]
fn words_move_or_are_shortened_before_they_are_left_out() {
    // From nobody to everybody in a year and down again: a line runs where the words would stand.
    let group = json!({
        "id": "a", "label": "A", "observations": [{"year": 2025, "workers": 2, "registered": 0}],
        "assumptions": {
            "workforce_growth": {"central": 0.022}, "lapse": {"central": 0.4},
            "enrolment": {"share_of_uncovered": {"central": 0.176}},
        },
        "subsidy": {"payer": "pemkab", "currency": "IDR", "annual_budget": {"central": 403_200},
            "monthly_contribution": [{"from": "2025-01", "amount": 16_800}]},
    });
    let target = json!([{"year": 2028, "rate": 0.834, "label": "Target"}]);
    let mut reader = reader("id", &document(json!([group]), target));
    for width in WIDTHS {
        let scene = scene(&mut reader, View::Projection, display(width), None);
        let words: Vec<String> = said(&scene, Role::Target).into_iter().map(|words| words.words).collect();
        assert!(words.len() == 1 && words[0].contains("2028") && words[0].contains("83,4%"), "{width}: {words:?}");
        assert_eq!(struck_through(&scene), [""; 0], "{width}");
    }
}

/// Where one has no room at its own line, readout and table have it.
#[test]
fn above_the_line_of_a_target_stands_the_name_of_no_other() {
    let growing = |id: &str, workers: i32, registered: i32| {
        json!({"id": id, "label": id, "observations": [{"year": 2023, "workers": workers, "registered": registered}],
        "assumptions": {
            "enrolment": {"share_of_uncovered": {"low": 0.01, "central": 0.03, "high": 0.06}},
            "lapse": {"central": 0.02}, "workforce_growth": {"central": 0.012},
        }})
    };
    let groups = [
        growing("Petani", 120_000, 3_000),
        growing("Pedagang", 54_000, 9_100),
        growing("Nelayan", 8_000, 0),
        growing("Ojek", 15_500, 15_500),
        growing("Buruh", 41_000, 12),
    ];
    let targets = json!([{"year": 2029, "rate": 0.4}, {"year": 2045, "rate": 0.99, "label": "Target Presiden"}]);
    let mut reader = reader("id", &document(json!(groups), targets));
    for width in WIDTHS {
        let scene = scene(&mut reader, View::Projection, display(width), None);
        let said = said(&scene, Role::Target);
        assert!(said.iter().any(|words| words.words.contains("99%")), "{width}");
        let (low, high) = (y_of(&scene, 0.4), y_of(&scene, 0.99));
        for words in said.iter().filter(|words| words.words.contains("40%")) {
            assert!((words.at.y - low).abs() < (words.at.y - high).abs(), "{width}: {} at {}", words.words, words.at.y);
        }
    }
}

/// Values at the start through which a line of the frame or of a target runs.
fn values_struck_through(scene: &Scene) -> Vec<String> {
    let mut struck = Vec::new();
    for (place, part) in scene.parts.iter().enumerate() {
        let Some(words) = Words::of(part).filter(|words| {
            words.role == Role::Observed && words.words.ends_with('%') && words.right < plot(scene).left
        }) else {
            continue;
        };
        let runs_through = |part: &Part| match &part.shape {
            Shape::Path { points, .. } if matches!(part.role, Role::Frame | Role::Target) => points
                .windows(2)
                .flat_map(|ends| along(ends[0], ends[1]))
                .any(|(x, y)| words.left < x && x < words.right && words.top + 1.0 < y && y < words.bottom - 1.0),
            _ => false,
        };
        let is_ground = |part: &Part| {
            matches!(&part.shape, Shape::Rectangle { from, to, fill: Ink::Background }
                if from.x <= words.left && words.right <= to.x && from.y <= words.top + 1.0 && words.bottom - 1.0 <= to.y)
        };
        // A gridline goes on behind its ground. Through the line of a target a value would be taken for its name.
        let below = &scene.parts[..place];
        let ground = below.iter().rposition(is_ground).unwrap_or(0);
        let targets = below.iter().filter(|part| part.role == Role::Target);
        if below[ground..].iter().chain(targets).any(runs_through) {
            struck.push(words.words);
        }
    }
    struck
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn no_line_runs_through_a_value_at_the_start(document in any_document()) {
        let mut found = Vec::new();
        each(&document, 720.0, |_, picture, scene| {
            if matches!(picture, Picture::Trend | Picture::Assumptions) {
                found.extend(values_struck_through(&scene));
            }
        });
        prop_assert!(found.is_empty(), "{found:#?}\n{document}");
    }

    #[test]
    fn no_line_runs_through_the_words_of_a_target(
        document in any_document(), width in prop::sample::select(WIDTHS.to_vec()),
    ) {
        let mut found = Vec::new();
        each(&document, width, |_, picture, scene| {
            if matches!(picture, Picture::Trend | Picture::Assumptions) {
                found.extend(struck_through(&scene).into_iter().map(|words| format!("{picture:?}: {words}")));
            }
        });
        prop_assert!(found.is_empty(), "at {width}: {found:#?}\n{document}");
    }
}
