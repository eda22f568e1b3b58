//! Where reading puts the problems that it finds, so that one of them never hides another.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::mem::discriminant;

use super::spelling::nearest;
use super::{JsonType, JsonValue, Pointer, Problem, ProblemKind, Severity};

/// After this many guesses at what was meant no more are made: reading stays quick whatever it is given.
const ENOUGH_GUESSES: usize = 200;

/// So many errors are listed, and so many warnings: a document may have hundreds of thousands, which nobody reads and which
/// take long to write down. The others are counted.
const MOST_LISTED: usize = 50_000;

/// Up to so many keys of an object are compared with each other.
const FEW_KEYS: usize = 8;

/// The problems so far, and what has to be known of the rest of the document to find them.
#[derive(Default)]
pub struct ProblemSink {
    errors: Listed,
    warnings: Listed,
    /// The places of the listed sources, by name; none if the list could not be read.
    pub(crate) sources: Option<BTreeMap<String, usize>>,
    /// How many observations are written in the groups so far.
    pub(crate) observations: usize,
    guesses: Cell<usize>,
}

impl ProblemSink {
    /// Notes a problem; the same kind twice in a row at the same place is noted once.
    pub(crate) fn report(&mut self, pointer: &Pointer, kind: ProblemKind) {
        match kind.severity() {
            Severity::Error => self.errors.add(pointer, kind),
            Severity::Warning => self.warnings.add(pointer, kind),
        }
    }

    /// Reports that another type of value belongs here; gives nothing, as there is nothing to read.
    pub(crate) fn wrong_type<T>(&mut self, pointer: &Pointer, wanted: JsonType, found: &JsonValue) -> Option<T> {
        self.report(pointer, ProblemKind::WrongType { wanted, found: JsonType::of(found) });
        None
    }

    /// Reports every key that an object has more than once, at any depth.
    pub(crate) fn report_duplicate_keys(&mut self, pointer: &Pointer, value: &JsonValue) {
        match value {
            JsonValue::Object(entries) => {
                for key in repeated_keys(entries) {
                    self.report(&pointer.key(key), ProblemKind::DuplicateKey);
                }
                for (key, value) in entries {
                    self.report_duplicate_keys(&pointer.key(key), value);
                }
            }
            JsonValue::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.report_duplicate_keys(&pointer.index(index), item);
                }
            }
            _ => {}
        }
    }

    /// The candidate that was probably meant, if it is worth guessing still.
    pub(crate) fn guess<'c>(&self, written: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<String> {
        self.guesses.set(self.guesses.get() + 1);
        if self.guesses.get() > ENOUGH_GUESSES { None } else { nearest(written, candidates).map(str::to_owned) }
    }

    /// Whether anything so far stops the document from being used.
    pub(crate) fn has_errors(&self) -> bool {
        !self.errors.problems.is_empty()
    }

    /// All problems: errors first, each as found from top to bottom, then warnings. What is too much for either list is said
    /// at its end, of all that was read from `top` on.
    pub(crate) fn into_problems(self, top: &Pointer) -> Vec<Problem> {
        let mut problems = self.errors.ended_by(top, |count| ProblemKind::MoreErrors { count });
        problems.extend(self.warnings.ended_by(top, |count| ProblemKind::MoreWarnings { count }));
        problems
    }
}

/// The keys that an object has more than once, in their order.
fn repeated_keys(entries: &[(String, JsonValue)]) -> BTreeSet<&str> {
    let (mut keys, mut repeated) = (BTreeSet::new(), BTreeSet::new());
    // Of a few keys each is compared with each: of ten thousand objects no set has to be made.
    if entries.len() <= FEW_KEYS {
        let mut places = entries.iter().enumerate();
        if places.all(|(place, (key, _))| entries.iter().take(place).all(|(other, _)| other != key)) {
            return repeated;
        }
    }
    for (key, _) in entries {
        if !keys.insert(key.as_str()) {
            repeated.insert(key);
        }
    }
    repeated
}

/// The problems of one severity.
#[derive(Default)]
struct Listed {
    problems: Vec<Problem>,
    /// How many were found after the list was full.
    more: usize,
}

impl Listed {
    fn add(&mut self, pointer: &Pointer, kind: ProblemKind) {
        if self.problems.len() == MOST_LISTED {
            self.more += 1;
            return;
        }
        let problem = Problem { at: pointer.text(), kind };
        let same = |last: &Problem| discriminant(&last.kind) == discriminant(&problem.kind) && last.at == problem.at;
        if !self.problems.last().is_some_and(same) {
            self.problems.push(problem);
        }
    }

    /// The list, with an end that says how many more there are.
    fn ended_by(mut self, top: &Pointer, end: impl Fn(usize) -> ProblemKind) -> Vec<Problem> {
        if self.more > 0 {
            self.problems.push(Problem { at: top.text(), kind: end(self.more) });
        }
        self.problems
    }
}
