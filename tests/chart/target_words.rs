//! The words of targets: no line runs through them, whatever else is in the picture.

use cakupan::chart::{Ink, Point, Role, Scene};
use proptest::prelude::*;

use crate::documents::any_document;
use crate::look::{WIDTHS, Words, paths, said};
use crate::walk::{Picture, each};

/// Nearer than words are high.
const STEPS: u32 = 40;

fn along(from: Point, to: Point) -> impl Iterator<Item = (f64, f64)> {
    (0..=STEPS).map(move |step| {
        let share = f64::from(step) / f64::from(STEPS);
        (from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
    })
}

/// Words of targets through which a line of coverage, or that of a target, runs.
fn struck_through(scene: &Scene) -> Vec<String> {
    let lines: Vec<_> = paths(scene)
        .into_iter()
        .filter(|line| line.role == Role::Target || matches!(line.ink, Ink::Series(_)) && line.width > 1.5)
        .collect();
    let is_struck = |words: &Words| {
        let segments = lines.iter().flat_map(|line| line.points.iter().zip(&line.points[1..]));
        segments.flat_map(|(&from, &to)| along(from, to)).any(|(x, y)| {
            words.left + 1.0 < x && x < words.right - 1.0 && words.top + 2.0 < y && y < words.bottom - 2.0
        })
    };
    said(scene, Role::Target).into_iter().filter(is_struck).map(|words| words.words).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

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
