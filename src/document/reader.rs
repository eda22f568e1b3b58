//! A walk over a JSON value that fills typed shapes and gathers every problem on the way.
//!
//! What cannot be read is reported once and then stands as *unread*: an empty text, a not-a-number, [`UNREAD_YEAR`].
//! Comparisons with these find nothing, so one broken entry neither hides another nor brings follow-up problems.
//! A document with an unread value has an error, so none gets out of this room.

use std::cell::Cell;
use std::mem::discriminant;

use super::fields::Fields;
use super::order::repeated;
use super::place::Place;
use super::problem::JsonType;
use super::spelling::nearest;
use super::{Kind, Node, Problem, Text};

/// Characters (Unicode scalar values) that a text may have.
pub(super) const LONGEST_TEXT: usize = 2_000;

/// The year of an entry whose year could not be read.
pub(super) const UNREAD_YEAR: i32 = i32::MIN;

/// After this many guesses at what was meant no more are made: a check stays quick whatever it is given.
const ENOUGH_GUESSES: usize = 200;

/// What has been found so far.
#[derive(Default)]
pub(super) struct Reader<'n> {
    /// The problems, in the order found.
    pub(super) problems: Vec<Problem>,
    /// The names of the listed sources, sorted; none if the list could not be read.
    pub(super) sources: Option<Vec<&'n str>>,
    /// How many observations there are in the groups so far.
    pub(super) observations: usize,
    guesses: Cell<usize>,
}

/// A value to be read, and where it is.
#[derive(Clone, Copy)]
pub(super) struct Entry<'n, 'p> {
    node: Option<&'n Node>,
    /// Where it is.
    pub(super) place: Place<'p>,
}

impl<'n, 'p> Entry<'n, 'p> {
    /// A value that is there.
    pub(super) fn new(node: &'n Node, place: Place<'p>) -> Entry<'n, 'p> {
        Entry { node: Some(node), place }
    }

    /// A value that is missing: unread from the start.
    pub(super) fn missing(place: Place<'p>) -> Entry<'n, 'p> {
        Entry { node: None, place }
    }

    /// The value, unless it is unread already.
    pub(super) fn node(&self) -> Option<&'n Node> {
        self.node
    }

    /// The item of this list at this index, where there is one.
    pub(super) fn item(&self, index: usize) -> Entry<'n, '_> {
        let place = self.place.index(index);
        match self.node {
            Some(Node::List(items)) => Entry { node: items.get(index), place },
            _ => Entry::missing(place),
        }
    }

    /// How many items are written in this list.
    pub(super) fn items(&self) -> usize {
        if let Some(Node::List(items)) = self.node { items.len() } else { 0 }
    }
}

impl<'n> Reader<'n> {
    /// Notes a problem; the same kind twice in a row at the same place is noted once.
    #[inline(never)]
    pub(super) fn report(&mut self, place: &Place, kind: Kind) {
        let problem = Problem { at: place.pointer(), kind };
        let same = |last: &Problem| discriminant(&last.kind) == discriminant(&problem.kind) && last.at == problem.at;
        if !self.problems.last().is_some_and(same) {
            self.problems.push(problem);
        }
    }

    /// What was probably meant, if it is worth guessing still.
    pub(super) fn guess(&self, written: &str, candidates: &mut dyn Iterator<Item = &str>) -> Option<String> {
        self.guesses.set(self.guesses.get() + 1);
        if self.guesses.get() > ENOUGH_GUESSES { None } else { nearest(written, candidates).map(str::to_owned) }
    }

    /// Reports that another type of value belongs here.
    pub(super) fn wrong_type(&mut self, entry: &Entry, wanted: JsonType) {
        if let Some(node) = entry.node {
            self.report(&entry.place, Kind::WrongType { wanted, found: type_of(node) });
        }
    }

    /// The fields of an object.
    pub(super) fn fields<'r, 'p>(&'r mut self, entry: &'p Entry<'n, 'p>) -> Fields<'r, 'n, 'p> {
        let entries = self.entries(entry);
        Fields::new(self, entries, &entry.place)
    }

    /// The entries of an object with keys of the writer's own.
    pub(super) fn entries(&mut self, entry: &Entry<'n, '_>) -> Option<&'n [(String, Node)]> {
        if let Some(Node::Object(entries)) = entry.node {
            return Some(entries);
        }
        self.wrong_type(entry, JsonType::Object);
        None
    }

    /// Hands on the first items of a list, at most `most`.
    #[inline(never)]
    pub(super) fn each(&mut self, entry: &Entry<'n, '_>, most: usize, take: &mut dyn FnMut(&mut Self, &Entry<'n, '_>)) {
        match entry.node {
            Some(Node::List(items)) => {
                for (index, item) in items.iter().take(most).enumerate() {
                    take(self, &Entry::new(item, entry.place.index(index)));
                }
            }
            _ => self.wrong_type(entry, JsonType::List),
        }
    }

    /// How many items a list has; reports what is none.
    #[inline(never)]
    pub(super) fn length(&mut self, entry: &Entry) -> usize {
        if !matches!(entry.node, Some(Node::List(_))) {
            self.wrong_type(entry, JsonType::List);
        }
        entry.items()
    }

    /// Reports a list in which there has to be something and is not.
    pub(super) fn not_empty(&mut self, entry: &Entry) {
        if let Some(Node::List(items)) = entry.node
            && items.is_empty()
        {
            self.report(&entry.place, Kind::Empty);
        }
    }

    /// A string that is not blank and not too long; empty if unread.
    pub(super) fn text(&mut self, entry: &Entry) -> String {
        if let Some(Node::Text(text)) = entry.node {
            return if self.is_sound_text(text, &entry.place) { text.clone() } else { String::new() };
        }
        self.wrong_type(entry, JsonType::Text);
        String::new()
    }

    /// A string, or a map from language tag to string.
    pub(super) fn words(&mut self, entry: &Entry<'n, '_>) -> Text {
        match entry.node {
            Some(Node::Object(by_tag)) => {
                if by_tag.is_empty() {
                    self.report(&entry.place, Kind::Empty);
                }
                let mut tagged = Vec::with_capacity(by_tag.len());
                for (tag, node) in by_tag {
                    let place = entry.place.key(tag);
                    if !is_language_tag(tag) {
                        self.report(&place, Kind::BadLanguageTag);
                    }
                    tagged.push((tag.clone(), self.text(&Entry::new(node, place))));
                }
                Text::Tagged(tagged)
            }
            Some(Node::Text(_)) | None => Text::Plain(self.text(entry)),
            Some(_) => {
                self.wrong_type(entry, JsonType::TextOrMap);
                Text::Plain(String::new())
            }
        }
    }

    /// Whether a text is not blank and not too long; reports it if not.
    pub(super) fn is_sound_text(&mut self, text: &str, place: &Place) -> bool {
        let characters = text.chars().count();
        if text.chars().all(char::is_whitespace) {
            self.report(place, Kind::Empty);
        } else if characters > LONGEST_TEXT {
            self.report(place, Kind::TextTooLong { characters, allowed: LONGEST_TEXT });
        } else {
            return true;
        }
        false
    }

    /// `true` or `false`; `false` if unread.
    pub(super) fn boolean(&mut self, entry: &Entry) -> bool {
        if let Some(Node::Bool(value)) = entry.node {
            return *value;
        }
        self.wrong_type(entry, JsonType::Boolean);
        false
    }

    /// A finite number; not-a-number if unread.
    pub(super) fn number(&mut self, entry: &Entry) -> f64 {
        match entry.node {
            Some(Node::Number(value)) if value.is_finite() => *value,
            _ => {
                self.wrong_type(entry, JsonType::Number);
                f64::NAN
            }
        }
    }

    /// Reports every key that an object has more than once, at any depth.
    pub(super) fn duplicate_keys(&mut self, node: &Node, place: &Place) {
        match node {
            Node::Object(entries) => {
                for index in repeated(entries.len(), &|a, b| entries[a].0 < entries[b].0) {
                    self.report(&place.key(&entries[index].0), Kind::DuplicateKey);
                }
                for (key, value) in entries {
                    self.duplicate_keys(value, &place.key(key));
                }
            }
            Node::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.duplicate_keys(item, &place.index(index));
                }
            }
            _ => {}
        }
    }
}

fn type_of(node: &Node) -> JsonType {
    match node {
        Node::Bool(_) => JsonType::Boolean,
        Node::Number(value) if value.is_finite() => JsonType::Number,
        // JSON has no other numbers: this is what a browser would write.
        Node::Null | Node::Number(_) => JsonType::Null,
        Node::Text(_) => JsonType::Text,
        Node::List(_) => JsonType::List,
        Node::Object(_) => JsonType::Object,
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
