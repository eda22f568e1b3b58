//! One of many small pictures on one scale: the years that were observed of a place.

use crate::chart::{Anchor, Display, Ink, Measure, Point, Role, Scene, Shape, Size, Stroke};
use crate::document::PlaceYear;
use crate::model::PlaceSeries;
use crate::words::Mark;
use crate::words::places::{SharedScale, SmallMultiples, SmallMultiplesGrid};

/// Between two pictures, CSS px.
const GAP: f64 = 16.0;
/// The least width of a picture, CSS px: on a phone two stand side by side.
const NARROW: f64 = 130.0;
/// The same where there is more room.
const WIDE: f64 = 176.0;
/// How high the plot is for its width, and its bounds, CSS px.
const SLOPE: f64 = 0.55;
const HEIGHTS: (f64, f64) = (72.0, 104.0);
const TEXT: f64 = 12.0;
/// Around a dot that stands at the edge, CSS px.
const EDGE: f64 = 4.0;
/// How far the mark of a break reaches beyond the two points that it stands between, CSS px.
const REACH: f64 = 7.0;

/// How many small pictures stand side by side, how large they are, and how many of each ranking are shown: whole rows of
/// about a dozen, on a phone half of that, and with each portion that a reader asks for twice as many more.
pub fn small_multiples_grid(display: &Display, portions: usize) -> SmallMultiplesGrid {
    let least = if display.size() == Size::Large { WIDE } else { NARROW } * display.text_scale;
    let columns = ((display.width + GAP) / (least + GAP)).floor().max(1.0);
    let width = ((display.width - GAP * (columns - 1.0)) / columns).floor();
    let few = if columns > 2.0 { 12.0 } else { 6.0 };
    let portion = ((few / columns).ceil() * columns) as usize;
    let plot = (width * SLOPE).clamp(HEIGHTS.0, HEIGHTS.1);
    let height = (plot + text_size(display) * 2.0 + 8.0).ceil();
    SmallMultiplesGrid { columns: columns as usize, width, height, shown: portion + portions * portion * 2, portions }
}

fn text_size(display: &Display) -> f64 {
    TEXT * display.text_scale
}

/// The picture of one of those that are shown. Behind another's line that is counted in the same way lies that of the
/// reader's own place, a thin one.
pub fn small_multiple(
    multiples: &SmallMultiples,
    index: usize,
    grid: &SmallMultiplesGrid,
    display: &Display,
    measure: &dyn Measure,
) -> Scene {
    let mut scene = Scene::new(grid.width, grid.height);
    let Some(shown) = multiples.shown.get(index) else { return scene };
    let size = text_size(display);
    let frame = Frame::new(&multiples.scale, grid, size, measure);
    frame.draw(&mut scene);
    if let Some(own) = multiples.shown.first().filter(|own| multiples.are_alike && own.is_own && !shown.is_own) {
        frame.line(&mut scene, &own.series, Line { ink: Ink::Series(Mark::First), width: 1.0, dot: 0.0, last: 0.0 });
    }
    let ink = if shown.is_own { Ink::Series(Mark::First) } else { Ink::Secondary };
    frame.line(&mut scene, &shown.series, Line { ink, width: 2.0, dot: 1.75, last: 3.0 });
    frame.breaks(&mut scene, &shown.series);
    scene
}

/// How a series is drawn.
struct Line {
    ink: Ink,
    /// CSS px.
    width: f64,
    /// The radius of the dot of a year, CSS px; 0: only a year by itself has one.
    dot: f64,
    /// The radius of that of the last year.
    last: f64,
}

/// Where years and rates lie, CSS px.
struct Frame<'a> {
    scale: &'a SharedScale,
    left: f64,
    right: f64,
    top: f64,
    foot: f64,
    size: f64,
}

impl<'a> Frame<'a> {
    fn new(scale: &'a SharedScale, grid: &SmallMultiplesGrid, size: f64, measure: &dyn Measure) -> Frame<'a> {
        let words = scale.ticks.iter().filter_map(|(_, words)| words.as_deref());
        let gutter = words.map(|words| measure.width(words, size, false)).fold(0.0, f64::max);
        let (top, foot) = ((size * 0.6).ceil(), (grid.height - size - 7.0).floor());
        Frame { scale, left: (gutter + 6.0).ceil(), right: grid.width, top, foot, size }
    }

    fn y(&self, rate: f64) -> f64 {
        self.foot - (self.foot - self.top) * (rate / self.scale.end)
    }

    fn at(&self, seen: &PlaceYear) -> Point {
        let (first, last) = (self.scale.first.0, self.scale.last.0);
        let share = f64::from(seen.year - first) / f64::from((last - first).max(1));
        let (left, right) = (self.left + EDGE, self.right - EDGE);
        Point::new(left + (right - left) * share, self.y(seen.coverage()))
    }

    fn draw(&self, scene: &mut Scene) {
        for (rate, words) in &self.scale.ticks {
            let y = self.y(*rate);
            let ink = if *rate > 0.0 { Ink::Grid } else { Ink::Axis };
            scene.line(Role::Frame, (self.left, y), (self.right, y), Stroke::solid(ink, 1.0));
            if let Some(words) = words {
                let at = Point::new(self.left - 6.0, y + self.size / 3.0);
                self.text(scene, at, words, Anchor::End);
            }
        }
        let foot = self.foot + self.size + 5.0;
        self.text(scene, Point::new(self.left, foot), &self.scale.first.1, Anchor::Start);
        self.text(scene, Point::new(self.right, foot), &self.scale.last.1, Anchor::End);
    }

    fn text(&self, scene: &mut Scene, at: Point, words: &str, anchor: Anchor) {
        let (words, ink, size) = (words.to_owned(), Ink::Secondary, self.size);
        scene.add(Role::Frame, Shape::Text { at, words, ink, size, bold: false, anchor });
    }

    /// Segments of years that follow each other, and a dot a year: where years are missing there is nothing.
    fn line(&self, scene: &mut Scene, series: &PlaceSeries, line: Line) {
        let last = series.years().next_back().map(|seen| seen.year);
        for segment in &series.segments {
            let points: Vec<Point> = segment.iter().map(|seen| self.at(seen)).collect();
            let is_alone = points.len() == 1;
            for (seen, centre) in segment.iter().zip(&points) {
                let radius = if Some(seen.year) == last { line.last } else { line.dot };
                let radius = if is_alone { radius.max(line.width) } else { radius };
                if radius > 0.0 {
                    let circle = Shape::Circle { centre: *centre, radius, fill: line.ink, outline: None };
                    scene.add(Role::Observed, circle);
                }
            }
            if !is_alone {
                scene.add(Role::Observed, Shape::Path { points, stroke: Stroke::solid(line.ink, line.width) });
            }
        }
    }

    /// A short upright stroke where the counting changed, as nothing leads from one way of counting to the other.
    fn breaks(&self, scene: &mut Scene, series: &PlaceSeries) {
        for [before, after] in series.breaks() {
            let (before, after) = (self.at(before), self.at(after));
            let x = (before.x + after.x) / 2.0;
            let top = (before.y.min(after.y) - REACH).max(0.0);
            let foot = (before.y.max(after.y) + REACH).min(self.foot);
            scene.line(Role::Break, (x, top), (x, foot), Stroke::solid(Ink::Secondary, 1.5));
        }
    }
}
