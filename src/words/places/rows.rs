//! The table of a ranking, in the order that the reader wants.

use serde::Serialize;

use super::PlaceWords;
use super::asked::{Asked, Column, Order, Side};
use crate::document::{PlaceYear, in_order};
use crate::model::{Ranked, Unranked, WhyUnranked};

/// The table of a ranking.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct RankedTable {
    pub caption: String,
    /// The heading of the ranks.
    pub rank: String,
    pub columns: Vec<RankedColumn>,
    /// The places in order; those without a rank last.
    pub rows: Vec<RankedRow>,
    /// The words of the button that shows all of them.
    pub more: String,
}

/// A column that the table can be ordered by.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct RankedColumn {
    pub name: &'static str,
    pub label: String,
    /// What the button in it does.
    pub action: String,
    /// How the table is ordered by it; absent where it is not.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "'ascending' | 'descending' | null"))]
    pub order: Option<&'static str>,
}

/// A place.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct RankedRow {
    /// Its number in the list.
    pub place: usize,
    /// Empty where it has none.
    pub rank: String,
    pub name: String,
    /// The larger area that it is in; empty where the list does not say.
    pub within: String,
    /// Empty where there is none.
    pub coverage: String,
    /// Those not covered, people; empty where that is not known.
    pub missing: String,
    /// Why it has no rank; empty where it has one.
    pub why: String,
    /// That it is the reader's own; empty for any other.
    pub own: String,
}

impl PlaceWords<'_> {
    pub(super) fn table(&self, asked: &Asked, side: &Side, year: i32) -> RankedTable {
        let column = |by: Column, key: &str| {
            let label = self.about(side.counting, key).say();
            let order = (asked.order.by == by).then_some(if asked.order.rising { "ascending" } else { "descending" });
            let action = self.phrase("compare.sort").words("column", label.clone()).say();
            RankedColumn { name: by.into(), label, action, order }
        };
        let mut rows: Vec<RankedRow> =
            self.ordered(side, asked.order).into_iter().map(|one| self.ranked_row(asked, one)).collect();
        rows.extend(self.unranked(side).map(|one| self.unranked_row(asked, one, year)));
        RankedTable {
            caption: self.about(side.counting, "compare.caption").year("year", year).say(),
            rank: self.say("compare.rank"),
            columns: vec![
                column(Column::Name, "compare.name"),
                column(Column::Coverage, "compare.coverage"),
                column(Column::Missing, "compare.missing"),
            ],
            more: self.counting("compare.more", rows.len()).say(),
            rows,
        }
    }

    /// The places of a ranking in the order in which the table has them.
    pub(super) fn in_table(&self, asked: &Asked, side: &Side) -> Vec<usize> {
        let ranked = self.ordered(side, asked.order).into_iter().map(|one| one.place);
        ranked.chain(self.unranked(side).map(|one| one.place)).collect()
    }

    /// Those without a rank, by their names.
    fn unranked<'s>(&self, side: &'s Side) -> impl Iterator<Item = &'s Unranked<'s>> {
        let unranked = &side.ranking.unranked;
        let order = self.order_of(unranked.iter().map(|one| self.name_of(one.place)).collect());
        order.into_iter().filter_map(|place| unranked.get(place))
    }

    fn ordered<'a>(&self, side: &Side<'a>, order: Order) -> Vec<Ranked<'a>> {
        let ranked = side.ranking.ranked.clone();
        // The ranking comes from the highest to the lowest; where nothing is known, after all others.
        let mut ordered = match order.by {
            Column::Coverage => ranked,
            Column::Missing => in_order(ranked, |one| -one.seen.missing().unwrap_or(-1.0)),
            Column::Name => {
                let order = self.order_of(ranked.iter().map(|one| self.name_of(one.place)).collect());
                order.into_iter().rev().filter_map(|place| ranked.get(place).copied()).collect()
            }
        };
        if order.rising {
            ordered.reverse();
        }
        ordered
    }

    fn ranked_row(&self, asked: &Asked, one: Ranked) -> RankedRow {
        RankedRow {
            rank: self.numbers.in_full(one.rank as f64),
            coverage: self.numbers.percent(one.seen.coverage(), 1),
            missing: one.seen.missing().map_or_else(String::new, |people| self.numbers.in_full(people)),
            ..self.row(asked, one.place, String::new())
        }
    }

    fn unranked_row(&self, asked: &Asked, one: &Unranked, year: i32) -> RankedRow {
        let last = |seen: &PlaceYear| {
            let phrase = self.phrase("compare.not_observed_last").year("year", year).words("date", self.date_of(seen));
            phrase.percent("p", seen.coverage(), 1).say()
        };
        let why = match one.why {
            WhyUnranked::NotObserved(Some(seen)) => last(seen),
            WhyUnranked::NotObserved(None) => self.phrase("compare.not_observed").year("year", year).say(),
            WhyUnranked::CountedOtherwise(broken) => {
                let reason = broken.series_break.as_ref().map_or_else(String::new, |reason| self.own_words(reason));
                self.phrase("compare.otherwise").year("since", broken.year).words("reason", reason).say()
            }
        };
        self.row(asked, one.place, why)
    }

    fn row(&self, asked: &Asked, place: usize, why: String) -> RankedRow {
        let entry = self.list.places.get(place);
        RankedRow {
            place,
            rank: String::new(),
            name: entry.map_or_else(String::new, |entry| self.name(entry)),
            within: entry.map_or_else(String::new, |entry| self.within(entry)),
            coverage: String::new(),
            missing: String::new(),
            why,
            own: if asked.own == Some(place) { self.say("compare.own") } else { String::new() },
        }
    }
}
