//! The headline of the years ahead: where they lead, and what supports that.

use super::Projection;
use crate::words::Heading;
use crate::words::language::{first, last};

impl Projection<'_> {
    /// “Dengan asumsi ini, 39 dari 100 pekerja terlindungi pada 2045”.
    pub fn heading(&self) -> Heading {
        if self.context.followed().is_some() {
            return self.trend_heading();
        }
        let projection = &self.context.now.projection;
        let coverage = &projection.all.coverage;
        let answer = self.context.answer();
        let used = self.uses_needed_pace();
        let needed = answer.map_or(0.0, |answer| answer.needed_per_year_all);
        let start = self.comparable_start(needed);
        let headline = match (used, self.stands_still()) {
            (true, _) => "proj.h_reach",
            (_, true) => "proj.still_h",
            _ => "proj.h",
        };
        let dek = match (used, answer, start) {
            (true, _, Some(_)) => "proj.dek_reach",
            (true, _, None) => "proj.dek_used",
            (_, Some(_), _) => "proj.dek",
            _ => "proj.dek_open",
        };
        Heading {
            headline: self
                .context
                .phrase(headline)
                .in_hundred("n", last(coverage))
                .year("year", projection.until())
                .say(),
            dek: self
                .context
                .phrase(dek)
                .in_hundred("a", first(coverage))
                .target("b", answer.map_or(0.0, |answer| answer.target.rate))
                .count("n", needed)
                .multiple("x", needed / start.unwrap_or(1.0))
                .say(),
        }
    }

    /// “Kalau laju 2017–2025 berlanjut, 67 dari 100 terlindungi pada 2045”.
    pub fn trend_heading(&self) -> Heading {
        let acceleration = self.acceleration();
        let dek = match (self.context.answer(), acceleration) {
            // A multiple that reads as one says nothing.
            (Some(_), Some(times)) if times >= 1.05 => "hist.dek",
            (Some(_), Some(_)) => "hist.dek_enough",
            (Some(_), None) => "proj.dek",
            (None, _) => "proj.dek_open",
        };
        Heading {
            headline: self
                .of_years("hist.h")
                .in_hundred("n", last(&self.context.trend_line))
                .year("year", self.context.now.projection.until())
                .say(),
            dek: self
                .of_years(dek)
                .in_hundred("a", self.context.trend_line.first().copied().unwrap_or_default())
                .target("b", self.context.answer().map_or(0.0, |answer| answer.target.rate))
                .multiple("x", acceleration.unwrap_or_default())
                .say(),
        }
    }
}
