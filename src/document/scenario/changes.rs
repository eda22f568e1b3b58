//! A scenario: what a reader has changed on top of a document's central values.

use crate::document::{Checked, JsonValue, LeverKind, Range};

/// A reader's changes. Only changes that are in bounds and fit the document get in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scenario {
    /// The last year to compute, if the reader chose one.
    pub until: Option<i32>,
    changes: Vec<Change>,
}

/// One lever of one group, set by the reader.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// The group's place in the document.
    pub group: usize,
    /// The lever.
    pub lever: LeverKind,
    /// What it is set to.
    pub setting: Setting,
}

/// What a lever is set to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Setting {
    /// A value; the document's range moves along with it.
    Value(f64),
    /// A value with a range of the reader's own.
    Range(Range),
}

impl Scenario {
    /// The changes, each group and lever at most once, never two rivals in one group; by group, and in a group in the order
    /// of [`LeverKind`], in whatever order they were set.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// What a lever is set to, if the reader has set it.
    pub fn setting(&self, group: usize, lever: LeverKind) -> Option<Setting> {
        self.changes.iter().find(|change| change.group == group && change.lever == lever).map(|change| change.setting)
    }

    /// Sets a lever, to what is nearest of what is allowed; a rival lever that was set (a constant number for a share, a
    /// budget for a head count) is given up.
    pub fn set(&mut self, group: usize, lever: LeverKind, setting: Setting) {
        let setting = setting.within_bounds(lever);
        self.unset(group, lever);
        if let Some(rival) = lever.rival() {
            self.unset(group, rival);
        }
        let place = self.changes.partition_point(|change| (change.group, change.lever) < (group, lever));
        self.changes.insert(place, Change { group, lever, setting });
    }

    /// Puts a lever back to where the document has it.
    pub fn unset(&mut self, group: usize, lever: LeverKind) {
        let set = |change: &Change| change.group == group && change.lever == lever;
        if let Some(index) = self.changes.iter().position(set) {
            self.changes.remove(index);
        }
    }

    /// The scenario as it is written in a link or a file: reading it again gives the same changes.
    pub fn to_json(&self, checked: &Checked) -> JsonValue {
        let until = self.until.map(|year| ("until".to_owned(), JsonValue::Number(f64::from(year))));
        let groups: Vec<(String, JsonValue)> = checked
            .document()
            .groups
            .iter()
            .enumerate()
            .map(|(index, group)| (group.id.clone(), self.levers(index)))
            .filter(|(_, levers)| !levers.is_empty())
            .map(|(id, levers)| (id, JsonValue::Object(levers)))
            .collect();
        let groups = (!groups.is_empty()).then(|| ("groups".to_owned(), JsonValue::Object(groups)));
        JsonValue::Object(until.into_iter().chain(groups).collect())
    }

    fn levers(&self, group: usize) -> Vec<(String, JsonValue)> {
        let changes = self.changes.iter().filter(|change| change.group == group);
        let written = |change: &Change| {
            let lever = (change.lever.name().to_owned(), change.setting.to_json());
            match change.lever {
                LeverKind::PerYear | LeverKind::ShareOfUncovered => {
                    ("enrolment".to_owned(), JsonValue::Object(vec![lever]))
                }
                _ => lever,
            }
        };
        changes.map(written).collect()
    }
}

impl Setting {
    fn within_bounds(self, lever: LeverKind) -> Setting {
        let allowed = |value| lever.nearest_allowed(value);
        match self {
            Setting::Value(value) => Setting::Value(allowed(value)),
            Setting::Range(Range { low, central, high }) => {
                Setting::Range(Range { low: allowed(low), central: allowed(central), high: allowed(high) })
            }
        }
    }

    fn to_json(self) -> JsonValue {
        match self {
            Setting::Value(value) => JsonValue::Number(value),
            Setting::Range(Range { low, central, high }) => JsonValue::Object(
                [("low", low), ("central", central), ("high", high)]
                    .map(|(name, value)| (name.to_owned(), JsonValue::Number(value)))
                    .into(),
            ),
        }
    }
}
