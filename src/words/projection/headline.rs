//! The headline of the years ahead: where they lead, and what supports that.

use super::Projection;
use crate::model::{Method, coverage_in_base, is_at_target};
use crate::words::language::{LEAST_MULTIPLE, last};
use crate::words::{Heading, Outlook, join};

impl Projection<'_> {
    /// “Dengan asumsi ini, 39 dari 100 pekerja terlindungi pada 2045”.
    pub fn heading(&self) -> Heading {
        if self.context.followed().is_some() {
            return self.trend_heading();
        }
        let projection = &self.context.now.projection;
        let coverage = self.context.now.coverage_of_all();
        if self.context.now.all().is_none() {
            return self.groups_heading();
        }
        let answer = self.context.now.latest_answer();
        let used = self.uses_needed_pace();
        let needed = self.context.now.needed.as_ref().map_or(0.0, |needed| needed.per_year_all);
        let start = self.comparable_start(needed);
        let today = coverage_in_base(self.context.facts, None);
        let told = |rate: f64| self.context.numbers().in_hundred(rate);
        let headline = match (used, projection.stands_still()) {
            (true, _) => "proj.h_reach",
            // The years ahead start from at most everybody: what is told as another number today does not stay.
            (_, true) if told(today) != told(last(coverage)) => "proj.still_from",
            (_, true) => "proj.still_h",
            _ => "proj.h",
        };
        let dek = match (used, answer, start) {
            (_, Some(answer), _) if is_at_target(today, answer.target.rate) => "proj.dek_passed",
            (_, Some(_), _) if !self.context.facts.has_heads() => "proj.dek_rate",
            (true, _, Some(_)) => "proj.dek_reach",
            (true, _, None) => "proj.dek_used",
            (_, Some(_), _) => "proj.dek",
            _ => "proj.dek_open",
        };
        Heading {
            headline: self.context.phrase_in_hundred(headline, last(coverage)).year("year", projection.until()).say(),
            dek: self
                .context
                .phrase_for(dek, needed)
                .in_hundred("a", today)
                .target("b", answer.map_or(0.0, |answer| answer.target.rate))
                .words("d", self.context.numbers().points(answer.and_then(|answer| answer.pace).unwrap_or_default()))
                .count("n", needed)
                .multiple("x", needed / start.unwrap_or(1.0))
                .say(),
        }
    }

    /// Where all together are not known: from the lowest group to the highest.
    fn groups_heading(&self) -> Heading {
        let until = self.context.now.projection.until();
        let ends = |key: &str, ahead: i32| {
            let between = self.context.groups_between(ahead as usize);
            self.context.phrase(key).words("between", between).year("year", until).say()
        };
        let headline = if self.context.now.projection.stands_still() { "proj.still_groups" } else { "proj.h_groups" };
        Heading { headline: ends(headline, until - self.context.facts.base_year()), dek: ends("proj.dek_groups", 0) }
    }

    /// “Kalau tren 2017–2025 berlanjut, 67 dari 100 terlindungi pada 2045”; only the range where the past does not settle it.
    pub fn trend_heading(&self) -> Heading {
        let end = last(&self.context.trend_line);
        let outlook = self.context.outlook();
        let (key, arrived) = match outlook {
            Some(Outlook::Same) => ("trend.h_same", None),
            Some(Outlook::Open) => ("trend.h_open", None),
            Some(Outlook::Arrived(year, end)) if end > 0.0 => ("trend.h_all", Some(year)),
            Some(Outlook::Arrived(year, _)) => ("trend.h_none", Some(year)),
            Some(Outlook::Leads) | None => ("trend.h", None),
        };
        let (low, high) = self.context.told_range().unwrap_or_default();
        let [low, high] = self.context.numbers().between(low, high);
        Heading {
            headline: self
                .with_years(self.context.phrase_in_hundred(key, end))
                .words("a", low.clone())
                .words("b", high.clone())
                .words("between", self.context.span([low, high]))
                .year("from", arrived.unwrap_or_default())
                .year("year", self.context.now.projection.until())
                .say(),
            dek: self.trend_dek(outlook),
        }
    }

    /// The target and its pace; that the range holds 8 of 10, where the headline is one; that a bent line's end is no pace
    /// times years, where one could multiply.
    fn trend_dek(&self, outlook: Option<Outlook>) -> String {
        let acceleration = self.acceleration();
        let today = coverage_in_base(self.context.facts, None);
        let answer = self.context.now.latest_answer();
        let key = match (answer, acceleration) {
            (Some(answer), _) if is_at_target(today, answer.target.rate) => "proj.dek_passed",
            (Some(_), Some(times)) if times >= LEAST_MULTIPLE => "trend.dek",
            (Some(_), Some(times)) if times > 1.0 + 1e-12 => "trend.dek_hardly",
            (Some(_), Some(_)) => "trend.dek_enough",
            (Some(answer), None) if answer.pace.is_some_and(|pace| pace > 0.0) => "proj.dek_rate",
            (Some(_), None) => "proj.dek",
            (None, _) => "proj.dek_open",
        };
        let mut dek = self
            .of_years(key)
            .in_hundred("a", today)
            .target("b", answer.map_or(0.0, |answer| answer.target.rate))
            .multiple("x", acceleration.unwrap_or_default())
            .words("d", self.context.numbers().points(answer.and_then(|answer| answer.pace).unwrap_or_default()))
            .say();
        if outlook == Some(Outlook::Open) {
            dek = [self.context.say("trend.dek_open"), dek].join(" ");
            join(&mut dek, " ", self.context.arrival().unwrap_or_default());
        }
        let bent = self.context.followed().is_some_and(|fit| fit.method == Method::LogOdds);
        if bent && outlook == Some(Outlook::Leads) && acceleration.is_some() {
            join(&mut dek, " ", self.context.say("trend.bent"));
        }
        dek
    }
}
