//! The labels of the lines of targets.

use super::Projection;
use crate::document::Target;
use crate::words::join;

/// No picture is wide enough for more of them on a line.
const MOST_TOGETHER: usize = 40;

/// So many targets ahead are named, where a document has tens of thousands: the others are counted.
const MOST_NAMED: usize = 1_000;

impl Projection<'_> {
    /// The label of a target's line: “Target Presiden 2045: 99%”.
    pub fn target_label(&self, target: &Target) -> String {
        self.target_words("proj.target", target, self.context.target_name(target))
    }

    /// Every target ahead with its name, where there are several.
    pub(in crate::words) fn all_targets(&self) -> Option<String> {
        let labels = self.target_labels();
        (labels.len() > 1).then(|| labels.join(". ") + ".")
    }

    /// The labels of the targets ahead; after the last that is named, how many there are besides.
    pub(super) fn target_labels(&self) -> Vec<String> {
        let mut targets = self.context.facts.targets_ahead();
        let mut labels: Vec<String> =
            targets.by_ref().take(MOST_NAMED).map(|target| self.target_label(target)).collect();
        let unnamed = targets.count();
        if unnamed > 0 {
            labels.push(self.context.phrase("proj.targets_unnamed").count("n", unnamed as f64).say());
        }
        labels
    }

    /// One label for target lines that lie too near to each other for two: “Target 2030: 70%, 2045: 99%”; and the same
    /// without the first word.
    pub fn targets_label(&self, targets: &[&Target]) -> [String; 2] {
        let mut list = String::new();
        for target in targets.iter().take(MOST_TOGETHER) {
            join(&mut list, ", ", self.target_words("proj.target_item", target, String::new()));
        }
        [self.context.phrase("proj.targets").words("list", list.clone()).say(), list]
    }

    fn target_words(&self, key: &str, target: &Target, label: String) -> String {
        self.context.phrase(key).words("label", label).year("year", target.year).reported("p", target.rate).say()
    }
}
