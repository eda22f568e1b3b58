//! The lines and their markers: solid and filled what was observed, dashed and hollow what is assumed.

use super::Drawing;
use crate::chart::labels::spread;
use crate::chart::{Anchor, Ink, Point, Role, Shape, Size, Stroke};
use crate::document::Target;
use crate::model::{counts, coverage_in_base};
use crate::words::{Mark, Projection};

impl<'a> Drawing<'a> {
    /// Groups, then all together on top: solid what was observed, dashed what is assumed.
    pub(super) fn series(&mut self) {
        for index in (0..self.lines.len()).rev() {
            let line = self.lines[index];
            let seen = counts(self.context.facts, line.group);
            let all = line.mark == Mark::All;
            let ink = Ink::Series(line.mark);
            if seen.len() > 1 {
                self.observed_line(&line, &seen);
            }
            // None as short as the dots of the needed pace.
            let dash = match line.mark {
                Mark::All => [9.0, 4.0],
                Mark::First => [6.0, 4.0],
                Mark::Second => [3.0, 3.0],
                Mark::Third => [12.0, 3.0],
                Mark::Further => [5.0, 6.0],
            };
            let coverage = line.coverage.iter().enumerate();
            let points =
                coverage.map(|(ahead, rate)| Point::new(self.x(self.base + ahead as i32), self.y(*rate))).collect();
            let stroke = Stroke { ink, width: if all { 3.0 } else { 2.0 }, dash: Some(dash) };
            self.scene.add(self.estimate, Shape::Path { points, stroke });
        }
    }

    /// Filled where it is data, hollow where it is an assumption; the start's values beside them where there is room.
    pub(super) fn markers(&mut self) {
        let used = Projection::new(self.context).uses_needed_pace();
        for index in (0..self.lines.len()).rev() {
            let line = self.lines[index];
            let years = line.coverage.len() - 1;
            let at = |drawing: &mut Drawing, ahead: usize, filled: bool| {
                let Some(&estimated) = line.coverage.get(ahead) else { return };
                let rate = if ahead == 0 { coverage_in_base(drawing.context.facts, line.group) } else { estimated };
                let year = drawing.base + ahead as i32;
                let centre = Point::new(drawing.x(year), drawing.y(rate));
                let role = if filled { Role::Observed } else { drawing.estimate };
                let radius = drawing.metrics.marker;
                // Where the diamond of a target stands, that is the mark: two in one place are none.
                let meets = |target: &&Target| {
                    let apart = (drawing.y(target.rate) - centre.y).abs();
                    target.year == year && apart < drawing.metrics.diamond + radius
                };
                if filled || !drawing.targets_within().iter().any(meets) {
                    drawing.scene.add(role, marker(line.mark, centre, radius, filled));
                }
            };
            at(self, 0, true);
            // Before the end, which may go: on the way between two pictures each finds its own again.
            if let Some(cursor) = self.cursor.filter(|&cursor| cursor > self.base) {
                at(self, (cursor - self.base) as usize, false);
            }
            if !used {
                at(self, years, false);
            }
        }
        self.values_at_start();
    }

    /// The values of the base year, between the axis and the markers, each on its own ground, so that no gridline runs
    /// through it.
    fn values_at_start(&mut self) {
        let direct = self.metrics.direct;
        for (y, index) in self.start_places() {
            let line = self.lines[index];
            let words = self.context.numbers().percent(coverage_in_base(self.context.facts, line.group), 0);
            let right = self.x(self.base) - 12.0;
            let left = right - self.measure.width(&words, direct, true);
            let (from, to) = (Point::new(left - 2.0, y - direct * 0.6), Point::new(right + 2.0, y + direct * 0.6));
            self.scene.add(Role::Frame, Shape::Rectangle { from, to, fill: Ink::Background });
            self.direct_text(Role::Observed, (right, y + direct * 0.36), words, line.mark, Anchor::End);
        }
    }

    /// The middles of the values at the start, above the axis of years, each with its line; none where there is no room.
    fn start_places(&self) -> Vec<(f64, usize)> {
        if self.display.size() != Size::Large || self.first != self.base {
            return Vec::new();
        }
        let rates: Vec<(f64, usize)> = self.in_order(0);
        let wanted: Vec<f64> = rates.iter().map(|(y, _)| *y).collect();
        let heights = vec![self.metrics.gap * 0.9; rates.len()];
        let places = spread(&wanted, &heights, self.top, self.foot - self.metrics.direct * 0.7);
        places.into_iter().zip(rates).map(|(y, (_, index))| (y, index)).collect()
    }

    /// Where a level line at `y` begins: at the axis, but beyond a value at the start that it would run through.
    pub(super) fn level_start(&self, y: f64) -> f64 {
        let meets = |(place, _): &(f64, usize)| (place - y).abs() < self.metrics.direct * 0.7;
        if self.start_places().iter().any(meets) { self.left } else { self.axis }
    }
}

/// Circle for all, square, triangle, triangle pointing down, diamond.
pub fn marker(mark: Mark, centre: Point, radius: f64, filled: bool) -> Shape {
    let ink = Ink::Series(mark);
    let fill = if filled { ink } else { Ink::Background };
    let outline = Some(Stroke::solid(ink, 2.0));
    let corners = |places: &[(f64, f64)]| Shape::Polygon {
        points: places.iter().map(|(x, y)| Point::new(centre.x + x * radius, centre.y + y * radius)).collect(),
        fill,
        outline,
    };
    match mark {
        Mark::All => Shape::Circle { centre, radius, fill, outline },
        Mark::First => corners(&[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]),
        Mark::Second => corners(&[(0.0, -1.25), (1.19, 0.9), (-1.19, 0.9)]),
        Mark::Third => corners(&[(0.0, 1.25), (-1.19, -0.9), (1.19, -0.9)]),
        Mark::Further => corners(&[(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)]),
    }
}
