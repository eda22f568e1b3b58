//! Reading a document of which it is not known what it is about.

use super::reading::{Pointer, ProblemSink, Readable, parse};
use super::{Checked, Input, JsonValue, MOST_BYTES, MOST_LIST_BYTES, PlaceList, Programme, Reading, read};

/// A document of any kind.
#[derive(Debug, Clone, PartialEq)]
pub enum EitherDocument {
    /// The coverage of a place.
    Coverage(Box<Checked>),
    /// What membership of a programme pays and costs.
    Programme(Box<Programme>),
    /// A list of places.
    Places(Box<PlaceList>),
}

/// Reads a document of any kind: only a programme document says its `format`, and only a list has `places`.
pub fn read_either<'a>(input: impl Into<Input<'a>>) -> Reading<EitherDocument> {
    let mut sink = ProblemSink::default();
    let mut unit = None;
    let mut is_list = false;
    let input = input.into();
    let document = parse(input, MOST_LIST_BYTES, &Pointer::DOCUMENT, &mut sink, |value, sink| {
        if has(value, "format") {
            Programme::from_value(value, sink).map(Box::new).map(EitherDocument::Programme)
        } else if has(value, "places") {
            is_list = true;
            PlaceList::from_value(value, sink).map(Box::new).map(EitherDocument::Places)
        } else {
            unit = Checked::unit(value);
            Checked::from_value(value, sink).map(Box::new).map(EitherDocument::Coverage)
        }
    });
    if !is_list && input.bytes() > MOST_BYTES {
        // Only lists may be as large as that.
        return Reading { document: None, unit: None, problems: read::<Checked>(input).problems };
    }
    Reading { document, unit, problems: sink.into_problems(&Pointer::DOCUMENT) }
}

fn has(value: &JsonValue, name: &str) -> bool {
    matches!(value, JsonValue::Object(entries) if entries.iter().any(|(key, _)| key == name))
}
