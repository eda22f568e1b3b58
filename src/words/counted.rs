//! Who is counted, and what is said of those covered and of the others: the document's own words, else workers and their
//! protection.

use super::unit_forms::form;
use super::{Phrase, WordsContext, fill};

impl WordsContext<'_> {
    /// Who is counted, for so many of them.
    pub(super) fn unit(&self, count: f64) -> String {
        form(self.locale, self.facts.document().unit.as_ref(), "unit.counted", count)
    }

    /// What is said of so many who are covered.
    pub(super) fn covered(&self, count: f64) -> String {
        form(self.locale, self.facts.document().covered.as_ref(), "unit.covered", count)
    }

    /// A rate in a table: a percentage alone as it was published, and estimates from such ones no finer than they are.
    pub(super) fn rate(&self, rate: f64, observed: bool) -> String {
        if self.facts.has_heads() {
            return self.numbers().percent(rate, 1);
        }
        if observed {
            return self.numbers().percent_reported(rate);
        }
        let mut seen = self.facts.groups().iter().flat_map(|group| &group.observations);
        let is_fine =
            seen.any(|seen| (seen.coverage() * 100.0).fract().min(1.0 - (seen.coverage() * 100.0).fract()) > 1e-9);
        self.numbers().percent(rate, u8::from(is_fine))
    }

    /// The sentence under a key about how far apart two rates are, `{d}` points.
    pub(super) fn apart(&self, key: &str, one: f64, other: f64) -> Phrase<'_> {
        let numbers = self.numbers();
        match numbers.whole_points(one, other) {
            Some(points) => self.phrase_for(key, points).words("d", self.locale.decimal(points, 0)),
            None => self.phrase(key).words("d", numbers.points((one - other).abs())),
        }
    }

    /// Who so many are where they need not be called by what they are counted as: people, or the document's unit.
    pub(super) fn persons(&self, count: f64) -> String {
        if self.facts.document().unit.is_some() {
            self.unit(count)
        } else {
            self.locale.say_count("unit.persons", count)
        }
    }

    /// The template under a key; of a document that has its own words for those covered, the one that says nothing of
    /// social security, where there is one.
    pub(super) fn template(&self, key: &str) -> String {
        self.neutral(key).and_then(|key| self.locale.template(&key)).unwrap_or_else(|| self.locale.say(key))
    }

    /// The template for a number.
    pub(super) fn template_for(&self, key: &str, count: f64) -> String {
        match self.neutral(key).filter(|key| self.locale.template(key).is_some()) {
            Some(neutral) => self.locale.say_count(&neutral, count),
            None => self.locale.say_count(key, count),
        }
    }

    /// The words under a key, with the names that stand for themselves.
    pub(super) fn named_words(&self, key: &str) -> String {
        fill(&self.template(key), self.names())
    }

    fn neutral(&self, key: &str) -> Option<String> {
        self.facts.document().covered.as_ref().map(|_| format!("{key}_covered"))
    }
}
