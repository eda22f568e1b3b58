//! A whole list as it is written, and what holds across its entries.

use std::collections::BTreeSet;

use super::place::Place;
use crate::document::reading::list::{List, draft_items, read_items};
use crate::document::reading::object::object;
use crate::document::reading::scalars::Forms;
use crate::document::reading::{Pointer, ProblemSink, Read, Readable, read_heading};
use crate::document::{JsonValue, ProblemKind, Text};

/// Bytes that a list may have: 16 MiB. It stands for thousands of documents, each of which may have 2: some 7,000 places
/// with twelve years of two groups.
pub const MOST_LIST_BYTES: usize = 16 * 1024 * 1024;

object! {
    /// Places, and in which ways their figures are counted.
    #[derive(Debug, Clone, PartialEq)]
    pub struct PlaceList, draft PlaceListDraft {
        /// The ways of counting, each once: figures compare where they are counted in the same one.
        pub countings: Vec<Counting> = required(List<Counting, 1>),
        /// The places; at least one.
        pub places: Vec<Place> = required(List<Place, 1>),
    }
    heading read_heading;
    rules check;
}

object! {
    /// A way of counting: who is in the numerator and in the denominator. Each field is as a coverage document has it.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Counting, draft CountingDraft {
        /// The programme that covers those who are counted.
        pub programme: Text = required(Text),
        /// Who is counted in the numerator and in the denominator.
        pub definition: Option<Text> = optional(Text),
        /// Who is counted, by plural category: “worker”, “workers” where it is left out.
        pub unit: Option<Forms> = optional(Forms),
        /// What is said of those covered, after the unit: “is protected”, “are protected” where it is left out.
        pub covered: Option<Forms> = optional(Forms),
        /// What those counted are, where that is not “registered”: “active members”.
        pub counted_as: Option<Text> = optional(Text),
    }
}

impl Readable for PlaceList {
    const MOST_BYTES: usize = MOST_LIST_BYTES;

    fn from_value(value: &JsonValue, sink: &mut ProblemSink) -> Option<PlaceList> {
        let draft = PlaceList::read(value, &Pointer::DOCUMENT, sink)?;
        if sink.has_errors() { None } else { PlaceList::complete(draft) }
    }
}

/// A document is in the list once, and its way of counting is listed.
fn check(draft: PlaceListDraft, pointer: &Pointer, sink: &mut ProblemSink) -> PlaceListDraft {
    let places = pointer.key("places");
    let countings = draft.countings.get().map(Vec::len);
    let mut known = BTreeSet::new();
    for (index, place) in read_items(draft_items(&draft.places)) {
        if let Some(src) = place.src.get().filter(|src| !known.insert(src.as_str())) {
            sink.report(&places.index(index).key("src"), ProblemKind::DuplicateId { id: src.clone() });
        }
        if let Some((&counting, listed)) = place.counting.get().zip(countings.filter(|listed| *listed > 0))
            && counting >= listed
        {
            let kind = ProblemKind::OutOfBounds { value: counting as f64, low: 0.0, high: (listed - 1) as f64 };
            sink.report(&places.index(index).key("counting"), kind);
        }
    }
    draft
}
