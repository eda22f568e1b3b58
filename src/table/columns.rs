//! What each column of a table is: by its name, by what is in it, and by what the editor answered.

use super::across::{find_across, split_by_heading};
use super::cell::Content;
use super::column::{Column, Figures, Measure, Numbers, Role};
use super::doubted_rates::signs_tell;
use super::findings::Findings;
use super::grid::Grid;
use super::part_of_year::{part_of_year, tells_parts_alone};
use super::place::Place;
use super::programmes::names_programmes;
use super::seen::{Seen, seen_columns};
use super::tables::Table;
use super::unknown_columns::{ask_unknown, measures_in_rows, take_sum, tells_measures};
use super::vocabulary::{Meaning, is_unit, is_unsubsidised, names_groups};
use super::written_time::WrittenTime;

/// The columns of a table.
pub fn columns(grid: &Grid, table: &Table, findings: &mut Findings) -> Vec<Column> {
    let mut seen = seen_columns(grid, table);
    find_across(&mut seen, grid, table);
    let named_groups = seen.iter().filter(|column| column.meaning == Some(Meaning::Group)).count();
    let of_years = seen.iter().filter(|column| column.meaning == Some(Meaning::Time)).count();
    let times_across = seen.iter().any(|column| column.time.is_some());
    let around = (named_groups, of_years, times_across);
    let mut columns: Vec<Column> = seen
        .iter()
        .filter(|column| column.figures + column.times + column.texts > 0)
        .map(|column| Column {
            index: column.index,
            name: column.name.clone(),
            role: answered(column, findings).unwrap_or_else(|| role(column, around, grid, table)),
        })
        .collect();
    one_of_times(&mut columns, findings);
    one_of_months(&mut columns, grid, table);
    let seen = |index: usize| seen.iter().find(|seen| seen.index == index);
    measures_in_rows(&mut columns, grid, table, findings);
    name_groups(&mut columns, &seen, grid, table, findings);
    split_by_heading(&mut columns, &seen);
    if !columns.iter().any(|column| column.role == Role::Measure) {
        signs_tell(grid, table, &mut columns);
    }
    count_unsubsidised(&mut columns, &seen, findings);
    let has_only_times = |index: usize| seen(index).is_some_and(|seen| seen.figures == 0 && seen.times > 0);
    let parts = take_sum(&mut columns, grid, table, findings);
    ask_unknown(&mut columns, &has_only_times, &parts, findings);
    columns
}

fn figures_of(column: &Seen, measure: Option<Measure>) -> Figures {
    let numbers = match measure {
        Some(Measure::Rate) if column.percent => Numbers::Percent,
        Some(Measure::Rate) | None => Numbers::Unsaid,
        Some(_) => Numbers::People(column.scale),
    };
    Figures { measure, time: column.time.clone(), group: None, numbers, settled: false, sums: Vec::new() }
}

/// The role that the editor chose.
fn answered(column: &Seen, findings: &Findings) -> Option<Role> {
    let place = Place::Column(column.index);
    let choice = findings.answers.at(place)?.to_lowercase();
    let figures = |measure, numbers| {
        Some(Role::Figures(Figures { measure: Some(measure), numbers, settled: true, ..figures_of(column, None) }))
    };
    match choice.as_str() {
        "group" => Some(Role::Group),
        // Above figures a time is read so, and they stay what they are.
        "months" | "financial-years" | "day-first" | "month-first" if column.time.is_some() => None,
        "year" | "time" | "months" | "financial-years" | "day-first" | "month-first" => Some(Role::Time),
        // Its cells are read so, and the column stays what it is.
        "above" | "last-months" => None,
        // Who asked whether it is a part of a sum will use it.
        "sum" | "sum-all" => {
            findings.answers.leave(place);
            None
        }
        "month" => Some(Role::Month),
        "source" => Some(Role::Source),
        "ignore" => Some(Role::LeftOut),
        "workers" => figures(Measure::Workers, Numbers::People(column.scale)),
        "registered" => figures(Measure::Registered, Numbers::People(column.scale)),
        "subsidised" => figures(Measure::Subsidised, Numbers::People(column.scale)),
        "percent" => figures(Measure::Rate, Numbers::Percent),
        "fraction" => figures(Measure::Rate, Numbers::Fraction),
        "per-thousand" => figures(Measure::Rate, Numbers::PerThousand),
        // A time is settled with the others above columns.
        written if WrittenTime::read(written).is_some() && column.time.is_none() => None,
        _ => {
            findings.answers.refuse(place);
            None
        }
    }
}

/// Those for whom nobody else pays are registered too: where nothing else counts all of these, they are a part of them.
fn count_unsubsidised<'s>(columns: &mut [Column], seen: &impl Fn(usize) -> Option<&'s Seen>, findings: &Findings) {
    let counts = |columns: &[Column], measure: Measure| {
        columns.iter().any(|column| matches!(&column.role, Role::Figures(found) if found.measure == Some(measure)))
    };
    if counts(columns, Measure::Registered) || !counts(columns, Measure::Subsidised) {
        return;
    }
    for column in columns.iter_mut().filter(|column| column.role == Role::LeftOut && is_unsubsidised(&column.name)) {
        let is_ignored = findings.answers.one_of(Place::Column(column.index), &["ignore"]).is_some();
        if let Some(seen) = seen(column.index).filter(|_| !is_ignored) {
            column.role = Role::Figures(figures_of(seen, Some(Measure::Registered)));
        }
    }
}

/// A longer name is a sentence.
const LONGEST_NAME: usize = 60;

/// Of several columns of times the one that the editor chose, else the first.
fn one_of_times(columns: &mut [Column], findings: &Findings) {
    let is_times = |column: &&Column| column.role == Role::Time;
    let is_chosen =
        |column: &&Column| findings.answers.at(Place::Column(column.index)).is_some_and(|answer| answer != "above");
    let chosen = columns.iter().filter(is_times).find(is_chosen).or(columns.iter().find(is_times));
    let Some(kept) = chosen.map(|column| column.index) else { return };
    for column in columns.iter_mut().filter(|column| column.role == Role::Time && column.index != kept) {
        column.role = Role::LeftOut;
    }
}

/// Where months stand beside their quarters, these say nothing more.
fn one_of_months(columns: &mut [Column], grid: &Grid, table: &Table) {
    let is_months = |column: &&mut Column| column.role == Role::Month;
    if columns.iter_mut().filter(is_months).count() < 2 {
        return;
    }
    for column in columns.iter_mut().filter(is_months) {
        if tells_parts_alone(grid, table, column.index, &column.name) {
            column.role = Role::LeftOut;
        }
    }
}

/// The role by name and content alone.
fn role(
    column: &Seen,
    (named_groups, of_years, times_across): (usize, usize, bool),
    grid: &Grid,
    table: &Table,
) -> Role {
    let is_words = column.texts > column.figures + column.times;
    let has_years = of_years > 0;
    let years_elsewhere = times_across || of_years > usize::from(column.meaning == Some(Meaning::Time));
    let unknown = || Role::Figures(figures_of(column, None));
    match column.meaning {
        _ if column.is_across => unknown(),
        // Quarters, whose years stand elsewhere.
        _ if years_elsewhere && column.time.is_none() && tells_parts_alone(grid, table, column.index, &column.name) => {
            Role::Month
        }
        Some(Meaning::Uncovered | Meaning::Other) if !is_words => Role::LeftOut,
        _ if column.time.is_some() && !is_words => {
            Role::Figures(figures_of(column, column.meaning.and_then(Measure::of)))
        }
        // `Tahun` over words, beside years.
        Some(Meaning::Time) if !(is_words && column.times == 0 && times_across) => Role::Time,
        // `Januari 2023` says the year too.
        Some(Meaning::Month) if !has_years && column.times > column.figures + column.texts => Role::Time,
        Some(Meaning::Month) => Role::Month,
        Some(Meaning::Source) => Role::Source,
        Some(Meaning::Reason) => Role::Reason,
        Some(Meaning::Unit) => Role::Unit,
        Some(Meaning::Group) => Role::Group,
        Some(Meaning::Code) => Role::LeftOut,
        Some(Meaning::Measure) if is_words => Role::Measure,
        _ if is_words && !has_years && tells_parts_of_years(grid, table, column.index) => Role::Time,
        // Where the groups have a column, words in one of figures are to be mended.
        Some(meaning)
            if is_words
                && named_groups > 0
                && !names_groups(&column.name)
                && Measure::of(meaning).is_some()
                && column.name.len() < LONGEST_NAME =>
        {
            Role::Figures(figures_of(column, Measure::of(meaning)))
        }
        _ if is_words => {
            let names: Vec<Content> = table.rows.iter().map(|row| grid.at(*row, column.index).clone()).collect();
            let texts = || names.iter().filter(|name| !name.is_empty()).map(Content::text);
            if names_groups(&column.name) && column.meaning != Some(Meaning::Measure) {
                Role::Group
            } else if column.texts > 1 && tells_measures(grid, table, column.index) {
                Role::Measure
            } else if texts().all(|text| is_unit(&text)) {
                Role::Unit
            } else {
                Role::Group
            }
        }
        Some(Meaning::PerThousand) => {
            Role::Figures(Figures { numbers: Numbers::PerThousand, ..figures_of(column, Some(Measure::Rate)) })
        }
        Some(meaning) => Role::Figures(figures_of(column, Measure::of(meaning))),
        None if counts_rows(grid, table, column.index) => Role::LeftOut,
        None if column.figures == 0 && column.times == 0 => Role::LeftOut,
        None => unknown(),
    }
}

/// Whether the words of a column are quarters or halves of years.
fn tells_parts_of_years(grid: &Grid, table: &Table, column: usize) -> bool {
    let filled = table.rows.iter().map(|row| grid.at(*row, column)).filter(|cell| !cell.is_empty());
    let parts: Vec<bool> = filled.map(|cell| part_of_year(&cell.text()).is_some()).collect();
    parts.iter().filter(|is_part| **is_part).count() * 2 > parts.len()
}

/// Whether a column numbers the rows.
fn counts_rows(grid: &Grid, table: &Table, column: usize) -> bool {
    let filled = || table.rows.iter().map(|row| grid.at(*row, column)).filter(|cell| !cell.is_empty());
    let counted = filled().enumerate().all(|(at, cell)| cell.text().trim_end_matches('.') == (at + 1).to_string());
    counted && filled().count() > 1 && (column == table.columns.start || filled().count() > 3)
}

/// Of several columns of names the one that tells the rows apart.
fn name_groups<'s>(
    columns: &mut [Column],
    seen: &impl Fn(usize) -> Option<&'s Seen>,
    grid: &Grid,
    table: &Table,
    findings: &mut Findings,
) {
    let groups = |columns: &[Column]| -> Vec<usize> {
        columns.iter().filter(|column| column.role == Role::Group).map(|column| column.index).collect()
    };
    if groups(columns).is_empty()
        && let Some(code) = columns.iter_mut().find(|column| {
            seen(column.index).is_some_and(|seen| seen.meaning == Some(Meaning::Code))
                && findings.answers.at(Place::Column(column.index)).is_none()
        })
    {
        code.role = Role::Group;
    }
    let all = groups(columns);
    if all.len() < 2 {
        return;
    }
    let by_name =
        |index: &usize| seen(*index).is_some_and(|seen| names_groups(&seen.name) && !names_programmes(&seen.name));
    let chosen = |index: &usize| findings.answers.one_of(Place::Column(*index), &["group"]).is_some();
    let mut kept: Vec<usize> = all.iter().copied().filter(chosen).collect();
    if kept.is_empty() {
        kept = all.iter().copied().filter(by_name).collect();
    }
    if kept.is_empty() {
        let is_programme = |index: &&usize| seen(**index).is_some_and(|seen| names_programmes(&seen.name));
        kept.extend(all.iter().find(|index| !is_programme(index)).or(all.first()));
    }
    let times: Vec<usize> = columns
        .iter()
        .filter(|column| matches!(column.role, Role::Time | Role::Month | Role::Measure))
        .map(|column| column.index)
        .collect();
    let alone = |programme: Option<usize>| {
        let names = |one: usize| [Some(one), programme].into_iter().flatten().collect::<Vec<_>>();
        kept.iter().rev().find(|one| tells_apart(grid, table, &names(**one), &times)).copied()
    };
    let mut programmes = None;
    if let Some(one) = alone(None) {
        kept = vec![one];
    } else if let Some(column) = columns
        .iter()
        .find(|column| column.role == Role::Group && !kept.contains(&column.index) && names_programmes(&column.name))
        && let Some(one) = alone(Some(column.index))
    {
        // A name has a row for each of them.
        (kept, programmes) = (vec![one], Some(column.index));
    }
    for column in columns.iter_mut().filter(|column| column.role == Role::Group && !kept.contains(&column.index)) {
        column.role = if programmes == Some(column.index) { Role::Programme } else { Role::LeftOut };
    }
}

/// Whether no two rows have the same names at the same time.
fn tells_apart(grid: &Grid, table: &Table, names: &[usize], times: &[usize]) -> bool {
    let mut seen = std::collections::HashSet::new();
    let mut last = vec![String::new(); names.len()];
    table.rows.iter().all(|row| {
        for (last, column) in last.iter_mut().zip(names) {
            // An empty cell has the name above it, as it has once all of them are read.
            if !grid.at(*row, *column).is_empty() {
                *last = grid.at(*row, *column).text();
            }
        }
        let times: Vec<String> = times.iter().map(|column| grid.at(*row, *column).text()).collect();
        let is_alone = grid.filled(*row).count() < 2;
        is_alone || last.iter().any(String::is_empty) || seen.insert((last.clone(), times))
    })
}
