//! What can be wrong with the observations of one group beside each other.

use std::collections::BTreeMap;

use super::observation::{ObservationDraft, moment};
use super::observed_years::ObservedYears;
use crate::document::ProblemKind;
use crate::document::in_order::in_order;
use crate::document::reading::list::read_items;
use crate::document::reading::{Pointer, ProblemSink};

/// Reports it for the observations of the group with this place.
pub(super) fn check_observations(
    observations: &[Option<ObservationDraft>],
    group: usize,
    years: &ObservedYears,
    pointer: &Pointer,
    sink: &mut ProblemSink,
) {
    check_years(observations, pointer, sink);
    check_steps_in_time(observations, pointer, sink);
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
    check_months(observations, years.has_one_month(group), pointer, sink);
}

/// The same year and month twice, or the same year with and without a month.
fn check_years(observations: &[Option<ObservationDraft>], pointer: &Pointer, sink: &mut ProblemSink) {
    let mut of_years: BTreeMap<i32, Vec<&ObservationDraft>> = BTreeMap::new();
    for (index, seen) in read_items(observations) {
        let Some(&year) = seen.year.get() else { continue };
        // A month that could not be read may be any.
        if seen.month.is_written() && seen.month.get().is_none() {
            continue;
        }
        let month = seen.month.get();
        let known = of_years.entry(year).or_default();
        let is_same = |other: Option<&u8>| other == month || other.is_none() || month.is_none();
        if known.iter().any(|other| is_same(other.month.get())) {
            sink.report(&pointer.index(index).key("year"), ProblemKind::DuplicateYear { year });
        }
        known.push(seen);
    }
}

/// What can be wrong from one observation to the next.
fn check_steps_in_time(observations: &[Option<ObservationDraft>], pointer: &Pointer, sink: &mut ProblemSink) {
    let in_time = |(index, seen)| {
        let seen: &ObservationDraft = seen;
        let year = *seen.year.get()?;
        Some((year, moment(year, seen.month.get().copied()), index, seen))
    };
    let series: Vec<(i32, i32, usize, &ObservationDraft)> = read_items(observations).filter_map(in_time).collect();
    let series = in_order(series, |(_, moment, ..)| f64::from(*moment));
    if let Some((.., index, first)) = series.first()
        && series.len() == observations.len()
        && first.series_break.is_written()
    {
        sink.report(&pointer.index(*index).key("break"), ProblemKind::BreakAtStart);
    }
    for ((since, earlier, _, before), (_, later, index, seen)) in series.iter().zip(series.iter().skip(1)) {
        if let Some((&from, &to)) = before.workers.get().zip(seen.workers.get())
            && earlier != later
            && !seen.series_break.is_written()
            && (to - from).abs() * 3.0 > from
        {
            let kind = ProblemKind::WorkersJump { from, to, since: *since };
            sink.report(&pointer.index(*index).key("workers"), kind);
        }
    }
}

/// One word a group is enough: the first month that differs, unless every year has `one_month`; the first that is missing.
fn check_months(observations: &[Option<ObservationDraft>], one_month: bool, pointer: &Pointer, sink: &mut ProblemSink) {
    let mut months = read_items(observations).filter_map(|(index, seen)| Some((index, *seen.month.get()?)));
    let Some((_, first)) = months.next() else { return };
    if let Some((index, other)) = months.find(|(_, month)| *month != first).filter(|_| !one_month) {
        sink.report(&pointer.index(index).key("month"), ProblemKind::MonthsDiffer { first, other });
    }
    if let Some((index, _)) = read_items(observations).find(|(_, seen)| !seen.month.is_written()) {
        sink.report(&pointer.index(index).key("month"), ProblemKind::MonthMissing);
    }
}
