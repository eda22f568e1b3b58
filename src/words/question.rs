//! Closed questions and their answers; and the one that every view asks: who is counted.

use serde::Serialize;

use super::{SmallTable, WordsContext};

/// A closed question and its answers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Question {
    /// The question.
    pub question: String,
    /// One paragraph each.
    pub answers: Vec<String>,
    /// Numbers that belong to them.
    pub table: Option<SmallTable>,
}

impl WordsContext<'_> {
    /// Who is counted, and what the counts of the base year cannot say, where the document says it. With `every` also
    /// what stands under a picture with a past.
    pub fn definition(&self, every: bool) -> Option<Question> {
        let mut answers = Vec::new();
        if let Some(definition) = &self.facts.document().definition {
            answers.push(self.read(definition));
        }
        for (group, seen) in self.base.iter().enumerate() {
            let told = !every && self.facts.groups()[group].observations.len() > 1;
            if let (Some(note), false) = (&seen.note, told) {
                let label = self.label(Some(group));
                answers.push(self.phrase("def.note").words("label", label).words("note", self.read(note)).say());
            }
        }
        if answers.is_empty() { None } else { Some(Question { question: self.say("def.q"), answers, table: None }) }
    }
}
