//! What the years and months of counts are called.

use super::{WordsContext, join, year};
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

    /// What a count is called: its year, which may have a period; of several in a year each by its date, but the one that
    /// stands for the year by the year's period, where it has one.
    pub fn count_name(&self, count: &Count) -> String {
        if count.is_alone {
            self.year_name(count.year)
        } else {
            self.name_of_several(count.year, count.month, count.is_yearly)
        }
    }

    /// The same of a group's observation.
    pub(super) fn observation_name(&self, group: usize, seen: &Observation) -> String {
        let of_group = self.facts.groups().get(group).map_or(&[][..], |group| &group.observations);
        if of_group.iter().filter(|other| other.year == seen.year).count() < 2 {
            return self.year_name(seen.year);
        }
        let is_yearly = self.facts.yearly(group).iter().any(|other| other.moment() == seen.moment());
        self.name_of_several(seen.year, seen.month, is_yearly)
    }

    fn name_of_several(&self, year: i32, month: Option<u8>, is_yearly: bool) -> String {
        if month.is_none() || (is_yearly && period(&self.periods, year).is_some()) {
            return self.year_name(year);
        }
        // A period may have more than one count in it: the date tells them apart.
        let mut name = period(&self.further_periods, (year, month)).unwrap_or_default();
        join(&mut name, ", ", self.locale.date(Date { year, month, day: None }));
        name
    }

    /// What a year is called: the period of the observations that stand for it, where all of them have the same, else the year.
    pub fn year_name(&self, at: i32) -> String {
        period(&self.periods, at).unwrap_or_else(|| year(at))
    }

    /// The years that are called otherwise.
    pub(super) fn periods(&self) -> Vec<(i32, String)> {
        let groups = 0..self.facts.groups().len();
        self.shared_periods(groups.flat_map(|group| self.facts.yearly(group)).collect(), |seen| seen.year)
    }

    /// The months of counts that have a period.
    pub(super) fn further_periods(&self) -> Vec<((i32, Option<u8>), String)> {
        let seen = self.facts.groups().iter().flat_map(|group| &group.observations);
        self.shared_periods(seen.collect(), |seen| (seen.year, seen.month))
    }

    /// The times all whose observations have one and the same period, and that.
    fn shared_periods<T: PartialEq>(&self, seen: Vec<&Observation>, when: fn(&Observation) -> T) -> Vec<(T, String)> {
        if seen.iter().all(|seen| seen.period.is_none()) {
            return Vec::new();
        }
        let in_time = in_order(seen, |seen| f64::from(seen.moment()));
        let period = |of_time: &[&Observation]| {
            let mut periods = of_time.iter().map(|seen| seen.period.as_ref().map(|period| self.read(period)));
            let first = periods.next()??;
            let is_one = periods.all(|other| other.as_ref() == Some(&first));
            Some((when(of_time.first()?), first)).filter(|_| is_one)
        };
        in_time.chunk_by(|one, other| when(one) == when(other)).filter_map(period).collect()
    }
}

fn period<T: PartialEq>(periods: &[(T, String)], at: T) -> Option<String> {
    periods.iter().find(|(when, _)| *when == at).map(|(_, period)| period.clone())
}
