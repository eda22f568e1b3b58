//! What was counted: every count of a series up to the base observation, and what those of the base year come to.

use super::{breaks, total_by_year};
use crate::document::{Checked, Observation, Whole};

/// Months in a year.
const MONTHS: f64 = 12.0;

/// A count of a group, or of all together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Count {
    /// The calendar year.
    pub year: i32,
    /// The month, where the count has one.
    pub month: Option<u8>,
    /// Where it stands in time: the year, and where that has several, by what part of one it is off the month of the base
    /// observation. A year's only count stands for the year, whatever its month.
    pub time: f64,
    /// Coverage, a fraction; above 1 only where the document says why.
    pub rate: f64,
    /// Whether it does not compare with the count before it.
    pub is_break: bool,
    /// Whether it stands for its year, and not beside the count that does.
    pub is_yearly: bool,
    /// Whether its year has no other.
    pub is_alone: bool,
}

/// Every count of a group, or of all together, up to the base observation, earliest first. All together have one a year, but
/// where they are a single group.
pub fn counts(facts: &Checked, group: Option<usize>) -> Vec<Count> {
    let Some(group) = group.or_else(|| counted_as_one(facts)) else { return counts_of_all(facts) };
    let base = facts.base_year();
    let yearly: Vec<i32> = facts.yearly(group).iter().map(|seen| seen.moment()).collect();
    let month = facts.base_of(group).and_then(|seen| seen.month);
    let seen = facts.groups().get(group).map_or(&[][..], |group| &group.observations).iter();
    let count = |(place, (seen, is_alone)): (usize, (&Observation, bool))| {
        let months = seen.month.zip(month).filter(|_| !is_alone);
        let off = months.map_or(0.0, |(month, base)| f64::from(month) - f64::from(base));
        Count {
            year: seen.year,
            month: seen.month,
            time: f64::from(seen.year) + off / MONTHS,
            rate: seen.coverage(),
            is_break: place > 0 && seen.series_break.is_some(),
            is_yearly: yearly.binary_search(&seen.moment()).is_ok(),
            is_alone,
        }
    };
    let seen: Vec<&Observation> = seen.filter(|seen| seen.year <= base).collect();
    // A checked document has its observations in the order of time.
    let of_year = seen.chunk_by(|one, other| one.year == other.year);
    let is_alone = of_year.flat_map(|of_year| of_year.iter().map(|_| of_year.len() == 1));
    seen.iter().copied().zip(is_alone).enumerate().map(count).collect()
}

fn counts_of_all(facts: &Checked) -> Vec<Count> {
    let breaks = breaks_so_far(facts, None);
    let yearly = coverage_by_year(facts, None).into_iter().enumerate();
    let count = |(place, (year, rate))| Count {
        year,
        month: None,
        time: f64::from(year),
        rate,
        is_break: place > 0 && breaks.contains(&year),
        is_yearly: true,
        is_alone: true,
    };
    yearly.map(count).collect()
}

/// The single group that all together are, where they are one.
fn counted_as_one(facts: &Checked) -> Option<usize> {
    match facts.whole() {
        Whole::Group(group) => Some(group),
        Whole::Sum => facts.only_group(),
        Whole::Unknown => None,
    }
}

/// The observed coverage of a group, or of all together: year and rate, earliest first, up to the base year.
pub fn coverage_by_year(facts: &Checked, group: Option<usize>) -> Vec<(i32, f64)> {
    let mut found: Vec<(i32, f64)> = match group {
        Some(group) => facts.yearly(group).iter().map(|seen| (seen.year, seen.coverage())).collect(),
        None => total_by_year(facts).iter().map(|total| (total.year, total.coverage())).collect(),
    };
    found.retain(|(year, _)| *year <= facts.base_year());
    found
}

/// The breaks of a series up to the base year, earliest first.
pub fn breaks_so_far(facts: &Checked, group: Option<usize>) -> Vec<i32> {
    let mut years = breaks(facts, group);
    years.retain(|year| *year <= facts.base_year());
    years
}

/// Those counted in the base year, and those of them covered, of a group or of all together.
pub fn counted_in_base(facts: &Checked, group: Option<usize>) -> [f64; 2] {
    let whole = facts.whole();
    let of = |place: usize| group.map_or_else(|| whole.counts(place), |group| group == place);
    let mut counted = [0.0, 0.0];
    for (_, seen) in facts.base().enumerate().filter(|(place, _)| of(*place)) {
        counted = [counted[0] + seen.workforce(), counted[1] + seen.members()];
    }
    counted
}

/// Coverage in the base year as it was counted, of a group or of all together; the years ahead start from at most
/// everybody. Zero where it is not known.
pub fn coverage_in_base(facts: &Checked, group: Option<usize>) -> f64 {
    let [counted, covered] = counted_in_base(facts, group);
    if counted > 0.0 { covered / counted } else { 0.0 }
}
