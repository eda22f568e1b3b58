//! Whether the entries of a document agree with each other: what no entry can be faulted for on its own. The rules look at
//! drafts, so a broken entry hides nothing that is wrong with the others and brings no problems of its own.

use std::collections::BTreeSet;

use super::document::{DocumentDraft, rates_differ};
use super::group::GroupDraft;
use super::observation::ObservationDraft;
use super::observed_years::ObservedYears;
use super::series::check_observations;
use super::subsidy::{StepDraft, SubsidyDraft};
use crate::document::ProblemKind;
use crate::document::reading::list::{draft_items, read_items};
use crate::document::reading::{Field, Pointer, ProblemSink};

/// So many years after the base year are computed at most.
pub const MOST_YEARS_AHEAD: i32 = 100;

/// Reports every disagreement; gives the base year, if there is one.
pub(super) fn check(document: &DocumentDraft, sink: &mut ProblemSink) -> Option<i32> {
    let top = Pointer::DOCUMENT;
    let pointer = top.key("groups");
    let groups = draft_items(&document.groups);
    let years = ObservedYears::of(groups);
    check_ids(groups, &pointer, sink);
    check_currencies(groups, &pointer, sink);
    if years.base.is_none() && years.all_read {
        sink.report(&pointer, ProblemKind::NoCommonYear);
    }
    let rates = check_counts(groups, &pointer, sink);
    for (index, group) in read_items(groups) {
        let pointer = pointer.index(index);
        check_observations(draft_items(&group.observations), index, &years, &pointer.key("observations"), sink);
        if let Some(subsidy) = group.subsidy.get() {
            check_subsidy(subsidy, group, years.base_of(index), &pointer.key("subsidy"), sink);
        }
        if rates == Some(true) {
            check_without_heads(group, &pointer, sink);
        }
    }
    let whole = check_whole(document, groups, rates, &top.key("whole"), sink);
    let pointer = top.key("targets");
    for (index, target) in read_items(draft_items(&document.targets)) {
        if let Some((year, base)) = target.year.get().zip(years.base) {
            check_not_too_far(*year, base, &pointer.index(index).key("year"), sink);
        }
    }
    let pointer = top.key("reported");
    for (index, entry) in read_items(draft_items(&document.reported)) {
        if let (Some(rate), Some(year), Field::Missing) = (entry.rate.get(), entry.year.get(), &entry.workers)
            && let Some(computed) = years.coverage(*year, whole)
            && rates_differ(*rate, computed)
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
    }
    check_not_too_far(year, base, pointer, sink);
}

fn check_not_too_far(year: i32, base: i32, pointer: &Pointer, sink: &mut ProblemSink) {
    if year > base + MOST_YEARS_AHEAD {
        sink.report(pointer, ProblemKind::TooFarAhead { year, last: base + MOST_YEARS_AHEAD });
    }
}

fn check_ids(groups: &[Option<GroupDraft>], pointer: &Pointer, sink: &mut ProblemSink) {
    let mut ids = BTreeSet::new();
    for (index, group) in read_items(groups) {
        if let Some(id) = group.id.get()
            && !ids.insert(id.as_str())
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

/// Whether observations are percentages alone, as the first of them is; reports the first that is not as it.
fn check_counts(groups: &[Option<GroupDraft>], pointer: &Pointer, sink: &mut ProblemSink) -> Option<bool> {
    let mut rates = None;
    for (index, group) in read_items(groups) {
        let pointer = pointer.index(index);
        let pointer = pointer.key("observations");
        for (index, seen) in read_items(draft_items(&group.observations)) {
            let has_heads = seen.workers.is_written() || seen.registered.is_written();
            let is_rate = seen.rate.is_written();
            // Both or neither are an error of their own.
            if is_rate == has_heads {
                continue;
            }
            if *rates.get_or_insert(is_rate) != is_rate {
                let key = if is_rate { "rate" } else { "workers" };
                sink.report(&pointer.index(index).key(key), ProblemKind::HeadsAndRates);
                return rates;
            }
        }
    }
    rates
}

/// Money and numbers of people have no place where percentages alone are known.
fn check_without_heads(group: &GroupDraft, pointer: &Pointer, sink: &mut ProblemSink) {
    if group.subsidy.is_written() {
        sink.report(&pointer.key("subsidy"), ProblemKind::NeedsHeads);
    }
    let enrolment = group.assumptions.get().and_then(|assumptions| assumptions.enrolment.get());
    if enrolment.is_some_and(|enrolment| enrolment.per_year.is_written()) {
        let pointer = pointer.key("assumptions");
        sink.report(&pointer.key("enrolment").key("per_year"), ProblemKind::NeedsHeads);
    }
}

/// The place of the group that is all together, where percentages alone are known; reports one that is none.
fn check_whole(
    document: &DocumentDraft,
    groups: &[Option<GroupDraft>],
    rates: Option<bool>,
    pointer: &Pointer,
    sink: &mut ProblemSink,
) -> Option<usize> {
    let ids = || groups.iter().map(|group| group.as_ref()?.id.get().map(String::as_str));
    if document.whole.is_written() && rates == Some(false) {
        sink.report(pointer, ProblemKind::NeedsRates);
    }
    let Some(whole) = document.whole.get() else { return (groups.len() == 1).then_some(0) };
    let found = ids().position(|id| id == Some(whole.as_str()));
    // A group whose own id could not be read may be the one.
    if found.is_none() && ids().all(|id| id.is_some()) && !groups.is_empty() {
        let meant = sink.guess(whole, ids().flatten());
        sink.report(pointer, ProblemKind::UnlistedGroup { name: whole.clone(), meant });
    }
    found
}

/// `base`: the observation that the projection starts from, where it is known.
fn check_subsidy(
    subsidy: &SubsidyDraft,
    group: &GroupDraft,
    base: Option<&ObservationDraft>,
    pointer: &Pointer,
    sink: &mut ProblemSink,
) {
    check_steps(draft_items(&subsidy.monthly_contribution), &pointer.key("monthly_contribution"), sink);
    let has_budget = subsidy.funding.get().is_some_and(|funding| funding.annual_budget.is_written());
    if subsidy.budget_growth.is_written() && !has_budget {
        sink.report(&pointer.key("budget_growth"), ProblemKind::BudgetGrowthWithoutBudget);
    }
    // Older counts do not help the projection; without a base year any count may be the one.
    let observations = draft_items(&group.observations);
    let is_known = |seen: &ObservationDraft| seen.subsidised.is_written() || seen.rate.is_written();
    let may_be_known = match base {
        Some(base) => is_known(base),
        None => observations.iter().any(|seen| seen.as_ref().is_none_or(is_known)),
    };
    if !observations.is_empty() && !may_be_known {
        let before = read_items(observations).any(|(_, seen)| seen.subsidised.is_written());
        sink.report(pointer, ProblemKind::NoSubsidised { before });
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
