//! Whether the entries of a document agree with each other: what no entry can be faulted for on its own. The rules look at
//! drafts, so a broken entry hides nothing that is wrong with the others and brings no problems of its own.

use std::collections::{BTreeMap, BTreeSet};

use super::document::DocumentDraft;
use super::group::GroupDraft;
use super::observation::ObservationDraft;
use super::subsidy::{StepDraft, SubsidyDraft};
use crate::document::ProblemKind;
use crate::document::in_order::in_order;
use crate::document::reading::{Field, Pointer, ProblemSink};

/// Years after the base year that are computed at most.
const FARTHEST: i32 = 100;
/// A reported rate may be this far from the computed one without a word: half a percentage point, and what binary
/// fractions lose.
const HALF_A_POINT: f64 = 0.005 + 1e-12;

/// Reports every disagreement; gives the base year, if there is one.
pub(super) fn check(document: &DocumentDraft, sink: &mut ProblemSink) -> Option<i32> {
    let top = Pointer::DOCUMENT;
    let pointer = top.key("groups");
    let groups = items(&document.groups);
    let years = ObservedYears::of(groups);
    check_ids(groups, &pointer, sink);
    check_currencies(groups, &pointer, sink);
    if years.base.is_none() && years.all_read {
        sink.report(&pointer, ProblemKind::NoCommonYear);
    }
    for (index, group) in read_items(groups) {
        let pointer = pointer.index(index);
        check_observations(items(&group.observations), &years, &pointer.key("observations"), sink);
        if let Some(subsidy) = group.subsidy.get() {
            check_subsidy(subsidy, group, &years, &pointer.key("subsidy"), sink);
        }
    }
    let pointer = top.key("targets");
    for (index, target) in read_items(items(&document.targets)) {
        if let Some((year, base)) = target.year.get().zip(years.base) {
            check_after_base(*year, base, &pointer.index(index).key("year"), sink);
        }
    }
    let pointer = top.key("reported");
    for (index, entry) in read_items(items(&document.reported)) {
        if let (Some(rate), Some(year), Field::Missing) = (entry.rate.get(), entry.year.get(), &entry.workers)
            && let Some(computed) = years.coverage(*year)
            && (rate - computed).abs() > HALF_A_POINT
        {
            let kind = ProblemKind::ReportedDiffers { reported: *rate, computed };
            sink.report(&pointer.index(index).key("rate"), kind);
        }
    }
    years.base
}

/// Reports a year that is not after the base year, or too long after it.
pub(crate) fn check_after_base(year: i32, base: i32, pointer: &Pointer, sink: &mut ProblemSink) {
    if year <= base {
        sink.report(pointer, ProblemKind::NotAfterBaseYear { year, base });
    } else if year > base + FARTHEST {
        sink.report(pointer, ProblemKind::TooFarAhead { year, last: base + FARTHEST });
    }
}

/// The items of a list; none of one that could not be read.
fn items<T>(list: &Field<Vec<Option<T>>>) -> &[Option<T>] {
    list.get().map_or(&[], Vec::as_slice)
}

/// The items that could be read, with their places in the list.
fn read_items<T>(items: &[Option<T>]) -> impl Iterator<Item = (usize, &T)> {
    items.iter().enumerate().filter_map(|(index, item)| Some((index, item.as_ref()?)))
}

fn check_ids(groups: &[Option<GroupDraft>], pointer: &Pointer, sink: &mut ProblemSink) {
    let mut ids = BTreeSet::new();
    for (index, group) in read_items(groups) {
        if let Some(id) = group.id.get()
            && !ids.insert(id)
        {
            sink.report(&pointer.index(index).key("id"), ProblemKind::DuplicateGroup { id: id.clone() });
        }
    }
}

fn check_currencies(groups: &[Option<GroupDraft>], pointer: &Pointer, sink: &mut ProblemSink) {
    let mut currencies =
        read_items(groups).filter_map(|(index, group)| Some((index, group.subsidy.get()?.currency.get()?)));
    let Some((_, first)) = currencies.next() else { return };
    for (index, other) in currencies.filter(|(_, other)| *other != first) {
        let kind = ProblemKind::SeveralCurrencies { first: first.clone(), other: other.clone() };
        sink.report(&pointer.index(index).key("subsidy").key("currency"), kind);
    }
}

fn check_observations(
    observations: &[Option<ObservationDraft>],
    years: &ObservedYears,
    pointer: &Pointer,
    sink: &mut ProblemSink,
) {
    check_series(observations, pointer, sink);
    for (index, seen) in read_items(observations) {
        let pointer = pointer.index(index);
        if !seen.source.is_written() {
            sink.report(&pointer.key("source"), ProblemKind::NoSource);
        }
        if let Some((&year, base)) = seen.year.get().zip(years.base)
            && years.all_read
            && year > base
        {
            sink.report(&pointer.key("year"), ProblemKind::AfterBaseYear { year, base });
        }
    }
    check_months(observations, pointer, sink);
}

/// What can be wrong from one year to the next.
fn check_series(observations: &[Option<ObservationDraft>], pointer: &Pointer, sink: &mut ProblemSink) {
    let series: Vec<(i32, usize, &ObservationDraft)> =
        read_items(observations).filter_map(|(index, seen)| Some((*seen.year.get()?, index, seen))).collect();
    let series = in_order(series, |(year, ..)| f64::from(*year));
    if let Some((_, index, first)) = series.first()
        && series.len() == observations.len()
        && first.series_break.is_written()
    {
        sink.report(&pointer.index(*index).key("break"), ProblemKind::BreakAtStart);
    }
    for ((since, _, before), (year, index, seen)) in series.iter().zip(series.iter().skip(1)) {
        let pointer = pointer.index(*index);
        if since == year {
            sink.report(&pointer.key("year"), ProblemKind::DuplicateYear { year: *year });
        } else if let Some((&from, &to)) = before.workers.get().zip(seen.workers.get())
            && !seen.series_break.is_written()
            && (to - from).abs() * 3.0 > from
        {
            sink.report(&pointer.key("workers"), ProblemKind::WorkersJump { from, to, since: *since });
        }
    }
}

/// One word a group is enough: the first month that differs, the first that is missing.
fn check_months(observations: &[Option<ObservationDraft>], pointer: &Pointer, sink: &mut ProblemSink) {
    let mut months = read_items(observations).filter_map(|(index, seen)| Some((index, *seen.month.get()?)));
    let Some((_, first)) = months.next() else { return };
    if let Some((index, other)) = months.find(|(_, month)| *month != first) {
        sink.report(&pointer.index(index).key("month"), ProblemKind::MonthsDiffer { first, other });
    }
    if let Some((index, _)) = read_items(observations).find(|(_, seen)| !seen.month.is_written()) {
        sink.report(&pointer.index(index).key("month"), ProblemKind::MonthMissing);
    }
}

fn check_subsidy(
    subsidy: &SubsidyDraft,
    group: &GroupDraft,
    years: &ObservedYears,
    pointer: &Pointer,
    sink: &mut ProblemSink,
) {
    check_steps(items(&subsidy.monthly_contribution), &pointer.key("monthly_contribution"), sink);
    let has_budget = subsidy.funding.get().is_some_and(|funding| funding.annual_budget.is_written());
    if subsidy.budget_growth.is_written() && !has_budget {
        sink.report(&pointer.key("budget_growth"), ProblemKind::BudgetGrowthWithoutBudget);
    }
    // The projection starts from those subsidised in the base year: older counts do not help it.
    let is_start = |seen: &ObservationDraft| years.base.is_none_or(|base| seen.year.get() == Some(&base));
    let may_be_known = |seen: &Option<ObservationDraft>| match seen {
        Some(seen) => is_start(seen) && seen.subsidised.is_written(),
        None => years.base.is_none(),
    };
    let observations = items(&group.observations);
    if !observations.is_empty() && !observations.iter().any(may_be_known) {
        sink.report(pointer, ProblemKind::NoSubsidised);
    }
}

fn check_steps(steps: &[Option<StepDraft>], pointer: &Pointer, sink: &mut ProblemSink) {
    let mut months = BTreeSet::new();
    for (index, step) in read_items(steps) {
        if let Some(from) = step.from.get()
            && !months.insert(from)
        {
            sink.report(&pointer.index(index).key("from"), ProblemKind::DuplicateStep);
        }
    }
}

/// Which years every group has, and what all groups together come to in each.
struct ObservedYears {
    /// The latest year that every group has.
    base: Option<i32>,
    /// Whether there are groups, each with observations, all of them of a year that could be read.
    all_read: bool,
    totals: BTreeMap<i32, Total>,
    groups: usize,
}

/// What was observed in one year.
#[derive(Default)]
struct Total {
    last_group: Option<usize>,
    /// Registered and workers of each group that has the year, where both could be read.
    counts: Vec<Option<(f64, f64)>>,
}

impl ObservedYears {
    fn of(groups: &[Option<GroupDraft>]) -> ObservedYears {
        let mut totals: BTreeMap<i32, Total> = BTreeMap::new();
        let mut all_read = !groups.is_empty();
        for (index, group) in groups.iter().enumerate() {
            let observations = group.as_ref().map_or(&[][..], |group| items(&group.observations));
            all_read &= !observations.is_empty();
            for seen in observations {
                let Some((seen, year)) = seen.as_ref().and_then(|seen| Some((seen, *seen.year.get()?))) else {
                    all_read = false;
                    continue;
                };
                let total = totals.entry(year).or_default();
                // A second observation of the same year is an error of its own.
                if total.last_group != Some(index) {
                    total.last_group = Some(index);
                    total.counts.push(seen.registered.get().copied().zip(seen.workers.get().copied()));
                }
            }
        }
        let everywhere = |total: &Total| total.counts.len() == groups.len();
        let base = totals.iter().rev().find(|(_, total)| everywhere(total)).map(|(year, _)| *year);
        ObservedYears { base, all_read, totals, groups: groups.len() }
    }

    /// Coverage of all groups together in a year in which each was observed.
    fn coverage(&self, year: i32) -> Option<f64> {
        let counts = &self.totals.get(&year).filter(|total| total.counts.len() == self.groups)?.counts;
        let (registered, workers) = counts.iter().copied().try_fold((0.0, 0.0), |(registered, workers), count| {
            let (more_registered, more_workers) = count?;
            Some((registered + more_registered, workers + more_workers))
        })?;
        Some(registered / workers)
    }
}
