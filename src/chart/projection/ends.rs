//! The labels at the lines' ends, which never collide.

use super::{Drawing, labelled};
use crate::chart::labels::spread;
use crate::chart::measure::{ellipsis, two_lines};
use crate::chart::{Anchor, Ink, Point, Shape, Size, Stroke};

impl<'a> Drawing<'a> {
    /// The lines from high to low in the year `ahead`: their y, and their index among the lines. Lines within 4 px keep
    /// their own order.
    pub(super) fn in_order(&self, ahead: usize) -> Vec<(f64, usize)> {
        let mut order: Vec<(f64, usize)> = Vec::new();
        for (index, line) in self.lines.iter().enumerate() {
            let y = self.y(line.coverage.get(ahead).copied().unwrap_or_default());
            let rank = (y / 4.0).round();
            let at = order.iter().position(|(other, _)| (other / 4.0).round() > rank).unwrap_or(order.len());
            order.insert(at, (y, index));
        }
        order
    }

    /// The value and the name at each line's end, pushed apart where they would collide; with leaders where one had to
    /// move far, and then for all.
    pub(super) fn labels(&mut self) {
        let ends = self.in_order(self.lines.first().map_or(0, |line| line.coverage.len() - 1));
        let wanted: Vec<f64> = ends.iter().map(|(y, _)| *y).collect();
        let size = self.metrics.direct;
        let room = self.display.width - self.right - 16.0;
        let written: Vec<String> = ends
            .iter()
            .map(|&(_, index)| {
                let rate = self.lines[index].coverage.last().copied().unwrap_or_default();
                let value = match self.context.told_range() {
                    Some((low, high)) => self.context.numbers().range(low, high),
                    None => self.context.numbers().percent(rate, 0),
                };
                labelled(&value, &self.names[index])
            })
            .collect();
        let mut texts: Vec<Vec<String>> =
            written.iter().map(|words| two_lines(self.measure, words, size, true, room)).collect();
        let more = size * 1.2;
        let height = |lines: &Vec<String>| self.metrics.gap + (lines.len() - 1) as f64 * more;
        if texts.iter().map(height).sum::<f64>() > self.foot - self.top {
            // Too many for two lines each.
            texts = written.iter().map(|words| vec![ellipsis(self.measure, words, size, true, room)]).collect();
        }
        let heights: Vec<f64> = texts.iter().map(height).collect();
        let ordered = |values: &[f64]| {
            values.iter().copied().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), y| (low.min(y), high.max(y)))
        };
        let (highest, lowest) = ordered(&wanted);
        let together = wanted.len() > 1 && lowest - highest < 6.0;
        let half = |lines: Option<&Vec<String>>| (lines.map_or(1, Vec::len) - 1) as f64 * more / 2.0;
        let low = self.top + 2.0 + half(texts.first()) * 1.2;
        let high = self.foot + 2.0 - size * 0.5 - half(texts.last());
        let places = if together {
            // All lines end in one place: the labels stack downward from there.
            let below: Vec<f64> =
                (0..wanted.len()).map(|index| highest + heights[..index].iter().sum::<f64>()).collect();
            spread(&below, &heights, low, high)
        } else {
            let mut rising = wanted.clone();
            for index in 1..rising.len() {
                rising[index] = rising[index].max(rising[index - 1]);
            }
            spread(&rising, &heights, low, high)
        };
        let leaders = !together && places.iter().zip(&wanted).any(|(place, wanted)| (place - wanted).abs() > 8.0);
        for (((y, wanted), (_, index)), texts) in places.iter().zip(&wanted).zip(&ends).zip(&texts) {
            let line = self.lines[*index];
            let end = self.right;
            if leaders {
                let points =
                    [(end + 7.0, *wanted), (end + 12.0, *y), (end + 14.0, *y)].map(|(x, y)| Point::new(x, y)).to_vec();
                let stroke = Stroke::solid(Ink::Series(line.mark), 1.0);
                self.scene.add(self.estimate, Shape::Path { points, stroke });
            }
            let x = end
                + if leaders {
                    16.0
                } else if self.display.size() == Size::Large {
                    12.0
                } else {
                    10.0
                };
            let first = y + size * 0.355 - (texts.len() - 1) as f64 * size * 0.6;
            for (row, words) in texts.iter().enumerate() {
                let baseline = first + row as f64 * size * 1.2;
                self.direct_text(self.estimate, (x, baseline), words.clone(), line.mark, Anchor::Start);
            }
        }
    }
}
