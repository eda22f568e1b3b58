//! Where the tables of a sheet are: rows of headings, rows of data, what stands above and below.

use std::ops::Range;

use super::cell::Content;
use super::cell_class::CellClass;
use super::column::Measure;
use super::grid::Grid;
use super::vocabulary::{Meaning, is_unit, named};
use super::written_time::WrittenTime;

/// A table on a sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Its columns.
    pub columns: Range<usize>,
    /// The rows above it that nothing else claims: titles.
    pub above: Vec<usize>,
    /// The rows of its heading, from the top.
    pub heading: Vec<usize>,
    /// The rows of its data, and words between them.
    pub rows: Vec<usize>,
    /// The rows below it: notes.
    pub below: Vec<usize>,
}

/// A longer text is no heading.
const LONGEST_NAME: usize = 80;

impl Table {
    /// The row in which it begins.
    pub fn first_row(&self) -> usize {
        self.heading.first().or(self.rows.first()).copied().unwrap_or(0)
    }
}

/// The tables of a sheet that have figures.
pub fn tables(grid: &Grid) -> Vec<Table> {
    let used: Vec<usize> = (0..grid.rows.len()).filter(|row| grid.is_used(*row)).collect();
    let mut found: Vec<Table> = Vec::new();
    let mut above: Vec<usize> = Vec::new();
    let mut at = 0;
    while let Some(&row) = used.get(at) {
        let begins = match found.last() {
            None => is_heading(grid, row, 1) || has_figures(grid, row),
            Some(table) => begins_another(grid, row, table),
        };
        if begins {
            let heading = if is_heading(grid, row, 1) { heading_from(grid, &used, at) } else { Vec::new() };
            let spanning = spanning_rows(grid, &heading, &mut above);
            at += heading.len().max(usize::from(heading.is_empty() && found.is_empty()));
            let rows = if heading.is_empty() { vec![row] } else { Vec::new() };
            let heading = [spanning, heading].concat();
            found.push(Table { above: std::mem::take(&mut above), heading, rows, ..Table::default() });
            continue;
        }
        match found.last_mut() {
            None => above.push(row),
            Some(table) if !is_repeated(grid, row, &table.heading) => table.rows.push(row),
            Some(_) => {}
        }
        at += 1;
    }
    join_titles(grid, &mut found);
    for table in &mut found {
        part_notes(grid, table);
        table.heading.retain(|row| !is_numbering(grid, *row));
        table.columns = 0..grid.width();
    }
    found.into_iter().flat_map(|table| side_by_side(grid, table)).collect()
}

/// Whether a row has a name and figures.
fn has_figures(grid: &Grid, row: usize) -> bool {
    grid.filled(row).count() > 1 && grid.filled(row).any(|(_, cell)| CellClass::of(cell).is_figure())
}

/// How many cells of a row are names that columns have, and how many are times; `None` of a row with figures.
fn names_and_times(grid: &Grid, row: usize) -> Option<(usize, usize)> {
    let classes: Vec<(CellClass, &Content)> = grid.filled(row).map(|(_, cell)| (CellClass::of(cell), cell)).collect();
    // Most rows have figures, and their names need not be looked up.
    let has_figure = classes.iter().any(|(class, cell)| class.is_figure() && !names_a_year(cell));
    if has_figure || classes.iter().all(|(class, _)| class.is_figure()) {
        return None;
    }
    let times = classes.iter().filter(|(class, _)| *class == CellClass::Time).count();
    let is_name = |(_, cell): &&(CellClass, &Content)| {
        let text = cell.text();
        text.chars().count() <= LONGEST_NAME && named(&text).meaning.is_some()
    };
    let is_words = |(class, _): &&(CellClass, &Content)| *class == CellClass::Text || class.is_figure();
    let names = classes.iter().filter(is_words).filter(is_name).count();
    Some((names, times))
}

/// Whether what reads as a number of people names what is counted in a year: `2022 Workers`, `2022 peserta`.
fn names_a_year(cell: &Content) -> bool {
    matches!(cell, Content::Text(text)
        if WrittenTime::find(text).is_some_and(|(_, rest)| named(&rest).meaning.and_then(Measure::of).is_some()))
}

fn is_heading(grid: &Grid, row: usize, least: usize) -> bool {
    grid.filled(row).count() > 1 && names_and_times(grid, row).is_some_and(|(names, times)| names + times >= least)
}

/// Whether a row below a table is the heading of another.
fn begins_another(grid: &Grid, row: usize, table: &Table) -> bool {
    if grid.filled(row).count() < 2 || is_repeated(grid, row, &table.heading) {
        return false;
    }
    let Some((names, times)) = names_and_times(grid, row) else { return false };
    let parted = row > 0 && !grid.is_used(row - 1);
    let first = grid.filled(row).next().and_then(|(_, cell)| named(&cell.text()).meaning);
    let stub = matches!(first, Some(Meaning::Group | Meaning::Time | Meaning::Measure));
    names > 1 && names * 2 >= grid.filled(row).count() && (parted || stub) || parted && stub && names + times > 2
}

/// Whether a row says again what the heading says.
fn is_repeated(grid: &Grid, row: usize, heading: &[usize]) -> bool {
    grid.filled(row).count() > 1 && heading.iter().any(|other| grid.filled(*other).eq(grid.filled(row)))
}

/// A heading row and those that go on with it.
fn heading_from(grid: &Grid, used: &[usize], at: usize) -> Vec<usize> {
    let mut heading: Vec<usize> = used.get(at).copied().into_iter().collect();
    for &row in used.get(at + 1..).unwrap_or_default() {
        let Some(&last) = heading.last() else { break };
        if !goes_on(grid, last, row, heading.first().copied().unwrap_or(last)) {
            break;
        }
        heading.push(row);
    }
    heading
}

fn goes_on(grid: &Grid, last: usize, row: usize, first: usize) -> bool {
    if is_numbering(grid, row) {
        return true;
    }
    if grid.filled(row).all(|(_, cell)| is_unit(&cell.text())) {
        return true;
    }
    let Some((names, times)) = names_and_times(grid, row) else { return false };
    if row > last + 1 || names + times == 0 && !parts_columns(grid, row, last, first) {
        return false;
    }
    let begin = grid.filled(first).next().map_or(0, |(column, _)| column);
    let under_blank = grid
        .filled(row)
        .any(|(column, _)| column > begin && (first..row).any(|above| grid.at(above, column).is_empty()));
    let all_known = names + times == grid.filled(row).count();
    let has_times = names_and_times(grid, first).is_some_and(|(_, times)| times > 0);
    let under_names = all_known && (names > 0 || !has_times);
    let stub_is_blank = grid.at(row, begin).is_empty();
    // What stands so far stands over columns that are named here, from further left.
    let names_more = grid.filled(row).next().is_some_and(|(column, _)| column < begin);
    if names_more && names > 1 && all_known {
        return true;
    }
    under_blank && (stub_is_blank || names > 0) || under_names && stub_is_blank
}

/// Whether a row of words alone says what stands over several columns in parts: `L;P;L;P`, months under their year.
fn parts_columns(grid: &Grid, row: usize, last: usize, first: usize) -> bool {
    let begin = grid.filled(first).next().map_or(0, |(column, _)| column);
    let words = grid.filled(row).filter(|(column, cell)| *column > begin && CellClass::of(cell) == CellClass::Text);
    words.count() > 1
        && grid.filled(row).all(|(column, cell)| column > begin && CellClass::of(cell) == CellClass::Text)
        && grid.filled(row).any(|(column, _)| grid.at(last, column).is_empty())
        && grid.filled(last).any(|(column, _)| column > begin && !grid.at(row, column).is_empty())
}

/// Columns are numbered from 1, or from 0; years that follow each other number nothing.
const FIRST_NUMBERS: [usize; 3] = [0, 1, 2];

/// Whether a row numbers the columns: `(1) (2) (3)`.
fn is_numbering(grid: &Grid, row: usize) -> bool {
    let numbers: Vec<Option<usize>> =
        grid.filled(row).map(|(_, cell)| cell.text().trim_matches(['(', ')', '[', ']']).parse().ok()).collect();
    let begins = numbers.first().copied().flatten().is_some_and(|first| FIRST_NUMBERS.contains(&first));
    begins
        && numbers.len() > 2
        && numbers.windows(2).all(|pair| matches!(pair, [Some(one), Some(two)] if one + 1 == *two))
}

/// Rows right above a heading that stand over some of its columns.
fn spanning_rows(grid: &Grid, heading: &[usize], above: &mut Vec<usize>) -> Vec<usize> {
    let mut spanning = Vec::new();
    let Some(mut below) = heading.first().copied() else { return spanning };
    let begin = grid.filled(below).next().map_or(0, |(column, _)| column);
    while let Some(&row) = above.last() {
        let over_some = grid
            .filled(row)
            .all(|(column, cell)| column > begin && matches!(CellClass::of(cell), CellClass::Text | CellClass::Time));
        if row + 1 != below || !over_some {
            break;
        }
        above.pop();
        spanning.insert(0, row);
        below = row;
    }
    spanning
}

/// A heading without data is the title of what follows.
fn join_titles(grid: &Grid, found: &mut Vec<Table>) {
    let mut at = 0;
    while at + 1 < found.len() {
        let empty = found.get(at).is_some_and(|table| !table.rows.iter().any(|row| has_figures(grid, *row)));
        if empty {
            let title = found.remove(at);
            if let Some(next) = found.get_mut(at) {
                next.above = [title.above, title.heading, title.rows, std::mem::take(&mut next.above)].concat();
            }
        } else {
            at += 1;
        }
    }
    found.retain(|table| table.rows.iter().any(|row| is_data(grid, *row)));
}

/// Whether a row has a figure, or a name and a time.
fn is_data(grid: &Grid, row: usize) -> bool {
    let classes: Vec<CellClass> = grid.filled(row).map(|(_, cell)| CellClass::of(cell)).collect();
    classes.len() > 1 && classes.iter().any(|class| class.is_figure() || *class == CellClass::Time)
}

/// Rows after the last with a figure are notes.
fn part_notes(grid: &Grid, table: &mut Table) {
    let end = table.rows.iter().rposition(|row| is_data(grid, *row)).map_or(0, |last| last + 1);
    table.below = table.rows.split_off(end);
}

/// Tables beside each other: an empty column between them, and each with names or times of its own.
fn side_by_side(grid: &Grid, table: Table) -> Vec<Table> {
    let rows = || table.heading.iter().chain(&table.rows);
    let is_blank = |column: usize| rows().all(|row| grid.at(*row, column).is_empty());
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut begin = None;
    for column in table.columns.clone().chain([table.columns.end]) {
        match (begin, is_blank(column)) {
            (None, false) => begin = Some(column),
            (Some(from), true) => {
                parts.push(from..column);
                begin = None;
            }
            _ => {}
        }
    }
    let stands_alone = |part: &Range<usize>| {
        let is_stub = |column: usize| {
            let text: String = table.heading.iter().map(|row| grid.at(*row, column).text() + " ").collect();
            matches!(named(&text).meaning, Some(Meaning::Group | Meaning::Time))
        };
        part.len() > 1 && part.clone().any(is_stub)
    };
    if parts.len() > 1 && parts.iter().all(stands_alone) {
        parts.into_iter().map(|columns| Table { columns, ..table.clone() }).collect()
    } else {
        vec![table]
    }
}
