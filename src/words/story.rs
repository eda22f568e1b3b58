//! What the sentences of one page are about: the facts, the outcome at the start and the outcome as the reader has
//! set it, with the names that the document gives to places, groups and payers.

use super::{Locale, Numbers, year};
use crate::document::{Checked, LeverKind, Month, Node, Subsidy, ToNode};
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
    fn to_node(&self) -> Node {
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
pub struct Story<'a> {
    /// The language.
    pub locale: &'a dyn Locale,
    /// The document.
    pub facts: &'a Checked,
    /// The outcome of the document's own assumptions.
    pub start: &'a Outcome,
    /// The outcome as the reader has set it.
    pub now: &'a Outcome,
    limits: Vec<f64>,
}

impl<'a> Story<'a> {
    /// A story about `facts`, from `start` to `now`.
    pub fn new(locale: &'a dyn Locale, facts: &'a Checked, start: &'a Outcome, now: &'a Outcome) -> Story<'a> {
        let limits = facts.document().targets.iter().map(|target| target.rate).collect();
        Story { locale, facts, start, now, limits }
    }

    /// Numbers in this story's language, none of which seems to have reached a target that it has not reached.
    pub fn numbers(&self) -> Numbers<'_> {
        Numbers::new(self.locale, &self.limits)
    }

    /// The place's name.
    pub fn place(&self) -> &str {
        self.facts.document().place.in_language(self.locale.language())
    }

    /// The programme's name.
    pub fn programme(&self) -> &str {
        self.facts.document().programme.in_language(self.locale.language())
    }

    /// The name of a group, or of all together.
    pub fn label(&self, group: Option<usize>) -> String {
        match group.and_then(|group| self.facts.document().groups.get(group)) {
            Some(group) => group.label.in_language(self.locale.language()).to_owned(),
            None => self.locale.say("group.all"),
        }
    }

    /// The name where room is short.
    pub fn short(&self, group: Option<usize>) -> String {
        match group.and_then(|group| self.facts.document().groups.get(group)) {
            Some(group) => group.short.as_ref().unwrap_or(&group.label).in_language(self.locale.language()).to_owned(),
            None => self.locale.say("group.all_short"),
        }
    }

    /// The groups that are drawn: none where there is only one (all together is the same), the largest where there are many.
    pub fn drawn_groups(&self) -> Vec<usize> {
        let count = self.facts.document().groups.len();
        if count < 2 {
            return Vec::new();
        }
        let workers: Vec<f64> = self.facts.base().map(|seen| seen.workers).collect();
        let larger = |a: usize, b: usize| workers[a] > workers[b] || (workers[a] == workers[b] && a < b);
        (0..count).filter(|&group| (0..count).filter(|&other| larger(other, group)).count() < DRAWN_GROUPS).collect()
    }

    /// The colour and shape of a group: by its place among those drawn.
    pub fn mark(&self, group: usize) -> Mark {
        match self.drawn_groups().iter().position(|&drawn| drawn == group) {
            Some(place) => Mark::at(place),
            None if self.facts.document().groups.len() == 1 => Mark::First,
            None => Mark::Further,
        }
    }

    /// All together, then the drawn groups.
    pub fn lines(&self) -> Vec<Line<'a>> {
        let projection = &self.now.projection;
        let all = Line { group: None, mark: Mark::All, series: &projection.all };
        let groups = self.drawn_groups().into_iter().enumerate();
        std::iter::once(all)
            .chain(groups.map(|(place, group)| Line {
                group: Some(group),
                mark: Mark::at(place),
                series: &projection.groups[group],
            }))
            .collect()
    }

    /// The subsidy of a group.
    pub fn subsidy(&self, group: usize) -> Option<&'a Subsidy> {
        self.facts.document().groups.get(group).and_then(|group| group.subsidy.as_ref())
    }

    /// The payer of a group's subsidy, else of the first subsidy there is.
    pub fn payer(&self, group: Option<usize>) -> String {
        let groups = &self.facts.document().groups;
        group
            .and_then(|group| self.subsidy(group))
            .or_else(|| groups.iter().find_map(|group| group.subsidy.as_ref()))
            .map_or_else(
                || self.locale.say("lev.payer"),
                |subsidy| subsidy.payer.in_language(self.locale.language()).to_owned(),
            )
    }

    /// The currency of the document's subsidies.
    pub fn currency(&self) -> &'a str {
        let mut subsidies = self.facts.document().groups.iter().filter_map(|group| group.subsidy.as_ref());
        subsidies.next().map_or("", |subsidy| &subsidy.currency)
    }

    /// When the base year was counted: its month where every group has the same one, else the year.
    pub fn base_date(&self) -> String {
        let mut months = self.facts.base().map(|seen| seen.month);
        let first = months.next().flatten();
        match first {
            Some(month) if months.all(|other| other == first) => {
                self.locale.month(Month { year: self.facts.base_year(), month })
            }
            _ => year(self.facts.base_year()),
        }
    }

    /// Whether any count of the base year is a round one.
    pub fn is_approximate(&self) -> bool {
        self.facts.base().any(|seen| seen.approximate)
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

    /// Whether the document says anything about any lever.
    pub fn has_assumptions(&self) -> bool {
        let groups = 0..self.facts.document().groups.len();
        groups.into_iter().any(|group| LeverKind::ALL.into_iter().any(|lever| self.written(group, lever).is_some()))
    }

    /// “7.460 formal dan UMKM, 13.700 informal”: a number for each group, with its name as it reads in a sentence.
    pub fn by_group(&self, numbers: impl Iterator<Item = String>) -> String {
        let mut list = String::new();
        for (group, number) in numbers.enumerate() {
            if group > 0 {
                list.push_str(", ");
            }
            list.push_str(&number);
            list.push(' ');
            list.push_str(&lower_first(&self.label(Some(group))));
        }
        list
    }
}

/// With a small first letter, unless the word is an abbreviation.
fn lower_first(words: &str) -> String {
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
