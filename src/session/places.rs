//! One reader in front of a list of places.

use super::Problems;
use crate::document::{PlaceList, Problem, Reading};
use crate::words::Locale;
use crate::words::places::{PlaceChoice, PlaceWords};

/// The state of one reader's list.
pub struct PlaceSession<L: Locale> {
    locale: L,
    list: Option<PlaceList>,
    problems: Vec<Problem>,
}

impl<L: Locale> PlaceSession<L> {
    /// A session without a list.
    pub fn new(locale: L) -> PlaceSession<L> {
        PlaceSession { locale, list: None, problems: Vec::new() }
    }

    /// Goes on in another language.
    pub fn set_locale(&mut self, locale: L) {
        self.locale = locale;
    }

    /// Opens a list; false where it has errors: what was open stays.
    pub fn open(&mut self, reading: Reading<PlaceList>) -> bool {
        self.problems = reading.problems;
        let is_sound = reading.document.is_some();
        self.list = reading.document.or(self.list.take());
        is_sound
    }

    /// What is wrong with the list that was given last.
    pub fn problem_words(&self) -> Problems {
        Problems::new(&self.locale, &self.problems, None)
    }

    /// The field that a place is chosen with; none without a list.
    pub fn choice(&self) -> Option<PlaceChoice> {
        Some(self.words()?.choice())
    }

    /// What is said once so many places fit what was typed.
    pub fn found(&self, count: usize) -> String {
        self.words().map_or_else(String::new, |words| words.found(count))
    }

    fn words(&self) -> Option<PlaceWords<'_>> {
        Some(PlaceWords::new(&self.locale, self.list.as_ref()?))
    }
}
