//! A walk over a JSON value that fills typed shapes and gathers every problem on the way.
//!
//! What cannot be read is reported once and then stands as *unread*: an empty text, a not-a-number, [`UNREAD_YEAR`].
//! Comparisons with these find nothing, so one broken entry neither hides another nor brings follow-up problems.
//! A document with an unread value has an error, so none gets out of this room.

use std::cell::Cell;

use super::order::in_order;
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

    /// The value, unless it is unread already.
    pub(super) fn node(&self) -> Option<&'n Node> {
        self.node
    }

    /// How many items are written in this list.
    pub(super) fn items(&self) -> usize {
        if let Some(Node::List(items)) = self.node { items.len() } else { 0 }
    }

    /// The item of this list at an index.
    pub(super) fn item<'q>(&'q self, node: &'n Node, index: usize) -> Entry<'n, 'q> {
        Entry::new(node, self.place.index(index))
    }
}

/// The fields of an object. What is asked for is what may be there: [`Reader::finish`] reports the rest.
pub(super) struct Fields<'n, 'p> {
    entries: Option<&'n [(String, Node)]>,
    place: &'p Place<'p>,
    known: Vec<&'static str>,
    missing: Vec<&'static str>,
}

impl<'n, 'p> Fields<'n, 'p> {
    /// Whether there is an object at all.
    pub(super) fn readable(&self) -> bool {
        self.entries.is_some()
    }

    /// A field that has to be there.
    pub(super) fn required(&mut self, name: &'static str) -> Entry<'n, 'p> {
        self.optional(name).unwrap_or_else(|| {
            self.missing.push(name);
            Entry { node: None, place: self.place.key(name) }
        })
    }

    /// A field that may be left out. Where the whole object is unread so is the field, rather than left out.
    pub(super) fn optional(&mut self, name: &'static str) -> Option<Entry<'n, 'p>> {
        self.known.push(name);
        let place = self.place.key(name);
        match self.entries {
            None => Some(Entry { node: None, place }),
            Some(entries) => entries.iter().find(|(key, _)| key == name).map(|(_, node)| Entry::new(node, place)),
        }
    }
}

impl<'n> Reader<'n> {
    /// Notes a problem; the same one twice in a row is noted once.
    pub(super) fn report(&mut self, place: &Place, kind: Kind) {
        let problem = Problem { at: place.pointer(), kind };
        if self.problems.last() != Some(&problem) {
            self.problems.push(problem);
        }
    }

    /// What was probably meant, if it is worth guessing still.
    pub(super) fn guess<'c>(&self, written: &str, candidates: impl Iterator<Item = &'c str>) -> Option<String> {
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
    pub(super) fn fields<'p>(&mut self, entry: &'p Entry<'n, 'p>) -> Fields<'n, 'p> {
        let entries = self.entries(entry);
        Fields { entries, place: &entry.place, known: Vec::new(), missing: Vec::new() }
    }

    /// The entries of an object with keys of the writer's own.
    pub(super) fn entries(&mut self, entry: &Entry<'n, '_>) -> Option<&'n [(String, Node)]> {
        if let Some(Node::Object(entries)) = entry.node {
            return Some(entries);
        }
        self.wrong_type(entry, JsonType::Object);
        None
    }

    /// Reports the fields that were not asked for and the required ones that are missing. A required field that was
    /// probably meant by an unknown one is not reported a second time. Returns whether every field was known.
    pub(super) fn finish(&mut self, fields: Fields) -> bool {
        self.finish_with(fields, |meant| Kind::UnknownField { meant })
    }

    /// The same, with a kind of problem of one's own for what is unknown.
    pub(super) fn finish_with(&mut self, mut fields: Fields, unknown: fn(Option<String>) -> Kind) -> bool {
        let mut all_known = true;
        for (key, _) in fields.entries.unwrap_or_default() {
            if fields.known.contains(&key.as_str()) {
                continue;
            }
            all_known = false;
            let meant = self.guess(key, fields.known.iter().copied());
            fields.missing.retain(|name| meant.as_deref() != Some(*name));
            self.report(&fields.place.key(key), unknown(meant));
        }
        if fields.entries.is_some() {
            for name in fields.missing {
                self.report(&fields.place.key(name), Kind::MissingField);
            }
        }
        all_known
    }

    /// The items of a list; none if it is not one.
    pub(super) fn list(&mut self, entry: &Entry<'n, '_>) -> &'n [Node] {
        if let Some(Node::List(items)) = entry.node {
            return items;
        }
        self.wrong_type(entry, JsonType::List);
        &[]
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
        if text.trim().is_empty() {
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
                for index in repeated(&entries.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>()) {
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

/// The places of names that stand earlier in the list too.
pub(super) fn repeated(names: &[&str]) -> Vec<usize> {
    let order = in_order(names.len(), &|a, b| names[a] < names[b]);
    order.windows(2).filter(|pair| names[pair[0]] == names[pair[1]]).map(|pair| pair[1]).collect()
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
