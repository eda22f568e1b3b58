//! From what was written to what it says: [`read`] makes a document of bytes, a text or a JSON value, or gives every
//! problem at once.

use std::borrow::Cow;

use super::{Forms, JsonError, JsonValue, Pointer, Problem, ProblemKind, ProblemSink};

/// Bytes that a document may have: 2 MiB.
pub const MOST_BYTES: usize = 2 * 1024 * 1024;

/// What a document is read from.
#[derive(Debug, Clone, Copy)]
pub enum Input<'a> {
    /// JSON in UTF-8, with or without a byte-order mark, at most [`Readable::MOST_BYTES`].
    Bytes(&'a [u8]),
    /// JSON, with or without a byte-order mark, at most [`Readable::MOST_BYTES`].
    Text(&'a str),
    /// A value that has been parsed.
    Value(&'a JsonValue),
    /// A value of a program that no JSON text stands for.
    NotJsonValue,
}

/// What parsing came to: the first half of [`read`], for who rests before the second.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed(Result<JsonValue, ProblemKind>);

impl Parsed {
    /// Parses what is to be read as a `T`.
    pub fn of<'a, T: Readable>(input: impl Into<Input<'a>>) -> Parsed {
        Parsed(parsed(input.into(), T::MOST_BYTES).map(Cow::into_owned))
    }

    /// Gives what reading the input would.
    pub fn read<T: Readable>(self) -> Reading<T> {
        reading(self.0.map(Cow::Owned))
    }
}

/// What reading a document came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading<T> {
    /// The document, if there is no error in it.
    pub document: Option<T>,
    /// Everything that is wrong: errors first, each as found from top to bottom, then warnings.
    pub problems: Vec<Problem>,
    /// Who the document counts, where it says so and that can be read: problems are told of them.
    pub unit: Option<Forms>,
}

/// What can be read: [`Checked`](crate::document::Checked) coverage, or a [`Programme`](crate::document::Programme).
pub trait Readable: Sized {
    /// Bytes that it may have.
    const MOST_BYTES: usize = MOST_BYTES;

    /// Reads a whole document and reports what is wrong with it; none if there is an error.
    #[doc(hidden)]
    fn from_value(value: &JsonValue, sink: &mut ProblemSink) -> Option<Self>;

    /// Who a document counts, where it says so and that can be read.
    #[doc(hidden)]
    fn unit(_: &JsonValue) -> Option<Forms> {
        None
    }
}

/// Reads a document, with every problem that is in it.
///
/// ```
/// use cakupan::document::{Checked, read};
///
/// let reading = read::<Checked>("{\"version\": 2}");
/// assert_eq!(reading.document, None);
/// assert_eq!(reading.problems[0].at, "/version");
/// assert_eq!(reading.problems[0].kind.name(), "unknown-version");
/// ```
pub fn read<'a, T: Readable>(input: impl Into<Input<'a>>) -> Reading<T> {
    reading(parsed(input.into(), T::MOST_BYTES))
}

fn reading<T: Readable>(parsed: Result<Cow<JsonValue>, ProblemKind>) -> Reading<T> {
    let mut sink = ProblemSink::default();
    let mut unit = None;
    let document = checked(parsed, &Pointer::DOCUMENT, &mut sink, |value, sink| {
        unit = T::unit(value);
        T::from_value(value, sink)
    });
    Reading { document, unit, problems: sink.into_problems(&Pointer::DOCUMENT) }
}

/// Parses what has to be parsed, of at most so many bytes, and reads the value if there is one.
pub(crate) fn parse<T>(
    input: Input,
    most: usize,
    top: &Pointer,
    sink: &mut ProblemSink,
    read: impl FnOnce(&JsonValue, &mut ProblemSink) -> Option<T>,
) -> Option<T> {
    checked(parsed(input, most), top, sink, read)
}

fn checked<T>(
    parsed: Result<Cow<JsonValue>, ProblemKind>,
    top: &Pointer,
    sink: &mut ProblemSink,
    read: impl FnOnce(&JsonValue, &mut ProblemSink) -> Option<T>,
) -> Option<T> {
    match parsed {
        Ok(value) => {
            sink.report_duplicate_keys(top, &value);
            read(&value, sink)
        }
        Err(kind) => {
            sink.report(top, kind);
            None
        }
    }
}

fn parsed(input: Input, most: usize) -> Result<Cow<JsonValue>, ProblemKind> {
    if input.bytes() > most {
        return Err(ProblemKind::TooLarge { allowed: most });
    }
    let value = match input {
        Input::Bytes(bytes) => JsonValue::from_json_bytes(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)),
        Input::Text(text) => JsonValue::from_json(text.strip_prefix('\u{FEFF}').unwrap_or(text)),
        Input::Value(value) => return Ok(Cow::Borrowed(value)),
        Input::NotJsonValue => return Err(ProblemKind::NotJsonValue),
    };
    value.map(Cow::Owned).map_err(|JsonError { line, column }| ProblemKind::NotJson { line, column })
}

impl Input<'_> {
    /// How large it is; 0 for what has been parsed.
    pub(crate) fn bytes(&self) -> usize {
        match self {
            Input::Bytes(bytes) => bytes.len(),
            Input::Text(text) => text.len(),
            Input::Value(_) | Input::NotJsonValue => 0,
        }
    }
}

impl<'a> From<&'a [u8]> for Input<'a> {
    fn from(bytes: &'a [u8]) -> Input<'a> {
        Input::Bytes(bytes)
    }
}

impl<'a, const N: usize> From<&'a [u8; N]> for Input<'a> {
    fn from(bytes: &'a [u8; N]) -> Input<'a> {
        Input::Bytes(bytes)
    }
}

impl<'a> From<&'a Vec<u8>> for Input<'a> {
    fn from(bytes: &'a Vec<u8>) -> Input<'a> {
        Input::Bytes(bytes)
    }
}

impl<'a> From<&'a str> for Input<'a> {
    fn from(text: &'a str) -> Input<'a> {
        Input::Text(text)
    }
}

impl<'a> From<&'a String> for Input<'a> {
    fn from(text: &'a String) -> Input<'a> {
        Input::Text(text)
    }
}

impl<'a> From<&'a JsonValue> for Input<'a> {
    fn from(value: &'a JsonValue) -> Input<'a> {
        Input::Value(value)
    }
}
