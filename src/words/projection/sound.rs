//! What is heard, in words: how to listen, and for each line what its tones do.

use super::Projection;
use crate::model::Count;
use crate::words::{Outlook, Phrase, join, year};

/// A year and its rate.
type Point = (i32, f64);
/// What a year or a count is called, and its rate.
type Named = (String, f64);

impl Projection<'_> {
    /// How to listen: what the tones are and what cannot be heard.
    pub fn how_it_sounds(&self) -> Vec<String> {
        let mut how = vec![self.context.phrase("sound.years").words("kind", self.line_ahead()).say()];
        if let Some(answer) = self.context.now.latest_answer() {
            let target = &answer.target;
            how.push(self.context.phrase("sound.target").reported("p", target.rate).year("year", target.year).say());
        }
        if self.context.followed().is_some() || self.context.now.futures().is_some() {
            how.push(self.context.say("sound.range"));
        }
        how
    }

    /// “Semua pekerja: naik dari 26% pada 2025 ke 31% pada 2045.” `observed` and `estimated` are a line's counts, and its years and rates,
    /// `breaks` the years that do not compare with those before them.
    pub fn line_in_words(
        &self,
        group: Option<usize>,
        observed: &[Count],
        breaks: &[i32],
        estimated: &[Point],
    ) -> String {
        let name = |count: &Count| (self.context.count_name(count), count.rate);
        let observed: Vec<Named> = observed.iter().map(name).collect();
        let estimated: Vec<Named> = estimated.iter().map(|(at, rate)| (year(*at), *rate)).collect();
        let (Some(first), Some(base)) = (observed.first(), observed.last()) else { return String::new() };
        let Some(last) = estimated.last() else { return String::new() };
        let way = |up: &'static str, down: &'static str, same: &'static str| {
            if self.context.numbers().percent(base.1, 0) == self.context.numbers().percent(last.1, 0) {
                same
            } else if base.1 < last.1 {
                up
            } else {
                down
            }
        };
        let open = self.context.outlook() == Some(Outlook::Open);
        let key = if open {
            "sound.past_open"
        } else if observed.len() > 1 {
            way("sound.past_up", "sound.past_down", "sound.past_same")
        } else {
            way("sound.up", "sound.down", "sound.same")
        };
        let (lowest, highest) = self.context.told_range().unwrap_or_default();
        let mut words = self
            .context
            .phrase(key)
            .words("range", self.context.numbers().range(lowest, highest))
            .words("w", self.context.label(group))
            .percent("o", first.1, 0)
            .words("x", first.0.clone())
            .percent("a", base.1, 0)
            .words("y", base.0.clone())
            .percent("b", last.1, 0)
            .words("z", last.0.clone())
            .say();
        join(&mut words, " ", self.context.arrival().unwrap_or_default());
        // What lies between and goes beyond both ends would not be told by them.
        let (mut low, mut high) = (first, first);
        for point in observed.iter().chain(&estimated) {
            if point.1 > high.1 {
                high = point;
            }
            if point.1 < low.1 {
                low = point;
            }
        }
        let ends = [first.1, base.1, last.1];
        // Of the years ahead of an open trend no single one is told.
        let told = |point: &Named| !open || observed.contains(point);
        for (key, point) in [("sound.high", high), ("sound.low", low)].into_iter().filter(|(_, point)| told(point)) {
            let written = self.context.numbers().percent(point.1, 0);
            if ends.iter().all(|end| self.context.numbers().percent(*end, 0) != written) {
                join(&mut words, " ", self.extreme(key, point).say());
            }
        }
        if !breaks.is_empty() {
            join(&mut words, " ", self.of_break_years("sound.break", breaks));
        }
        words
    }

    fn extreme(&self, key: &str, point: &Named) -> Phrase<'_> {
        self.context.phrase(key).percent("p", point.1, 0).words("year", point.0.clone())
    }
}
