//! Several columns that count the same: the one that the editor chose, else a question that names them all.

use std::collections::BTreeSet;

use super::choice::{Choice, ChoiceMeaning};
use super::column::{Column, Figures, Measure, Numbers, Role};
use super::doubted_rates::all_percent;
use super::findings::Findings;
use super::grid::Grid;
use super::place::{Place, letters};
use super::problem::TableProblemKind;
use super::sums::{Counts, are_within, counts};
use super::tables::Table;
use super::vocabulary::{is_unsubsidised, named};
use super::written_time::WrittenTime;

/// A column that counts the same as another: which, its name, and how its numbers are meant.
struct Rival {
    index: usize,
    name: String,
    figures: Figures,
}

/// Of columns that count the same the one that the editor chose, or their sum; asks where nothing was chosen.
pub(super) fn one_of_each(grid: &Grid, table: &Table, columns: &mut [Column], findings: &mut Findings) {
    let counts = |columns: &[Column], measure: Measure| {
        columns.iter().any(|column| matches!(&column.role, Role::Figures(found) if found.measure == Some(measure)))
    };
    let has_registered = counts(columns, Measure::Registered);
    let has_heads = has_registered && counts(columns, Measure::Workers);
    for measure in [Measure::Registered, Measure::Workers, Measure::Subsidised, Measure::Rate] {
        let rivals = rivals(columns, measure);
        if rivals.is_empty() {
            continue;
        }
        let kept: BTreeSet<usize> =
            rivals.iter().filter(|rival| rival.figures.settled).map(|rival| rival.index).collect();
        // Beside heads a percentage is only held against them, and none of several is needed.
        let is_needless = measure == Measure::Rate && has_heads;
        if kept.is_empty() && is_needless {
            for Rival { index, name, .. } in &rivals {
                findings.say(Place::Column(*index), TableProblemKind::ColumnLeftOut { name: name.clone() });
            }
        } else if kept.is_empty() {
            let sums = sums(grid, table, columns, measure, &rivals);
            if let Some(sum) = rivals.first().and_then(|first| chosen(first.index, &sums, findings)) {
                add(columns, sum);
                continue;
            }
            let has_signs = |column| all_percent(grid, table, column);
            ask(measure, &rivals, has_registered, &has_signs, &sums, findings);
        }
        for column in columns.iter_mut() {
            if rivals.iter().any(|rival| rival.index == column.index) && !kept.contains(&column.index) {
                column.role = Role::LeftOut;
            }
        }
    }
}

/// The columns that count this.
fn counting(columns: &[Column], measure: Measure) -> Vec<Rival> {
    let found = |column: &Column| match &column.role {
        Role::Figures(figures) if figures.measure == Some(measure) => {
            Some(Rival { index: column.index, name: column.name.clone(), figures: figures.clone() })
        }
        _ => None,
    };
    columns.iter().filter_map(found).collect()
}

/// The columns of which another counts the same, at the same time and of the same group.
fn rivals(columns: &[Column], measure: Measure) -> Vec<Rival> {
    let of_measure = counting(columns, measure);
    // Those for whom nobody else pays are never all.
    let is_part = |one: &Rival| measure == Measure::Registered && !one.figures.settled && is_unsubsidised(&one.name);
    let is_alone = |one: &Rival| {
        let has_same = |two: &Rival| two.index != one.index && key(&one.figures) == key(&two.figures);
        !is_part(one) && !of_measure.iter().any(has_same)
    };
    let alone: BTreeSet<usize> = of_measure.iter().filter(|rival| is_alone(rival)).map(|rival| rival.index).collect();
    of_measure.into_iter().filter(|rival| !alone.contains(&rival.index)).collect()
}

/// What figures of a column are about, beside what they count.
fn key(figures: &Figures) -> (Option<WrittenTime>, Option<String>) {
    (figures.time.clone(), figures.group.clone())
}

/// A sum that may be what is counted: its answer, and the columns of each sum.
struct Sum {
    answer: &'static str,
    columns: Vec<Vec<usize>>,
    names: Vec<String>,
}

/// The sums that columns which count the same may have: where they are parts, and come to no more than everybody.
fn sums(grid: &Grid, table: &Table, columns: &[Column], measure: Measure, rivals: &[Rival]) -> Vec<Sum> {
    if measure == Measure::Rate {
        return Vec::new();
    }
    let bound = if measure == Measure::Subsidised { Measure::Registered } else { Measure::Workers };
    let everybody = counting(columns, bound);
    let others = if measure == Measure::Registered { counting(columns, Measure::Subsidised) } else { Vec::new() };
    let is_whole = !rivals.iter().any(|rival| is_unsubsidised(&rival.name));
    let sum = |answer, with: &[Rival]| -> Option<Sum> {
        let mut sums: Vec<Vec<&Rival>> = Vec::new();
        for rival in rivals.iter().chain(with) {
            match sums.iter_mut().find(|sum| sum.iter().any(|one| key(&one.figures) == key(&rival.figures))) {
                Some(sum) => sum.push(rival),
                None => sums.push(vec![rival]),
            }
        }
        let counts_this = |one: &&&Rival| one.figures.measure == Some(measure);
        let fits = |sum: &Vec<&Rival>| {
            let is_same = |one: &&Rival| sum.iter().any(|part| key(&part.figures) == key(&one.figures));
            let whole: Vec<Counts> =
                everybody.iter().filter(is_same).map(|one| counts(one.index, &one.figures)).collect();
            let parts: Vec<Counts> = sum.iter().map(|one| counts(one.index, &one.figures)).collect();
            let is_bounded = measure != Measure::Workers;
            sum.len() > 1
                && are_parts(sum.iter().filter(counts_this).map(|one| one.name.as_str()))
                && (!is_bounded || are_within(grid, table, &parts, &whole))
        };
        let names = sums.first()?.iter().map(|one| named_column(one)).collect();
        let columns = sums.iter().map(|sum| sum.iter().map(|one| one.index).collect()).collect();
        sums.iter().all(fits).then_some(Sum { answer, columns, names })
    };
    let alone = sum("sum", &[]).filter(|_| is_whole);
    let all = Some(others).filter(|others| !others.is_empty()).and_then(|others| sum("sum-all", &others));
    alone.into_iter().chain(all).collect()
}

/// The sum that the editor chose; another answer of this kind is refused.
fn chosen<'s>(column: usize, sums: &'s [Sum], findings: &Findings) -> Option<&'s Sum> {
    let place = Place::Column(column);
    let answer = findings.answers.one_of(place, &["sum", "sum-all"])?;
    let sum = sums.iter().find(|sum| sum.answer == answer);
    if sum.is_none() {
        findings.answers.refuse(place);
    }
    sum
}

/// Has the columns of each sum stand together in the first of them.
fn add(columns: &mut [Column], sum: &Sum) {
    for parts in &sum.columns {
        for column in columns.iter_mut().filter(|column| parts.contains(&column.index)) {
            if let Role::Figures(figures) = &mut column.role {
                figures.sums.extend(parts.first());
            }
        }
    }
}

/// `D “Peserta”`
fn named_column(rival: &Rival) -> String {
    format!("{} “{}”", letters(rival.index), rival.name)
}

fn ask(
    measure: Measure,
    rivals: &[Rival],
    has_registered: bool,
    has_signs: &dyn Fn(usize) -> bool,
    sums: &[Sum],
    findings: &mut Findings,
) {
    let Some(first) = rivals.first() else { return };
    let alone = rivals.iter().all(|rival| is_unsubsidised(&rival.name)).then(|| sums.first()).flatten();
    let columns = alone.map_or_else(|| rivals.iter().map(named_column).collect(), |sum| sum.names.clone()).join(", ");
    let parts = !sums.is_empty();
    let mut choices = Vec::new();
    for rival in rivals {
        let name = named_column(rival);
        let mut choose = |chosen: &str, meaning| {
            choices.push(Choice { at: Place::Column(rival.index), chosen: chosen.to_owned(), meaning });
        };
        match measure {
            Measure::Registered if alone.is_some() => {}
            Measure::Registered => choose("registered", ChoiceMeaning::This { name }),
            Measure::Workers => choose("workers", ChoiceMeaning::This { name }),
            Measure::Subsidised => choose("subsidised", ChoiceMeaning::This { name }),
            Measure::Rate => {
                choose("percent", ChoiceMeaning::PercentOf { name: name.clone() });
                if rival.figures.numbers != Numbers::Percent && !has_signs(rival.index) {
                    choose("fraction", ChoiceMeaning::FractionOf { name });
                }
            }
        }
    }
    if measure == Measure::Workers && !has_registered {
        // `Rumah tangga` beside `Rumah tangga dengan akses`.
        let registered = |rival: &Rival| Choice {
            at: Place::Column(rival.index),
            chosen: "registered".to_owned(),
            meaning: ChoiceMeaning::RegisteredOf { name: named_column(rival) },
        };
        choices.extend(rivals.iter().map(registered));
    }
    choices.extend(sums.iter().map(|sum| Choice {
        at: Place::Column(first.index),
        chosen: sum.answer.to_owned(),
        meaning: ChoiceMeaning::Sum { names: sum.names.join(" + ") },
    }));
    if alone.is_some() {
        let at = Place::Column(first.index);
        choices.push(Choice { at, chosen: "ignore".to_owned(), meaning: ChoiceMeaning::Ignore });
    }
    let kind = match measure {
        Measure::Workers => TableProblemKind::SeveralDenominators { columns, parts },
        Measure::Registered => TableProblemKind::SeveralNumerators { columns, parts },
        Measure::Subsidised => TableProblemKind::SeveralSubsidised { columns, parts },
        Measure::Rate => TableProblemKind::SeveralRates { columns },
    };
    findings.add(Place::Column(first.index), kind, choices);
}

/// Whether columns that count the same may be parts of it: each has words of its own, or says that it is one.
fn are_parts<'n>(names: impl Iterator<Item = &'n str>) -> bool {
    let own = |name: &str| {
        let bare = WrittenTime::find(name).map_or_else(|| name.to_owned(), |(_, rest)| rest);
        if is_unsubsidised(&bare) { bare } else { named(&bare).rest }
    };
    let mut all: Vec<String> = names.map(own).collect();
    let count = all.len();
    all.sort();
    all.dedup();
    all.len() == count && all.iter().all(|own| !own.is_empty())
}
