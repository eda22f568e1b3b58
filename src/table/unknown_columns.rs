//! Columns that are not known by their names: what their cells tell, and what is asked about them.

use super::choice::ChoiceMeaning;
use super::column::{Column, Figures, Measure, Numbers, Role};
use super::findings::Findings;
use super::grid::Grid;
use super::place::{Place, letters};
use super::problem::TableProblemKind;
use super::sums::{Counts, are_within, counts};
use super::tables::Table;
use super::vocabulary::{Meaning, is_total, named};

/// Whether the words of a column say what each row counts, and not all the same.
pub(super) fn tells_measures(grid: &Grid, table: &Table, column: usize) -> bool {
    // Words alone stand over the rows below them.
    let rows = table.rows.iter().filter(|row| grid.filled(**row).count() > 1);
    let filled = rows.map(|row| grid.at(*row, column)).filter(|cell| !cell.is_empty());
    let meanings: Vec<_> = filled.map(|cell| named(&cell.text()).meaning).collect();
    let counts = |meaning: &Option<Meaning>| meaning.and_then(Measure::of).is_some();
    let says_it =
        |meaning: &Option<Meaning>| counts(meaning) || matches!(meaning, Some(Meaning::Uncovered | Meaning::Other));
    meanings.iter().all(says_it)
        && meanings.iter().any(counts)
        && meanings.iter().any(|meaning| Some(meaning) != meanings.first())
}

/// Whether the words of a column name both numbers that coverage is computed from.
fn tells_both(grid: &Grid, table: &Table, column: usize) -> bool {
    let has = |wanted: Measure| {
        table.rows.iter().any(|row| named(&grid.at(*row, column).text()).meaning.and_then(Measure::of) == Some(wanted))
    };
    tells_measures(grid, table, column) && has(Measure::Workers) && has(Measure::Registered)
}

/// A column of names may say what its rows count, where no column says that: `Uraian`.
pub(super) fn measures_in_rows(columns: &mut [Column], grid: &Grid, table: &Table, findings: &Findings) {
    let says = |column: &Column| match &column.role {
        Role::Figures(figures) => figures.measure.is_some(),
        role => *role == Role::Measure,
    };
    if columns.iter().any(says) {
        return;
    }
    let measures = columns.iter_mut().find(|column| {
        column.role == Role::Group
            && tells_both(grid, table, column.index)
            && findings.answers.at(Place::Column(column.index)).is_none()
    });
    if let Some(column) = measures {
        column.role = Role::Measure;
    }
}

/// Takes columns that are not known by their names for parts of those registered where the editor said so: `Laki-laki` and
/// `Perempuan` beside everyone. Gives them where that may be answered.
pub(super) fn take_sum(columns: &mut [Column], grid: &Grid, table: &Table, findings: &Findings) -> Vec<usize> {
    let figures = |column: &Column| match &column.role {
        Role::Figures(figures) => Some((column.index, figures.clone())),
        _ => None,
    };
    let counting = |measure| columns.iter().filter_map(figures).filter(move |(_, one)| one.measure == measure);
    let everybody: Vec<Counts> = counting(Some(Measure::Workers)).map(|(index, one)| counts(index, &one)).collect();
    let is_counted = [Measure::Registered, Measure::Rate].into_iter().any(|one| counting(Some(one)).next().is_some());
    let is_plain = |one: &Figures| one.time.is_none() && one.group.is_none();
    let unknown: Vec<usize> = counting(None).filter(|(_, one)| is_plain(one)).map(|(index, _)| index).collect();
    let of_unknown = || columns.iter().filter(|column| unknown.contains(&column.index));
    let parts: Vec<Counts> = of_unknown().map(|column| (column.index, named(&column.name).scale)).collect();
    let may_be = everybody.len() == 1
        && !is_counted
        && unknown.len() > 1
        && !of_unknown().any(|column| is_total(&column.name))
        && are_within(grid, table, &parts, &everybody);
    let Some(first) = unknown.first().copied().filter(|_| may_be) else { return Vec::new() };
    if findings.answers.one_of(Place::Column(first), &["sum"]).is_some() {
        for column in columns.iter_mut() {
            if let (Role::Figures(figures), true) = (&mut column.role, unknown.contains(&column.index)) {
                figures.measure = Some(Measure::Registered);
                figures.numbers = Numbers::People(named(&column.name).scale);
                figures.sums.push(first);
            }
        }
    }
    unknown
}

/// Asks about columns of figures that are not known by their names; `parts` are those that may be parts of a sum.
pub(super) fn ask_unknown(
    columns: &mut [Column],
    has_only_times: &impl Fn(usize) -> bool,
    parts: &[usize],
    findings: &mut Findings,
) {
    let named: Vec<String> = columns
        .iter()
        .filter(|column| parts.contains(&column.index))
        .map(|column| format!("{} “{}”", letters(column.index), column.name))
        .collect();
    let measured_in_rows = columns.iter().any(|column| column.role == Role::Measure);
    let measured = |wanted: Measure| {
        columns.iter().any(|column| matches!(&column.role, Role::Figures(found) if found.measure == Some(wanted)))
    };
    let enough = measured(Measure::Workers) && measured(Measure::Registered) || measured(Measure::Rate);
    let is_unknown = |figures: &Figures| figures.measure.is_none() && figures.time.is_none() && figures.group.is_none();
    if measured_in_rows {
        return;
    }
    let has_times = columns.iter().any(|column| match &column.role {
        Role::Figures(figures) => figures.time.is_some(),
        role => *role == Role::Time,
    });
    for column in columns.iter_mut() {
        let Role::Figures(figures) = &column.role else { continue };
        let only_years = has_only_times(column.index);
        if !is_unknown(figures) {
            continue;
        }
        // Where nothing else says when the figures are of, this may.
        if enough && (has_times || !only_years) {
            column.role = Role::LeftOut;
            continue;
        }
        use ChoiceMeaning::*;
        let mut choices = vec![
            ("workers", Workers),
            ("registered", Registered),
            ("subsidised", Subsidised),
            ("percent", Percent),
            ("ignore", Ignore),
        ];
        if only_years {
            choices.insert(0, ("year", Time));
        }
        if parts.first() == Some(&column.index) {
            choices.insert(choices.len() - 1, ("sum", RegisteredSum { names: named.join(" + ") }));
        }
        let name = if column.name.is_empty() { letters(column.index) } else { column.name.clone() };
        findings.ask(Place::Column(column.index), TableProblemKind::UnknownColumn { name }, choices);
    }
}
