//! What a reader has to know of counts, targets and subsidies before comparing them.

use super::{WordsContext, join};
use crate::document::{Observation, Target, Text};
use crate::model::{Reached, breaks_so_far};

impl<'a> WordsContext<'a> {
    /// “2020: …”, with the group's name where there are several.
    pub(super) fn noted(&self, group: usize, seen: &Observation, note: &Text) -> String {
        let key = if self.facts.groups().len() == 1 { "trend.note" } else { "trend.note_group" };
        let name = self.observation_name(group, seen);
        let label = self.label(Some(group));
        self.phrase(key).words("year", name).words("label", label).words("note", self.read(note)).say()
    }

    /// What changed in the counting of each group, up to the base year.
    pub(super) fn changes_of_counting(&self) -> Vec<String> {
        let mut changes = Vec::new();
        for (place, group) in self.facts.groups().iter().enumerate() {
            let breaks = breaks_so_far(self.facts, Some(place));
            for seen in group.observations.iter().filter(|seen| breaks.contains(&seen.year)) {
                changes.extend(seen.series_break.as_ref().map(|change| self.noted(place, seen, change)));
            }
        }
        changes
    }

    /// Why more than everybody is covered, where the document says so of a count that is shown; of a base observation also
    /// that the years ahead start from everybody.
    pub(super) fn reasons(&self) -> Vec<String> {
        let mut reasons = Vec::new();
        for (place, group) in self.facts.groups().iter().enumerate() {
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

    /// What nobody may miss who sees a picture without the page around it.
    pub fn caveats(&self) -> Vec<String> {
        self.reasons().into_iter().chain(self.left_out_groups()).collect()
    }

    /// A target's name, to be followed by its year: without the year that it may end in.
    pub(super) fn target_name(&self, target: &Target) -> String {
        let Some(label) = &target.label else { return self.say("proj.target_plain") };
        let label = self.read(label);
        let year = [" ", &target.year.to_string()].concat();
        label.strip_suffix(&*year).unwrap_or(&label).trim_end().to_owned()
    }

    /// Each target whose year has come: whether it was reached, and by how much not.
    pub(super) fn arrived_targets(&self) -> Vec<String> {
        let mut told = Vec::new();
        for answer in self.now.answers.iter().filter(|answer| !answer.is_ahead) {
            let target = &answer.target;
            let label = self.target_name(target);
            let phrase = |key: &str| {
                self.phrase(key).words("label", label.clone()).year("year", target.year).reported("p", target.rate)
            };
            told.push(match answer.reached {
                Some(Reached::Year(since)) => phrase("target.reached").year("since", since).say(),
                Some(Reached::Missed { by }) => {
                    let missed = self.apart("target.missed", target.rate, target.rate - by);
                    missed.words("label", label).year("year", target.year).reported("p", target.rate).say()
                }
                _ if self.now.all().is_none() => phrase("target.no_whole").say(),
                _ => phrase("target.unknown").say(),
            });
        }
        told
    }

    /// That it is not known how many are paid for, where it was known before and there is a subsidy.
    pub(super) fn unknown_subsidised(&self) -> Vec<String> {
        let mut told = Vec::new();
        for (group, entry) in self.facts.groups().iter().enumerate() {
            if let (Some(subsidy), None) = (&entry.subsidy, self.facts.subsidised(group)) {
                let words = self.phrase("lev.no_money").words("label", self.label(Some(group)));
                told.push(words.words("payer", self.read(&subsidy.payer)).words("date", self.base_date()).say());
            }
        }
        told
    }
}
