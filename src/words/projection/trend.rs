//! What the past says, in sentences that name its years and its breaks.

use super::Projection;
use crate::model::{Trend, breaks_so_far};
use crate::words::language::LEAST_MULTIPLE;
use crate::words::lists::MOST_LISTED;
use crate::words::{Phrase, join, round};

impl Projection<'_> {
    /// A sentence with the first and the last observed year, `{y}` and `{z}`.
    pub(super) fn of_years(&self, key: &str) -> Phrase<'_> {
        self.with_years(self.context.phrase(key))
    }

    /// The same of a sentence.
    pub(super) fn with_years<'a>(&self, phrase: Phrase<'a>) -> Phrase<'a> {
        let (from, to) = match self.context.now.past() {
            Some(past) => (past.from, past.to),
            None => (self.context.facts.base_year(), self.context.facts.base_year()),
        };
        phrase.words("y", self.context.year_name(from)).words("z", self.context.year_name(to))
    }

    /// The years of the breaks of every line in the picture, in order, each once.
    pub(super) fn breaks_in_picture(&self) -> Vec<i32> {
        let mut years = breaks_so_far(self.context.facts, None);
        if self.context.followed().is_none() {
            for &group in self.context.drawn_groups() {
                for year in breaks_so_far(self.context.facts, Some(group)) {
                    let at = years.iter().position(|other| *other >= year).unwrap_or(years.len());
                    if years.get(at) != Some(&year) {
                        years.insert(at, year);
                    }
                }
            }
        }
        years
    }

    /// A sentence with the years of all breaks in the picture, `{years}`; absent where there are none.
    pub(super) fn of_breaks(&self, key: &str) -> Option<String> {
        let breaks = self.breaks_in_picture();
        if breaks.is_empty() { None } else { Some(self.of_break_years(key, &breaks)) }
    }

    /// A sentence with some years, `{years}`: each of a few, of many how often, and the first and the last.
    pub(super) fn of_break_years(&self, key: &str, breaks: &[i32]) -> String {
        let name = |at: i32| self.context.year_name(at);
        let list = match breaks {
            [first, .., last] if breaks.len() > MOST_LISTED => self
                .context
                .phrase("trend.break_years")
                .count("n", breaks.len() as f64)
                .words("a", name(*first))
                .words("b", name(*last))
                .say(),
            few => few.iter().map(|at| name(*at)).collect::<Vec<_>>().join(", "),
        };
        self.context.phrase(key).words("years", list).say()
    }

    /// How coverage and people changed from the first to the last observed year, where there is a past.
    pub(in crate::words) fn mean_change(&self) -> Option<String> {
        let past = self.context.now.past()?;
        let people = past.mean_change_people;
        let in_points = self.change_in_points(past);
        let in_people = self
            .context
            .phrase_of(way(people, "trend.people_up", "trend.people_down"), people.abs())
            .words("n", self.context.numbers().estimate(people.abs()))
            .say();
        let key = if self.context.facts.has_heads() { "trend.mean" } else { "trend.mean_rate" };
        let mut words = self.of_years(key).words("points", in_points).words("people", in_people).say();
        // With the trend the heading says it.
        let told = self.context.followed().is_some();
        if let Some(times) = self.acceleration().filter(|times| !told && *times >= LEAST_MULTIPLE) {
            join(&mut words, " ", self.context.phrase("trend.times").multiple("x", times).say());
        }
        Some(words)
    }

    /// The same of each of a few groups with a past, where all together are not known.
    pub(in crate::words) fn mean_changes_of_groups(&self) -> Vec<String> {
        let now = self.context.now;
        let Some(uncertainty) = now.uncertainty.as_ref().filter(|_| now.all().is_none()) else { return Vec::new() };
        let groups = &uncertainty.trends.groups;
        if groups.len() > MOST_LISTED {
            return Vec::new();
        }
        let change = |(group, past): (usize, &Option<Trend>)| {
            let past = past.as_ref()?;
            let words = self.context.phrase("trend.mean_group").words("label", self.context.label(Some(group)));
            let [from, to] = [past.from, past.to].map(|year| self.context.year_name(year));
            Some(words.words("points", self.change_in_points(past)).words("y", from).words("z", to).say())
        };
        groups.iter().enumerate().filter_map(change).collect()
    }

    /// “naik rata-rata 1,5 poin per tahun”.
    fn change_in_points(&self, past: &Trend) -> String {
        let key = way(past.mean_change * 1000.0, "trend.points_up", "trend.points_down");
        self.context.phrase(key).words("p", self.context.numbers().points(past.mean_change.abs())).say()
    }

    /// Whether the counts that stand for a group's years are of different months: membership goes up and down within a year.
    pub(super) fn months_differ(&self) -> bool {
        let facts = self.context.facts;
        (0..facts.groups().len()).any(|group| {
            let mut months = facts.yearly(group).into_iter().filter_map(|seen| seen.month);
            let first = months.next();
            months.any(|month| Some(month) != first)
        })
    }
}

/// The key of a change that is written in whole numbers: one that is less than that has not stayed the same.
fn way(change: f64, up: &'static str, down: &'static str) -> &'static str {
    match round(change) {
        above if above > 0.0 => up,
        below if below < 0.0 => down,
        _ if change == 0.0 => "trend.same",
        _ => "trend.hardly",
    }
}
