//! Several in one sentence: lists, ranges, and a number for each group.

use super::{Numbers, WordsContext, join};

/// How many groups a sentence spells out at the most.
pub(super) const MOST_LISTED: usize = 3;

impl WordsContext<'_> {
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
            join(&mut list, "; ", item.words("n", write(self.numbers(), *number)).say());
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

    /// “38 sampai 91”; one number where both ends are written alike.
    pub(super) fn span(&self, [low, high]: [String; 2]) -> String {
        if low == high { low } else { self.phrase("num.between").words("a", low).words("b", high).say() }
    }

    /// From the lowest to the highest of the groups' rates so many years after the base year, as numbers in a hundred.
    pub(super) fn groups_between(&self, ahead: usize) -> String {
        let rates = || self.now.projection.groups.iter().filter_map(|series| series.coverage.get(ahead).copied());
        let (low, high) = (rates().fold(f64::INFINITY, f64::min), rates().fold(0.0, f64::max));
        self.span([low, high].map(|rate| self.numbers().in_hundred(rate)))
    }
}
