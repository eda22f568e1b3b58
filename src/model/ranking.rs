//! Places side by side in one year, on one scale: who is where, and who cannot be put there.
//!
//! Only figures that are counted in the same way stand in one ranking. A place that has not been observed in the year has no
//! rank, and neither has one whose counting has changed since: what it says of the year is of another kind than what the
//! others say. Places whose coverage is written alike, to a tenth of a percent, share a rank, and the next rank is by so many
//! further: 1, 2, 2, 4.

use crate::document::{Place, PlaceList, PlaceYear, Text, in_order};

/// Whose figures are compared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Part<'a> {
    /// All groups together.
    All,
    /// The group of this name and label.
    Group(&'a str, &'a Text),
}

/// Places that are counted in one way.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ranking<'a> {
    /// Those with a rank, the highest coverage first, equals in the order of the list.
    pub ranked: Vec<Ranked<'a>>,
    /// Those without one, in the order of the list.
    pub unranked: Vec<Unranked<'a>>,
}

/// A place and where it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ranked<'a> {
    /// Its number in the list.
    pub place: usize,
    /// 1 for the highest.
    pub rank: usize,
    /// What was observed there.
    pub seen: &'a PlaceYear,
}

/// A place that has no rank.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unranked<'a> {
    /// Its number in the list.
    pub place: usize,
    /// Why.
    pub why: WhyUnranked<'a>,
}

/// Why a place has no rank.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum WhyUnranked<'a> {
    /// It has not been observed in the year: the last year in which it was, where there is one.
    NotObserved(Option<&'a PlaceYear>),
    /// It was counted in another way until the year of this break.
    CountedOtherwise(&'a PlaceYear),
}

impl Ranking<'_> {
    /// How many places share a rank.
    pub fn sharing(&self, rank: usize) -> usize {
        self.ranked.iter().filter(|one| one.rank == rank).count()
    }
}

/// What has been observed of a part of a place, year by year.
pub fn observed_of<'a>(place: &'a Place, part: Part) -> &'a [PlaceYear] {
    match part {
        Part::All => &place.observed,
        Part::Group(id, label) => {
            let group = place.groups.iter().find(|group| group.id == id && group.label == *label);
            group.map_or(&[], |group| &group.observed)
        }
    }
}

/// The ranking of those places of a list that are counted in this way.
pub fn rank<'a>(list: &'a PlaceList, counting: usize, part: Part, year: i32) -> Ranking<'a> {
    let mut seen = Vec::new();
    let mut unranked = Vec::new();
    for (place, entry) in list.places.iter().enumerate().filter(|(_, entry)| entry.counting == counting) {
        let observed = observed_of(entry, part);
        let broken = observed.iter().find(|other| other.year > year && other.series_break.is_some());
        match (observed.iter().find(|other| other.year == year), broken) {
            (Some(_), Some(broken)) => unranked.push(Unranked { place, why: WhyUnranked::CountedOtherwise(broken) }),
            (Some(now), None) => seen.push((place, now)),
            (None, _) => unranked.push(Unranked { place, why: WhyUnranked::NotObserved(observed.last()) }),
        }
    }
    // Earlier ones first; the same order for equals.
    let sorted = in_order(seen, |(_, now)| -tenths(now.coverage()));
    let mut ranked: Vec<Ranked> = Vec::with_capacity(sorted.len());
    for (index, (place, seen)) in sorted.into_iter().enumerate() {
        let equal = ranked.last().filter(|last| tenths(last.seen.coverage()) == tenths(seen.coverage()));
        let rank = equal.map_or(index + 1, |last| last.rank);
        ranked.push(Ranked { place, rank, seen });
    }
    Ranking { ranked, unranked }
}

/// Coverage in tenths of a percent, as it is written: below all only what is all, above none only what is none.
fn tenths(coverage: f64) -> f64 {
    let tenths = (coverage * 1000.0 + 0.5).floor();
    if coverage < 1.0 && tenths >= 1000.0 {
        999.0
    } else if coverage > 0.0 && tenths <= 0.0 {
        0.5
    } else {
        tenths
    }
}

/// The years in which places have been observed, earliest first, each with how many that is, over the ways of counting.
pub fn years_observed(list: &PlaceList, part: Part) -> Vec<(i32, usize)> {
    let mut years: Vec<(i32, usize)> = Vec::new();
    for seen in list.places.iter().flat_map(|place| observed_of(place, part)) {
        match years.iter_mut().find(|(year, _)| *year == seen.year) {
            Some((_, count)) => *count += 1,
            None => years.push((seen.year, 1)),
        }
    }
    in_order(years, |(year, _)| f64::from(*year))
}

/// The latest year in which at least half as many places have been observed as in any: a reader wants today, and not the one
/// place that is ahead of all others. None where nothing has been observed.
pub fn usual_year(list: &PlaceList, part: Part) -> Option<i32> {
    let years = years_observed(list, part);
    let most = years.iter().map(|(_, count)| *count).max()?;
    years.iter().rev().find(|(_, count)| 2 * count >= most).map(|(year, _)| *year)
}

/// The groups that more than one place has, by name and label, in the order in which they come.
pub fn common_groups(list: &PlaceList) -> Vec<(&str, &Text)> {
    let mut found: Vec<((&str, &Text), usize)> = Vec::new();
    for group in list.places.iter().flat_map(|place| &place.groups) {
        match found.iter_mut().find(|((id, label), _)| *id == group.id && **label == group.label) {
            Some((_, count)) => *count += 1,
            None => found.push(((&group.id, &group.label), 1)),
        }
    }
    found.into_iter().filter(|(_, count)| *count > 1).map(|(group, _)| group).collect()
}
