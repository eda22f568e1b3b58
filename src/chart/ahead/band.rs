//! How far the result may go: flat tints without an outline, under everything else.

use super::Drawing;
use crate::chart::{Ink, Point, Role, Shape};

impl<'a> Drawing<'a> {
    /// The tints of what is shown: of the past where the trend is followed, else of the ranges of the assumptions.
    #[inline(never)]
    pub(super) fn bands(&mut self) {
        if let Some(fit) = self.story.followed() {
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
        } else if let Some(futures) = self.story.futures() {
            let [lowest, lower, _, higher, highest] = &futures.all.values;
            self.tint(Role::Band, Ink::Band90, lowest, highest);
            self.tint(Role::Band, Ink::Band50, lower, higher);
        }
    }

    /// The area between two rates of every year, the base year first.
    #[inline(never)]
    fn tint(&mut self, role: Role, fill: Ink, low: &[f64], high: &[f64]) {
        let mut points = Vec::new();
        for (ahead, rate) in high.iter().enumerate() {
            points.push(Point::new(self.x(self.base + ahead as i32), self.y(*rate)));
        }
        for (ahead, rate) in low.iter().enumerate().rev() {
            points.push(Point::new(self.x(self.base + ahead as i32), self.y(*rate)));
        }
        self.scene.add(role, Shape::Polygon { points, fill, outline: None });
    }
}
