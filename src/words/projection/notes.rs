//! What the picture cannot say.

use super::Projection;
use crate::document::{Observation, Text};
use crate::model::{Funding, breaks_so_far};
use crate::words::join;

impl Projection<'_> {
    /// That the line is not to be relied on, how fast coverage changed, which members are taken to stay, that nothing is
    /// assumed, which groups are left out.
    pub fn notes(&self) -> Vec<String> {
        let mut notes: Vec<String> = self.doubt().into_iter().collect();
        notes.extend(self.context.reasons());
        notes.extend(self.trend_notes());
        notes.extend(self.context.arrived_targets());
        if self.context.followed().is_some() {
            return notes;
        }
        notes.extend(self.context.unknown_subsidised());
        let mut kept = Vec::new();
        for (group, seen) in self.context.base.iter().enumerate() {
            let paid_for = seen.subsidised.unwrap_or(0.0);
            if paid_for > 0.0 && matches!(self.context.now.plan.groups[group].funding, Funding::Kept) {
                kept.push((group, paid_for));
            }
        }
        for (group, paid_for) in &kept {
            let key = if self.context.facts.subsidy(*group).is_some() && kept.len() == 1 {
                "proj.kept"
            } else {
                "proj.kept_other"
            };
            let note = self
                .context
                .phrase_of(key, *paid_for)
                .words("label", self.context.label(Some(*group)))
                .words("payer", self.context.payer(Some(*group)))
                .count("n", *paid_for)
                .say();
            notes.push(note);
        }
        if self.context.assumes_nothing() && self.context.now.futures().is_none() {
            notes.push(self.context.say("lev.zero"));
        } else if self.has_no_range() {
            notes.push(self.context.say("proj.noband"));
        }
        notes.extend(self.context.left_out_groups());
        notes
    }

    /// What stands under a picture with a past: the mean change, of all together or of each group, a warning of mixed months, and where the counting changed.
    pub fn trend_notes(&self) -> Vec<String> {
        if self.context.facts.has_past() { self.notes_of_the_past() } else { Vec::new() }
    }

    fn notes_of_the_past(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if let Some(mut change) = self.mean_change() {
            if !breaks_so_far(self.context.facts, None).is_empty() {
                let key = if self.context.followed().is_some() { "trend.break_trend" } else { "trend.break_pace" };
                join(&mut change, " ", self.context.say(key));
            }
            notes.push(change);
        }
        notes.extend(self.mean_changes_of_groups());
        if self.context.followed().is_some() && self.context.facts.groups().len() > 1 {
            notes.push(self.context.say("trend.groups"));
        }
        if self.context.now.past().is_some() && self.months_differ() {
            notes.push(self.context.say("trend.months"));
        }
        notes.extend(self.noted_past(|seen, is_break| seen.series_break.as_ref().filter(|_| is_break)));
        notes
    }

    /// What the document notes on the observations of a past: `note` is asked of each, and whether the series breaks at it.
    pub(super) fn noted_past(&self, note: fn(&Observation, bool) -> Option<&Text>) -> Vec<String> {
        let mut notes = Vec::new();
        for (place, group) in
            self.context.facts.groups().iter().enumerate().filter(|(_, group)| group.observations.len() > 1)
        {
            let breaks = breaks_so_far(self.context.facts, Some(place));
            for seen in &group.observations {
                let words = note(seen, breaks.contains(&seen.year));
                notes.extend(words.map(|words| self.context.noted(place, seen, words)));
            }
        }
        notes
    }
}
