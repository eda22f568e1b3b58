//! How far the result may go: flat tints under everything else. Around each runs a fine dotted edge, which stands out where
//! a tint does not; a limit would be a line.

use super::Drawing;
use crate::chart::{Ink, Point, Role, Shape, Stroke};

/// The edge of a tint: finer than the dots of the needed pace.
pub const EDGE: Stroke = Stroke { ink: Ink::Secondary, width: 1.0, dash: Some([2.0, 3.0]) };

impl<'a> Drawing<'a> {
    /// The tints of what is shown: of the past where the trend is followed, else of the ranges of the assumptions.
    #[inline(never)]
    pub(super) fn bands(&mut self) {
        if let Some(fit) = self.context.followed() {
            let [inner, middle, outer] = &fit.bands;
            for (ink, band) in [(Ink::Band95, outer), (Ink::Band90, middle), (Ink::Band50, inner)] {
                // It opens at the last observation, where nothing is uncertain yet.
                let start = self.lines.first().and_then(|line| line.coverage.first()).copied().unwrap_or_default();
                let (mut low, mut high) = (vec![start], vec![start]);
                for (lowest, highest) in band {
                    low.push(*lowest);
                    high.push(*highest);
                }
                self.tint(Role::Fan, ink, &low, &high);
            }
        } else if let Some(futures) = self.context.futures() {
            let [lowest, lower, _, higher, highest] = &futures.all.values;
            self.tint(Role::Band, Ink::Band90, lowest, highest);
            self.tint(Role::Band, Ink::Band50, lower, higher);
        }
    }

    /// The area between two rates of every year, the base year first, and its edges.
    #[inline(never)]
    fn tint(&mut self, role: Role, fill: Ink, low: &[f64], high: &[f64]) {
        let (upper, lower) = (self.along(high), self.along(low));
        let points = upper.iter().chain(lower.iter().rev()).copied().collect();
        self.scene.add(role, Shape::Polygon { points, fill, outline: None });
        for points in [upper, lower] {
            self.scene.add(role, Shape::Path { points, stroke: EDGE });
        }
    }

    /// Whether an edge runs through a box.
    #[inline(never)]
    pub(super) fn over_edge(&self, from: Point, to: Point) -> bool {
        let mut found = false;
        for part in &self.scene.parts {
            let (Shape::Path { points, .. }, Role::Band | Role::Fan) = (&part.shape, part.role) else { continue };
            for (one, other) in points.iter().zip(points.iter().skip(1)) {
                let mut share = 0.0;
                while share <= 1.0 {
                    let (x, y) = (one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * share);
                    found |= from.x < x && x < to.x && from.y < y && y < to.y;
                    share += 0.125;
                }
            }
        }
        found
    }

    fn along(&self, rates: &[f64]) -> Vec<Point> {
        let mut points = Vec::new();
        for (ahead, rate) in rates.iter().enumerate() {
            points.push(Point::new(self.x(self.base + ahead as i32), self.y(*rate)));
        }
        points
    }
}
