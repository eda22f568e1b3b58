//! A sentence in the making: a template, and one call for each value that goes into it.

use super::Numbers;
use super::locale::{fill, year};

/// A template and what its `{names}` stand for. Values may be given that the template does not name.
pub struct Phrase<'a>(Box<Parts<'a>>);

struct Parts<'a> {
    numbers: &'a Numbers<'a>,
    template: String,
    values: Vec<(&'static str, String)>,
}

impl<'a> Phrase<'a> {
    /// A sentence of this template, its numbers written as `numbers` writes them.
    pub fn new(numbers: &'a Numbers<'a>, template: String) -> Phrase<'a> {
        Phrase(Box::new(Parts { numbers, template, values: Vec::new() }))
    }

    /// The sentence.
    #[inline(never)]
    pub fn say(self) -> String {
        fill(&self.0.template, &self.0.values)
    }

    /// These words.
    #[inline(never)]
    pub fn words(mut self, name: &'static str, words: String) -> Phrase<'a> {
        self.0.values.push((name, words));
        self
    }

    /// A calendar year.
    #[inline(never)]
    pub fn year(self, name: &'static str, value: i32) -> Phrase<'a> {
        self.words(name, year(value))
    }

    /// [`Numbers::count`].
    #[inline(never)]
    pub fn count(self, name: &'static str, people: f64) -> Phrase<'a> {
        let words = self.0.numbers.count(people);
        self.words(name, words)
    }

    /// [`Numbers::needed`].
    #[inline(never)]
    pub fn needed(self, name: &'static str, people: f64) -> Phrase<'a> {
        let words = self.0.numbers.needed(people);
        self.words(name, words)
    }

    /// [`Numbers::multiple`].
    #[inline(never)]
    pub fn multiple(self, name: &'static str, times: f64) -> Phrase<'a> {
        let words = self.0.numbers.multiple(times);
        self.words(name, words)
    }

    /// [`Numbers::percent_reported`].
    #[inline(never)]
    pub fn reported(self, name: &'static str, rate: f64) -> Phrase<'a> {
        let words = self.0.numbers.percent_reported(rate);
        self.words(name, words)
    }

    /// [`Numbers::in_hundred`].
    #[inline(never)]
    pub fn in_hundred(self, name: &'static str, rate: f64) -> Phrase<'a> {
        let words = self.0.numbers.in_hundred(rate);
        self.words(name, words)
    }
    /// [`Numbers::percent`].
    #[inline(never)]
    pub fn percent(self, name: &'static str, rate: f64, decimals: u8) -> Phrase<'a> {
        let words = self.0.numbers.percent(rate, decimals);
        self.words(name, words)
    }

    /// A target as a number of people in a hundred, with a decimal where it has one.
    #[inline(never)]
    pub fn target(self, name: &'static str, rate: f64) -> Phrase<'a> {
        let words = self.0.numbers.shortest(rate * 100.0, 1);
        self.words(name, words)
    }
}

/// Adds words to a list, with `between` between those that are there and them.
#[inline(never)]
pub fn join(list: &mut String, between: &str, words: String) {
    if !list.is_empty() && !words.is_empty() {
        list.push_str(between);
    }
    list.push_str(&words);
}
