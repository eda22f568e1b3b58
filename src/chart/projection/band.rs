//! How far the result may go: flat tints under everything else. Around each runs a fine dotted edge, which stands out where
//! a tint does not; a limit would be a line.

use super::Drawing;
use crate::chart::{Ink, Point, Role, Shape, Stroke};

/// The edge of a tint: finer than the dots of the needed pace.
pub const EDGE: Stroke = Stroke { ink: Ink::Secondary, width: 1.0, dash: Some([2.0, 3.0]) };

impl<'a> Drawing<'a> {
    /// The tints of what is shown: of the past where the trend is followed, else of the ranges of the assumptions.
    pub(super) fn bands(&mut self) {
        if let Some(fit) = self.context.followed() {
            let [inner, middle, outer] = &fit.bands;
            for (ink, band) in [(Ink::Band95, outer), (Ink::Band90, middle), (Ink::Band50, inner)] {
                // It opens at the last observation, where nothing is uncertain yet.
                let start = self.lines.first().and_then(|line| line.coverage.first()).copied().unwrap_or_default();
                let (low, high): (Vec<f64>, Vec<f64>) = [(start, start)].iter().chain(band).copied().unzip();
                self.tint(Role::Fan, ink, &low, &high);
            }
        } else if let Some(all) = self.context.now.futures().and_then(|futures| futures.all.as_ref()) {
            let [lowest, lower, _, higher, highest] = &all.values;
            self.tint(Role::Band, Ink::Band90, lowest, highest);
            self.tint(Role::Band, Ink::Band50, lower, higher);
        }
    }

    /// The area between two rates of every year, the base year first, and its edges.
    fn tint(&mut self, role: Role, fill: Ink, low: &[f64], high: &[f64]) {
        let (upper, lower) = (self.along(high), self.along(low));
        let points = upper.iter().chain(lower.iter().rev()).copied().collect();
        self.scene.add(role, Shape::Polygon { points, fill, outline: None });
        for points in [upper, lower] {
            self.scene.add(role, Shape::Path { points, stroke: EDGE });
        }
    }

    /// Whether an edge runs through a box.
    pub(super) fn over_edge(&self, from: Point, to: Point) -> bool {
        let inside = |x: f64, y: f64| from.x < x && x < to.x && from.y < y && y < to.y;
        let crosses = |one: &Point, other: &Point| {
            (0..=8)
                .map(|eighth| f64::from(eighth) / 8.0)
                .any(|share| inside(one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * share))
        };
        self.scene.parts.iter().filter(|part| matches!(part.role, Role::Band | Role::Fan)).any(|part| {
            let Shape::Path { points, .. } = &part.shape else { return false };
            points.iter().zip(points.iter().skip(1)).any(|(one, other)| crosses(one, other))
        })
    }

    fn along(&self, rates: &[f64]) -> Vec<Point> {
        let years = rates.iter().zip(self.base..);
        years.map(|(rate, year)| Point::new(self.x(year), self.y(*rate))).collect()
    }
}
