//! One place of a list: where its document is, what it is called, and what has been observed there.

use crate::document::coverage::require_counts;
use crate::document::reading::list::List;
use crate::document::reading::object::object;
use crate::document::reading::scalars::{
    Flag, Id, MonthOfYear, NumberRule, People, Rate, Scalar, Workers, Year, read_text, shown_as,
};
use crate::document::reading::{Pointer, ProblemSink};
use crate::document::{JsonValue, Text};

object! {
    /// A place.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Place, draft PlaceDraft {
        /// The address of its coverage document, absolute or relative to the list.
        pub src: String = required(Address),
        /// The address of its page.
        pub page: Option<String> = optional(Address),
        /// The place, as readers call it.
        pub place: Text = required(Text),
        /// The larger area that it is in.
        pub within: Option<Text> = optional(Text),
        /// Other names that readers look for it by.
        pub also_called: Vec<Text> = defaulted(List<Text>),
        /// The programme that covers those who are counted.
        pub programme: Text = required(Text),
        /// What its page says of today.
        pub headline: Option<Text> = optional(Text),
        /// The year that the numbers of today are of.
        pub year: i32 = required(Year),
        /// Those counted in it, people; absent where only percentages are published.
        pub workers: Option<f64> = optional(Workers),
        /// Those covered in it, people; absent where only percentages are published.
        pub registered: Option<f64> = optional(People),
        /// Coverage in it, a fraction, above 1 where more are registered than counted; absent where it is not known.
        pub coverage: Option<f64> = optional(Coverage),
        /// The number in `countings` of the way in which its figures are counted.
        pub counting: usize = required(Position),
        /// What has been observed of all groups together, year by year; empty where all together are not known.
        pub observed: Vec<PlaceYear> = required(List<PlaceYear>),
        /// The groups, where there are several.
        pub groups: Vec<PlaceGroup> = defaulted(List<PlaceGroup>),
    }
}

object! {
    /// A group of a place.
    #[derive(Debug, Clone, PartialEq)]
    pub struct PlaceGroup, draft PlaceGroupDraft {
        /// Its name in the document.
        pub id: String = required(Id),
        /// Its name for readers. Groups of several places are the same where both names are.
        pub label: Text = required(Text),
        /// What has been observed of it, year by year.
        pub observed: Vec<PlaceYear> = required(List<PlaceYear>),
    }
}

object! {
    /// What was observed in a year.
    #[derive(Debug, Clone, PartialEq)]
    #[schemars(extend("anyOf" = [{"required": ["workers", "registered"]}, {"required": ["rate"]}]))]
    pub struct PlaceYear, draft PlaceYearDraft {
        /// The year.
        pub year: i32 = required(Year),
        /// The month, 1 … 12, where the count has one.
        pub month: Option<u8> = optional(MonthOfYear),
        /// Those counted, people; absent where only a percentage is known.
        pub workers: Option<f64> = optional(Workers),
        /// Those covered, people.
        pub registered: Option<f64> = optional(People),
        /// Coverage, a fraction, where only a percentage is known.
        pub rate: Option<f64> = optional(Rate),
        /// Whether the numbers are round ones.
        pub approximate: bool = defaulted(Flag),
        /// What changed in the counting, where from this year on it does not compare with the years before.
        pub series_break as "break": Option<Text> = optional(Text),
    }
    heading require_counts;
}

impl PlaceYear {
    /// Coverage, a fraction; above 1 where more are registered than counted.
    pub fn coverage(&self) -> f64 {
        match (self.registered, self.workers) {
            (Some(registered), Some(workers)) => registered / workers,
            _ => self.rate.unwrap_or_default(),
        }
    }

    /// Those not covered, people; absent where only a percentage is known.
    pub fn missing(&self) -> Option<f64> {
        Some((self.workers? - self.registered?).max(0.0))
    }
}

/// The address of a file, absolute or relative.
pub(crate) struct Address;

impl Scalar for Address {
    type Value = String;

    fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<String> {
        read_text(value, pointer, sink).map(str::to_owned)
    }
}

shown_as!(Address: crate::document::reading::scalars::text_schema());

/// Registered over counted: above 1 where there are more of the one than of the other.
pub(crate) struct Coverage;

impl Coverage {
    const RULE: NumberRule = NumberRule::within(0.0, 1e12);
}

impl Scalar for Coverage {
    type Value = f64;

    fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<f64> {
        Coverage::RULE.read(value, pointer, sink)
    }
}

shown_as!(Coverage: Coverage::RULE.schema());

/// A place in a list, counted from 0.
pub(crate) struct Position;

impl Position {
    const RULE: NumberRule = NumberRule::within(0.0, 1e6).whole();
}

impl Scalar for Position {
    type Value = usize;

    fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<usize> {
        Position::RULE.read(value, pointer, sink).map(|number| number as usize)
    }
}

shown_as!(Position: Position::RULE.schema());
