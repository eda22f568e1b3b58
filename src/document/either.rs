//! Reading a document of which it is not known what it is about.

use super::reading::{Pointer, ProblemSink, Readable, parse};
use super::{Checked, Input, JsonValue, Programme, Reading};

/// A document of either kind.
#[derive(Debug, Clone, PartialEq)]
pub enum EitherDocument {
    /// The coverage of a place.
    Coverage(Box<Checked>),
    /// What membership of a programme pays and costs.
    Programme(Box<Programme>),
}

/// Reads a document of either kind: only a programme document says its `format`.
pub fn read_either<'a>(input: impl Into<Input<'a>>) -> Reading<EitherDocument> {
    let mut sink = ProblemSink::default();
    let mut unit = None;
    let document = parse(input.into(), &Pointer::DOCUMENT, &mut sink, |value, sink| {
        if says_format(value) {
            Programme::from_value(value, sink).map(Box::new).map(EitherDocument::Programme)
        } else {
            unit = Checked::unit(value);
            Checked::from_value(value, sink).map(Box::new).map(EitherDocument::Coverage)
        }
    });
    Reading { document, unit, problems: sink.into_problems() }
}

fn says_format(value: &JsonValue) -> bool {
    matches!(value, JsonValue::Object(entries) if entries.iter().any(|(key, _)| key == "format"))
}
