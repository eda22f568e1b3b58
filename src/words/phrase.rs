//! A sentence in the making: a template, and one call for each value that goes into it.

use super::Numbers;
use super::locale::{fill, year};

/// A template and what its `{names}` stand for. Values may be given that the template does not name.
pub struct Phrase<'a> {
    numbers: Numbers<'a>,
    template: String,
    values: Vec<(&'static str, String)>,
}

impl<'a> Phrase<'a> {
    /// The template under `key`, its numbers written as `numbers` writes them.
    pub fn new(numbers: Numbers<'a>, template: String) -> Phrase<'a> {
        Phrase { numbers, template, values: Vec::new() }
    }

    /// The sentence.
    pub fn say(&self) -> String {
        fill(&self.template, &self.values)
    }

    /// These words.
    #[inline(never)]
    pub fn words(&mut self, name: &'static str, words: String) -> &mut Phrase<'a> {
        self.values.push((name, words));
        self
    }

    /// These words, borrowed.
    #[inline(never)]
    pub fn text(&mut self, name: &'static str, text: &str) -> &mut Phrase<'a> {
        self.words(name, text.to_owned())
    }

    /// A calendar year.
    #[inline(never)]
    pub fn year(&mut self, name: &'static str, value: i32) -> &mut Phrase<'a> {
        self.words(name, year(value))
    }

    /// [`Numbers::count`].
    #[inline(never)]
    pub fn count(&mut self, name: &'static str, people: f64) -> &mut Phrase<'a> {
        self.words(name, self.numbers.count(people))
    }

    /// [`Numbers::needed`].
    #[inline(never)]
    pub fn needed(&mut self, name: &'static str, people: f64) -> &mut Phrase<'a> {
        self.words(name, self.numbers.needed(people))
    }

    /// [`Numbers::multiple`].
    #[inline(never)]
    pub fn multiple(&mut self, name: &'static str, times: f64) -> &mut Phrase<'a> {
        self.words(name, self.numbers.multiple(times))
    }

    /// [`Numbers::percent`].
    #[inline(never)]
    pub fn percent(&mut self, name: &'static str, rate: f64, decimals: u8) -> &mut Phrase<'a> {
        self.words(name, self.numbers.percent(rate, decimals))
    }

    /// [`Numbers::percent_reported`].
    #[inline(never)]
    pub fn reported(&mut self, name: &'static str, rate: f64) -> &mut Phrase<'a> {
        self.words(name, self.numbers.percent_reported(rate))
    }

    /// [`Numbers::in_hundred`].
    #[inline(never)]
    pub fn in_hundred(&mut self, name: &'static str, rate: f64) -> &mut Phrase<'a> {
        self.words(name, self.numbers.in_hundred(rate))
    }

    /// A target as a number of people in a hundred, with a decimal where it has one.
    #[inline(never)]
    pub fn target(&mut self, name: &'static str, rate: f64) -> &mut Phrase<'a> {
        self.words(name, self.numbers.shortest(rate * 100.0, 1))
    }
}

/// Words one after the other, with `between` between two.
pub fn join(list: &mut String, between: &str, words: &str) {
    if !list.is_empty() && !words.is_empty() {
        list.push_str(between);
    }
    list.push_str(words);
}
