//! Words that change with a number: one form a plural category, one set of forms a language.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::text::{is_language_tag, nearest, read_text};
use super::{Scalar, shown_as};
use crate::document::reading::{JsonType, JsonValue, Pointer, ProblemKind, ProblemSink};

/// The plural categories of CLDR.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The category that every language has.
const OTHER: &str = "other";

/// Words by language and plural category, in the order written: `{"en": {"one": "child", "other": "children"}}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forms(Vec<(String, Vec<(String, String)>)>);

impl Forms {
    /// The words in `language` (a BCP 47 tag; its primary subtag is enough), else in the first language that is written,
    /// for a number of this category.
    pub fn in_language(&self, language: &str, category: &str) -> &str {
        let forms = nearest(&self.0, language).map_or(&[][..], Vec::as_slice);
        let form = |wanted: &str| forms.iter().find(|(category, _)| category == wanted);
        form(category).or_else(|| form(OTHER)).map_or("", |(_, words)| words)
    }
}

/// As it is written in a document.
impl Serialize for Forms {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let of_language = |forms: &Vec<(String, String)>| forms.iter().cloned().collect::<BTreeMap<_, _>>();
        serializer.collect_map(self.0.iter().map(|(tag, forms)| (tag, of_language(forms))))
    }
}

impl Scalar for Forms {
    type Value = Forms;

    fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<Forms> {
        let by_tag = entries(value, pointer, sink)?;
        let forms: Vec<_> = by_tag.iter().map(|(tag, forms)| of_language(tag, forms, pointer, sink)).collect();
        forms.into_iter().collect::<Option<_>>().map(Forms)
    }
}

/// The entries of an object that is not empty.
fn entries<'a>(value: &'a JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<&'a [(String, JsonValue)]> {
    match value {
        JsonValue::Object(entries) if entries.is_empty() => {
            sink.report(pointer, ProblemKind::Empty);
            None
        }
        JsonValue::Object(entries) => Some(entries),
        _ => sink.wrong_type(pointer, JsonType::Object, value),
    }
}

/// The forms of one language: those of CLDR's categories, `other` among them.
fn of_language(
    tag: &str,
    value: &JsonValue,
    pointer: &Pointer,
    sink: &mut ProblemSink,
) -> Option<(String, Vec<(String, String)>)> {
    let pointer = pointer.key(tag);
    if !is_language_tag(tag) {
        sink.report(&pointer, ProblemKind::BadLanguageTag);
    }
    let mut forms = Vec::new();
    let mut has_other = false;
    for (category, words) in entries(value, &pointer, sink)? {
        has_other |= category == OTHER;
        if CATEGORIES.contains(&category.as_str()) {
            forms
                .push(read_text(words, &pointer.key(category), sink).map(|words| (category.clone(), words.to_owned())));
        } else {
            let meant = sink.guess(category, CATEGORIES);
            has_other |= meant.as_deref() == Some(OTHER);
            sink.report(&pointer.key(category), ProblemKind::UnknownField { meant });
        }
    }
    if !has_other {
        sink.report(&pointer.key(OTHER), ProblemKind::MissingField);
    }
    Some((tag.to_owned(), forms.into_iter().collect::<Option<_>>()?))
}

shown_as!(Forms: {
    let words = super::text_schema();
    schemars::json_schema!({
        "description": "Words by language and plural category (CLDR): {\"en\": {\"one\": \"child\", \"other\": \"children\"}}.",
        "type": "object",
        "propertyNames": {"pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},
        "additionalProperties": {
            "type": "object",
            "properties": {
                "zero": words, "one": words, "two": words, "few": words, "many": words, "other": words,
            },
            "required": [OTHER],
            "additionalProperties": false,
        },
        "minProperties": 1,
    })
});
