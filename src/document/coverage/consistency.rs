//! Whether the entries of a document agree with each other: what no entry can be faulted for on its own.

use super::super::reading::order::{in_order, repeated};
use super::super::reading::pointer::Pointer;
use super::super::reading::reader::{Reader, UNREAD_YEAR};
use super::super::reading::scalars::YEARS;
use super::super::{Document, Funding, Group, ProblemKind};

/// Years after the base year that are computed at most.
pub(in crate::document) const FARTHEST: i32 = 100;
/// A reported rate may be this far from the computed one without a word: half a percentage point, and what binary
/// fractions lose.
const HALF_A_POINT: f64 = 0.005 + 1e-12;

/// Reports every disagreement; returns the base year, if there is one.
pub(in crate::document) fn check(reader: &mut Reader, document: &Document) -> Option<i32> {
    let top = Pointer::document();
    let groups = top.key("groups");
    let all = &document.groups;
    for index in repeated(all.len(), &|a, b| all[a].id < all[b].id) {
        let id = all[index].id.clone();
        if !id.is_empty() {
            reader.report(&groups.index(index).key("id"), ProblemKind::DuplicateGroup { id });
        }
    }
    currencies(reader, &groups, document);

    let years = Years::of(document);
    if years.base.is_none() && years.all_read {
        reader.report(&groups, ProblemKind::NoCommonYear);
    }
    for (index, group) in document.groups.iter().enumerate() {
        let pointer = groups.index(index);
        observations(reader, &pointer.key("observations"), group, &years);
        if let Some(subsidy) = &group.subsidy {
            subsidy_of(reader, &pointer.key("subsidy"), group, subsidy, &years);
        }
    }
    let targets = top.key("targets");
    for (index, target) in document.targets.iter().enumerate() {
        after_base(reader, &targets.index(index).key("year"), target.year, years.base);
    }
    let reported = top.key("reported");
    for (index, entry) in document.reported.iter().enumerate() {
        let Some(computed) = years.coverage(entry.year).filter(|_| entry.workers.is_none()) else { continue };
        if (entry.rate - computed).abs() > HALF_A_POINT {
            let kind = ProblemKind::ReportedDiffers { reported: entry.rate, computed };
            reader.report(&reported.index(index).key("rate"), kind);
        }
    }
    years.base
}

/// Reports a year that is not after the base year, or too long after it.
pub(in crate::document) fn after_base(reader: &mut Reader, pointer: &Pointer, year: i32, base: Option<i32>) {
    let Some(base) = base.filter(|_| year != UNREAD_YEAR) else { return };
    if year <= base {
        reader.report(pointer, ProblemKind::NotAfterBaseYear { year, base });
    } else if year > base + FARTHEST {
        reader.report(pointer, ProblemKind::TooFarAhead { year, last: base + FARTHEST });
    }
}

fn currencies(reader: &mut Reader, groups: &Pointer, document: &Document) {
    let mut first = "";
    for (index, group) in document.groups.iter().enumerate() {
        let other = group.subsidy.as_ref().map_or("", |subsidy| &subsidy.currency);
        if first.is_empty() {
            first = other;
        } else if !other.is_empty() && other != first {
            let kind = ProblemKind::SeveralCurrencies { first: first.to_owned(), other: other.to_owned() };
            reader.report(&groups.index(index).key("subsidy").key("currency"), kind);
        }
    }
}

fn observations(reader: &mut Reader, pointer: &Pointer, group: &Group, years: &Years) {
    let all = &group.observations;
    let order = in_order(all.len(), &|a, b| all[a].year < all[b].year);
    if let Some(&first) = order.first()
        && all[first].year != UNREAD_YEAR
        && all[first].series_break.is_some()
    {
        reader.report(&pointer.index(first).key("break"), ProblemKind::BreakAtStart);
    }
    for (before, index) in order.iter().zip(order.iter().skip(1)) {
        let (before, seen, index) = (&all[*before], &all[*index], *index);
        if before.year == UNREAD_YEAR {
            continue;
        }
        if before.year == seen.year {
            reader.report(&pointer.index(index).key("year"), ProblemKind::DuplicateYear { year: seen.year });
        } else if seen.series_break.is_none() && (seen.workers - before.workers).abs() * 3.0 > before.workers {
            let kind = ProblemKind::WorkersJump { from: before.workers, to: seen.workers, since: before.year };
            reader.report(&pointer.index(index).key("workers"), kind);
        }
    }
    for (index, seen) in group.observations.iter().enumerate() {
        let pointer = pointer.index(index);
        if seen.source.is_none() {
            reader.report(&pointer.key("source"), ProblemKind::NoSource);
        }
        if let Some(base) = years.base.filter(|base| years.all_read && seen.year > *base) {
            reader.report(&pointer.key("year"), ProblemKind::AfterBaseYear { year: seen.year, base });
        }
    }
    months(reader, pointer, group);
}

/// One word a group is enough: the first month that differs, the first that is missing.
fn months(reader: &mut Reader, pointer: &Pointer, group: &Group) {
    let (mut first, mut differs, mut missing) = (0, None, None);
    for (index, seen) in group.observations.iter().enumerate() {
        match seen.month {
            None => missing = missing.or(Some(index)),
            // Unread.
            Some(0) => {}
            Some(month) if first == 0 => first = month,
            Some(month) if month != first => differs = differs.or(Some((index, month))),
            Some(_) => {}
        }
    }
    if let Some((index, other)) = differs {
        reader.report(&pointer.index(index).key("month"), ProblemKind::MonthsDiffer { first, other });
    }
    if let Some(index) = missing.filter(|_| first > 0) {
        reader.report(&pointer.index(index).key("month"), ProblemKind::MonthMissing);
    }
}

fn subsidy_of(reader: &mut Reader, pointer: &Pointer, group: &Group, subsidy: &super::super::Subsidy, years: &Years) {
    let steps = pointer.key("monthly_contribution");
    let all = &subsidy.monthly_contribution;
    for index in repeated(all.len(), &|a, b| all[a].from < all[b].from) {
        if all[index].from.year != UNREAD_YEAR {
            reader.report(&steps.index(index).key("from"), ProblemKind::DuplicateStep);
        }
    }
    let has_budget = matches!(subsidy.funding, Some(Funding::AnnualBudget(_)));
    if subsidy.budget_growth.is_some() && !has_budget {
        reader.report(&pointer.key("budget_growth"), ProblemKind::BudgetGrowthWithoutBudget);
    }
    // The projection starts from those subsidised in the base year: older counts do not help it.
    let mut start = group.observations.iter().filter(|seen| years.base.is_none_or(|base| seen.year == base));
    if !group.observations.is_empty() && start.all(|seen| seen.subsidised.is_none()) {
        reader.report(pointer, ProblemKind::NoSubsidised);
    }
}

/// How many years there are to speak of.
const COUNT: usize = (YEARS.1 - YEARS.0 + 1) as usize;

/// Which years every group has, and what all groups together come to in each.
struct Years {
    base: Option<i32>,
    all_read: bool,
    totals: [Total; COUNT],
    groups: usize,
}

#[derive(Clone, Copy, Default)]
struct Total {
    groups: usize,
    last_group: usize,
    workers: f64,
    registered: f64,
}

impl Years {
    fn of(document: &Document) -> Years {
        let mut totals = [Total::default(); COUNT];
        let mut all_read = !document.groups.is_empty();
        for (index, group) in document.groups.iter().enumerate() {
            all_read &= !group.observations.is_empty();
            for seen in &group.observations {
                let Some(total) = totals.get_mut(seen.year.wrapping_sub(YEARS.0) as usize) else {
                    all_read = false;
                    continue;
                };
                // A second observation of the same year is an error of its own.
                if total.last_group != index + 1 {
                    total.last_group = index + 1;
                    total.groups += 1;
                    total.workers += seen.workers;
                    total.registered += seen.registered;
                }
            }
        }
        let groups = document.groups.len();
        let latest = totals.iter().rposition(|total| groups > 0 && total.groups == groups);
        Years { base: latest.map(|offset| YEARS.0 + offset as i32), all_read, totals, groups }
    }

    /// Coverage of all groups together in a year in which each was observed.
    fn coverage(&self, year: i32) -> Option<f64> {
        let total = self.totals.get(year.wrapping_sub(YEARS.0) as usize)?;
        (self.groups > 0 && total.groups == self.groups).then(|| total.registered / total.workers)
    }
}
