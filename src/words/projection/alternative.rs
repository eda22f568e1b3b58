//! What the picture shows, in words.

use super::Projection;
use crate::words::join;

impl Projection<'_> {
    /// What the picture of the years ahead shows, in words: where it begins, where it leads, where lines are broken, and the
    /// targets.
    pub fn alternative(&self) -> String {
        let projection = &self.context.now.projection;
        let mut sentences = Vec::new();
        for ahead in [0, projection.years_ahead()] {
            sentences.push(self.year_text(ahead, &self.readout(ahead)));
        }
        if self.context.facts.has_past() {
            sentences.extend(self.of_breaks("trend.break_told"));
        }
        sentences.extend(self.doubt());
        sentences.extend(self.target_labels());
        let mut list = String::new();
        for sentence in sentences {
            join(&mut list, " ", sentence);
            if !list.ends_with('.') {
                list.push('.');
            }
        }
        self.context.phrase("proj.alt").words("list", list).say()
    }
}
