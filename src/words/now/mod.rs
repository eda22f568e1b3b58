//! The view of today: how many are covered, in people.

mod frame;
mod people;

pub use frame::NowFrame;
pub use people::People;

use serde::Serialize;

use super::letters::upper_first;
use super::lists::MOST_LISTED;
use super::{Heading, KeyEntry, Numbers, Projection, SmallTable, Swatch, WordsContext, join, round};
use crate::model::{Answer, compare_reported, coverage, is_at_target};

/// Today, in words.
pub struct Now<'a> {
    context: &'a WordsContext<'a>,
}

/// A number with its label and what it is made of.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Figure {
    /// What it is.
    pub label: String,
    /// The number.
    pub value: String,
    /// What it is made of.
    pub detail: String,
}

impl<'a> Now<'a> {
    /// Today as `context` has it.
    pub fn new(context: &'a WordsContext<'a>) -> Now<'a> {
        Now { context }
    }
}

impl Now<'_> {
    /// Workers and registered of the base year, all together, people.
    fn base_totals(&self) -> (f64, f64) {
        let (mut workers, mut registered) = (0.0, 0.0);
        for seen in &self.context.base {
            workers += seen.workforce();
            registered += seen.members();
        }
        (workers, registered)
    }

    /// “Baru 26 dari 100 pekerja terlindungi”.
    pub fn heading(&self) -> Heading {
        if !self.context.facts.has_heads() {
            return self.rate_heading();
        }
        let (workers, registered) = self.base_totals();
        let rate = coverage(registered, workers);
        let under_target =
            self.context.now.latest_answer().is_some_and(|answer| !is_at_target(rate, answer.target.rate));
        let headline = self.headline(rate, under_target);
        let dek = if self.context.facts.is_approximate() { "now.dek_about" } else { "now.dek" };
        // One of five is, and none of one is.
        let told = if round(workers) == 1.0 { workers } else { registered };
        Heading {
            headline: upper_first(&self.context.phrase_in_hundred(headline, rate).say()),
            dek: self
                .context
                .counting_among(dek, told, workers)
                .count("R", registered)
                .count("W", workers)
                .words("covered", self.context.covered(told))
                .words("place", self.context.place())
                .words("programme", self.context.programme())
                .words("date", self.context.base_date())
                .say(),
        }
    }

    /// “Only” is said below the target, but not of none or “fewer than one”, which say it by themselves.
    fn headline(&self, rate: f64, under_target: bool) -> &'static str {
        let is_under_one = self.context.numbers().whole_in_hundred(rate) == 0;
        if under_target && !is_under_one { "now.h" } else { "now.h_reached" }
    }

    /// The same of percentages alone: of all together, else from the lowest group to the highest.
    fn rate_heading(&self) -> Heading {
        let context = self.context;
        let rate = context.now.coverage_of_all().first().copied();
        let under_target =
            context.now.latest_answer().zip(rate).is_some_and(|(answer, rate)| !is_at_target(rate, answer.target.rate));
        let headline = match rate {
            None => "now.h_groups",
            Some(rate) => self.headline(rate, under_target),
        };
        let mut list = String::new();
        if rate.is_none() && context.facts.groups().len() <= MOST_LISTED {
            for (group, seen) in context.base.iter().enumerate() {
                let item = context.phrase("group.number").words("label", context.label(Some(group)));
                join(&mut list, "; ", item.words("n", context.numbers().percent(seen.coverage(), 0)).say());
            }
        }
        let label = context.label(context.facts.only_group());
        let dek = match (rate, list.is_empty()) {
            // What is counted may be called as the place is.
            (Some(_), _) if label == context.place() => "now.dek_place",
            (Some(_), _) => "now.dek_rate",
            (None, true) => "now.dek_many",
            (None, false) => "now.dek_rates",
        };
        let [low, high] = self.ends();
        Heading {
            headline: upper_first(
                &context
                    .phrase_in_hundred(headline, rate.unwrap_or_default())
                    .words("between", context.groups_between(0))
                    .say(),
            ),
            dek: context
                .phrase(dek)
                .words("list", list)
                .words("low", low)
                .words("high", high)
                .count("n", context.facts.groups().len() as f64)
                .words("label", label)
                .words("place", context.place())
                .words("programme", context.programme())
                .words("date", context.base_date())
                .say(),
        }
    }

    /// The groups with the lowest and the highest percentage: “Kebbi (23%)”.
    fn ends(&self) -> [String; 2] {
        let rates: Vec<(usize, f64)> = self.context.base.iter().map(|seen| seen.coverage()).enumerate().collect();
        let lowest = rates.iter().copied().reduce(|low, other| if other.1 < low.1 { other } else { low });
        let highest = rates.iter().copied().reduce(|high, other| if other.1 > high.1 { other } else { high });
        [lowest, highest].map(|end| {
            let Some((group, rate)) = end else { return String::new() };
            format!("{} ({})", self.context.label(Some(group)), self.context.numbers().percent(rate, 0))
        })
    }

    /// What the figures of people stand for.
    pub fn key(&self) -> Vec<KeyEntry> {
        let entry = |swatch, marks, text| KeyEntry { swatch, marks, text };
        let marks = self.people().iter().map(|part| part.mark).take(3).collect();
        let (workers, _) = self.base_totals();
        let people = workers / 100.0;
        let unit = self.context.numbers().estimate(people);
        // Of fewer than a hundred a figure stands for less than one.
        let key = if self.context.facts.has_heads() && people >= 1.0 { "now.unit" } else { "now.unit_rate" };
        let unit = self.context.phrase_of(key, people).words("n", unit).say();
        vec![
            entry(Swatch::Registered, marks, self.context.counting("now.on").say()),
            entry(Swatch::Unregistered, Vec::new(), self.context.counting("now.off").say()),
            entry(Swatch::None, Vec::new(), unit),
        ]
    }

    /// What the picture of a hundred people shows, in words.
    pub fn alternative(&self) -> String {
        let mut groups = String::new();
        for part in self.people() {
            let words = self
                .context
                .phrase_of("now.alt_group", part.size as f64)
                .words("label", self.part_name(part.group, false))
                .count("n", part.size as f64)
                .count("on", part.registered as f64)
                .words("counted", self.context.counting("now.on").say())
                .say();
            join(&mut groups, " ", words);
        }
        self.context.phrase("now.alt").words("groups", groups).say()
    }

    /// How many are not covered.
    pub fn gap(&self) -> Figure {
        let mut gaps = Vec::new();
        for seen in &self.context.base {
            gaps.push((seen.workforce() - seen.members()).max(0.0));
        }
        let label = upper_first(&self.context.say("now.gap"));
        if !self.context.facts.has_heads() {
            return Figure { label, value: self.uncovered_rate(), detail: String::new() };
        }
        // Who is counted beyond all of one group is missing in none of the others.
        let missing = gaps.iter().sum();
        Figure {
            label,
            value: self.context.so_many(missing, self.context.numbers().count(missing)),
            detail: self.context.by_group(&gaps, Numbers::count),
        }
    }

    /// The share of those not covered, of all together or from the lowest group to the highest.
    fn uncovered_rate(&self) -> String {
        let numbers = self.context.numbers();
        let rates = || self.context.now.projection.groups.iter().filter_map(|series| series.coverage.first());
        match self.context.now.coverage_of_all().first() {
            Some(rate) => self.context.rate(1.0 - rate, true),
            None => {
                let (low, high) = (rates().copied().fold(1.0, f64::min), rates().copied().fold(0.0, f64::max));
                numbers.range(1.0 - high, 1.0 - low)
            }
        }
    }

    /// Whether it gets better and what the target takes, what “protected” means, and each reported rate that differs from the
    /// computed one by more than half a point.
    pub fn notes(&self) -> Vec<String> {
        let mut notes = self.context.reasons();
        notes.extend(self.changes());
        notes.extend(Projection::new(self.context).need_at_start());
        // The document's own words for those covered say what they mean.
        if self.context.facts.document().covered.is_none() {
            notes.push(self.context.counting("now.meaning").say());
        }
        notes.extend(self.context.arrived_targets());
        // Of people those who are not drawn apart stand in the picture together.
        if self.context.facts.has_rates_alone() && self.context.facts.whole_group().is_none() {
            notes.extend(self.context.left_out_groups());
        }
        for comparison in compare_reported(self.context.facts) {
            let (Some(computed), reported) = (comparison.computed, comparison.reported) else { continue };
            // Other years are told of where the figure stands.
            if !comparison.differs() || reported.year != self.context.facts.base_year() {
                continue;
            }
            let key = if self.context.facts.has_heads() { "now.reported" } else { "now.reported_rate" };
            let note = self
                .context
                .apart(key, computed, reported.rate)
                .words("source", self.context.publisher(&reported.source))
                .reported("a", reported.rate)
                .words("b", self.context.rate(computed, true))
                .say();
            notes.push(note);
        }
        notes
    }

    /// How it has changed, or that a single count does not say.
    fn changes(&self) -> Vec<String> {
        if !self.context.facts.has_past() {
            return vec![self.context.phrase("now.no_past").words("date", self.context.base_date()).say()];
        }
        let ahead = Projection::new(self.context);
        ahead.mean_change().into_iter().chain(ahead.mean_changes_of_groups()).collect()
    }

    /// Workers, registered and coverage of every group.
    pub fn data_table(&self) -> SmallTable {
        let numbers = self.context.numbers();
        if !self.context.facts.has_heads() {
            return self.rate_table();
        }
        let mut rows = Vec::new();
        let mut all = [0.0, 0.0];
        let row = |name: String, [workers, registered]: [f64; 2]| {
            vec![
                name,
                numbers.in_full(workers),
                numbers.in_full(registered),
                numbers.percent(coverage(registered, workers), 1),
            ]
        };
        for part in self.people() {
            let [workers, registered, _] = part.counts;
            all = [all[0] + workers, all[1] + registered];
            rows.push(row(self.part_name(part.group, false), [workers, registered]));
        }
        if rows.len() > 1 {
            rows.push(row(self.context.label(None), all));
        }
        SmallTable {
            caption: upper_first(&self.context.phrase("now.table").words("date", self.context.base_date()).say()),
            columns: vec![
                self.context.say("col.group"),
                self.context.workers_column(),
                self.context.registered_column(),
                self.context.say("col.coverage"),
            ],
            rows,
            notes: Vec::new(),
        }
    }

    /// Coverage of every group, where percentages alone are known.
    fn rate_table(&self) -> SmallTable {
        let mut rows = Vec::new();
        for (group, seen) in self.context.base.iter().enumerate() {
            rows.push(vec![self.context.label(Some(group)), self.context.rate(seen.coverage(), true)]);
        }
        SmallTable {
            caption: upper_first(&self.context.phrase("now.table").words("date", self.context.base_date()).say()),
            columns: vec![self.context.say("col.group"), self.context.say("col.coverage")],
            rows,
            notes: Vec::new(),
        }
    }

    /// What leads from today to the years ahead: “Bisa 99 dari 100 pada 2045?”.
    pub fn next_label(&self) -> String {
        match self.context.now.latest_answer() {
            Some(Answer { target, .. }) if !self.is_reached(target.rate) => {
                self.context.phrase("now.next").target("n", target.rate).year("year", target.year).say()
            }
            _ => self.context.say("now.next_open"),
        }
    }

    /// Whether all together are at the target today.
    fn is_reached(&self, target: f64) -> bool {
        self.context.now.coverage_of_all().first().is_some_and(|rate| is_at_target(*rate, target))
    }
}
