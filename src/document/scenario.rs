//! A scenario: what a reader has changed on top of a document's central values.

use super::{Checked, LeverKind, Node, Range};

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

    /// The scenario as it is written in a link or a file: reading it again gives the same changes.
    pub fn to_node(&self, checked: &Checked) -> Node {
        let mut entries = Vec::new();
        if let Some(year) = self.until {
            entries.push(("until".to_owned(), Node::Number(f64::from(year))));
        }
        let mut groups = Vec::new();
        for (index, group) in checked.document().groups.iter().enumerate() {
            let levers = self.levers(index);
            if !levers.is_empty() {
                groups.push((group.id.clone(), Node::Object(levers)));
            }
        }
        if !groups.is_empty() {
            entries.push(("groups".to_owned(), Node::Object(groups)));
        }
        Node::Object(entries)
    }

    fn levers(&self, group: usize) -> Vec<(String, Node)> {
        let mut levers = Vec::new();
        for change in self.changes.iter().filter(|change| change.group == group) {
            let lever = (change.lever.name().to_owned(), change.setting.to_node());
            levers.push(match change.lever {
                LeverKind::PerYear | LeverKind::ShareOfUncovered => ("enrolment".to_owned(), Node::Object(vec![lever])),
                _ => lever,
            });
        }
        levers
    }
}

impl Setting {
    fn to_node(self) -> Node {
        match self {
            Setting::Value(value) => Node::Number(value),
            Setting::Range(range) => Node::Object(
                [("low", range.low), ("central", range.central), ("high", range.high)]
                    .map(|(name, value)| (name.to_owned(), Node::Number(value)))
                    .into(),
            ),
        }
    }
}
