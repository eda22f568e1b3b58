//! The key, drawn: the small pictures of the page's key, and their words beside them.

use super::lines::Face;
use crate::chart::{Anchor, EDGE, Ink, Measure, Part, Point, Role, Scene, Shape, Stroke, marker, person};
use crate::words::{KeyEntry, Mark, Swatch};

/// Between a picture and its words, and between entries, CSS px.
const GAP: f64 = 7.0;
const APART: f64 = 20.0;

/// Where a key stands, CSS px, and by what its words are measured.
#[derive(Clone, Copy)]
pub(super) struct KeyPlace<'a> {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub measure: &'a dyn Measure,
}

/// Draws the key from `top` on, `left` to `left + width`, and gives the height that it takes.
pub(super) fn key(scene: &mut Scene, entries: &[KeyEntry], face: Face, place: KeyPlace<'_>) -> f64 {
    let KeyPlace { left, top, width, measure } = place;
    let pitch = face.size * 1.5;
    let (mut x, mut row) = (left, 0);
    for entry in entries {
        let picture = swatch_width(entry);
        let indent = if picture > 0.0 { picture + GAP } else { 0.0 };
        let whole = indent + face.width(&entry.text, measure);
        if x > left && x + whole > left + width {
            x = left;
            row += 1;
        }
        let middle = top + pitch * (f64::from(row) + 0.5);
        swatch(scene, entry, x, middle);
        for (index, words) in face.broken(&entry.text, 0.0, width - indent, measure).into_iter().enumerate() {
            if index > 0 {
                row += 1;
            }
            let baseline = top + pitch * (f64::from(row) + 0.5) + face.size * 0.36;
            scene.parts.push(text(Point::new(x + indent, baseline), words, Ink::Secondary, face));
        }
        x += whole + APART;
    }
    if entries.is_empty() { 0.0 } else { pitch * f64::from(row + 1) }
}

/// Words that start at a place.
pub(super) fn text(at: Point, words: String, ink: Ink, face: Face) -> Part {
    let Face { size, bold } = face;
    Part { role: Role::Frame, shape: Shape::Text { at, words, ink, size, bold, anchor: Anchor::Start } }
}

fn people(entry: &KeyEntry) -> usize {
    entry.marks.len().clamp(1, 3)
}

fn swatch_width(entry: &KeyEntry) -> f64 {
    match entry.swatch {
        Swatch::Registered => 19.0 * people(entry) as f64,
        Swatch::Unregistered => 19.0,
        Swatch::Data => 12.0,
        Swatch::Assumed | Swatch::Trend => 34.0,
        Swatch::Break | Swatch::Paid | Swatch::Missing | Swatch::Low | Swatch::High => 18.0,
        Swatch::Needed | Swatch::Band | Swatch::Fan => 26.0,
        Swatch::None => 0.0,
    }
}

/// The picture before an entry's words.
fn swatch(scene: &mut Scene, entry: &KeyEntry, x: f64, middle: f64) {
    let mark = entry.marks.first().copied().unwrap_or(Mark::All);
    let mut add = |shape| scene.parts.push(Part { role: Role::Frame, shape });
    match entry.swatch {
        Swatch::Registered => {
            let marks = if entry.marks.is_empty() { &[Mark::All] } else { entry.marks.as_slice() };
            for (index, mark) in marks.iter().take(3).enumerate() {
                let centre = Point::new(x + 9.0 + 19.0 * index as f64, middle);
                person(scene, centre, 22.0, Some(Ink::Series(*mark)));
            }
        }
        Swatch::Unregistered => person(scene, Point::new(x + 9.0, middle), 22.0, None),
        Swatch::Data => add(marker(mark, Point::new(x + 6.0, middle), 4.6, true)),
        Swatch::Assumed | Swatch::Trend => {
            let points = vec![Point::new(x, middle), Point::new(x + 25.0, middle)];
            add(Shape::Path { points, stroke: Stroke { ink: Ink::Series(mark), width: 3.0, dash: Some([9.0, 4.0]) } });
            add(marker(mark, Point::new(x + 29.0, middle), 4.0, false));
        }
        Swatch::Needed => {
            for (across, down) in [(3.0, 5.5), (10.0, 1.0), (17.0, -2.5), (24.0, -5.0)] {
                let centre = Point::new(x + across, middle + down);
                add(Shape::Circle { centre, radius: 1.5, fill: Ink::Secondary, outline: None });
            }
        }
        Swatch::Break => {
            for from in [x, x + 12.0] {
                let points = vec![Point::new(from, middle), Point::new(from + 6.0, middle)];
                add(Shape::Path { points, stroke: Stroke::solid(Ink::Series(mark), 2.0) });
            }
            let points = vec![Point::new(x + 9.0, middle - 7.0), Point::new(x + 9.0, middle + 7.0)];
            add(Shape::Path { points, stroke: Stroke::solid(Ink::Secondary, 1.5) });
        }
        Swatch::Paid => add(bar(x, middle, 16.0, 6.0, Ink::Series(mark))),
        Swatch::Missing => {
            add(bar(x, middle, 16.0, 6.0, Ink::Band90));
            add(Shape::Rectangle {
                from: Point::new(x + 1.0, middle - 6.75),
                to: Point::new(x + 17.0, middle - 5.25),
                fill: Ink::Secondary,
            });
        }
        Swatch::Low | Swatch::High => {
            let corners = [(2.0, -4.0), (16.0, -4.0), (16.0, 4.0), (2.0, 4.0)];
            let points = corners.map(|(across, down)| Point::new(x + across, middle + down)).to_vec();
            let fill = if entry.swatch == Swatch::High { Ink::Secondary } else { Ink::Background };
            add(Shape::Polygon { points, fill, outline: Some(Stroke::solid(Ink::Secondary, 1.5)) });
        }
        Swatch::Band => {
            add(bar(x - 1.0, middle, 26.0, 7.0, Ink::Band90));
            add(bar(x - 1.0, middle, 26.0, 3.0, Ink::Band50));
            [-7.0, -3.0, 3.0, 7.0].into_iter().for_each(|down| add(edge(x, middle + down)));
        }
        Swatch::Fan => {
            add(bar(x - 1.0, middle, 26.0, 8.0, Ink::Band95));
            add(bar(x - 1.0, middle, 26.0, 5.0, Ink::Band90));
            add(bar(x - 1.0, middle, 26.0, 2.5, Ink::Band50));
            [-8.0, -5.0, -2.5, 2.5, 5.0, 8.0].into_iter().for_each(|down| add(edge(x, middle + down)));
        }
        Swatch::None => {}
    }
}

/// The edge of a tint.
fn edge(x: f64, y: f64) -> Shape {
    Shape::Path { points: vec![Point::new(x, y), Point::new(x + 26.0, y)], stroke: EDGE }
}

/// A pixel from `x`, `width` wide, and `half` above and below the middle.
fn bar(x: f64, middle: f64, width: f64, half: f64, fill: Ink) -> Shape {
    let (from, to) = (Point::new(x + 1.0, middle - half), Point::new(x + 1.0 + width, middle + half));
    Shape::Rectangle { from, to, fill }
}
