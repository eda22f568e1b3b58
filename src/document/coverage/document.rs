//! A whole coverage document as it is written. Each entry is declared once: what it is called, what it means and what
//! may stand there; its draft, its reading and its schema follow.

use super::group::{Group, Groups};
use crate::document::reading::list::List;
use crate::document::reading::object::object;
use crate::document::reading::scalars::{Forms, Id, MonthOfYear, People, Rate, Workers, Year};
use crate::document::reading::{Pointer, ProblemSink, SourceName, Sources, read_heading};
use crate::document::{Date, ProblemKind, Source, Text};

object! {
    /// One place: its groups, what was observed, what is assumed and what is aimed at.
    #[derive(Debug, Clone, PartialEq)]
    #[schemars(extend("dependentRequired" = {"covered": ["not_covered"], "not_covered": ["covered"]}))]
    pub struct Document, draft DocumentDraft {
        /// The question that the page answers.
        pub title: Text = required(Text),
        /// The place, as readers call it.
        pub place: Text = required(Text),
        /// The larger area that it is in, as a province: it tells places of one name apart.
        pub within: Option<Text> = optional(Text),
        /// Other names that readers look for it by.
        pub also_called: Vec<Text> = defaulted(List<Text>),
        /// The programme that covers those who are counted.
        pub programme: Text = required(Text),
        /// The day of the last change.
        pub updated: Date = required(Date),
        /// Who is counted in the numerator and in the denominator.
        pub definition: Option<Text> = optional(Text),
        /// Who is counted, as it reads inside a sentence, by plural category: “worker”, “workers” where it is left out.
        pub unit: Option<Forms> = optional(Forms),
        /// What is said of those covered, after the unit: “is protected”, “are protected” where it is left out.
        pub covered: Option<Forms> = optional(Forms),
        /// What is said of those not covered, after the unit; written with `covered` or not at all.
        pub not_covered: Option<Forms> = optional(Forms),
        /// What those counted are, in the plural and as it reads in a sentence, where that is not “registered”: “active members”.
        pub counted_as: Option<Text> = optional(Text),
        /// Where the figures are from, by the name that entries refer to.
        pub sources: Vec<(String, Source)> = required(Sources),
        /// The group that is all together, by its `id`; only where percentages alone are known.
        pub whole: Option<String> = optional(Id),
        /// The groups, in the order in which they are shown; at least one.
        pub groups: Vec<Group> = required(Groups),
        /// What others have published with another count or another denominator; never mixed into the picture.
        pub reported: Vec<Reported> = defaulted(List<Reported>),
        /// What coverage is to be, and when.
        pub targets: Vec<Target> = defaulted(List<Target>),
    }
    heading read_heading;
    rules check_covered;
}

object! {
    /// A figure that others have published.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Reported, draft ReportedDraft {
        /// The year it is about.
        pub year: i32 = required(Year),
        /// The month, 1 … 12.
        pub month: Option<u8> = optional(MonthOfYear),
        /// Coverage, a fraction.
        pub rate: f64 = required(Rate),
        /// The denominator that was given with it, people.
        pub workers: Option<f64> = optional(Workers),
        /// The numerator that was given with it, people.
        pub registered: Option<f64> = optional(People),
        /// Why it differs.
        pub note: Option<Text> = optional(Text),
        /// The name of the source.
        pub source: Option<String> = optional(SourceName),
    }
    rules check_reported;
}

object! {
    /// What coverage is to be in a year.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Target, draft TargetDraft {
        /// The year.
        pub year: i32 = required(Year),
        /// Coverage, a fraction.
        pub rate: f64 = required(Rate),
        /// Whose target it is.
        pub label: Option<Text> = optional(Text),
        /// The name of the source.
        pub source: Option<String> = optional(SourceName),
    }
}

/// Whether a reported and a computed rate, fractions of the same year, differ by more than half a percentage point. The
/// last digits, in which binary fractions are not exact, do not count.
pub(crate) fn rates_differ(reported: f64, computed: f64) -> bool {
    (reported - computed).abs() > 0.005 + 1e-12
}

/// What is said of those covered and of the others is written together or not at all.
fn check_covered(draft: DocumentDraft, pointer: &Pointer, sink: &mut ProblemSink) -> DocumentDraft {
    match (draft.covered.is_written(), draft.not_covered.is_written()) {
        (true, false) => sink.report(&pointer.key("not_covered"), ProblemKind::MissingField),
        (false, true) => sink.report(&pointer.key("covered"), ProblemKind::MissingField),
        _ => {}
    }
    draft
}

fn check_reported(draft: ReportedDraft, pointer: &Pointer, sink: &mut ProblemSink) -> ReportedDraft {
    if let (Some(&registered), Some(&workers)) = (draft.registered.get(), draft.workers.get())
        && registered > workers
    {
        let kind = ProblemKind::RegisteredAboveWorkers { registered, workers, guess: None };
        sink.report(&pointer.key("registered"), kind);
    }
    draft
}
