//! Columns that count parts of the same: what their sum may be, and the figures of a sum that the editor chose.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::cell::Content;
use super::column::{Figures, Measure, Numbers};
use super::facts::Fact;
use super::figure::Known;
use super::grid::Grid;
use super::tables::Table;
use super::written_number::{NumberStyle, WrittenNumber};

/// A column of numbers of people, and what they are multiplied by.
pub(super) type Counts = (usize, f64);

/// The numbers of people of a column.
pub(super) fn counts(index: usize, figures: &Figures) -> Counts {
    (index, if let Numbers::People(scale) = figures.numbers { scale } else { 1.0 })
}

/// Whether the parts come to no more than everybody in any row that has all of these numbers.
pub(super) fn are_within(grid: &Grid, table: &Table, parts: &[Counts], everybody: &[Counts]) -> bool {
    let sum = |row: usize, columns: &[Counts], choose: fn(f64, f64) -> f64| -> Option<f64> {
        columns.iter().map(|(column, scale)| Some(number(grid.at(row, *column), choose)? * scale)).sum()
    };
    everybody.is_empty()
        || table.rows.iter().all(|row| match (sum(*row, parts, f64::min), sum(*row, everybody, f64::max)) {
            (Some(parts), Some(everybody)) => parts <= everybody,
            _ => true,
        })
}

/// The number of a cell, as `choose` has it where it is another in each style.
fn number(cell: &Content, choose: fn(f64, f64) -> f64) -> Option<f64> {
    match cell {
        Content::Number { value, .. } => Some(*value),
        Content::Text(text) => {
            let number = WrittenNumber::read(text)?;
            NumberStyle::ALL.into_iter().filter_map(|style| number.value(style)).reduce(choose)
        }
        _ => None,
    }
}

/// Puts the sums in the place of the figures that are their parts; of one that has a part missing nothing is known.
pub(super) fn add_up(facts: &mut Vec<Fact>) {
    let mut parts: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for fact in facts.iter() {
        for first in &fact.sums {
            parts.entry(*first).or_default().insert(fact.at.1);
        }
    }
    if parts.is_empty() {
        return;
    }
    let places: HashMap<(usize, usize), &Fact> = facts.iter().map(|fact| (fact.at, fact)).collect();
    let of = |fact: &Fact| parts.get(&fact.at.1).and_then(|parts| sum(fact, parts, &places));
    let sums: Vec<Fact> = facts.iter().filter_map(of).collect();
    let measures: BTreeMap<usize, Measure> = facts.iter().map(|fact| (fact.at.1, fact.measure)).collect();
    let is_part = |fact: &Fact| fact.sums.iter().any(|first| measures.get(first) == Some(&fact.measure));
    facts.retain(|fact| !is_part(fact));
    facts.extend(sums);
    facts.sort_by_key(|fact| fact.at);
}

/// The sum that stands for the first of its parts; none where one of them is asked about.
fn sum(first: &Fact, parts: &BTreeSet<usize>, places: &HashMap<(usize, usize), &Fact>) -> Option<Fact> {
    let row = first.at.0;
    let all: Option<Vec<&Fact>> = parts.iter().map(|column| places.get(&(row, *column)).copied()).collect();
    let all = all?;
    let at = all.iter().find(|fact| fact.known.is_none()).map_or(first.at, |missing| missing.at);
    let known: Option<Vec<Known>> = all.iter().map(|fact| fact.known).collect();
    let known = known.and_then(|known| {
        known.into_iter().reduce(|one, other| Known {
            value: one.value + other.value,
            unit: one.unit + other.unit,
            approximate: one.approximate || other.approximate,
            ..one
        })
    });
    Some(Fact { at, known, sums: Vec::new(), ..first.clone() })
}
