//! A dot for each place, stacked where they lie on one scale from none to all.

use crate::chart::measure::ellipsis;
use crate::chart::{Anchor, Display, Ink, Measure, Point, Role, Scene, Shape, Stroke};
use crate::words::Mark;
use crate::words::places::DotStrip;

/// The radius of a dot, CSS px: as large as the highest stack allows.
const RADII: [f64; 6] = [6.0, 5.0, 4.0, 3.0, 2.0, 1.25];
/// The height that stacks have, CSS px.
const ROOM: f64 = 150.0;
/// How much larger the reader's own dot is, CSS px.
const OWN: f64 = 2.0;
const TEXT: f64 = 13.0;

/// The picture of a ranking.
pub fn strip(strip: &DotStrip, display: &Display, measure: &dyn Measure) -> Scene {
    let size = TEXT * display.text_scale;
    let side = 12.0 * display.text_scale;
    let (left, right) = (side, display.width - side);
    let x_of = |coverage: f64| left + (right - left) * (coverage / strip.end);
    let stacks = |radius: f64| stacked(strip, |coverage| ((x_of(coverage) - left) / (2.0 * radius)).floor());
    let highest = |radius: f64| stacks(radius).iter().map(|(_, row)| row + 1).max().unwrap_or(1) as f64;
    let radius = RADII.into_iter().find(|radius| highest(*radius) * 2.0 * radius <= ROOM).unwrap_or(RADII[5]);
    let dots = stacks(radius);
    let head = if strip.own.is_some() { size + 14.0 } else { 4.0 };
    let base = head + (highest(radius) * 2.0 * radius).max(2.0 * (radius + OWN)) + 2.0;
    let mut scene = Scene::new(display.width, (base + size + 12.0).ceil());
    axis(&mut scene, strip, (left, right), base, size, x_of, measure);
    let centre = |column: f64, row: usize| {
        let x = (left + (column + 0.5) * 2.0 * radius).clamp(left, right);
        Point::new(x, base - 1.0 - radius - row as f64 * 2.0 * radius)
    };
    for (column, row) in &dots {
        let outline = Some(Stroke::solid(Ink::Background, 0.5));
        scene
            .add(Role::Observed, Shape::Circle { centre: centre(*column, *row), radius, fill: Ink::Tertiary, outline });
    }
    if let Some((coverage, words)) = &strip.own {
        let column = ((x_of(*coverage) - left) / (2.0 * radius)).floor();
        // On top of those that lie where it does.
        let row = dots.iter().filter(|(other, _)| *other == column).count();
        let dot = centre(column, row);
        own(&mut scene, dot, radius + OWN, words, size, measure);
    }
    scene
}

/// The column of each dot, and its place in the stack, from below.
fn stacked(strip: &DotStrip, column_of: impl Fn(f64) -> f64) -> Vec<(f64, usize)> {
    let mut stacked: Vec<(f64, usize)> = Vec::with_capacity(strip.dots.len());
    // From the highest to the lowest: those of one column follow each other.
    for coverage in &strip.dots {
        let column = column_of(*coverage);
        let row = stacked.last().filter(|(last, _)| *last == column).map_or(0, |(_, row)| row + 1);
        stacked.push((column, row));
    }
    stacked
}

fn axis(
    scene: &mut Scene,
    strip: &DotStrip,
    (left, right): (f64, f64),
    base: f64,
    size: f64,
    x_of: impl Fn(f64) -> f64,
    measure: &dyn Measure,
) {
    scene.line(Role::Frame, (left, base), (right, base), Stroke::solid(Ink::Axis, 1.0));
    for (tick, words) in &strip.ticks {
        let x = x_of(*tick);
        scene.line(Role::Frame, (x, base), (x, base + 5.0), Stroke::solid(Ink::Axis, 1.0));
        let half = measure.width(words, size, false) / 2.0;
        let at = Point::new(x.clamp(half, (scene.width - half).max(half)), base + 6.0 + size);
        let (words, ink) = (words.clone(), Ink::Secondary);
        scene.add(Role::Frame, Shape::Text { at, words, ink, size, bold: false, anchor: Anchor::Middle });
    }
}

/// The reader's own place: its dot, and a line to its name above all dots.
fn own(scene: &mut Scene, dot: Point, radius: f64, words: &str, size: f64, measure: &dyn Measure) {
    let ink = Ink::Series(Mark::First);
    scene.line(Role::Observed, (dot.x, size + 6.0), (dot.x, dot.y), Stroke::solid(ink, 1.5));
    let outline = Some(Stroke::solid(Ink::Background, 1.5));
    scene.add(Role::Observed, Shape::Circle { centre: dot, radius, fill: ink, outline });
    let words = ellipsis(measure, words, size, true, scene.width);
    let half = measure.width(&words, size, true) / 2.0;
    let at = Point::new(dot.x.clamp(half, (scene.width - half).max(half)), size);
    scene.add(Role::Observed, Shape::Text { at, words, ink, size, bold: true, anchor: Anchor::Middle });
}
