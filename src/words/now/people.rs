//! A hundred people: how many of them belong to each group, and how many of those are registered.

use super::Now;
use crate::document::Whole;
use crate::words::{Mark, join};

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

impl Now<'_> {
    /// A hundred people: the total is rounded first, then shared out by largest remainder, so that the figures add up to the
    /// number in the headline, unless a group has more than all.
    pub fn people(&self) -> Vec<People> {
        if !self.context.facts.has_heads() {
            return self.rates();
        }
        let drawn = self.context.drawn_groups();
        let mut people = Vec::new();
        // No figure stands for who is counted beyond all of a group.
        let mut covered = Vec::new();
        let (mut rest, mut covered_rest) = ([0.0; 3], 0.0);
        for (group, seen) in self.context.base.iter().enumerate() {
            let counts = [seen.workforce(), seen.members(), seen.subsidised.unwrap_or(0.0)];
            let within = seen.members().min(seen.workforce());
            if self.context.base.len() == 1 || drawn.contains(&group) {
                covered.push(within);
                people.push(self.part(Mark::at(people.len()), Some(group), counts, seen.approximate));
            } else {
                covered_rest += within;
                for (sum, count) in rest.iter_mut().zip(counts) {
                    *sum += count;
                }
            }
        }
        if rest[0] > 0.0 {
            covered.push(covered_rest);
            people.push(self.part(Mark::Further, None, rest, self.context.facts.is_approximate()));
        }
        let workers: Vec<f64> = people.iter().map(|part| part.counts[0]).collect();
        let rate = covered.iter().sum::<f64>() / workers.iter().sum::<f64>();
        let sizes = share_out(100, &workers, &vec![100; people.len()]);
        let covered = share_out(self.context.numbers().whole_in_hundred(rate), &covered, &sizes);
        for (place, part) in people.iter_mut().enumerate() {
            part.size = sizes[place];
            part.registered = covered[place];
        }
        people
    }

    /// Of percentages alone a hundred of all together, else a hundred of each drawn group: they are no parts of anything.
    fn rates(&self) -> Vec<People> {
        let groups = match self.context.facts.whole() {
            Whole::Group(group) => &[group],
            _ => self.context.drawn_groups(),
        };
        let mut people: Vec<People> = Vec::new();
        for &group in groups {
            let Some(seen) = self.context.base.get(group) else { continue };
            let mut part = self.part(Mark::at(people.len()), Some(group), [1.0, seen.coverage(), 0.0], false);
            part.size = 100;
            part.registered = self.context.numbers().whole_in_hundred(seen.coverage());
            people.push(part);
        }
        people
    }

    /// A part of the hundred, not yet given its share of them.
    fn part(&self, mark: Mark, group: Option<usize>, counts: [f64; 3], approximate: bool) -> People {
        let title = |short: bool| {
            let rate = counts[1] / counts[0];
            self.context
                .phrase("now.group")
                .words("label", self.part_name(group, short))
                .percent("p", rate, 0)
                .words("counted", self.context.counting("now.on").say())
                .say()
        };
        let detail = self.people_detail(group, counts, approximate);
        People { mark, group, counts, size: 0, registered: 0, title: title(false), short_title: title(true), detail }
    }

    /// The name of a part: of its group, or of the rest of many.
    pub(super) fn part_name(&self, group: Option<usize>, short: bool) -> String {
        match group {
            None => self.context.say("group.others"),
            group if short => self.context.short(group),
            group => self.context.label(group),
        }
    }

    fn people_detail(&self, group: Option<usize>, counts: [f64; 3], approximate: bool) -> String {
        let [workers, registered, subsidised] = counts;
        if !self.context.facts.has_heads() {
            return String::new();
        }
        let mut detail = self
            .context
            .phrase("now.count")
            .count("R", registered)
            .count("W", workers)
            .words("persons", self.context.persons(workers))
            .say();
        if approximate {
            detail = self.context.phrase("num.about").words("n", detail).say();
        }
        if subsidised > 0.0
            && subsidised == registered
            && group.and_then(|group| self.context.facts.subsidy(group)).is_some()
        {
            join(&mut detail, ", ", self.context.phrase("now.paid").words("payer", self.context.payer(group)).say());
        }
        detail
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
