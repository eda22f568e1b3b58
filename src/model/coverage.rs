//! Coverage as observed, and beside it what others have reported.
//!
//! Of `W` workers `R` are registered: coverage is `c = R / W`. All groups together are weighted by their workers,
//! `C = ΣR / ΣW` (never the mean of the rates), in the years in which every group has an observation.

use crate::document::{Checked, Observation, Reported};

/// Everyone together in one year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Total {
    /// The year.
    pub year: i32,
    /// People.
    pub workers: f64,
    /// People.
    pub registered: f64,
    /// People; a group in which they were not observed counts as 0.
    pub subsidised: f64,
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
    /// The largest difference, a fraction, at which a reported and a computed rate still count as the same.
    pub const TOLERANCE: f64 = 0.005;

    /// Reported minus computed, a fraction; absent where the two are not compared.
    pub fn difference(&self) -> Option<f64> {
        self.computed.map(|computed| self.reported.rate - computed)
    }

    /// Whether the two differ by more than half a percentage point, so that a reader should see both.
    /// The last digits, in which decimal fractions are not exact, do not count.
    pub fn differs(&self) -> bool {
        self.difference().is_some_and(|difference| difference.abs() > Self::TOLERANCE + 1e-12)
    }
}

/// Registered over workers, a fraction: in 0 … 1 where `0 ≤ registered ≤ workers` and `workers > 0`.
pub fn coverage(registered: f64, workers: f64) -> f64 {
    registered / workers
}

/// All groups together, in each year in which every group has an observation, earliest first. Never empty.
pub fn total_by_year(facts: &Checked) -> Vec<Total> {
    let groups = &facts.document().groups;
    let Some(first) = groups.first() else { return Vec::new() };
    // A checked document has its observations in the order of years.
    first.observations.iter().filter_map(|seen| total_of(facts, seen.year)).collect()
}

/// The breaks of a series, a group's or that of all groups together: the observed years that do not compare with those
/// before them, earliest first. All together are observed in fewer years than a group may be: a break of any group shows
/// in the first of them that is not before it. No number is another because of a break.
pub fn breaks(facts: &Checked, group: Option<usize>) -> Vec<i32> {
    let mut years = Vec::new();
    let mut broken = Vec::new();
    for (group_index, of_group) in facts.document().groups.iter().enumerate() {
        for seen in &of_group.observations {
            if group == Some(group_index) {
                years.push(seen.year);
            }
            if seen.series_break.is_some() && group.is_none_or(|group| group == group_index) {
                broken.push(seen.year);
            }
        }
    }
    if group.is_none() {
        years.extend(total_by_year(facts).iter().map(|total| total.year));
    }
    let pairs = years.iter().zip(years.iter().skip(1));
    let breaks = pairs.filter(|(before, year)| broken.iter().any(|broken| *before < broken && broken <= *year));
    breaks.map(|(_, year)| *year).collect()
}

/// Every reported entry with the computed rate to hold it against.
pub fn compare_reported(facts: &Checked) -> Vec<Comparison<'_>> {
    let compare = |reported| Comparison { reported, computed: comparable(facts, reported) };
    facts.document().reported.iter().map(compare).collect()
}

fn comparable(facts: &Checked, reported: &Reported) -> Option<f64> {
    if reported.workers.is_some() {
        return None;
    }
    total_of(facts, reported.year).map(|total| total.coverage())
}

/// All groups together in `year`, if every group has an observation of it.
fn total_of(facts: &Checked, year: i32) -> Option<Total> {
    let mut total = Total { year, workers: 0.0, registered: 0.0, subsidised: 0.0 };
    for group in &facts.document().groups {
        let seen: &Observation = group.observations.iter().find(|seen| seen.year == year)?;
        total.workers += seen.workers;
        total.registered += seen.registered;
        total.subsidised += seen.subsidised.unwrap_or(0.0);
    }
    Some(total)
}
