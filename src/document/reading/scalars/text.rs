//! Text that people read: one string for every language, or one a language.

use serde::{Serialize, Serializer};

use super::{Scalar, shown_as};
use crate::document::reading::{JsonType, JsonValue, Pointer, ProblemKind, ProblemSink};

/// Characters (Unicode scalar values) that a text may have.
pub(crate) const LONGEST_TEXT: usize = 2_000;

/// Either a string that serves every language, or a map from language tag to string, in the order written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    /// The same words in every language.
    Plain(String),
    /// Language tag and words; never empty.
    Tagged(Vec<(String, String)>),
}

impl Text {
    /// The words in `language` (a BCP 47 tag; its primary subtag is enough), else in the first language that is written.
    pub fn in_language(&self, language: &str) -> &str {
        match self {
            Text::Plain(words) => words,
            Text::Tagged(by_tag) => nearest(by_tag, language).map_or("", String::as_str),
        }
    }
}

/// As it is written in a document.
impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Text::Plain(words) => serializer.serialize_str(words),
            Text::Tagged(by_tag) => serializer.collect_map(by_tag.iter().map(|(tag, words)| (tag, words))),
        }
    }
}

/// What there is in `language`, else in one with the same primary subtag, else in the first.
pub(super) fn nearest<'a, T>(by_tag: &'a [(String, T)], language: &str) -> Option<&'a T> {
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    by_tag
        .iter()
        .find(|(tag, _)| tag.eq_ignore_ascii_case(language))
        .or_else(|| by_tag.iter().find(|(tag, _)| primary(tag) == primary(language)))
        .or_else(|| by_tag.first())
        .map(|(_, words)| words)
}

impl Scalar for Text {
    type Value = Text;

    fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<Text> {
        match value {
            JsonValue::String(_) => Some(Text::Plain(read_text(value, pointer, sink)?.to_owned())),
            JsonValue::Object(by_tag) => {
                if by_tag.is_empty() {
                    sink.report(pointer, ProblemKind::Empty);
                }
                let words: Vec<_> = by_tag.iter().map(|(tag, words)| tagged(tag, words, pointer, sink)).collect();
                words.into_iter().collect::<Option<_>>().map(Text::Tagged)
            }
            _ => sink.wrong_type(pointer, JsonType::TextOrMap, value),
        }
    }
}

/// The words of one language.
fn tagged(tag: &str, words: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<(String, String)> {
    let pointer = pointer.key(tag);
    if !is_language_tag(tag) {
        sink.report(&pointer, ProblemKind::BadLanguageTag);
    }
    Some((tag.to_owned(), read_text(words, &pointer, sink)?.to_owned()))
}

/// A string that is not blank and not too long; reports what is none.
pub(crate) fn read_text<'a>(value: &'a JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<&'a str> {
    match value {
        JsonValue::String(text) => sound_text(text, pointer, sink),
        _ => sink.wrong_type(pointer, JsonType::Text, value),
    }
}

/// The text, if it is neither blank nor too long; reports what it is.
pub(crate) fn sound_text<'a>(text: &'a str, pointer: &Pointer, sink: &mut ProblemSink) -> Option<&'a str> {
    let characters = text.chars().count();
    if text.chars().all(char::is_whitespace) {
        sink.report(pointer, ProblemKind::Empty);
    } else if characters > LONGEST_TEXT {
        sink.report(pointer, ProblemKind::TextTooLong { characters, allowed: LONGEST_TEXT });
    } else {
        return Some(text);
    }
    None
}

/// A language of 2 to 8 letters, then subtags of 1 to 8 letters or digits (the shape of BCP 47).
pub(super) fn is_language_tag(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let language = subtags.next().unwrap_or_default();
    (2..=8).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && subtags
            .all(|subtag| (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// The schema of a string that is not blank and not too long.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn text_schema() -> schemars::Schema {
    schemars::json_schema!({"type": "string", "pattern": "\\S", "maxLength": LONGEST_TEXT})
}

shown_as!(Text: schemars::json_schema!({
    "description": "Words: one string for every language, or a map from language tag to string.",
    "anyOf": [text_schema(), {
        "type": "object",
        "propertyNames": {"pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},
        "additionalProperties": text_schema(),
        "minProperties": 1,
    }],
}));
