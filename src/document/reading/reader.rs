//! A walk over a JSON value that fills typed shapes and gathers every problem on the way.
//!
//! What cannot be read is reported once and then stands as *unread*: an empty text, a not-a-number, [`UNREAD_YEAR`].
//! Comparisons with these find nothing, so one broken entry neither hides another nor brings follow-up problems.
//! A document with an unread value has an error, so none gets out of this room.

use std::cell::Cell;
use std::mem::discriminant;

use super::super::{JsonValue, Problem, ProblemKind, Text};
use super::object::Fields;
use super::order::repeated;
use super::pointer::Pointer;
use super::problems::JsonType;
use super::spelling::nearest;

/// Characters (Unicode scalar values) that a text may have.
pub(in crate::document) const LONGEST_TEXT: usize = 2_000;

/// The year of an entry whose year could not be read.
pub(in crate::document) const UNREAD_YEAR: i32 = i32::MIN;

/// After this many guesses at what was meant no more are made: a check stays quick whatever it is given.
const ENOUGH_GUESSES: usize = 200;

/// What has been found so far.
#[derive(Default)]
pub(in crate::document) struct Reader<'n> {
    /// The problems, in the order found.
    pub(in crate::document) problems: Vec<Problem>,
    /// The names of the listed sources, sorted; none if the list could not be read.
    pub(in crate::document) sources: Option<Vec<&'n str>>,
    /// How many observations there are in the groups so far.
    pub(in crate::document) observations: usize,
    guesses: Cell<usize>,
}

/// A value to be read, and where it is.
#[derive(Clone, Copy)]
pub(in crate::document) struct Entry<'n, 'p> {
    node: Option<&'n JsonValue>,
    /// Where it is.
    pub(in crate::document) pointer: Pointer<'p>,
}

impl<'n, 'p> Entry<'n, 'p> {
    /// A value that is there.
    pub(in crate::document) fn new(node: &'n JsonValue, pointer: Pointer<'p>) -> Entry<'n, 'p> {
        Entry { node: Some(node), pointer }
    }

    /// A value that is missing: unread from the start.
    pub(in crate::document) fn missing(pointer: Pointer<'p>) -> Entry<'n, 'p> {
        Entry { node: None, pointer }
    }

    /// The value, unless it is unread already.
    pub(in crate::document) fn node(&self) -> Option<&'n JsonValue> {
        self.node
    }

    /// The item of this list at this index, where there is one.
    pub(in crate::document) fn item(&self, index: usize) -> Entry<'n, '_> {
        let pointer = self.pointer.index(index);
        match self.node {
            Some(JsonValue::Array(items)) => Entry { node: items.get(index), pointer },
            _ => Entry::missing(pointer),
        }
    }

    /// How many items are written in this list.
    pub(in crate::document) fn items(&self) -> usize {
        if let Some(JsonValue::Array(items)) = self.node { items.len() } else { 0 }
    }
}

impl<'n> Reader<'n> {
    /// Notes a problem; the same kind twice in a row at the same pointer is noted once.
    #[inline(never)]
    pub(in crate::document) fn report(&mut self, pointer: &Pointer, kind: ProblemKind) {
        let problem = Problem { at: pointer.pointer(), kind };
        let same = |last: &Problem| discriminant(&last.kind) == discriminant(&problem.kind) && last.at == problem.at;
        if !self.problems.last().is_some_and(same) {
            self.problems.push(problem);
        }
    }

    /// What was probably meant, if it is worth guessing still.
    pub(in crate::document) fn guess(
        &self,
        written: &str,
        candidates: &mut dyn Iterator<Item = &str>,
    ) -> Option<String> {
        self.guesses.set(self.guesses.get() + 1);
        if self.guesses.get() > ENOUGH_GUESSES { None } else { nearest(written, candidates).map(str::to_owned) }
    }

    /// Reports that another type of value belongs here.
    pub(in crate::document) fn wrong_type(&mut self, entry: &Entry, wanted: JsonType) {
        if let Some(node) = entry.node {
            self.report(&entry.pointer, ProblemKind::WrongType { wanted, found: type_of(node) });
        }
    }

    /// The fields of an object.
    pub(in crate::document) fn fields<'r, 'p>(&'r mut self, entry: &'p Entry<'n, 'p>) -> Fields<'r, 'n, 'p> {
        let entries = self.entries(entry);
        Fields::new(self, entries, &entry.pointer)
    }

    /// The entries of an object with keys of the writer's own.
    pub(in crate::document) fn entries(&mut self, entry: &Entry<'n, '_>) -> Option<&'n [(String, JsonValue)]> {
        if let Some(JsonValue::Object(entries)) = entry.node {
            return Some(entries);
        }
        self.wrong_type(entry, JsonType::Object);
        None
    }

    /// Hands on the first items of a list, at most `most`.
    #[inline(never)]
    pub(in crate::document) fn each(
        &mut self,
        entry: &Entry<'n, '_>,
        most: usize,
        take: &mut dyn FnMut(&mut Self, &Entry<'n, '_>),
    ) {
        match entry.node {
            Some(JsonValue::Array(items)) => {
                for (index, item) in items.iter().take(most).enumerate() {
                    take(self, &Entry::new(item, entry.pointer.index(index)));
                }
            }
            _ => self.wrong_type(entry, JsonType::List),
        }
    }

    /// How many items a list has; reports what is none.
    #[inline(never)]
    pub(in crate::document) fn length(&mut self, entry: &Entry) -> usize {
        if !matches!(entry.node, Some(JsonValue::Array(_))) {
            self.wrong_type(entry, JsonType::List);
        }
        entry.items()
    }

    /// Reports a list in which there has to be something and is not.
    pub(in crate::document) fn not_empty(&mut self, entry: &Entry) {
        if let Some(JsonValue::Array(items)) = entry.node
            && items.is_empty()
        {
            self.report(&entry.pointer, ProblemKind::Empty);
        }
    }

    /// A string that is not blank and not too long; empty if unread.
    pub(in crate::document) fn text(&mut self, entry: &Entry) -> String {
        if let Some(JsonValue::String(text)) = entry.node {
            return if self.is_sound_text(text, &entry.pointer) { text.clone() } else { String::new() };
        }
        self.wrong_type(entry, JsonType::Text);
        String::new()
    }

    /// A string, or a map from language tag to string.
    pub(in crate::document) fn words(&mut self, entry: &Entry<'n, '_>) -> Text {
        match entry.node {
            Some(JsonValue::Object(by_tag)) => {
                if by_tag.is_empty() {
                    self.report(&entry.pointer, ProblemKind::Empty);
                }
                let mut tagged = Vec::with_capacity(by_tag.len());
                for (tag, node) in by_tag {
                    let pointer = entry.pointer.key(tag);
                    if !is_language_tag(tag) {
                        self.report(&pointer, ProblemKind::BadLanguageTag);
                    }
                    tagged.push((tag.clone(), self.text(&Entry::new(node, pointer))));
                }
                Text::Tagged(tagged)
            }
            Some(JsonValue::String(_)) | None => Text::Plain(self.text(entry)),
            Some(_) => {
                self.wrong_type(entry, JsonType::TextOrMap);
                Text::Plain(String::new())
            }
        }
    }

    /// Whether a text is not blank and not too long; reports it if not.
    pub(in crate::document) fn is_sound_text(&mut self, text: &str, pointer: &Pointer) -> bool {
        let characters = text.chars().count();
        if text.chars().all(char::is_whitespace) {
            self.report(pointer, ProblemKind::Empty);
        } else if characters > LONGEST_TEXT {
            self.report(pointer, ProblemKind::TextTooLong { characters, allowed: LONGEST_TEXT });
        } else {
            return true;
        }
        false
    }

    /// `true` or `false`; `false` if unread.
    pub(in crate::document) fn boolean(&mut self, entry: &Entry) -> bool {
        if let Some(JsonValue::Bool(value)) = entry.node {
            return *value;
        }
        self.wrong_type(entry, JsonType::Boolean);
        false
    }

    /// A finite number; not-a-number if unread.
    pub(in crate::document) fn number(&mut self, entry: &Entry) -> f64 {
        match entry.node {
            Some(JsonValue::Number(value)) if value.is_finite() => *value,
            _ => {
                self.wrong_type(entry, JsonType::Number);
                f64::NAN
            }
        }
    }

    /// Reports every key that an object has more than once, at any depth.
    pub(in crate::document) fn duplicate_keys(&mut self, node: &JsonValue, pointer: &Pointer) {
        match node {
            JsonValue::Object(entries) => {
                for index in repeated(entries.len(), &|a, b| entries[a].0 < entries[b].0) {
                    self.report(&pointer.key(&entries[index].0), ProblemKind::DuplicateKey);
                }
                for (key, value) in entries {
                    self.duplicate_keys(value, &pointer.key(key));
                }
            }
            JsonValue::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.duplicate_keys(item, &pointer.index(index));
                }
            }
            _ => {}
        }
    }
}

fn type_of(node: &JsonValue) -> JsonType {
    match node {
        JsonValue::Bool(_) => JsonType::Boolean,
        JsonValue::Number(value) if value.is_finite() => JsonType::Number,
        // JSON has no other numbers: this is what a browser would write.
        JsonValue::Null | JsonValue::Number(_) => JsonType::Null,
        JsonValue::String(_) => JsonType::Text,
        JsonValue::Array(_) => JsonType::List,
        JsonValue::Object(_) => JsonType::Object,
    }
}

/// A language of 2 to 8 letters, then subtags of 1 to 8 letters or digits (the shape of BCP 47).
fn is_language_tag(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let language = subtags.next().unwrap_or_default();
    (2..=8).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && subtags
            .all(|subtag| (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}
