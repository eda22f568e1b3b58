//! What a figure rests on, and when it holds.

use super::MOST_ITEMS;
use crate::document::reading::list::List;
use crate::document::reading::object::object;
use crate::document::reading::{Pointer, ProblemSink, Read, SourceName};
use crate::document::{Date, JsonValue, ProblemKind, Text};

object! {
    /// What a figure rests on, and when it holds.
    #[derive(Debug, Clone, PartialEq)]
    pub struct LegalBasis, draft LegalBasisDraft {
        /// The law or regulation, where the source names it.
        pub law: Option<Text> = optional(Text),
        /// The first day, month or year in which it holds; without one, always.
        pub from: Option<Date> = optional(Date),
        /// The last one.
        pub until: Option<Date> = optional(Date),
        /// The names of the sources; at least one.
        pub sources: Vec<String> = required(List<SourceName, 1, MOST_ITEMS>),
    }
    rules check_basis;
}

fn check_basis(draft: LegalBasisDraft, pointer: &Pointer, sink: &mut ProblemSink) -> LegalBasisDraft {
    if let Some((from, until)) = draft.from.get().zip(draft.until.get())
        && until.last_day() < from.first_day()
    {
        sink.report(&pointer.key("until"), ProblemKind::EndBeforeBeginning);
    }
    draft
}

/// The basis of what cannot go by the day unless it is known when it begins and ends.
pub(crate) struct Term;

impl Read for Term {
    type Draft = LegalBasisDraft;
    type Value = LegalBasis;

    fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<LegalBasisDraft> {
        let draft = LegalBasis::read(value, pointer, sink)?;
        for (name, date) in [("from", &draft.from), ("until", &draft.until)] {
            if !date.is_written() {
                sink.report(&pointer.key(name), ProblemKind::MissingField);
            }
        }
        Some(draft)
    }

    fn complete(draft: LegalBasisDraft) -> Option<LegalBasis> {
        LegalBasis::complete(draft)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Term {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Term".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut term = LegalBasis::json_schema(generator);
        if let Some(serde_json::Value::Array(required)) = term.get_mut("required") {
            required.extend(["from".into(), "until".into()]);
        }
        term
    }
}
