//! Which years every group has, which observation of a year stands for it, and what all groups together come to: as far
//! as drafts can be read.

use std::collections::BTreeMap;

use super::group::GroupDraft;
use super::observation::ObservationDraft;
use crate::document::reading::list::draft_items;

/// The observed years of all groups.
pub(super) struct ObservedYears<'a> {
    /// The latest year that every group has.
    pub(super) base: Option<i32>,
    /// Whether there are groups, each with observations, all of them of a year that could be read.
    pub(super) all_read: bool,
    groups: Vec<GroupYears<'a>>,
}

/// One group's observations by year.
#[derive(Default)]
struct GroupYears<'a> {
    years: BTreeMap<i32, Vec<&'a ObservationDraft>>,
    /// The month of the base observation.
    month: Option<u8>,
}

impl<'a> ObservedYears<'a> {
    pub(super) fn of(groups: &'a [Option<GroupDraft>]) -> ObservedYears<'a> {
        let mut all_read = !groups.is_empty();
        let mut of_group = |group: &'a Option<GroupDraft>| {
            let observations = group.as_ref().map_or(&[][..], |group| draft_items(&group.observations));
            all_read &= !observations.is_empty();
            let mut found = GroupYears::default();
            for seen in observations {
                match seen.as_ref().and_then(|seen| Some((seen, *seen.year.get()?))) {
                    Some((seen, year)) => found.years.entry(year).or_default().push(seen),
                    None => all_read = false,
                }
            }
            found
        };
        let mut groups: Vec<GroupYears> = groups.iter().map(&mut of_group).collect();
        let everywhere = |year: &i32| groups.iter().all(|group| group.years.contains_key(year));
        let base = groups.first().and_then(|first| first.years.keys().rev().copied().find(|year| everywhere(year)));
        for group in &mut groups {
            group.month = base.and_then(|base| group.last(base)).and_then(|seen| seen.month.get().copied());
        }
        ObservedYears { base, all_read, groups }
    }

    /// A group's last observation of the base year: what it starts from.
    pub(super) fn base_of(&self, group: usize) -> Option<&'a ObservationDraft> {
        self.groups.get(group)?.last(self.base?)
    }

    /// Whether every year that a group has, has an observation of its base observation's month.
    pub(super) fn has_one_month(&self, group: usize) -> bool {
        let Some(group) = self.groups.get(group) else { return false };
        let of_month = |seen: &&ObservationDraft| seen.month.get().copied() == group.month;
        group.month.is_some() && group.years.values().all(|seen| seen.iter().any(of_month))
    }

    /// Coverage of all groups together: of their heads in a year in which each was observed; where there are percentages
    /// alone, of the group `whole` in a year of its own.
    pub(super) fn coverage(&self, year: i32, whole: Option<usize>) -> Option<f64> {
        if let Some(whole) = whole {
            return self.groups.get(whole)?.yearly(year)?.rate.get().copied();
        }
        let all: Vec<&ObservationDraft> = self.groups.iter().map(|group| group.yearly(year)).collect::<Option<_>>()?;
        let (registered, workers) = all.iter().try_fold((0.0, 0.0), |(registered, workers), seen| {
            Some((registered + seen.registered.get()?, workers + seen.workers.get()?))
        })?;
        Some(registered / workers)
    }
}

impl<'a> GroupYears<'a> {
    fn last(&self, year: i32) -> Option<&'a ObservationDraft> {
        // Of equal months the first: a second one is an error of its own.
        self.years.get(&year)?.iter().copied().rev().max_by_key(|seen| seen.month.get().copied())
    }

    /// The observation that stands for a year: that of the base observation's month, else the year's last.
    fn yearly(&self, year: i32) -> Option<&'a ObservationDraft> {
        let of_month = |seen: &&&ObservationDraft| seen.month.get().copied() == self.month;
        self.years.get(&year)?.iter().find(of_month).copied().or_else(|| self.last(year))
    }
}
