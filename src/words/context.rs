//! What the sentences of one page are about: the facts, the outcome at the start and the outcome as the reader has
//! set it, with the names that the document gives to places, groups and payers.

use super::letters::upper_first;
use super::unit_forms::{MANY, names};
use super::{Locale, Numbers, Phrase, ProjectionBasis, round};
use crate::document::{Checked, Observation, Text};
use crate::model::Outcome;

/// Facts and outcomes, told in one language.
pub struct WordsContext<'a> {
    /// The language.
    pub locale: &'a dyn Locale,
    /// The document.
    pub facts: &'a Checked,
    /// The outcome of the document's own assumptions.
    pub start: &'a Outcome,
    /// The outcome as the reader has set it.
    pub now: &'a Outcome,
    /// What the years ahead are drawn from: the past by itself only where there is a trend and nobody assumes anything,
    /// unless the reader chose.
    pub basis: ProjectionBasis,
    pub(super) trend_line: Vec<f64>,
    /// The groups that are drawn.
    pub(super) drawn: Vec<usize>,
    /// The years that are called otherwise than by their number.
    pub(super) periods: Vec<(i32, String)>,
    /// The periods of counts by year and month, where a year may have several.
    pub(super) further_periods: Vec<((i32, Option<u8>), String)>,
    /// Each group's observation of the base year.
    pub(super) base: Vec<&'a Observation>,
    numbers: Numbers<'a>,
    names: Vec<(&'static str, String)>,
}

impl<'a> WordsContext<'a> {
    /// A context about `facts`, from `start` to `now`.
    pub fn new(locale: &'a dyn Locale, facts: &'a Checked, start: &'a Outcome, now: &'a Outcome) -> WordsContext<'a> {
        let base = facts.base().collect();
        let limits: Vec<f64> = facts.document().targets.iter().map(|target| target.rate).collect();
        let numbers = Numbers::new(locale, &limits);
        let basis = ProjectionBasis::Assumptions;
        let names = names(locale, facts.document());
        let trend_line = Vec::new();
        let (drawn, periods, further_periods) = (Vec::new(), Vec::new(), Vec::new());
        let mut context = WordsContext {
            locale,
            facts,
            start,
            now,
            basis,
            trend_line,
            drawn,
            periods,
            further_periods,
            base,
            numbers,
            names,
        };
        context.drawn = context.largest_groups();
        context.periods = context.periods();
        context.further_periods = context.further_periods();
        if let Some(past) = context.now.past().filter(|past| past.fit.is_some()) {
            context.trend_line = past.line(facts);
            if !context.facts.has_assumptions() && !context.has_changes() {
                context.basis = ProjectionBasis::Trend;
            }
        }
        context
    }

    /// The words under a key, with nothing to fill in.
    pub fn say(&self, key: &str) -> String {
        self.named_words(key)
    }

    /// The sentence under a key, to be given its values.
    pub fn phrase(&self, key: &str) -> Phrase<'_> {
        self.sentence(self.template(key))
    }

    /// The sentence under a key for a number of something.
    pub fn phrase_for(&self, key: &str, count: f64) -> Phrase<'_> {
        self.sentence(self.template_for(key, count))
    }

    /// The sentence under a key about so many people, who are named in the form of that number as it is written.
    pub(super) fn phrase_of(&self, key: &str, people: f64) -> Phrase<'_> {
        self.phrase_among(key, people, people)
    }

    /// The sentence under a key that agrees with `some`, about so many people of whom they are.
    fn phrase_among(&self, key: &str, some: f64, people: f64) -> Phrase<'_> {
        let people = round(people);
        self.phrase_for(key, round(some)).words("persons", self.persons(people)).words("unit", self.unit(people))
    }

    /// The sentence under a key about so many in a hundred, who are `n` of it.
    pub(super) fn phrase_in_hundred(&self, key: &str, rate: f64) -> Phrase<'_> {
        let whole = self.numbers().whole_in_hundred(rate) as f64;
        self.phrase_for(key, whole).words("covered", self.covered(whole)).in_hundred("n", rate)
    }

    /// The sentence of a template.
    pub(super) fn sentence(&self, template: String) -> Phrase<'_> {
        Phrase::new(self.numbers(), template).with_names(&self.names)
    }

    pub(super) fn names(&self) -> &[(&'static str, String)] {
        &self.names
    }

    /// What the document says, in this context's language.
    pub fn read(&self, text: &Text) -> String {
        text.in_language(self.locale.language()).to_owned()
    }

    /// Numbers in this context's language, none of which seems to have reached a target that it has not reached.
    pub fn numbers(&self) -> &Numbers<'a> {
        &self.numbers
    }

    /// The place's name.
    pub fn place(&self) -> String {
        self.read(&self.facts.document().place)
    }

    /// The programme's name.
    pub fn programme(&self) -> String {
        self.read(&self.facts.document().programme)
    }

    /// The name of a group, or of all together.
    pub fn label(&self, group: Option<usize>) -> String {
        match group.or_else(|| self.facts.whole_group()).and_then(|group| self.facts.groups().get(group)) {
            Some(group) => self.read(&group.label),
            None => self.say("group.all"),
        }
    }

    /// The name where room is short.
    pub fn short(&self, group: Option<usize>) -> String {
        match group.or_else(|| self.facts.whole_group()).and_then(|group| self.facts.groups().get(group)) {
            Some(group) => self.read(group.short.as_ref().unwrap_or(&group.label)),
            None => self.say("group.all_short"),
        }
    }

    /// The head of a column with those counted: “Pekerja”.
    pub(super) fn workers_column(&self) -> String {
        upper_first(&self.say("col.workers"))
    }

    /// “Terdaftar”, or the document's own words for those counted.
    pub(super) fn registered_column(&self) -> String {
        match &self.facts.document().counted_as {
            Some(words) => upper_first(&self.read(words)),
            None => self.say("col.registered"),
        }
    }

    /// The sentence, or what takes its place where the document has its own words for those counted.
    pub(super) fn counting(&self, key: &str) -> Phrase<'_> {
        self.counting_among(key, MANY, MANY)
    }

    /// The same about so many people, agreeing with `some` of them.
    pub(super) fn counting_among(&self, key: &str, some: f64, people: f64) -> Phrase<'_> {
        match &self.facts.document().counted_as {
            Some(words) if self.facts.document().covered.is_none() => {
                self.phrase_among(&format!("{key}_counted"), some, people).words("counted", self.read(words))
            }
            _ => self.phrase_among(key, some, people),
        }
    }

    /// The payer of a group's subsidy, else of the first subsidy there is.
    pub fn payer(&self, group: Option<usize>) -> String {
        match group.and_then(|group| self.facts.subsidy(group)).or_else(|| self.facts.first_subsidy()) {
            Some(subsidy) => self.read(&subsidy.payer),
            None => self.say("lev.payer"),
        }
    }

    /// Whether neither the document nor the reader says what is to come.
    pub(super) fn assumes_nothing(&self) -> bool {
        !self.facts.has_assumptions() && self.now.plan == self.start.plan
    }

    /// The words that lead back to where the levers started.
    pub(super) fn way_back(&self) -> String {
        self.say(if self.facts.has_assumptions() { "proj.reset" } else { "proj.reset_plain" })
    }

    /// Whether the reader has changed any assumption.
    pub(super) fn has_changes(&self) -> bool {
        self.now.plan.groups != self.start.plan.groups
    }
}
