//! What solid, dashed and tinted stand for.

use super::Projection;
use crate::model::breaks_so_far;
use crate::words::{KeyEntry, Mark, Swatch, join};

impl Projection<'_> {
    /// What solid and dashed stand for.
    pub fn key(&self) -> Vec<KeyEntry> {
        if self.context.followed().is_some() {
            return self.trend_key();
        }
        let mut data = self.context.say("proj.key_obs");
        let base = self.context.facts.base_year();
        let mut first = base;
        for group in self.context.facts.groups() {
            // A checked document has its observations in the order of years.
            first = group.observations.first().map_or(first, |seen| first.min(seen.year));
        }
        if first < base {
            let mut years = self.context.year_name(first);
            join(&mut years, "–", self.context.year_name(base));
            join(&mut data, " ", years);
        } else {
            join(&mut data, " ", self.context.base_date());
        }
        let entry = |swatch, text| KeyEntry { swatch, marks: vec![Mark::All], text };
        let mut key = vec![entry(Swatch::Data, data), entry(Swatch::Assumed, self.line_ahead())];
        if self.needed_path().is_some() {
            key.push(entry(Swatch::Needed, self.context.say("proj.path")));
        }
        if self.context.now.futures().is_some() {
            let words = if self.levers().any_own() { "proj.key_band_own" } else { "proj.key_band" };
            key.push(entry(Swatch::Band, self.context.say(words)));
        }
        if first < base {
            key.extend(self.of_breaks("trend.break").map(|text| entry(Swatch::Break, text)));
        }
        key
    }

    /// What the line ahead of the data rests on: a trend, assumptions, or that nothing changes.
    pub(super) fn line_ahead(&self) -> String {
        self.context.say(match self.context.followed() {
            Some(_) if !breaks_so_far(self.context.facts, None).is_empty() => "trend.line_broken",
            Some(_) => "trend.line",
            None if self.context.now.projection.stands_still() => "proj.key_still",
            None => "proj.key_proj",
        })
    }

    /// What solid, dashed and tinted stand for.
    pub fn trend_key(&self) -> Vec<KeyEntry> {
        let entry = |swatch, text| KeyEntry { swatch, marks: vec![Mark::All], text };
        let mut key = vec![
            entry(Swatch::Data, self.observed_years()),
            entry(Swatch::Trend, self.line_ahead()),
            entry(Swatch::Fan, self.context.say("trend.fan")),
        ];
        key.extend(self.of_breaks("trend.break").map(|text| entry(Swatch::Break, text)));
        key
    }

    /// “data 2017–2025”.
    pub fn observed_years(&self) -> String {
        self.of_years("trend.obs").say()
    }
}
