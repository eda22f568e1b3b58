//! What was observed: the coverage of each year, and the years that do not compare with those before them.

use super::{WordsContext, join, year};
use crate::document::Text;
use crate::model::{Reached, Trend, breaks, total_by_year};

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

    /// The years of a series that are in the picture and do not compare with those before them, earliest first.
    pub fn breaks(&self, group: Option<usize>) -> Vec<i32> {
        let mut years = breaks(self.facts, group);
        years.retain(|year| *year <= self.facts.base_year());
        years
    }

    /// “2020: …”, with the group's name where there are several.
    pub(super) fn noted(&self, group: usize, year: i32, note: &Text) -> String {
        let key = if self.groups().len() == 1 { "hist.note" } else { "hist.note_group" };
        let label = self.label(Some(group));
        self.phrase(key).year("year", year).words("label", label).words("note", self.read(note)).say()
    }

    /// Why more than everybody is covered, where the document says so of a base observation, and that the years ahead start
    /// from everybody.
    pub(super) fn reasons(&self) -> Vec<String> {
        let mut reasons = Vec::new();
        for (group, seen) in self.base.iter().enumerate() {
            let Some(reason) = seen.above_100.as_ref().filter(|_| seen.is_above_100()) else { continue };
            let mut words = self.noted(group, seen.year, reason);
            join(&mut words, " ", self.say("now.above_100"));
            reasons.push(words);
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

    /// What a year is called: the period of its observations, where all that have one have the same, else the year.
    pub fn year_name(&self, at: i32) -> String {
        let seen = self.groups().iter().flat_map(|group| &group.observations).filter(|seen| seen.year == at);
        let mut periods = seen.map(|seen| seen.period.as_ref().map(|period| self.read(period)));
        match periods.next() {
            Some(Some(first)) if periods.all(|other| other.as_ref() == Some(&first)) => first,
            _ => year(at),
        }
    }
}
