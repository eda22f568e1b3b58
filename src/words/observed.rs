//! What was observed: the coverage of each year, and the years that do not compare with those before them.

use super::WordsContext;
use crate::document::Text;
use crate::model::{Trend, breaks, total_by_year};

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
}
