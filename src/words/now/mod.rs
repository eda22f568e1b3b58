//! The view of today: how many are covered, in people.

use super::{Mark, Numbers, Phrase, WordsContext, join};
use crate::document::record;
use crate::model::compare_reported;

/// Two lines of headline.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// The finding, as a sentence.
    pub headline: String,
    /// What supports it.
    pub dek: String,
}

record!(Heading { headline, dek });

/// One entry of the key.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyEntry {
    /// Which picture stands before the words: `registered`, `unregistered`, `data`, `assumed`, `needed`, `low`,
    /// `high` or `none`.
    pub swatch: &'static str,
    /// Whose colours the picture shows.
    pub marks: Vec<Mark>,
    /// The words.
    pub text: String,
}

record!(KeyEntry { swatch, marks, text });

/// A number with its label and what it is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What it is.
    pub label: String,
    /// The number.
    pub value: String,
    /// What it is made of.
    pub detail: String,
}

record!(Figure { label, value, detail });

/// A part of the pictogram: one group, or the rest of many, as people in a hundred.
#[derive(Debug, Clone, PartialEq)]
pub struct People {
    /// Colour.
    pub mark: Mark,
    /// The group's place; `None` for the rest of many groups.
    pub group: Option<usize>,
    /// Workers, registered and subsidised of the base year, people.
    pub counts: [f64; 3],
    /// How many of the hundred belong to it.
    pub size: usize,
    /// How many of those are registered.
    pub registered: usize,
    /// “Formal: 44% terdaftar”.
    pub title: String,
    /// The same with the group's short name.
    pub short_title: String,
    /// “40.000 dari 91.000 orang”.
    pub detail: String,
}

impl WordsContext<'_> {
    /// Workers and registered of the base year, all together, people.
    fn base_totals(&self) -> (f64, f64) {
        let (mut workers, mut registered) = (0.0, 0.0);
        for seen in &self.base {
            workers += seen.workers;
            registered += seen.registered;
        }
        (workers, registered)
    }

    /// “Baru 26 dari 100 pekerja terlindungi”.
    pub fn now_heading(&self) -> Heading {
        let (workers, registered) = self.base_totals();
        let rate = registered / workers;
        let under_target = self.answer().is_some_and(|answer| rate < answer.target.rate - 1e-12);
        let headline = if under_target { "now.h" } else { "now.h_reached" };
        let dek = if self.is_approximate() { "now.dek_about" } else { "now.dek" };
        Heading {
            headline: self.phrase(headline).in_hundred("n", rate).say(),
            dek: self
                .counting(dek)
                .count("R", registered)
                .count("W", workers)
                .words("place", self.place())
                .words("programme", self.programme())
                .words("date", self.base_date())
                .say(),
        }
    }

    /// The sentence, or what takes its place where the document has its own words for those counted.
    #[inline(never)]
    fn counting(&self, key: &str) -> Phrase<'_> {
        match &self.facts.document().counted_as {
            Some(words) => {
                let mut own = String::from(key);
                own.push_str("_counted");
                self.phrase(&own).words("counted", self.read(words))
            }
            None => self.phrase(key),
        }
    }

    /// What the figures of people stand for.
    pub fn now_key(&self) -> Vec<KeyEntry> {
        let entry = |swatch, marks, text| KeyEntry { swatch, marks, text };
        let mut marks = vec![Mark::First];
        for place in 1..self.drawn_groups().len().min(3) {
            marks.push(Mark::at(place));
        }
        let (workers, _) = self.base_totals();
        let unit = self.numbers().estimate(workers / 100.0);
        vec![
            entry("registered", marks, self.counting("now.on").say()),
            entry("unregistered", Vec::new(), self.counting("now.off").say()),
            entry("none", Vec::new(), self.phrase("now.unit").words("n", unit).say()),
        ]
    }

    /// A hundred people: the total is rounded first, then shared out by largest remainder, so that the figures always
    /// add up to the number in the headline.
    pub fn people(&self) -> Vec<People> {
        let drawn = self.drawn_groups();
        let mut people = Vec::new();
        let mut rest = [0.0; 3];
        for (group, seen) in self.base.iter().enumerate() {
            let counts = [seen.workers, seen.registered, seen.subsidised.unwrap_or(0.0)];
            if self.base.len() == 1 || drawn.contains(&group) {
                people.push(self.part(Mark::at(people.len()), Some(group), counts, seen.approximate));
            } else {
                for (sum, count) in rest.iter_mut().zip(counts) {
                    *sum += count;
                }
            }
        }
        if rest[0] > 0.0 {
            people.push(self.part(Mark::Further, None, rest, self.is_approximate()));
        }
        let (mut workers, mut registered, mut hundreds) = (Vec::new(), Vec::new(), Vec::new());
        for part in &people {
            workers.push(part.counts[0]);
            registered.push(part.counts[1]);
            hundreds.push(100);
        }
        let (all, covered) = self.base_totals();
        let sizes = share_out(100, &workers, &hundreds);
        let covered = share_out(self.numbers().whole_in_hundred(covered / all), &registered, &sizes);
        for (place, part) in people.iter_mut().enumerate() {
            part.size = sizes[place];
            part.registered = covered[place];
        }
        people
    }

    /// A part of the hundred, not yet given its share of them.
    fn part(&self, mark: Mark, group: Option<usize>, counts: [f64; 3], approximate: bool) -> People {
        let title = |short: bool| {
            let rate = counts[1] / counts[0];
            self.phrase("now.group")
                .words("label", self.part_name(group, short))
                .percent("p", rate, 0)
                .words("counted", self.counting("now.on").say())
                .say()
        };
        let detail = self.people_detail(group, counts, approximate);
        People { mark, group, counts, size: 0, registered: 0, title: title(false), short_title: title(true), detail }
    }

    /// The name of a part: of its group, or of the rest of many.
    pub(super) fn part_name(&self, group: Option<usize>, short: bool) -> String {
        match group {
            None => self.say("group.others"),
            group if short => self.short(group),
            group => self.label(group),
        }
    }

    fn people_detail(&self, group: Option<usize>, counts: [f64; 3], approximate: bool) -> String {
        let [workers, registered, subsidised] = counts;
        let mut detail = self.phrase("now.count").count("R", registered).count("W", workers).say();
        if approximate {
            detail = self.phrase("num.about").words("n", detail).say();
        }
        if subsidised > 0.0 && subsidised == registered && group.and_then(|group| self.subsidy(group)).is_some() {
            join(&mut detail, ", ", self.phrase("now.paid").words("payer", self.payer(group)).say());
        }
        detail
    }

    /// What the picture of a hundred people shows, in words.
    pub fn now_alternative(&self) -> String {
        let mut groups = String::new();
        for part in self.people() {
            let words = self
                .phrase("now.alt_group")
                .words("label", self.part_name(part.group, false))
                .count("n", part.size as f64)
                .count("on", part.registered as f64)
                .words("counted", self.counting("now.on").say())
                .say();
            join(&mut groups, " ", words);
        }
        self.phrase("now.alt").words("groups", groups).say()
    }

    /// So many people, in words.
    pub(super) fn so_many(&self, people: String) -> String {
        self.phrase("now.people").words("n", people).say()
    }

    /// How many are not covered.
    pub fn gap(&self) -> Figure {
        let (workers, registered) = self.base_totals();
        let mut gaps = Vec::new();
        for seen in &self.base {
            gaps.push(seen.workers - seen.registered);
        }
        let few = (2..=5).contains(&gaps.len());
        Figure {
            label: self.say("now.gap"),
            value: self.so_many(self.numbers().count(workers - registered)),
            detail: if few { self.by_group(&gaps, Numbers::count) } else { String::new() },
        }
    }

    /// What “protected” means, and each reported rate that differs from the computed one by more than half a point.
    pub fn now_notes(&self) -> Vec<String> {
        let mut notes = vec![self.counting("now.meaning").say()];
        for comparison in compare_reported(self.facts) {
            let (Some(computed), reported) = (comparison.computed, comparison.reported) else { continue };
            let difference = (computed - reported.rate).abs();
            if difference <= 0.005 || reported.year != self.facts.base_year() {
                continue;
            }
            let note = self
                .phrase("now.reported")
                .words("source", self.publisher(&reported.source))
                .reported("a", reported.rate)
                .percent("b", computed, 1)
                .words("d", self.numbers().points(difference))
                .say();
            notes.push(note);
        }
        notes
    }
}

/// `total` shared out in whole numbers in proportion to `weights`, by largest remainder; none gets more than its `most`.
fn share_out(total: usize, weights: &[f64], most: &[usize]) -> Vec<usize> {
    let mut sum = 0.0;
    let mut shares = Vec::new();
    for weight in weights {
        sum += weight;
        shares.push(0);
    }
    for _ in 0..total {
        // One after the other to whoever is the furthest from the exact share.
        let (mut next, mut furthest) = (None, f64::NEG_INFINITY);
        for (part, weight) in weights.iter().enumerate() {
            let short = total as f64 * weight / sum - shares[part] as f64;
            if short > furthest && shares[part] < most[part] {
                (next, furthest) = (Some(part), short);
            }
        }
        if let Some(part) = next {
            shares[part] += 1;
        }
    }
    shares
}
