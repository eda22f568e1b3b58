//! What the sentences of one page are about: the facts, the outcome at the start and the outcome as the reader has
//! set it, with the names that the document gives to places, groups and payers.

use super::letters::upper_first;
use super::unit_forms::names;
use super::{Locale, Numbers, Phrase, ProjectionBasis, join, round, year};
use crate::document::{Checked, Date, Group, Observation, Subsidy, Text, Whole};
use crate::model::{Answer, Fit, Futures, Needed, Outcome, Reached, Series, Trend, total_by_year};

/// How many groups a sentence spells out at the most.
pub(super) const MOST_LISTED: usize = 3;
/// Any number that is told in the plural.
const MANY: f64 = 100.0;

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
        let (drawn, periods) = (Vec::new(), Vec::new());
        let mut context =
            WordsContext { locale, facts, start, now, basis, trend_line, drawn, periods, base, numbers, names };
        context.drawn = context.largest_groups();
        context.periods = context.periods();
        if let Some(past) = context.past().filter(|past| past.fit.is_some()) {
            context.trend_line = context.line_of(past);
            if context.every_written().is_empty() && !context.has_changes() {
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
        let people = round(people);
        self.phrase_for(key, people).words("persons", self.persons(people)).words("unit", self.unit(people))
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

    /// The document's groups.
    pub(super) fn groups(&self) -> &'a [Group] {
        &self.facts.document().groups
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
        match group.or_else(|| self.whole_group()).and_then(|group| self.groups().get(group)) {
            Some(group) => self.read(&group.label),
            None => self.say("group.all"),
        }
    }

    /// The name where room is short.
    pub fn short(&self, group: Option<usize>) -> String {
        match group.or_else(|| self.whole_group()).and_then(|group| self.groups().get(group)) {
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
        self.counting_of(key, MANY)
    }

    /// The same about so many people.
    pub(super) fn counting_of(&self, key: &str, people: f64) -> Phrase<'_> {
        match &self.facts.document().counted_as {
            Some(words) if self.facts.document().covered.is_none() => {
                self.phrase_of(&format!("{key}_counted"), people).words("counted", self.read(words))
            }
            _ => self.phrase_of(key, people),
        }
    }

    /// The subsidy of a group, where it is known how many it pays for.
    pub fn subsidy(&self, group: usize) -> Option<&'a Subsidy> {
        self.facts.subsidy(group)
    }

    /// The first subsidy there is.
    fn first_subsidy(&self) -> Option<&'a Subsidy> {
        self.groups().iter().find_map(|group| group.subsidy.as_ref())
    }

    /// The payer of a group's subsidy, else of the first subsidy there is.
    pub fn payer(&self, group: Option<usize>) -> String {
        match group.and_then(|group| self.subsidy(group)).or_else(|| self.first_subsidy()) {
            Some(subsidy) => self.read(&subsidy.payer),
            None => self.say("lev.payer"),
        }
    }

    /// The currency of the document's subsidies.
    pub fn currency(&self) -> &'a str {
        self.first_subsidy().map_or("", |subsidy| &subsidy.currency)
    }

    /// When the base year was counted: its month where every group has the same one, else the year.
    pub fn base_date(&self) -> String {
        let name = self.year_name(self.facts.base_year());
        if name != year(self.facts.base_year()) {
            return name;
        }
        let first = self.base.first().and_then(|seen| seen.month);
        let month = first.filter(|_| self.base.iter().all(|other| other.month == first));
        self.locale.date(Date { year: self.facts.base_year(), month, day: None })
    }

    /// Whether any count of the base year is a round one.
    pub fn is_approximate(&self) -> bool {
        self.base.iter().any(|seen| seen.approximate)
    }

    /// Whether the reader has changed any assumption.
    pub(super) fn has_changes(&self) -> bool {
        self.now.plan.groups != self.start.plan.groups
    }

    /// The group that is all together, where one of several is.
    pub(super) fn whole_group(&self) -> Option<usize> {
        match self.facts.whole() {
            Whole::Group(group) if self.groups().len() > 1 => Some(group),
            _ => None,
        }
    }

    /// The document's group, where it has one alone.
    pub(super) fn only_group(&self) -> Option<usize> {
        (self.groups().len() == 1).then_some(0)
    }

    /// Whether people were counted, and not percentages alone.
    pub fn has_heads(&self) -> bool {
        !self.facts.has_rates_alone()
    }

    /// From the lowest to the highest of the groups' rates so many years after the base year, as numbers in a hundred.
    pub(super) fn groups_between(&self, ahead: usize) -> String {
        let rates = || self.now.projection.groups.iter().filter_map(|series| series.coverage.get(ahead).copied());
        let (low, high) = (rates().fold(f64::INFINITY, f64::min), rates().fold(0.0, f64::max));
        self.span([low, high].map(|rate| self.numbers.in_hundred(rate)))
    }

    /// “38 sampai 91”; one number where both ends are written alike.
    pub(super) fn span(&self, [low, high]: [String; 2]) -> String {
        if low == high { low } else { self.phrase("num.between").words("a", low).words("b", high).say() }
    }

    /// All groups together, where that is known.
    pub fn all(&self) -> Option<&'a Series> {
        self.now.projection.all.as_ref()
    }

    /// Coverage of all groups together by year; empty where that is not known.
    pub(super) fn coverage_of_all(&self) -> &'a [f64] {
        self.all().map_or(&[], |all| &all.coverage)
    }

    /// What the latest target takes in people and money.
    pub(super) fn needed(&self) -> Option<&'a Needed> {
        self.now.needed.as_ref()
    }

    /// The latest target, and when it is reached.
    pub fn answer(&self) -> Option<&'a Answer> {
        self.now.latest_answer()
    }

    /// The year in which the latest target is reached in time, if it is.
    pub fn reached_in_time(&self) -> Option<i32> {
        self.answer().and_then(|answer| match answer.reached {
            Some(Reached::Year(year)) if year <= answer.target.year => Some(year),
            _ => None,
        })
    }

    /// Whether there is anything to tell in this view.
    pub fn pays_for_others(&self) -> bool {
        (0..self.groups().len()).any(|group| self.subsidy(group).is_some())
    }

    /// The trend of all groups together, where it is what the years ahead are drawn from.
    pub fn followed(&self) -> Option<&'a Fit> {
        if self.basis == ProjectionBasis::Trend { self.past()?.fit.as_ref() } else { None }
    }

    /// What was observed last, then the median of a past, from the base year on.
    fn line_of(&self, past: &Trend) -> Vec<f64> {
        let base = self.facts.base_year();
        let observed = total_by_year(self.facts).into_iter().filter(|total| total.year >= base);
        let mut line: Vec<f64> = observed.map(|total| total.coverage()).collect();
        line.extend(past.fit.iter().flat_map(|fit| &fit.median));
        line
    }

    /// The median of the trend, the base year's observed coverage first; empty without a trend.
    pub fn trend_line(&self) -> &[f64] {
        &self.trend_line
    }

    /// Many futures, where a lever has a range.
    pub fn futures(&self) -> Option<&'a Futures> {
        self.now.uncertainty.as_ref()?.futures.as_ref()
    }

    /// So many people, in words: `written` is how the number is written.
    pub(super) fn so_many(&self, people: f64, written: String) -> String {
        self.phrase_of("now.people", people).words("n", written).say()
    }

    /// “Formal dan UMKM: 7.460; Informal: 13.700”: each group's number as `write` writes it, after the group's name. Empty for
    /// one group and for more than a sentence bears: the sum is said beside it, and the table has the rest.
    pub(super) fn by_group<'s>(&'s self, numbers: &[f64], write: fn(&Numbers<'s>, f64) -> String) -> String {
        let mut list = String::new();
        if !(2..=MOST_LISTED).contains(&numbers.len()) {
            return list;
        }
        for (group, number) in numbers.iter().enumerate() {
            let item = self.phrase("group.number").words("label", self.label(Some(group)));
            join(&mut list, "; ", item.words("n", write(&self.numbers, *number)).say());
        }
        list
    }

    /// Adds the item at `place` of `count` to those that a sentence lists: “a”, “a dan b”, “a, b, dan c”.
    pub(super) fn list(&self, list: &mut String, place: usize, count: usize, item: String) {
        let between = match (place + 1 == count, count) {
            (false, _) => String::from(", "),
            (true, ..=2) => self.say("list.two"),
            (true, _) => self.say("list.more"),
        };
        join(list, &between, item);
    }
}
