//! A scenario: what a reader has changed on top of a document's central values.

use super::{LeverKind, Range};

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
        self.changes
            .retain(|change| change.group != group || (change.lever != lever && lever.rival() != Some(change.lever)));
        self.changes.push(Change { group, lever, setting });
    }

    /// Puts a lever back to where the document has it.
    pub fn unset(&mut self, group: usize, lever: LeverKind) {
        self.changes.retain(|change| change.group != group || change.lever != lever);
    }
}
