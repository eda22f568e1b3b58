//! What was observed: the coverage of each year, and the years that do not compare with those before them.

use super::{WordsContext, join, year};
use crate::document::{Date, Observation, Text, Whole, in_order};
use crate::model::{Reached, Trend, breaks, total_by_year};

/// Months in a year.
const MONTHS: f64 = 12.0;

/// A count of a group, or of all together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Count {
    /// The calendar year.
    pub year: i32,
    /// The month, where the count has one.
    pub month: Option<u8>,
    /// Where it stands in time: the year, and by what part of one it is off the month of the base observation.
    pub time: f64,
    /// Coverage, a fraction; above 1 only where the document says why.
    pub rate: f64,
    /// Whether it does not compare with the count before it.
    pub is_break: bool,
    /// Whether it stands for its year, and not beside the count that does.
    pub is_yearly: bool,
    /// Whether its year has no other.
    pub is_alone: bool,
}

impl<'a> WordsContext<'a> {
    /// The past of all groups together.
    pub fn past(&self) -> Option<&'a Trend> {
        self.now.uncertainty.as_ref()?.trends.all.as_ref()
    }

    /// Whether a group was observed more than once: then there is a past to tell of.
    pub(in crate::words) fn has_past(&self) -> bool {
        self.groups().iter().any(|group| group.observations.len() > 1)
    }

    /// The observed coverage of a group, or of all together: year and rate, earliest first, up to the base year.
    pub fn observations(&self, group: Option<usize>) -> Vec<(i32, f64)> {
        let base = self.facts.base_year();
        let mut found = Vec::new();
        match group {
            Some(group) => {
                for seen in self.facts.yearly(group) {
                    found.push((seen.year, seen.coverage()));
                }
            }
            None => {
                for total in total_by_year(self.facts) {
                    found.push((total.year, total.coverage()));
                }
            }
        }
        found.retain(|seen| seen.0 <= base);
        found
    }

    /// Every count of a group, or of all together, up to the base observation, earliest first. All together have one a year,
    /// but where they are a single group.
    pub fn counts(&self, group: Option<usize>) -> Vec<Count> {
        let base = self.facts.base_year();
        let Some(group) = group.or_else(|| self.counted_as_one()) else {
            let breaks = self.breaks(None);
            let yearly = self.observations(None).into_iter().enumerate();
            let count = |(place, (year, rate))| Count {
                year,
                month: None,
                time: f64::from(year),
                rate,
                is_break: place > 0 && breaks.contains(&year),
                is_yearly: true,
                is_alone: true,
            };
            return yearly.map(count).collect();
        };
        let yearly: Vec<i32> = self.facts.yearly(group).iter().map(|seen| seen.moment()).collect();
        let month = self.facts.base_of(group).and_then(|seen| seen.month);
        let seen = self.groups().get(group).map_or(&[][..], |group| &group.observations).iter();
        let count = |place: usize, seen: &Observation| {
            let off = seen.month.zip(month).map_or(0.0, |(month, base)| f64::from(month) - f64::from(base));
            Count {
                year: seen.year,
                month: seen.month,
                time: f64::from(seen.year) + off / MONTHS,
                rate: seen.coverage(),
                is_break: place > 0 && seen.series_break.is_some(),
                is_yearly: yearly.binary_search(&seen.moment()).is_ok(),
                is_alone: false,
            }
        };
        let seen: Vec<&Observation> = seen.filter(|seen| seen.year <= base).collect();
        // A checked document has its observations in the order of time.
        let of_year = seen.chunk_by(|one, other| one.year == other.year);
        let is_alone = of_year.flat_map(|of_year| of_year.iter().map(|_| of_year.len() == 1));
        let counts = seen.iter().zip(is_alone).enumerate();
        counts.map(|(place, (seen, is_alone))| Count { is_alone, ..count(place, seen) }).collect()
    }

    /// The single group that all together are, where they are one.
    fn counted_as_one(&self) -> Option<usize> {
        match self.facts.whole() {
            Whole::Group(group) => Some(group),
            Whole::Sum => self.only_group(),
            Whole::Unknown => None,
        }
    }

    /// What a count is called: its date where its year has several, else its year.
    pub fn count_name(&self, count: &Count) -> String {
        self.dated_name(count.year, count.month.filter(|_| !count.is_alone))
    }

    /// A month where there is one, else a year.
    fn dated_name(&self, year: i32, month: Option<u8>) -> String {
        if month.is_none() {
            return self.year_name(year);
        }
        self.locale.date(Date { year, month, day: None })
    }

    /// Those counted in the base year, and those of them covered, of a group or of all together.
    pub(super) fn counted_today(&self, group: Option<usize>) -> [f64; 2] {
        let of = |place: usize| group.map_or_else(|| self.facts.whole().counts(place), |group| group == place);
        let mut counted = [0.0, 0.0];
        for (_, seen) in self.base.iter().enumerate().filter(|(place, _)| of(*place)) {
            counted = [counted[0] + seen.workforce(), counted[1] + seen.members()];
        }
        counted
    }

    /// Coverage in the base year as it was counted, of a group or of all together; the years ahead start from at most
    /// everybody. Zero where it is not known.
    pub fn today(&self, group: Option<usize>) -> f64 {
        let [counted, covered] = self.counted_today(group);
        if counted > 0.0 { covered / counted } else { 0.0 }
    }

    /// A rate in a table: a percentage alone as it was published, and estimates from such ones no finer than they are.
    pub(super) fn rate(&self, rate: f64, observed: bool) -> String {
        if self.has_heads() {
            return self.numbers().percent(rate, 1);
        }
        if observed {
            return self.numbers().percent_reported(rate);
        }
        let mut seen = self.groups().iter().flat_map(|group| &group.observations);
        let is_fine =
            seen.any(|seen| (seen.coverage() * 100.0).fract().min(1.0 - (seen.coverage() * 100.0).fract()) > 1e-9);
        self.numbers().percent(rate, u8::from(is_fine))
    }

    /// The years of a series that are in the picture and do not compare with those before them, earliest first.
    pub fn breaks(&self, group: Option<usize>) -> Vec<i32> {
        let mut years = breaks(self.facts, group);
        years.retain(|year| *year <= self.facts.base_year());
        years
    }

    /// “2020: …”, with the group's name where there are several.
    pub(super) fn noted(&self, group: usize, seen: &Observation, note: &Text) -> String {
        let key = if self.groups().len() == 1 { "hist.note" } else { "hist.note_group" };
        let observations = &self.groups()[group].observations;
        let has_others = observations.iter().filter(|other| other.year == seen.year).count() > 1;
        let name = self.dated_name(seen.year, seen.month.filter(|_| has_others));
        let label = self.label(Some(group));
        self.phrase(key).words("year", name).words("label", label).words("note", self.read(note)).say()
    }

    /// Why more than everybody is covered, where the document says so of a count that is shown; of a base observation also
    /// that the years ahead start from everybody.
    pub(super) fn reasons(&self) -> Vec<String> {
        let mut reasons = Vec::new();
        for (place, group) in self.groups().iter().enumerate() {
            let base = self.base.get(place).map(|seen| seen.moment());
            for seen in group.observations.iter().filter(|seen| Some(seen.moment()) <= base) {
                let Some(reason) = seen.above_100.as_ref().filter(|_| seen.is_above_100()) else { continue };
                let mut words = self.noted(place, seen, reason);
                if Some(seen.moment()) == base {
                    join(&mut words, " ", self.say("now.above_100"));
                }
                reasons.push(words);
            }
        }
        reasons
    }

    /// Each target whose year has come: whether it was reached, and by how much not.
    pub(super) fn arrived_targets(&self) -> Vec<String> {
        let mut told = Vec::new();
        for answer in self.now.answers.iter().filter(|answer| !answer.is_ahead) {
            let target = &answer.target;
            let label = target.label.as_ref().map_or_else(|| self.say("proj.target_plain"), |label| self.read(label));
            let phrase = |key: &str| {
                self.phrase(key).words("label", label.clone()).year("year", target.year).reported("p", target.rate)
            };
            told.push(match answer.reached {
                Some(Reached::Year(since)) => phrase("target.reached").year("since", since).say(),
                Some(Reached::Missed { by }) => phrase("target.missed").words("d", self.numbers().points(by)).say(),
                _ => phrase("target.unknown").say(),
            });
        }
        told
    }

    /// That it is not known how many are paid for, where it was known before and there is a subsidy.
    pub(super) fn unknown_subsidised(&self) -> Vec<String> {
        let mut told = Vec::new();
        for (group, entry) in self.groups().iter().enumerate() {
            if let (Some(subsidy), None) = (&entry.subsidy, self.facts.subsidised(group)) {
                let words = self.phrase("lev.no_money").words("label", self.label(Some(group)));
                told.push(words.words("payer", self.read(&subsidy.payer)).words("date", self.base_date()).say());
            }
        }
        told
    }

    /// What a year is called: the period of its observations, where all of them have the same, else the year.
    pub fn year_name(&self, at: i32) -> String {
        match self.periods.iter().find(|(year, _)| *year == at) {
            Some((_, period)) => period.clone(),
            None => year(at),
        }
    }

    /// The years that are called otherwise: all whose observations have one and the same period.
    pub(super) fn periods(&self) -> Vec<(i32, String)> {
        let seen = || self.groups().iter().flat_map(|group| &group.observations);
        if seen().all(|seen| seen.period.is_none()) {
            return Vec::new();
        }
        let by_year = in_order(seen().collect(), |seen| f64::from(seen.year));
        let period = |of_year: &[&Observation]| {
            let mut periods = of_year.iter().map(|seen| seen.period.as_ref().map(|period| self.read(period)));
            let first = periods.next()??;
            let is_one = periods.all(|other| other.as_ref() == Some(&first));
            Some((of_year.first()?.year, first)).filter(|_| is_one)
        };
        by_year.chunk_by(|one, other| one.year == other.year).filter_map(period).collect()
    }
}
