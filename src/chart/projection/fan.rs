//! What stands in the picture only where it follows the trend of the past: the name of the observed line.

use super::Drawing;
use super::targets::hits;
use crate::chart::{Anchor, Part, Point, Role, Shape};
use crate::model::counts;
use crate::words::Projection;

impl<'a> Drawing<'a> {
    /// “data 2017–2025” under the observed line, or over it; nowhere where it would touch anything, and the key has the
    /// words. `targets`: the labels of the targets, not drawn yet.
    pub(super) fn observed_words(&mut self, targets: &[Part]) {
        let Some(line) = self.lines.first().copied() else { return };
        let words = Projection::new(self.context).observed_years();
        let size = self.metrics.direct;
        let width = self.measure.width(&words, size, true);
        let left = (self.left - 3.0).max(self.axis + 4.0);
        let (mut lowest, mut highest) = (self.top, self.foot);
        for count in counts(self.context.facts, line.group) {
            lowest = lowest.max(self.y(count.rate));
            highest = highest.min(self.y(count.rate));
        }
        let marks = self.obstacles(targets);
        for baseline in [lowest + 10.0 + size, highest - 12.0] {
            let (top, bottom) = (baseline - size * 0.8, baseline + size * 0.25);
            let inside = top > self.top && bottom < self.foot - 2.0 && left + width < self.right;
            if inside && !marks.iter().any(|mark| hits(mark, left, top, width, bottom - top)) {
                self.direct_text(Role::Observed, (left, baseline), words, line.mark, Anchor::Start);
                return;
            }
        }
    }

    /// Every point that words beside the observed lines must keep clear of.
    pub(super) fn obstacles(&self, targets: &[Part]) -> Vec<Point> {
        let mut marks = self.marks(false);
        self.cursor_marks(&mut marks);
        for target in self.targets_within() {
            Self::row(&mut marks, self.axis, self.right, self.y(target.rate));
        }
        for label in self.scene.parts.iter().filter(|part| part.role == Role::Observed).chain(targets) {
            if let Shape::Text { at, words, size, .. } = &label.shape {
                let right = at.x + self.measure.width(words, *size, true);
                Self::row(&mut marks, at.x, right, at.y);
                Self::row(&mut marks, at.x, right, at.y - size * 0.75);
            }
        }
        marks
    }

    /// Adds points along a level line, near enough to each other for every word to meet one.
    pub(super) fn row(marks: &mut Vec<Point>, from: f64, to: f64, y: f64) {
        let mut x = from;
        while x < to {
            marks.push(Point::new(x, y));
            x += 8.0;
        }
        marks.push(Point::new(to, y));
    }
}
