//! What the sentences of one page are about: the facts, the outcome at the start and the outcome as the reader has
//! set it, with the names that the document gives to places, groups and payers.

use super::{Locale, Numbers, Phrase, ProjectionBasis, join};
use crate::document::{Checked, Date, Group, JsonValue, Lever, LeverKind, Observation, Subsidy, Text, ToNode};
use crate::model::{Answer, Enrolment, Outcome, Reached, Series};

/// How many groups are drawn as lines; of more, the largest.
const DRAWN_GROUPS: usize = 5;

/// Which series something belongs to: its colour and its shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// All groups together: ink, a circle.
    All,
    /// The first drawn group: blue, a square.
    First,
    /// The second: vermilion, a triangle.
    Second,
    /// The third: teal, a triangle pointing down.
    Third,
    /// Any further one: grey, a diamond outline.
    Further,
}

impl Mark {
    /// The mark of the group that is drawn at this place.
    pub fn at(place: usize) -> Mark {
        [Mark::First, Mark::Second, Mark::Third].get(place).copied().unwrap_or(Mark::Further)
    }

    /// Its name outside.
    pub fn name(self) -> &'static str {
        match self {
            Mark::All => "all",
            Mark::First => "group-1",
            Mark::Second => "group-2",
            Mark::Third => "group-3",
            Mark::Further => "group-n",
        }
    }
}

impl ToNode for Mark {
    fn to_node(&self) -> JsonValue {
        self.name().to_node()
    }
}

/// A series that is drawn: all together, or one group.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// The group's place in the document; `None` for all together.
    pub group: Option<usize>,
    /// Colour and shape.
    pub mark: Mark,
    /// The numbers.
    pub series: &'a Series,
}

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
    /// Each group's observation of the base year.
    pub(super) base: Vec<&'a Observation>,
    numbers: Numbers<'a>,
}

impl<'a> WordsContext<'a> {
    /// A context about `facts`, from `start` to `now`.
    pub fn new(locale: &'a dyn Locale, facts: &'a Checked, start: &'a Outcome, now: &'a Outcome) -> WordsContext<'a> {
        let base = facts.base().collect();
        let limits: Vec<f64> = facts.document().targets.iter().map(|target| target.rate).collect();
        let numbers = Numbers::new(locale, &limits);
        let basis = ProjectionBasis::Assumptions;
        let mut context = WordsContext { locale, facts, start, now, basis, trend_line: Vec::new(), base, numbers };
        if let Some(fit) = context.past().and_then(|past| past.fit.as_ref()) {
            context.trend_line.extend(now.projection.all.coverage.first());
            context.trend_line.extend_from_slice(&fit.median);
            if context.every_written().is_empty() && now.plan.groups == start.plan.groups {
                context.basis = ProjectionBasis::Trend;
            }
        }
        context
    }

    /// The words under a key, with nothing to fill in.
    #[inline(never)]
    pub fn say(&self, key: &str) -> String {
        self.locale.say(key)
    }

    /// The sentence under a key, to be given its values.
    #[inline(never)]
    pub fn phrase(&self, key: &str) -> Phrase<'_> {
        Phrase::new(self.numbers(), self.say(key))
    }

    /// What the document says, in this context's language.
    #[inline(never)]
    pub fn read(&self, text: &Text) -> String {
        text.in_language(self.locale.language()).to_owned()
    }

    /// The document's groups.
    pub(super) fn groups(&self) -> &'a [Group] {
        &self.facts.document().groups
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
        match group.and_then(|group| self.groups().get(group)) {
            Some(group) => self.read(&group.label),
            None => self.say("group.all"),
        }
    }

    /// The name where room is short.
    pub fn short(&self, group: Option<usize>) -> String {
        match group.and_then(|group| self.groups().get(group)) {
            Some(group) => self.read(group.short.as_ref().unwrap_or(&group.label)),
            None => self.say("group.all_short"),
        }
    }

    /// The groups that are drawn: none where there is only one (all together is the same), the largest where there are many.
    pub fn drawn_groups(&self) -> Vec<usize> {
        let mut drawn = Vec::new();
        if self.base.len() < 2 {
            return drawn;
        }
        for (group, seen) in self.base.iter().enumerate() {
            let mut larger = 0;
            for (place, other) in self.base.iter().enumerate() {
                if other.workers > seen.workers || (other.workers == seen.workers && place < group) {
                    larger += 1;
                }
            }
            if larger < DRAWN_GROUPS {
                drawn.push(group);
            }
        }
        drawn
    }

    /// The colour and shape of a group: by its place among those drawn.
    pub fn mark(&self, group: usize) -> Mark {
        match self.drawn_groups().iter().position(|&drawn| drawn == group) {
            Some(place) => Mark::at(place),
            None if self.groups().len() == 1 => Mark::First,
            None => Mark::Further,
        }
    }

    /// All together, then the drawn groups.
    pub fn lines(&self) -> Vec<Line<'a>> {
        let projection = &self.now.projection;
        let mut lines = vec![Line { group: None, mark: Mark::All, series: &projection.all }];
        for (place, group) in self.drawn_groups().iter().enumerate() {
            lines.push(Line { group: Some(*group), mark: Mark::at(place), series: &projection.groups[*group] });
        }
        lines
    }

    /// The subsidy of a group.
    pub fn subsidy(&self, group: usize) -> Option<&'a Subsidy> {
        self.groups().get(group).and_then(|group| group.subsidy.as_ref())
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
        let first = self.base.first().and_then(|seen| seen.month);
        let month = first.filter(|_| self.base.iter().all(|other| other.month == first));
        self.locale.date(Date { year: self.facts.base_year(), month, day: None })
    }

    /// Whether any count of the base year is a round one.
    pub fn is_approximate(&self) -> bool {
        self.base.iter().any(|seen| seen.approximate)
    }

    /// The latest target and what it takes.
    pub fn answer(&self) -> Option<&'a Answer> {
        self.now.latest_answer()
    }

    /// The year in which the latest target is reached in time, if it is.
    pub fn reached_in_time(&self) -> Option<i32> {
        self.answer().and_then(|answer| match answer.reached {
            Reached::Year(year) if year <= answer.target.year => Some(year),
            _ => None,
        })
    }

    /// Whether the reader is using the pace that the latest target needs.
    pub fn uses_needed_pace(&self) -> bool {
        self.answer().is_some_and(|answer| {
            answer.needed_per_year.iter().any(|&needed| needed > 0.0)
                && self.now.plan != self.start.plan
                && self.now.plan.groups.iter().zip(&answer.needed_per_year).all(
                    |(group, &needed)| matches!(group.enrolment, Enrolment::PerYear(range) if range.central == needed),
                )
        })
    }

    /// New members a year at the start, all groups together; absent where a group's is a share.
    pub fn starting_enrolment(&self) -> Option<f64> {
        self.start.plan.groups.iter().try_fold(0.0, |sum, group| match group.enrolment {
            Enrolment::PerYear(range) => Some(sum + range.central),
            Enrolment::ShareOfUncovered(_) => None,
        })
    }

    /// The starting enrolment, where a needed number is to be told as a multiple of it: a multiple that reads as one
    /// says nothing.
    pub fn comparable_start(&self, needed: f64) -> Option<f64> {
        self.starting_enrolment().filter(|start| *start > 0.0 && needed >= 1.05 * start)
    }

    /// Whether nothing at all changes in the years ahead.
    pub fn stands_still(&self) -> bool {
        let flat = |values: &[f64]| values.iter().all(|value| *value == values[0]);
        self.now.projection.groups.iter().all(|series| flat(&series.workers) && flat(&series.registered))
    }

    /// Every assumption that the document writes.
    pub(super) fn every_written(&self) -> Vec<&'a Lever> {
        let mut every = Vec::new();
        for group in 0..self.groups().len() {
            for lever in LeverKind::ALL {
                every.extend(self.written(group, lever));
            }
        }
        every
    }

    /// “7.460 formal dan UMKM, dan 13.700 informal”: each group's number as `write` writes it, with the group's name as it
    /// reads in a sentence.
    pub(super) fn by_group<'s>(&'s self, numbers: &[f64], write: fn(&Numbers<'s>, f64) -> String) -> String {
        let mut list = String::new();
        for (group, number) in numbers.iter().enumerate() {
            self.list(&mut list, group, numbers.len(), write(&self.numbers, *number));
            join(&mut list, " ", lower_first(&self.label(Some(group))));
        }
        list
    }

    /// Adds the item at `place` of `count` to those that a sentence lists: “a”, “a dan b”, “a, b, dan c”; with a comma also
    /// between two, where the first has an “and” of its own.
    #[inline(never)]
    pub(super) fn list(&self, list: &mut String, place: usize, count: usize, item: String) {
        let mut between = String::from(", ");
        if place + 1 == count {
            let and = self.say("list.two");
            let has_own = list.as_bytes().windows(and.len().max(1)).any(|part| part == and.as_bytes());
            if has_own {
                list.push(',');
            }
            between = if count > 2 && !has_own { self.say("list.more") } else { and };
        }
        join(list, &between, item);
    }
}

/// With a large first letter, where it is one of a to z.
pub(super) fn upper_first(words: &str) -> String {
    let mut raised = words.to_owned();
    if let Some(first) = raised.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    raised
}

/// With a small first letter, unless the word is an abbreviation.
pub(super) fn lower_first(words: &str) -> String {
    let mut bytes = words.bytes();
    match (bytes.next(), bytes.next()) {
        (Some(first), Some(second)) if first.is_ascii_uppercase() && !second.is_ascii_uppercase() => {
            let mut lowered = String::with_capacity(words.len());
            lowered.push(char::from(first.to_ascii_lowercase()));
            lowered.push_str(&words[1..]);
            lowered
        }
        _ => words.to_owned(),
    }
}
