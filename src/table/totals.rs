//! Rows of totals and averages: left out where they are the sum of the others, asked about where they are not.

use std::collections::{BTreeMap, BTreeSet};

use super::choice::ChoiceMeaning;
use super::column::Measure;
use super::findings::Findings;
use super::observed::Observed;
use super::place::Place;
use super::problem::TableProblemKind;
use super::vocabulary::{is_average, is_total};
use super::written_time::Time;

/// Smaller numbers may be the sum of others by accident.
const LEAST_CERTAIN: f64 = 1000.0;

/// What becomes of a row of totals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    LeftOut,
    Kept,
}

/// Takes the totals out of what was observed; gives the name of the group that the editor said is all together.
pub fn take_totals(observed: &mut Vec<Observed>, rates: bool, findings: &mut Findings) -> Option<String> {
    let mut whole = None;
    let mut out: BTreeSet<usize> = BTreeSet::new();
    let names: BTreeSet<&String> = observed.iter().filter_map(|one| one.name.as_ref()).collect();
    if names.len() < 2 {
        return None;
    }
    let mut rows = Rows::new(observed);
    if !rates {
        rows.find_subtotals();
    }
    let rows = rows;
    for (index, one) in observed.iter().enumerate() {
        let Some(name) = &one.name else { continue };
        let is_average = is_average(name);
        let stated = is_average || is_total(name);
        let answered = answer(one, findings);
        let parts = rows.subtotals.get(&index);
        let elsewhere = rows.parts_elsewhere(index, one);
        let may_be = parts.is_some() || elsewhere.is_some() || rows.may_be_unstated(index, one);
        if !stated && answered.is_none() && !may_be {
            continue;
        }
        match answered {
            Some(Some(Fate::LeftOut)) => {
                out.insert(index);
                continue;
            }
            Some(Some(Fate::Kept)) => continue,
            Some(None) => {
                whole = Some(name.clone());
                continue;
            }
            None => {}
        }
        // What an average is of cannot be told from the numbers.
        let compared = match parts {
            _ if is_average => Compared::Unknown,
            Some(parts) => Compared::Sum(rows.rows_of(parts)),
            None => match &elsewhere {
                Some(parts) => rows.first_difference(one, parts).unwrap_or(Compared::Unknown),
                None => rows.compare(index, one),
            },
        };
        let stated = stated || elsewhere.is_some();
        match compared {
            Compared::Sum(parts) if !rates => {
                let rows = spans(&parts);
                // Beside its parts it is a column of totals.
                let at = match one.first_cell() {
                    Place::Cell(row, column) if parts.iter().all(|part| *part == row) => Place::Column(column),
                    _ => Place::Row(one.row()),
                };
                findings.say(at, TableProblemKind::TotalLeftOut { rows });
                out.insert(index);
            }
            Compared::Differs { at, written, sum } if !rates => {
                findings.ask(at, TableProblemKind::TotalDiffers { written, sum, stated }, choices());
            }
            _ if stated => {
                let mut choices = choices();
                if rates {
                    choices.insert(0, ("whole", ChoiceMeaning::Whole));
                }
                findings.ask(one.first_cell(), TableProblemKind::TotalUnproven, choices);
            }
            _ => {}
        }
    }
    let mut index = 0;
    observed.retain(|_| {
        index += 1;
        !out.contains(&(index - 1))
    });
    whole
}

/// More than so many spans of rows are one from the first to the last.
const MOST_SPANS: usize = 4;

/// Rows as people say them: `3–4, 6–7`.
fn spans(rows: &[usize]) -> String {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for row in rows.iter().map(|row| row + 1) {
        match spans.last_mut() {
            Some((_, last)) if *last + 1 >= row => *last = row,
            _ => spans.push((row, row)),
        }
    }
    if let (true, Some((first, _)), Some((_, last))) = (spans.len() > MOST_SPANS, spans.first(), spans.last()) {
        spans = vec![(*first, *last)];
    }
    let span = |(first, last): &(usize, usize)| {
        if first == last { first.to_string() } else { format!("{first}–{last}") }
    };
    spans.iter().map(span).collect::<Vec<_>>().join(", ")
}

fn choices() -> Vec<(&'static str, ChoiceMeaning)> {
    vec![("total", ChoiceMeaning::Total), ("group", ChoiceMeaning::KeepGroup)]
}

/// What the editor answered for one of the row’s cells or for the row; `Some(None)` that it is all together.
fn answer(one: &Observed, findings: &Findings) -> Option<Option<Fate>> {
    // A number that was written anew answers for its cell.
    let mut places = [Place::Row(one.row())].into_iter().chain(one.cells());
    match places.find_map(|place| findings.answers.one_of(place, &["total", "ignore", "group", "whole"]))? {
        "group" => Some(Some(Fate::Kept)),
        "whole" => Some(None),
        _ => Some(Some(Fate::LeftOut)),
    }
}

enum Compared {
    /// It is the sum of what stands in these rows.
    Sum(Vec<usize>),
    /// It is the sum of nothing; the first number that differs from all others together.
    Differs { at: Place, written: f64, sum: f64 },
    /// Too much is missing.
    Unknown,
}

/// What was observed, and what of it at the same time.
struct Rows<'o> {
    observed: &'o [Observed],
    by_time: BTreeMap<&'o Time, Vec<usize>>,
    /// What stands over its parts without saying so, and the parts.
    subtotals: BTreeMap<usize, Vec<usize>>,
    /// The names of each such and of its parts, at any time.
    names_of_parts: BTreeMap<Option<String>, BTreeSet<Option<String>>>,
}

impl<'o> Rows<'o> {
    fn new(observed: &'o [Observed]) -> Rows<'o> {
        let mut by_time: BTreeMap<&Time, Vec<usize>> = BTreeMap::new();
        for (index, one) in observed.iter().enumerate() {
            by_time.entry(&one.time).or_default().push(index);
        }
        Rows { observed, by_time, subtotals: BTreeMap::new(), names_of_parts: BTreeMap::new() }
    }

    /// Finds what is the sum of what stands right below it: `Formal` over its trades, and all over all of these.
    fn find_subtotals(&mut self) {
        let mut found = BTreeMap::new();
        for same_time in self.by_time.values() {
            for (at, &index) in same_time.iter().enumerate().rev() {
                let Some(one) = self.observed.get(index) else { continue };
                if self.is_total(index) {
                    continue;
                }
                let below = same_time.get(at + 1..).unwrap_or_default().iter().copied();
                let below = below.filter(|other| !found.contains_key(other) && !self.is_total(*other));
                if let Some(parts) = self.parts_of(one, below) {
                    found.insert(index, parts);
                }
            }
        }
        for (index, parts) in &found {
            let names = parts.iter().filter_map(|part| self.observed.get(*part)).map(|part| part.name.clone());
            if let Some(one) = self.observed.get(*index) {
                self.names_of_parts.entry(one.name.clone()).or_default().extend(names);
            }
        }
        self.subtotals = found;
    }

    /// The first rows of some, at least two, that a row is the sum of in both numbers.
    fn parts_of(&self, one: &Observed, rows: impl Iterator<Item = usize>) -> Option<Vec<usize>> {
        let (workers, registered) = (one.known(Measure::Workers)?, one.known(Measure::Registered)?);
        if registered.value <= 0.0 {
            return None;
        }
        let mut parts = Vec::new();
        let (mut sum, mut slack) = ((0.0, 0.0), (workers.unit / 2.0, registered.unit / 2.0));
        for index in rows {
            let part = self.observed.get(index).filter(|part| part.is_beside(one))?;
            let (more, more_registered) = (part.known(Measure::Workers)?, part.known(Measure::Registered)?);
            sum = (sum.0 + more.value, sum.1 + more_registered.value);
            slack = (slack.0 + more.unit / 2.0, slack.1 + more_registered.unit / 2.0);
            parts.push(index);
            let apart = (workers.value - sum.0, registered.value - sum.1);
            if parts.len() > 1 && apart.0.abs() <= slack.0 + 1e-6 && apart.1.abs() <= slack.1 + 1e-6 {
                return Some(parts);
            }
            if apart.0 < -slack.0 || apart.1 < -slack.1 {
                return None;
            }
        }
        None
    }

    /// The parts of what is a sum of them at another time, and at its own time is not.
    fn parts_elsewhere(&self, index: usize, one: &Observed) -> Option<Vec<usize>> {
        if self.subtotals.contains_key(&index) {
            return None;
        }
        let names = self.names_of_parts.get(&one.name)?;
        let parts = self.same_time(one).iter().copied();
        Some(parts.filter(|part| self.observed.get(*part).is_some_and(|part| names.contains(&part.name))).collect())
    }

    fn rows_of(&self, parts: &[usize]) -> Vec<usize> {
        let mut rows: Vec<usize> =
            parts.iter().filter_map(|part| self.observed.get(*part)).map(Observed::row).collect();
        rows.sort_unstable();
        rows
    }

    fn same_time(&self, one: &Observed) -> &[usize] {
        self.by_time.get(&one.time).map_or(&[], Vec::as_slice)
    }

    fn is_total(&self, index: usize) -> bool {
        let name = self.observed.get(index).and_then(|one| one.name.as_deref());
        name.is_some_and(|name| is_total(name) || is_average(name))
    }

    /// A row that does not say so may be a total where it is the first or the last of its time, and has numbers enough
    /// for that to be no accident.
    fn may_be_unstated(&self, index: usize, one: &Observed) -> bool {
        let same_time = self.same_time(one);
        let outermost = same_time.first() == Some(&index) || same_time.last() == Some(&index);
        let counted = [Measure::Workers, Measure::Registered].iter().all(|measure| one.value(*measure) > Some(0.0));
        outermost
            && same_time.len() > 2
            && counted
            && match self.compare(index, one) {
                Compared::Sum(_) => true,
                Compared::Differs { written, sum, .. } => self.is_nearly_sum(index, one, written / sum),
                Compared::Unknown => false,
            }
    }

    /// Whether one of its larger numbers is the sum of all others to the last person, and the number that is not comes
    /// near to it.
    fn is_nearly_sum(&self, index: usize, one: &Observed, ratio: f64) -> bool {
        let others = self.same_time(one).iter().copied().filter(|other| *other != index).collect::<Vec<_>>();
        let is_sum = |(measure, _)| {
            let compared = self.sum(one, &others, measure);
            compared.is_some_and(|(written, sum, slack)| written >= LEAST_CERTAIN && (written - sum).abs() <= slack)
        };
        (0.9..1.1).contains(&ratio) && one.people().any(is_sum)
    }

    fn compare(&self, index: usize, one: &Observed) -> Compared {
        let others: Vec<usize> = self
            .same_time(one)
            .iter()
            .copied()
            .filter(|other| *other != index && self.observed.get(*other).is_some_and(|peer| peer.is_beside(one)))
            .collect();
        let parts = |wanted: &dyn Fn(usize) -> bool| -> Vec<usize> {
            let is_part = |other: &usize| !self.is_total(*other) && !self.subtotals.contains_key(other);
            others.iter().copied().filter(|other| is_part(other) && wanted(*other)).collect()
        };
        let last_total = others.iter().copied().rfind(|other| *other < index && self.is_total(*other));
        let all = parts(&|_| true);
        let before = parts(&|other| other < index);
        let since = parts(&|other| other < index && last_total.is_none_or(|last| other > last));
        let after = parts(&|other| other > index);
        let totals: Vec<usize> = others.iter().copied().filter(|other| self.is_total(*other)).collect();
        // A single part is no sum, but of a row that says that it is one.
        let least = if self.is_total(index) { 1 } else { 2 };
        let mut unknown = true;
        for set in [&all, &before, &since, &after, &totals] {
            if set.len() < least {
                continue;
            }
            match self.is_sum(one, set) {
                Some(true) => {
                    return Compared::Sum(self.rows_of(set));
                }
                Some(false) => unknown = false,
                None => {}
            }
        }
        if unknown { Compared::Unknown } else { self.first_difference(one, &all).unwrap_or(Compared::Unknown) }
    }

    /// Whether every number is the sum of the parts’; `None` where none can be compared.
    fn is_sum(&self, one: &Observed, set: &[usize]) -> Option<bool> {
        let same = |(measure, _)| {
            let (written, sum, slack) = self.sum(one, set, measure)?;
            Some((written - sum).abs() <= slack)
        };
        let compared: Vec<bool> = one.people().filter_map(same).collect();
        (!compared.is_empty()).then(|| compared.iter().all(|same| *same))
    }

    /// What is written, what the parts come to, and how far rounding may have parted them.
    fn sum(&self, one: &Observed, set: &[usize], measure: Measure) -> Option<(f64, f64, f64)> {
        let written = one.known(measure)?;
        let parts: Option<Vec<_>> = set.iter().map(|other| self.observed.get(*other)?.known(measure)).collect();
        let parts = parts?;
        let sum = parts.iter().map(|known| known.value).sum();
        let slack = parts.iter().map(|known| known.unit).sum::<f64>() / 2.0 + written.unit / 2.0 + 1e-6;
        Some((written.value, sum, slack))
    }

    fn first_difference(&self, one: &Observed, set: &[usize]) -> Option<Compared> {
        one.people().find_map(|(measure, at)| {
            let (written, sum, slack) = self.sum(one, set, measure)?;
            ((written - sum).abs() > slack).then_some(Compared::Differs { at, written, sum })
        })
    }
}
