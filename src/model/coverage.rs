//! Coverage as observed, and beside it what others have reported.
//!
//! Of `W` workers `R` are registered: coverage is `c = R / W`. All groups together are weighted by their workers,
//! `C = ΣR / ΣW` (never the mean of the rates), in the years in which every group has an observation. Percentages alone
//! cannot be added up: then all together are the group that the document says is the whole, or nothing that is known.
//! Every group is taken by its yearly series, one observation a year.

use crate::document::{Checked, Observation, Reported, in_order, rates_differ};

/// Everyone together in one year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Total {
    /// The year.
    pub year: i32,
    /// People.
    pub workers: f64,
    /// People.
    pub registered: f64,
    /// People; a group in which they have not been observed yet counts as 0. Absent where no group's were, or where one's
    /// were observed before and not in this year.
    pub subsidised: Option<f64>,
}

impl Total {
    /// Registered over workers, a fraction.
    pub fn coverage(&self) -> f64 {
        coverage(self.registered, self.workers)
    }
}

/// A reported rate beside the computed one of the same year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comparison<'a> {
    /// What was reported.
    pub reported: &'a Reported,
    /// What the observations of that year give, a fraction; absent where the entry has a denominator of its own, or
    /// where not every group has an observation of that year.
    pub computed: Option<f64>,
}

impl Comparison<'_> {
    /// Reported minus computed, a fraction; absent where the two are not compared.
    pub fn difference(&self) -> Option<f64> {
        self.computed.map(|computed| self.reported.rate - computed)
    }

    /// Whether the two differ by more than half a percentage point, so that a reader should see both.
    pub fn differs(&self) -> bool {
        self.computed.is_some_and(|computed| rates_differ(self.reported.rate, computed))
    }
}

/// Registered over workers, a fraction: in 0 … 1 where `0 ≤ registered ≤ workers` and `workers > 0`.
pub fn coverage(registered: f64, workers: f64) -> f64 {
    registered / workers
}

/// All groups together, in each year in which every group has an observation, earliest first; of a group that is the
/// whole, in each of its own. Empty where all together are not known.
pub fn total_by_year(facts: &Checked) -> Vec<Total> {
    let yearly: Vec<(usize, Vec<&Observation>)> = (0..facts.groups().len())
        .filter(|group| facts.whole().counts(*group))
        .map(|group| (group, facts.yearly(group)))
        .collect();
    let Some(((_, first), _)) = yearly.split_first() else { return Vec::new() };
    first.iter().filter_map(|seen| total_of(facts, &yearly, seen.year)).collect()
}

/// The breaks of a series, a group's or that of all groups together: the observed years that do not compare with those
/// before them, earliest first. All together are observed in fewer years than a group may be: a break of any group shows
/// in the first of them that is not before it. No number is another because of a break.
pub fn breaks(facts: &Checked, group: Option<usize>) -> Vec<i32> {
    // Each year, and the moment of the last observation that stands for it: with that it is over.
    let mut years: Vec<(i32, i32)> = Vec::new();
    let mut broken: Vec<i32> = Vec::new();
    for (place, entry) in facts.groups().iter().enumerate() {
        let is_meant = group.map_or_else(|| facts.whole().counts(place), |group| group == place);
        if !is_meant {
            continue;
        }
        broken.extend(entry.observations.iter().filter(|seen| seen.series_break.is_some()).map(Observation::moment));
        for seen in facts.yearly(place) {
            match years.iter_mut().find(|(year, _)| *year == seen.year) {
                Some((_, moment)) => *moment = seen.moment().max(*moment),
                None => years.push((seen.year, seen.moment())),
            }
        }
    }
    if group.is_none() {
        let common: Vec<i32> = total_by_year(facts).iter().map(|total| total.year).collect();
        years.retain(|(year, _)| common.contains(year));
    }
    let years = in_order(years, |(year, _)| f64::from(*year));
    let pairs = years.iter().zip(years.iter().skip(1));
    let is_broken = |before: i32, now: i32| broken.iter().any(|broken| before < *broken && *broken <= now);
    pairs.filter(|((_, before), (_, now))| is_broken(*before, *now)).map(|(_, (year, _))| *year).collect()
}

/// Every reported entry with the computed rate to hold it against.
pub fn compare_reported(facts: &Checked) -> Vec<Comparison<'_>> {
    let totals = total_by_year(facts);
    let compare = |reported| Comparison { reported, computed: comparable(&totals, reported) };
    facts.document().reported.iter().map(compare).collect()
}

fn comparable(totals: &[Total], reported: &Reported) -> Option<f64> {
    if reported.workers.is_some() {
        return None;
    }
    totals.iter().find(|total| total.year == reported.year).map(Total::coverage)
}

/// The base year, and other numbers of people that those registered then can be counted out of.
#[derive(Debug, Clone, PartialEq)]
pub struct OtherWholes {
    /// All together in the base year, as observed.
    pub base: Total,
    /// People, the smallest first, each once.
    pub workers: Vec<f64>,
}

/// The numbers of people that reports of the base year or later are counted from. Those that are not above the number registered,
/// or that are the observed one itself, are left out; nothing where all together are not known, or as percentages alone.
pub fn other_wholes(facts: &Checked) -> Option<OtherWholes> {
    if !facts.has_heads() {
        return None;
    }
    let base = total_by_year(facts).into_iter().find(|total| total.year == facts.base_year())?;
    // Who was counted years before does not compare.
    let reported = facts.document().reported.iter().filter(|reported| reported.year >= base.year);
    let wholes = reported.filter_map(|reported| reported.workers);
    let others = wholes.filter(|workers| *workers > base.registered && *workers != base.workers);
    let mut workers = in_order(others.collect(), |workers| *workers);
    workers.dedup();
    Some(OtherWholes { base, workers })
}

/// Groups together in `year`, if each has an observation of it.
fn total_of(facts: &Checked, groups: &[(usize, Vec<&Observation>)], year: i32) -> Option<Total> {
    let mut total = Total { year, workers: 0.0, registered: 0.0, subsidised: None };
    let mut unknown = false;
    for (group, yearly) in groups {
        let seen = yearly.iter().find(|seen| seen.year == year)?;
        total.workers += seen.workforce();
        total.registered += seen.members();
        match seen.subsidised {
            Some(subsidised) => *total.subsidised.get_or_insert(0.0) += subsidised,
            None => unknown |= facts.knew_subsidised(*group, seen),
        }
    }
    total.subsidised = total.subsidised.filter(|_| !unknown);
    Some(total)
}
