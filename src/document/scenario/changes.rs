//! A scenario: what a reader has changed on top of a document's central values.

use super::super::{Checked, JsonValue, LeverKind, Range};

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
    /// The changes, each group and lever at most once, never two rivals in one group.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// What a lever is set to, if the reader has set it.
    pub fn setting(&self, group: usize, lever: LeverKind) -> Option<Setting> {
        self.changes.iter().find(|change| change.group == group && change.lever == lever).map(|change| change.setting)
    }

    /// Sets a lever; a rival lever that was set (a constant number for a share, a budget for a head count) is given up.
    pub fn set(&mut self, group: usize, lever: LeverKind, setting: Setting) {
        self.unset(group, lever);
        if let Some(rival) = lever.rival() {
            self.unset(group, rival);
        }
        self.changes.push(Change { group, lever, setting });
    }

    /// Puts a lever back to where the document has it.
    pub fn unset(&mut self, group: usize, lever: LeverKind) {
        let set = |change: &Change| change.group == group && change.lever == lever;
        if let Some(index) = self.changes.iter().position(set) {
            self.changes.remove(index);
        }
    }

    /// The scenario as it is written in a link or a file: reading it again gives the same changes.
    pub fn to_node(&self, checked: &Checked) -> JsonValue {
        let mut entries = Vec::new();
        if let Some(year) = self.until {
            put(&mut entries, "until", JsonValue::Number(f64::from(year)));
        }
        let mut groups = Vec::new();
        for (index, group) in checked.document().groups.iter().enumerate() {
            let levers = self.levers(index);
            if !levers.is_empty() {
                put(&mut groups, &group.id, JsonValue::Object(levers));
            }
        }
        if !groups.is_empty() {
            put(&mut entries, "groups", JsonValue::Object(groups));
        }
        JsonValue::Object(entries)
    }

    fn levers(&self, group: usize) -> Vec<(String, JsonValue)> {
        let mut levers = Vec::new();
        for change in self.changes.iter().filter(|change| change.group == group) {
            let mut lever = Vec::new();
            put(&mut lever, change.lever.name(), change.setting.to_node());
            match change.lever {
                LeverKind::PerYear | LeverKind::ShareOfUncovered => {
                    put(&mut levers, "enrolment", JsonValue::Object(lever))
                }
                _ => levers.append(&mut lever),
            }
        }
        levers
    }
}

impl Setting {
    fn to_node(self) -> JsonValue {
        match self {
            Setting::Value(value) => JsonValue::Number(value),
            Setting::Range(range) => {
                let mut entries = Vec::new();
                for (name, value) in [("low", range.low), ("central", range.central), ("high", range.high)] {
                    put(&mut entries, name, JsonValue::Number(value));
                }
                JsonValue::Object(entries)
            }
        }
    }
}

#[inline(never)]
fn put(entries: &mut Vec<(String, JsonValue)>, name: &str, node: JsonValue) {
    entries.push((name.to_owned(), node));
}
