//! A sentence in the making: a template, and one call for each value that goes into it.

use super::Numbers;
use super::locale::{fill, year};

/// A template and what its `{names}` stand for. Values may be given that the template does not name.
pub struct Phrase<'a> {
    numbers: &'a Numbers<'a>,
    template: String,
    values: Vec<(&'static str, String)>,
    /// What stands for a name that no value was given for.
    names: &'a [(&'static str, String)],
}

impl<'a> Phrase<'a> {
    /// A sentence of this template, its numbers written as `numbers` writes them.
    pub fn new(numbers: &'a Numbers<'a>, template: String) -> Phrase<'a> {
        Phrase { numbers, template, values: Vec::new(), names: &[] }
    }

    /// The same sentence with names that stand for themselves unless another value is given.
    pub fn with_names(self, names: &'a [(&'static str, String)]) -> Phrase<'a> {
        Phrase { names, ..self }
    }

    /// The sentence.
    pub fn say(mut self) -> String {
        self.values.extend_from_slice(self.names);
        fill(&self.template, &self.values)
    }

    /// These words.
    pub fn words(mut self, name: &'static str, words: String) -> Phrase<'a> {
        self.values.push((name, words));
        self
    }

    /// A calendar year.
    pub fn year(self, name: &'static str, value: i32) -> Phrase<'a> {
        self.words(name, year(value))
    }

    /// [`Numbers::count`].
    pub fn count(self, name: &'static str, people: f64) -> Phrase<'a> {
        let words = self.numbers.count(people);
        self.words(name, words)
    }

    /// [`Numbers::needed`].
    pub fn needed(self, name: &'static str, people: f64) -> Phrase<'a> {
        let words = self.numbers.needed(people);
        self.words(name, words)
    }

    /// [`Numbers::multiple`].
    pub fn multiple(self, name: &'static str, times: f64) -> Phrase<'a> {
        let words = self.numbers.multiple(times);
        self.words(name, words)
    }

    /// [`Numbers::percent_reported`].
    pub fn reported(self, name: &'static str, rate: f64) -> Phrase<'a> {
        let words = self.numbers.percent_reported(rate);
        self.words(name, words)
    }

    /// [`Numbers::in_hundred`].
    pub fn in_hundred(self, name: &'static str, rate: f64) -> Phrase<'a> {
        let words = self.numbers.in_hundred(rate);
        self.words(name, words)
    }

    /// [`Numbers::percent`].
    pub fn percent(self, name: &'static str, rate: f64, decimals: u8) -> Phrase<'a> {
        let words = self.numbers.percent(rate, decimals);
        self.words(name, words)
    }

    /// A target as a number of people in a hundred, with a decimal where it has one.
    pub fn target(self, name: &'static str, rate: f64) -> Phrase<'a> {
        let words = self.numbers.shortest(rate * 100.0, 1);
        self.words(name, words)
    }
}

/// Adds words to a list, with `between` between those that are there and them.
pub fn join(list: &mut String, between: &str, words: String) {
    if !list.is_empty() && !words.is_empty() {
        list.push_str(between);
    }
    list.push_str(&words);
}
