//! Reading a document of which it is not known what it is about.

use super::reading::{Pointer, ProblemSink, Readable, parse};
use super::{Checked, Input, JsonValue, PlaceList, Programme, Reading};

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
    let document = parse(input.into(), &Pointer::DOCUMENT, &mut sink, |value, sink| {
        if has(value, "format") {
            Programme::from_value(value, sink).map(Box::new).map(EitherDocument::Programme)
        } else if has(value, "places") {
            PlaceList::from_value(value, sink).map(Box::new).map(EitherDocument::Places)
        } else {
            unit = Checked::unit(value);
            Checked::from_value(value, sink).map(Box::new).map(EitherDocument::Coverage)
        }
    });
    Reading { document, unit, problems: sink.into_problems() }
}

fn has(value: &JsonValue, name: &str) -> bool {
    matches!(value, JsonValue::Object(entries) if entries.iter().any(|(key, _)| key == name))
}
