//! What was counted in a group: workers, and those registered among them; or only what percentage those are.

use crate::document::in_order::in_order;
use crate::document::reading::list::{complete_items, items, read_first, shown_as_list};
use crate::document::reading::object::object;
use crate::document::reading::scalars::{Flag, MonthOfYear, People, Rate, Workers, Year};
use crate::document::reading::{Field, Fields, Pointer, ProblemSink, Read, SourceName};
use crate::document::{JsonValue, ProblemKind, Text};

/// Observations that a document may have, over all groups.
pub(super) const MOST_OBSERVATIONS: usize = 10_000;

object! {
    /// A count of workers and of those registered, or a percentage.
    #[derive(Debug, Clone, PartialEq)]
    #[schemars(extend("anyOf" = [
        {"required": ["workers", "registered"], "properties": {"rate": false}},
        {"required": ["rate"],
         "properties": {"workers": false, "registered": false, "subsidised": false, "above_100": false}},
    ]))]
    pub struct Observation, draft ObservationDraft {
        /// The calendar year that is computed with.
        pub year: i32 = required(Year),
        /// The month, 1 … 12, where the count has one.
        pub month: Option<u8> = optional(MonthOfYear),
        /// What the year is called where it is no calendar year: “2009/10”.
        pub period: Option<Text> = optional(Text),
        /// Everyone the programme should reach: people, above zero; absent where only a percentage is known.
        pub workers: Option<f64> = optional(Workers),
        /// Those registered: people, at most `workers` but where `above_100` says why not.
        pub registered: Option<f64> = optional(People),
        /// Coverage, a fraction, where only a percentage is known.
        pub rate: Option<f64> = optional(Rate),
        /// Those registered whose contribution somebody else pays: people, at most `registered`.
        pub subsidised: Option<f64> = optional(People),
        /// Why there may be more registered than workers.
        pub above_100: Option<Text> = optional(Text),
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
    heading require_counts;
    rules check_observation;
}

impl Observation {
    /// The denominator: people, or 1 where only a percentage is known.
    pub fn workforce(&self) -> f64 {
        self.workers.unwrap_or(1.0)
    }

    /// The numerator on the same scale: people, or the fraction.
    pub fn members(&self) -> f64 {
        self.registered.or(self.rate).unwrap_or(0.0)
    }

    /// Coverage, a fraction; above 1 only where `above_100` says why.
    pub fn coverage(&self) -> f64 {
        self.members() / self.workforce()
    }

    /// Whether more are registered than there are workers.
    pub fn is_above_100(&self) -> bool {
        self.members() > self.workforce()
    }

    /// Where it stands in time, in months; without a month before those of its year.
    pub fn moment(&self) -> i32 {
        moment(self.year, self.month)
    }
}

/// Months of a calendar whose every year has one more before January: for what has no month.
pub(crate) fn moment(year: i32, month: Option<u8>) -> i32 {
    year * 13 + i32::from(month.unwrap_or(0))
}

/// People are counted where there is no percentage, here and in a list of places.
pub(in crate::document) fn require_counts(fields: &mut Fields) {
    if !fields.has("rate") {
        fields.require("workers");
        fields.require("registered");
    }
}

fn check_observation(draft: ObservationDraft, pointer: &Pointer, sink: &mut ProblemSink) -> ObservationDraft {
    if draft.rate.is_written() {
        let beside = [
            ("workers", draft.workers.is_written()),
            ("registered", draft.registered.is_written()),
            ("subsidised", draft.subsidised.is_written()),
            ("above_100", draft.above_100.is_written()),
        ];
        for (other, _) in beside.into_iter().filter(|(_, is_written)| *is_written) {
            sink.report(&pointer.key(other), ProblemKind::RivalFields { one: "rate", other });
        }
    }
    draft
}

/// Numbers above those that they are part of. Neighbours in time tell whether a zero too many is the likeliest slip.
fn check_parts(drafts: &mut [Option<ObservationDraft>], pointer: &Pointer, sink: &mut ProblemSink) {
    let registered = Numbers::of(drafts, |draft| &draft.registered);
    let subsidised = Numbers::of(drafts, |draft| &draft.subsidised);
    for (index, draft) in drafts.iter_mut().enumerate() {
        let Some(draft) = draft else { continue };
        let pointer = pointer.index(index);
        let members = draft.registered.get().copied();
        if let (Some(part), Some(whole)) = (draft.subsidised.get().copied(), members)
            && part > whole
        {
            let guess = subsidised.without_a_zero(index, part, whole);
            let kind = ProblemKind::SubsidisedAboveRegistered { subsidised: part, registered: whole, guess };
            sink.report(&pointer.key("subsidised"), kind);
        }
        let Some((part, whole)) = members.zip(draft.workers.get().copied()).filter(|(part, whole)| part > whole) else {
            continue;
        };
        if draft.above_100.is_written() {
            sink.report(&pointer.key("registered"), ProblemKind::Above100 { registered: part, workers: whole });
        } else {
            let guess = registered.without_a_zero(index, part, whole);
            let kind = ProblemKind::RegisteredAboveWorkers { registered: part, workers: whole, guess };
            sink.report(&pointer.key("registered"), kind);
            draft.registered = Field::Unread;
        }
    }
}

/// One number of every observation of a group, in the order of time.
struct Numbers(Vec<(i32, usize, f64)>);

impl Numbers {
    fn of(drafts: &[Option<ObservationDraft>], number: fn(&ObservationDraft) -> &Field<f64>) -> Numbers {
        let of = |(index, draft): (usize, &Option<ObservationDraft>)| {
            let draft = draft.as_ref()?;
            Some((moment(*draft.year.get()?, draft.month.get().copied()), index, *number(draft).get()?))
        };
        let numbers = drafts.iter().enumerate().filter_map(of).collect();
        Numbers(in_order(numbers, |(moment, ..)| f64::from(*moment)))
    }

    /// A tenth of a number above `most`, where it is a whole number that fits and is within a third of those before and
    /// after it.
    fn without_a_zero(&self, index: usize, number: f64, most: f64) -> Option<f64> {
        let place = self.0.iter().position(|(_, other, _)| *other == index)?;
        let tenth = number / 10.0;
        let before = place.checked_sub(1).and_then(|before| self.0.get(before));
        let mut neighbours = before.into_iter().chain(self.0.get(place + 1)).map(|(.., number)| *number).peekable();
        neighbours.peek()?;
        let agrees = neighbours.all(|neighbour| (tenth - neighbour).abs() * 3.0 <= neighbour);
        (agrees && tenth.fract() == 0.0 && tenth <= most).then_some(tenth)
    }
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
        let mut drafts = read_first::<Observation>(items, room, pointer, sink);
        check_parts(&mut drafts, pointer, sink);
        Some(drafts)
    }

    fn complete(draft: Self::Draft) -> Option<Self::Value> {
        complete_items::<Observation>(draft)
    }
}

shown_as_list!(Observations: Observation, 1, MOST_OBSERVATIONS);
