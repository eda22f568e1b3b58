//! What the years and months of counts are called.

use super::{WordsContext, year};
use crate::document::{Date, Observation, in_order};
use crate::model::Count;

impl WordsContext<'_> {
    /// When the base year was counted: its month where every group has the same one, else the year.
    pub fn base_date(&self) -> String {
        let name = self.year_name(self.facts.base_year());
        if name != year(self.facts.base_year()) {
            return name;
        }
        let first = self.base.first().and_then(|seen| seen.month);
        let month = first.filter(|_| self.base.iter().all(|other| other.month == first));
        self.locale.date(Date { year: self.facts.base_year(), month, day: None })
    }

    /// What a count is called: its date where its year has several, else its year.
    pub fn count_name(&self, count: &Count) -> String {
        self.dated_name(count.year, count.month.filter(|_| !count.is_alone))
    }

    /// A month where there is one, else a year.
    pub(super) fn dated_name(&self, year: i32, month: Option<u8>) -> String {
        if month.is_none() {
            return self.year_name(year);
        }
        self.locale.date(Date { year, month, day: None })
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
        let seen = || self.facts.groups().iter().flat_map(|group| &group.observations);
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
