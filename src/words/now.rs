//! The view of today: how many are covered, in people.

use super::{Mark, Story};
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
    /// Which picture stands before the words: `registered`, `unregistered`, `data`, `assumed`, `needed` or `none`.
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

impl Story<'_> {
    /// Workers and registered of the base year, all together, people.
    fn base_totals(&self) -> (f64, f64) {
        self.facts
            .base()
            .fold((0.0, 0.0), |(workers, registered), seen| (workers + seen.workers, registered + seen.registered))
    }

    /// “Baru 26 dari 100 pekerja terlindungi”.
    pub fn now_heading(&self) -> Heading {
        let numbers = self.numbers();
        let (workers, registered) = self.base_totals();
        let rate = registered / workers;
        let under_target = self.answer().is_some_and(|answer| rate < answer.target.rate - 1e-12);
        let values = [
            ("R", &*numbers.count(registered)),
            ("W", &*numbers.count(workers)),
            ("place", self.place()),
            ("programme", self.programme()),
            ("date", &*self.base_date()),
        ];
        Heading {
            headline: self
                .locale
                .fill(if under_target { "now.h" } else { "now.h_reached" }, &[("n", &numbers.in_hundred(rate))]),
            dek: self.locale.fill(if self.is_approximate() { "now.dek_about" } else { "now.dek" }, &values),
        }
    }

    /// What the figures of people stand for.
    pub fn now_key(&self) -> Vec<KeyEntry> {
        let entry = |swatch, marks, text| KeyEntry { swatch, marks, text };
        let mut marks: Vec<Mark> =
            self.people().iter().map(|part| part.mark).filter(|mark| *mark != Mark::Further).collect();
        if marks.is_empty() {
            marks.push(Mark::First);
        }
        let (workers, _) = self.base_totals();
        vec![
            entry("registered", marks, self.locale.say("now.on")),
            entry("unregistered", Vec::new(), self.locale.say("now.off")),
            entry(
                "none",
                Vec::new(),
                self.locale.fill("now.unit", &[("n", &self.numbers().estimate(workers / 100.0))]),
            ),
        ]
    }

    /// A hundred people: the total is rounded first, then shared out by largest remainder, so that the figures always
    /// add up to the number in the headline.
    pub fn people(&self) -> Vec<People> {
        let base: Vec<_> = self.facts.base().collect();
        let drawn = if base.len() == 1 { vec![0] } else { self.drawn_groups() };
        let mut parts: Vec<(Option<usize>, [f64; 3], bool)> = Vec::new();
        let mut rest = [0.0; 3];
        for (group, seen) in base.iter().enumerate() {
            let counts = [seen.workers, seen.registered, seen.subsidised.unwrap_or(0.0)];
            if drawn.contains(&group) {
                parts.push((Some(group), counts, seen.approximate));
            } else {
                rest.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
            }
        }
        if rest[0] > 0.0 {
            parts.push((None, rest, self.is_approximate()));
        }
        let (workers, registered) = self.base_totals();
        let covered = self.numbers().whole_in_hundred(registered / workers);
        let weights = |of: usize| parts.iter().map(|(_, counts, _)| counts[of]).collect::<Vec<f64>>();
        let sizes = share_out(100, &weights(0), &vec![100; parts.len()]);
        let covered = share_out(covered, &weights(1), &sizes);
        let each = parts.into_iter().zip(sizes.into_iter().zip(covered)).enumerate();
        each.map(|(place, ((group, counts, approximate), (size, covered)))| People {
            mark: if group.is_some() { Mark::at(place) } else { Mark::Further },
            group,
            counts,
            size,
            registered: covered,
            title: self.people_title(&self.part_name(group, false), counts),
            short_title: self.people_title(&self.part_name(group, true), counts),
            detail: self.people_detail(group, counts, approximate),
        })
        .collect()
    }

    fn people_title(&self, label: &str, counts: [f64; 3]) -> String {
        self.locale.fill("now.group", &[("label", label), ("p", &self.numbers().percent(counts[1] / counts[0], 0))])
    }

    /// The name of a part: of its group, or of the rest of many.
    fn part_name(&self, group: Option<usize>, short: bool) -> String {
        match group {
            None => self.locale.say("group.others"),
            group if short => self.short(group),
            group => self.label(group),
        }
    }

    fn people_detail(&self, group: Option<usize>, counts: [f64; 3], approximate: bool) -> String {
        let numbers = self.numbers();
        let values = [("R", &*numbers.count(counts[1])), ("W", &*numbers.count(counts[0]))];
        let mut detail = self.locale.fill("now.count", &values);
        if approximate {
            detail = self.locale.fill("num.about", &[("n", &detail)]);
        }
        if counts[2] > 0.0 && counts[2] == counts[1] && group.and_then(|group| self.subsidy(group)).is_some() {
            detail.push_str(", ");
            detail.push_str(&self.locale.fill("now.paid", &[("payer", &self.payer(group))]));
        }
        detail
    }

    /// What the picture of a hundred people shows, in words.
    pub fn now_alternative(&self) -> String {
        let mut groups = String::new();
        for part in self.people() {
            if !groups.is_empty() {
                groups.push(' ');
            }
            let label = self.part_name(part.group, false);
            let numbers = self.numbers();
            let values = [
                ("label", &*label),
                ("n", &*numbers.count(part.size as f64)),
                ("on", &*numbers.count(part.registered as f64)),
            ];
            groups.push_str(&self.locale.fill("now.alt_group", &values));
        }
        self.locale.fill("now.alt", &[("groups", &groups)])
    }

    /// How many are not covered.
    pub fn gap(&self) -> Figure {
        let numbers = self.numbers();
        let (workers, registered) = self.base_totals();
        let detail = match self.facts.document().groups.len() {
            2..=5 => self.by_group(self.facts.base().map(|seen| numbers.count(seen.workers - seen.registered))),
            _ => String::new(),
        };
        Figure {
            label: self.locale.say("now.gap"),
            value: self.locale.fill("now.people", &[("n", &numbers.count(workers - registered))]),
            detail,
        }
    }

    /// What “protected” means, and each reported rate that differs from the computed one by more than half a point.
    pub fn now_notes(&self) -> Vec<String> {
        let numbers = self.numbers();
        let mut notes = vec![self.locale.say("now.meaning")];
        for comparison in compare_reported(self.facts) {
            let (Some(computed), reported) = (comparison.computed, comparison.reported) else { continue };
            let difference = (computed - reported.rate).abs();
            if difference <= 0.005 || reported.year != self.facts.base_year() {
                continue;
            }
            let values = [
                ("source", &*self.publisher(reported.source.as_deref())),
                ("a", &*numbers.percent_reported(reported.rate)),
                ("b", &*numbers.percent(computed, 1)),
                ("d", &*numbers.points(difference)),
            ];
            notes.push(self.locale.fill("now.reported", &values));
        }
        notes
    }
}

/// `total` shared out in whole numbers in proportion to `weights`, by largest remainder; none gets more than its `most`.
fn share_out(total: usize, weights: &[f64], most: &[usize]) -> Vec<usize> {
    let sum: f64 = weights.iter().sum();
    let mut left = if sum > 0.0 { total.min(most.iter().sum()) } else { 0 };
    let mut shares = Vec::with_capacity(weights.len());
    // What each is short of its exact share.
    let mut short = Vec::with_capacity(weights.len());
    for (weight, most) in weights.iter().zip(most) {
        let exact = if sum > 0.0 { total as f64 * weight / sum } else { 0.0 };
        let share = (exact as usize).min(*most).min(left);
        left -= share;
        shares.push(share);
        short.push(exact - share as f64);
    }
    while left > 0 {
        let mut next = None;
        for part in 0..shares.len() {
            if shares[part] < most[part] && next.is_none_or(|other: usize| short[part] > short[other]) {
                next = Some(part);
            }
        }
        let Some(part) = next else { break };
        shares[part] += 1;
        short[part] -= 1.0;
        left -= 1;
    }
    shares
}
