//! What the editor has answered, and which of it was used.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::place::Place;

/// Answers by the place that they answer for.
#[derive(Debug, Default)]
pub struct Answers {
    given: BTreeMap<String, String>,
    used: RefCell<BTreeSet<String>>,
}

impl Answers {
    /// Of answers as they are given: `D=registered`. What has no `=` answers nothing.
    pub fn new<'a>(given: impl IntoIterator<Item = &'a str>) -> Answers {
        let part = |answer: &'a str| {
            let (place, choice) = answer.split_once('=').unwrap_or((answer, ""));
            let place = place.trim();
            let place = place.strip_prefix("column ").or_else(|| place.strip_prefix("row ")).unwrap_or(place);
            // Columns and cells are written in capitals, topics in small letters.
            let is_topic = ["file", "sheet", "table", "year", "numbers"].contains(&place.to_lowercase().as_str());
            let place = if is_topic { place.to_lowercase() } else { place.to_uppercase() };
            (place, choice.trim().to_owned())
        };
        Answers { given: given.into_iter().map(part).collect(), used: RefCell::default() }
    }

    /// What was answered for a place.
    pub fn at(&self, place: Place) -> Option<&str> {
        let key = place.key();
        let choice = self.given.get(&key)?;
        self.used.borrow_mut().insert(key);
        Some(choice)
    }

    /// Whether there is an answer for a place, which is not used by asking so.
    pub fn is_given(&self, place: Place) -> bool {
        self.given.contains_key(&place.key())
    }

    /// Puts an answer aside as one that could not be used.
    pub fn unusable(&self, place: Place) {
        self.used.borrow_mut().remove(&place.key());
    }

    /// The answers that were no answer to anything.
    pub fn unused(&self) -> Vec<String> {
        let used = self.used.borrow();
        let unused = self.given.iter().filter(|(place, _)| !used.contains(*place));
        unused.map(|(place, choice)| format!("{place}={choice}")).collect()
    }
}
