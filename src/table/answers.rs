//! What the editor has answered, and which of it was used.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::place::Place;

/// Answers by the place that they answer for.
#[derive(Debug, Default)]
pub struct Answers {
    given: BTreeMap<String, String>,
    used: RefCell<BTreeSet<String>>,
    refused: RefCell<BTreeSet<String>>,
}

/// What was answered for a cell of figures.
#[derive(Debug, Clone, PartialEq)]
pub enum FigureAnswer {
    /// There is no figure.
    Missing,
    /// A number as programs write it, in place of what stands in the cell.
    Number {
        /// As it is written, before a sign of percent.
        value: f64,
        /// Whether it has that sign.
        percent: bool,
        /// All of it.
        written: String,
    },
    /// Something about its row or its percentage, which leaves the figure as it stands in the cell.
    AboutRow,
}

/// Answers that are given for a cell of figures and change nothing in it.
const ABOUT_ROWS: [&str; 5] = ["total", "group", "whole", "ignore", "heads"];

impl Answers {
    /// Of answers as they are given: `D=registered`. What has no `=` answers nothing.
    pub fn new<'a>(given: impl IntoIterator<Item = &'a str>) -> Answers {
        let part = |answer: &'a str| {
            let (place, choice) = answer.split_once('=').unwrap_or((answer, ""));
            let place = place.trim();
            let place = place.strip_prefix("column ").or_else(|| place.strip_prefix("row ")).unwrap_or(place);
            // Columns and cells are written in capitals, topics in small letters.
            let is_topic =
                ["file", "sheet", "table", "programme", "year", "numbers"].contains(&place.to_lowercase().as_str());
            let place = if is_topic { place.to_lowercase() } else { place.to_uppercase() };
            (place, choice.trim().to_owned())
        };
        Answers { given: given.into_iter().map(part).collect(), ..Answers::default() }
    }

    /// What was answered for a place, if it was not refused.
    pub fn at(&self, place: Place) -> Option<&str> {
        let choice = self.standing_at(place)?;
        self.mark_used(place);
        Some(choice)
    }

    /// The same where it is one of these, in any letters; another may be an answer to something else, and is not used.
    pub fn one_of(&self, place: Place, choices: &[&'static str]) -> Option<&'static str> {
        let choice = self.standing_at(place)?.to_lowercase();
        let known = choices.iter().find(|known| **known == choice)?;
        self.mark_used(place);
        Some(known)
    }

    /// What was answered for a cell of figures; what fits none is refused.
    pub fn figure(&self, place: Place) -> Option<FigureAnswer> {
        let written = self.standing_at(place)?.to_lowercase();
        if written == "missing" {
            self.mark_used(place);
            return Some(FigureAnswer::Missing);
        }
        if ABOUT_ROWS.contains(&written.as_str()) {
            // Who asked about the row or the percentage will use it.
            return Some(FigureAnswer::AboutRow);
        }
        let bare = written.trim_end_matches('%').trim();
        let Some(value) = bare.parse::<f64>().ok().filter(|value| value.is_finite()) else {
            self.refuse(place);
            return None;
        };
        self.mark_used(place);
        Some(FigureAnswer::Number { value, percent: bare.len() < written.len(), written })
    }

    /// Refuses an answer that does not fit: from here on it is as if none had been given, so that what it was given for
    /// is asked again.
    pub fn refuse(&self, place: Place) {
        self.refused.borrow_mut().insert(place.key());
        self.used.borrow_mut().remove(&place.key());
    }

    /// Leaves an answer to whoever asks for it next: until then it is as if it had not been used.
    pub fn leave(&self, place: Place) {
        self.used.borrow_mut().remove(&place.key());
    }

    fn mark_used(&self, place: Place) {
        self.used.borrow_mut().insert(place.key());
    }

    /// What was answered for a place, which is not used by asking so.
    fn standing_at(&self, place: Place) -> Option<&str> {
        let key = place.key();
        let choice = self.given.get(&key)?;
        (!self.refused.borrow().contains(&key)).then_some(choice)
    }

    /// The answers that were no answer to anything.
    pub fn unused(&self) -> Vec<String> {
        let used = self.used.borrow();
        let unused = self.given.iter().filter(|(place, _)| !used.contains(*place));
        unused.map(|(place, choice)| format!("{place}={choice}")).collect()
    }
}
