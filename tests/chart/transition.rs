//! On the way from one picture to the next: every line between where it was and where it will be.

use cakupan::chart::{Ink, Point, Scene, Shape, Transition};
use cakupan::session::View;
use cakupan::words::Mark;
use serde_json::json;

use crate::documents::{Reader, banjar, display, reader, reader_under, with_ranges};
use crate::look::{WIDTHS, Words, scene, series, words};

/// Banjar as it stands and with more enrolment, this wide.
fn two(width: f64) -> (Scene, Scene) {
    let more = json!({"groups": {"formal": {"enrolment": {"per_year": 2_505}}, "informal": {"enrolment": {"per_year": 4_695}}}});
    let picture = |mut reader: Reader| scene(&mut reader, View::Projection, display(width), Some(2040));
    (picture(reader("id", &with_ranges())), picture(reader_under("id", &with_ranges(), &more)))
}

/// Where a picture is when so much of the way is behind it.
fn between(from: &Scene, to: &Scene, share: f64) -> Scene {
    let mut shown = [to.clone()];
    let mut transition = Transition::default();
    let mut before = [from.clone()];
    transition.advance(&mut before, &mut shown, 0.0);
    let elapsed = 250.0 * (1.0 - (1.0 - share).cbrt());
    transition.advance(&mut before, &mut shown, elapsed / 2.0);
    transition.advance(&mut before, &mut shown, elapsed);
    let [shown] = shown;
    shown
}

#[test]
fn the_way_ends_exactly_at_the_next_picture() {
    for width in WIDTHS {
        let (from, to) = two(width);
        assert_ne!(from, to);
        assert_eq!(between(&from, &to, 1.0), to);
        assert_eq!(between(&between(&from, &to, 0.4), &to, 1.0), to);
    }
}

#[test]
fn on_the_way_each_line_is_between_where_it_was_and_where_it_will_be() {
    for width in WIDTHS {
        let (from, to) = two(width);
        for share in [0.0, 0.3, 0.8] {
            let half = between(&from, &to, share);
            assert_eq!(half.parts.len(), to.parts.len());
            let (old, now, new) = (series(&from), series(&half), series(&to));
            assert_eq!(now.len(), 3);
            for ((old, now), new) in old.iter().zip(&now).zip(&new) {
                assert_eq!(old.ink, now.ink);
                for ((old, now), new) in old.points.iter().zip(&now.points).zip(&new.points) {
                    assert!((now.x - new.x).abs() < 1e-6);
                    let expected = old.y + (new.y - old.y) * share;
                    assert!((now.y - expected).abs() < 1e-6, "{old:?} {now:?} {new:?}");
                }
            }
        }
    }
}

#[test]
fn labels_say_what_will_be_and_go_from_their_old_place_to_their_new_one() {
    let (from, to) = two(672.0);
    let name = |scene: &Scene| {
        let own = |words: &Words| words.ink == Ink::Series(Mark::Second) && words.words.contains('%');
        words(scene).into_iter().rfind(own).expect("a label")
    };
    let (old, now, new) = (name(&from), name(&between(&from, &to, 0.5)), name(&to));
    assert_ne!(old.words, new.words);
    assert_eq!(now.words, new.words);
    assert!((now.at.y - (old.at.y + new.at.y) / 2.0).abs() < 1e-6);
}

#[test]
fn bands_go_along() {
    let (from, to) = two(672.0);
    let band = |scene: &Scene| -> Vec<Point> {
        let polygon = scene.parts.iter().find_map(|part| match &part.shape {
            Shape::Polygon { points, .. } if points.len() > 10 => Some(points.clone()),
            _ => None,
        });
        polygon.expect("a band")
    };
    let (old, now, new) = (band(&from), band(&between(&from, &to, 0.5)), band(&to));
    for ((old, now), new) in old.iter().zip(now).zip(new) {
        assert!((now.y - (old.y + new.y) / 2.0).abs() < 1e-6);
    }
}

#[test]
fn what_was_not_there_before_is_there_at_once_and_nothing_flies_to_another_line() {
    // The needed pace has no markers at its end, which come back: the one at the chosen year stays where it is.
    let mut reader = reader("id", &banjar());
    reader.use_needed_pace();
    let from = scene(&mut reader, View::Projection, display(672.0), Some(2040));
    reader.reset();
    let to = scene(&mut reader, View::Projection, display(672.0), Some(2040));
    for (from, to) in [(&from, &to), (&to, &from)] {
        let half = between(from, to, 0.5);
        for (now, new) in half.parts.iter().zip(&to.parts) {
            if let (Shape::Circle { centre, .. }, Shape::Circle { centre: new, .. }) = (&now.shape, &new.shape) {
                assert!((centre.x - new.x).abs() < 1e-6, "{now:?}");
            }
            if let (Shape::Polygon { points, .. }, Shape::Polygon { points: new, .. }) = (&now.shape, &new.shape) {
                assert!((points[0].x - new[0].x).abs() < 1e-6, "{now:?}");
            }
        }
    }
}

#[test]
fn a_picture_of_another_size_is_there_at_once() {
    let (small, _) = two(328.0);
    let (large, _) = two(672.0);
    assert_eq!(between(&small, &large, 0.2), large);
}
