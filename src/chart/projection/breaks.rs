//! What stands in the picture only where there is a past: the observed lines, and the breaks in them.

use super::targets::hits;
use super::{Drawing, SeriesLine};
use crate::chart::{Anchor, Ink, Part, Point, Role, Shape, Stroke};
use crate::model::Count;
use crate::words::Mark;

/// How far the mark of a break reaches beyond the two points that it stands between, CSS px.
const REACH: f64 = 11.0;

impl<'a> Drawing<'a> {
    /// What was observed, as a solid line with a dot a count, at its date. The line ends at a break and begins anew behind it, since nothing
    /// leads from one way of counting to the other, and a short upright stroke stands in the gap.
    pub(super) fn observed_line(&mut self, line: &SeriesLine, seen: &[Count]) {
        let ink = Ink::Series(line.mark);
        let stroke = Stroke::solid(ink, if line.mark == Mark::All { 3.0 } else { 2.0 });
        let mut gaps = Vec::new();
        let mut points: Vec<Point> = Vec::new();
        for count in seen {
            let point = Point::new(self.x_at(count.time), self.y(count.rate));
            if let Some(before) = points.last().filter(|_| count.is_break) {
                gaps.push((*before, point));
                self.piece(std::mem::take(&mut points), stroke);
            }
            points.push(point);
        }
        self.piece(points, stroke);
        // The last one has the marker of its line.
        for count in seen.iter().rev().skip(1).rev() {
            let centre = Point::new(self.x_at(count.time), self.y(count.rate));
            self.scene.add(Role::Observed, Shape::Circle { centre, radius: 3.4, fill: ink, outline: None });
        }
        for (before, after) in gaps {
            self.break_mark(before, after);
        }
    }

    /// A line through these points; through one there is none.
    fn piece(&mut self, points: Vec<Point>, stroke: Stroke) {
        if points.len() > 1 {
            self.scene.add(Role::Observed, Shape::Path { points, stroke });
        }
    }

    /// The mark between two points. Where years are near each other it parts their dots.
    fn break_mark(&mut self, before: Point, after: Point) {
        let x = (before.x + after.x) / 2.0;
        let (upper, lower) = (before.y.min(after.y), before.y.max(after.y));
        let (from, to) = (Point::new(x - 2.0, upper - 4.0), Point::new(x + 2.0, lower + 4.0));
        self.scene.add(Role::Frame, Shape::Rectangle { from, to, fill: Ink::Background });
        let (top, foot) = ((upper - REACH).max(self.top), (lower + REACH).min(self.foot));
        self.scene.line(Role::Break, (x, top), (x, foot), Stroke::solid(Ink::Secondary, 1.5));
        self.breaks.push([x, top, foot]);
    }

    /// “cara hitung berubah” at the mark of a break, once in a picture and in one line or two; nowhere where it would touch
    /// anything, and the key has the words. `targets`: the labels of the targets, not drawn yet.
    pub(super) fn break_words(&mut self, targets: &[Part]) {
        let size = self.metrics.tick;
        let pitch = size * 1.25;
        let mut marks = self.obstacles(targets);
        for quarter in 1..4 {
            Self::row(&mut marks, self.axis, self.right, self.y(f64::from(quarter) / 4.0));
        }
        for key in ["trend.break_short", "trend.break_lines"] {
            let words = self.context.say(key);
            let lines: Vec<&str> = words.split('|').collect();
            let width = lines.iter().map(|line| self.measure.width(line, size, false)).fold(0.0, f64::max);
            let height = pitch * lines.len() as f64 - size * 0.2;
            for &[x, above, below] in &self.breaks {
                for top in [above - 5.0 - height, below + 5.0] {
                    for left in [x - width / 2.0, x - width / 3.0, x - 8.0, x + 8.0 - width] {
                        // Not over tints, from which small words would not stand out enough.
                        let inside = left > self.axis + 2.0
                            && left + width < self.x(self.base) - 2.0
                            && top > self.top
                            && top + height < self.foot - 2.0;
                        if !inside || marks.iter().any(|mark| hits(mark, left, top, width, height)) {
                            continue;
                        }
                        for (row, line) in lines.into_iter().enumerate() {
                            let at = Point::new(left + width / 2.0, top + size * 0.8 + pitch * row as f64);
                            let (words, anchor) = (line.to_owned(), Anchor::Middle);
                            let shape = Shape::Text { at, words, ink: Ink::Secondary, size, bold: false, anchor };
                            self.scene.add(Role::Break, shape);
                        }
                        return;
                    }
                }
            }
        }
    }
}
