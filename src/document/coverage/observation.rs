//! What was counted in a group: workers, and those registered among them.

use crate::document::reading::list::{complete_items, items, read_first, shown_as_list};
use crate::document::reading::object::object;
use crate::document::reading::scalars::{Flag, MonthOfYear, People, Workers, Year};
use crate::document::reading::{Field, Pointer, ProblemSink, Read, SourceName};
use crate::document::{JsonValue, ProblemKind, Text};

/// Observations that a document may have, over all groups.
pub(super) const MOST_OBSERVATIONS: usize = 10_000;

object! {
    /// A count of workers and of those registered.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Observation, draft ObservationDraft {
        /// The calendar year.
        pub year: i32 = required(Year),
        /// The month, 1 … 12, where the count has one.
        pub month: Option<u8> = optional(MonthOfYear),
        /// Everyone the programme should reach: people, above zero.
        pub workers: f64 = required(Workers),
        /// Those registered: people, at most `workers`.
        pub registered: f64 = required(People),
        /// Those registered whose contribution somebody else pays: people, at most `registered`.
        pub subsidised: Option<f64> = optional(People),
        /// Whether the numbers are round ones.
        pub approximate: bool = defaulted(Flag),
        /// The name of the source.
        pub source: Option<String> = optional(SourceName),
        /// What the two numbers cannot say.
        pub note: Option<Text> = optional(Text),
        /// A break in the series: what changed in the counting, where from this observation on it does not compare with those
        /// before it.
        pub series_break as "break": Option<Text> = optional(Text),
    }
    rules check_observation;
}

fn check_observation(mut draft: ObservationDraft, pointer: &Pointer, sink: &mut ProblemSink) -> ObservationDraft {
    let (subsidised, registered) = (draft.subsidised.get().copied(), draft.registered.get().copied());
    if let (Some(subsidised), Some(registered)) = (subsidised, registered)
        && subsidised > registered
    {
        sink.report(&pointer.key("subsidised"), ProblemKind::SubsidisedAboveRegistered { subsidised, registered });
    }
    if exceeds_workers(registered, draft.workers.get().copied(), pointer, sink) {
        draft.registered = Field::Unread;
    }
    draft
}

/// Reports more registered than there are workers.
pub(super) fn exceeds_workers(
    registered: Option<f64>,
    workers: Option<f64>,
    pointer: &Pointer,
    sink: &mut ProblemSink,
) -> bool {
    let (Some(registered), Some(workers)) = (registered, workers) else { return false };
    let exceeds = registered > workers;
    if exceeds {
        sink.report(&pointer.key("registered"), ProblemKind::RegisteredAboveWorkers { registered, workers });
    }
    exceeds
}

/// The observations of one group: at least one, and with those of the groups before not more than a document may have.
pub(crate) struct Observations;

impl Read for Observations {
    type Draft = Vec<Option<ObservationDraft>>;
    type Value = Vec<Observation>;

    fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<Self::Draft> {
        let items = items(value, pointer, sink)?;
        if items.is_empty() {
            sink.report(pointer, ProblemKind::Empty);
        }
        let room = MOST_OBSERVATIONS.saturating_sub(sink.observations);
        sink.observations += items.len();
        Some(read_first::<Observation>(items, room, pointer, sink))
    }

    fn complete(draft: Self::Draft) -> Option<Self::Value> {
        complete_items::<Observation>(draft)
    }
}

shown_as_list!(Observations: Observation, 1, MOST_OBSERVATIONS);
