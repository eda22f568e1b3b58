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
    let rows = Rows::new(observed);
    for (index, one) in observed.iter().enumerate() {
        let Some(name) = &one.name else { continue };
        let is_average = is_average(name);
        let stated = is_average || is_total(name);
        let answered = answer(one, findings);
        if !stated && answered.is_none() && !rows.may_be_unstated(index, one) {
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
        match if is_average { Compared::Unknown } else { rows.compare(index, one) } {
            Compared::Sum(parts) if !rates => {
                let first = parts.first().map_or(0, |row| row + 1);
                let last = parts.last().map_or(0, |row| row + 1);
                let rows = if first == last { first.to_string() } else { format!("{first}–{last}") };
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
}

impl<'o> Rows<'o> {
    fn new(observed: &'o [Observed]) -> Rows<'o> {
        let mut by_time: BTreeMap<&Time, Vec<usize>> = BTreeMap::new();
        for (index, one) in observed.iter().enumerate() {
            by_time.entry(&one.time).or_default().push(index);
        }
        Rows { observed, by_time }
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
            others.iter().copied().filter(|other| !self.is_total(*other) && wanted(*other)).collect()
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
                    let mut rows: Vec<usize> =
                        set.iter().filter_map(|other| self.observed.get(*other)).map(Observed::row).collect();
                    rows.sort_unstable();
                    return Compared::Sum(rows);
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
