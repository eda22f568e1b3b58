//! The view of today: how many are covered, in people.

mod frame;
mod people;

pub use frame::NowFrame;
pub use people::People;

use serde::Serialize;

use super::{Heading, KeyEntry, Mark, Numbers, SmallTable, Swatch, WordsContext, join};
use crate::model::{Answer, compare_reported};

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
        let (workers, registered) = self.base_totals();
        let rate = registered / workers;
        let under_target = self.context.answer().is_some_and(|answer| rate < answer.target.rate - 1e-12);
        let headline = if under_target { "now.h" } else { "now.h_reached" };
        let dek = if self.context.is_approximate() { "now.dek_about" } else { "now.dek" };
        Heading {
            headline: self.context.phrase(headline).in_hundred("n", rate).say(),
            dek: self
                .context
                .counting(dek)
                .count("R", registered)
                .count("W", workers)
                .words("place", self.context.place())
                .words("programme", self.context.programme())
                .words("date", self.context.base_date())
                .say(),
        }
    }

    /// What the figures of people stand for.
    pub fn key(&self) -> Vec<KeyEntry> {
        let entry = |swatch, marks, text| KeyEntry { swatch, marks, text };
        let mut marks = vec![Mark::First];
        for place in 1..self.context.drawn_groups().len().min(3) {
            marks.push(Mark::at(place));
        }
        let (workers, _) = self.base_totals();
        let unit = self.context.numbers().estimate(workers / 100.0);
        vec![
            entry(Swatch::Registered, marks, self.context.counting("now.on").say()),
            entry(Swatch::Unregistered, Vec::new(), self.context.counting("now.off").say()),
            entry(Swatch::None, Vec::new(), self.context.phrase("now.unit").words("n", unit).say()),
        ]
    }

    /// What the picture of a hundred people shows, in words.
    pub fn alternative(&self) -> String {
        let mut groups = String::new();
        for part in self.people() {
            let words = self
                .context
                .phrase("now.alt_group")
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
        let (workers, registered) = self.base_totals();
        let mut gaps = Vec::new();
        for seen in &self.context.base {
            gaps.push((seen.workforce() - seen.members()).max(0.0));
        }
        let few = (2..=5).contains(&gaps.len());
        Figure {
            label: self.context.say("now.gap"),
            value: self.context.so_many(self.context.numbers().count(workers - registered)),
            detail: if few { self.context.by_group(&gaps, Numbers::count) } else { String::new() },
        }
    }

    /// What “protected” means, and each reported rate that differs from the computed one by more than half a point.
    pub fn notes(&self) -> Vec<String> {
        let mut notes = vec![self.context.counting("now.meaning").say()];
        for comparison in compare_reported(self.context.facts) {
            let (Some(computed), reported) = (comparison.computed, comparison.reported) else { continue };
            let difference = (computed - reported.rate).abs();
            if difference <= 0.005 || reported.year != self.context.facts.base_year() {
                continue;
            }
            let note = self
                .context
                .phrase("now.reported")
                .words("source", self.context.publisher(&reported.source))
                .reported("a", reported.rate)
                .percent("b", computed, 1)
                .words("d", self.context.numbers().points(difference))
                .say();
            notes.push(note);
        }
        notes
    }

    /// Workers, registered and coverage of every group.
    pub fn data_table(&self) -> SmallTable {
        let numbers = self.context.numbers();
        let mut rows = Vec::new();
        let mut all = [0.0, 0.0];
        let row = |name: String, [workers, registered]: [f64; 2]| {
            vec![name, numbers.count(workers), numbers.count(registered), numbers.percent(registered / workers, 1)]
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
            caption: self.context.phrase("now.table").words("date", self.context.base_date()).say(),
            columns: vec![
                self.context.say("col.group"),
                self.context.say("col.workers"),
                self.context.registered_column(),
                self.context.say("col.coverage"),
            ],
            rows,
            notes: Vec::new(),
        }
    }

    /// What leads from today to the years ahead: “Bisa 99 dari 100 pada 2045?”.
    pub fn next_label(&self) -> String {
        match self.context.answer() {
            Some(Answer { target, .. }) => {
                self.context.phrase("now.next").target("n", target.rate).year("year", target.year).say()
            }
            None => self.context.say("now.next_open"),
        }
    }
}
