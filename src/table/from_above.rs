//! Empty cells of a column of names or times: what stands above them is theirs where cells are merged, or where the table
//! is laid out so; that is said once. Where it is not, they are asked about.

use super::choice::{Choice, ChoiceMeaning};
use super::column::{Column, Role};
use super::findings::Findings;
use super::grid::Grid;
use super::place::Place;
use super::problem::TableProblemKind;

/// More questions of one kind in a column say nothing new.
const MOST_ASKED: usize = 20;

/// The empty cells of a column, from the top.
pub(super) struct FromAbove {
    column: usize,
    /// Whether rows are laid out in blocks, each below the first cell of the column.
    in_blocks: bool,
    last: String,
    is_said: bool,
    asked: usize,
}

/// The columns that have a role.
pub(super) fn indexes_of(columns: &[Column], role: &Role) -> Vec<usize> {
    columns.iter().filter(|column| column.role == *role).map(|column| column.index).collect()
}

impl FromAbove {
    fn new(column: usize, in_blocks: bool) -> FromAbove {
        FromAbove { column, in_blocks, last: String::new(), is_said: false, asked: 0 }
    }

    /// Of a column of times: blocks have their time to the left of their names and months.
    pub(super) fn of_times(column: usize, columns: &[Column], findings: &Findings) -> FromAbove {
        let names = [indexes_of(columns, &Role::Group), indexes_of(columns, &Role::Month)].concat();
        let in_rows = columns.iter().any(|column| column.role == Role::Measure);
        let stands_first = !names.is_empty() && names.iter().all(|names| column < *names);
        let answered = findings.answers.one_of(Place::Column(column), &["above"]).is_some();
        FromAbove::new(column, stands_first || in_rows || answered)
    }

    /// Of a column of months: blocks have their month to the left of their names.
    pub(super) fn of_months(column: usize, columns: &[Column]) -> FromAbove {
        let names = indexes_of(columns, &Role::Group);
        FromAbove::new(column, !names.is_empty() && names.iter().all(|names| column < *names))
    }

    /// Whether an empty cell goes on with what stands above it; says so where it does.
    pub(super) fn goes_on(&mut self, grid: &Grid, row: usize, findings: &mut Findings) -> bool {
        let goes_on = self.is_part(grid, row) || self.in_blocks;
        if goes_on {
            self.say(grid, row, findings);
        }
        goes_on
    }

    /// Of a column of names: blocks have their name to the left of their times, or of what each row counts.
    pub(super) fn of_names(column: usize, columns: &[Column], findings: &Findings) -> FromAbove {
        let times = indexes_of(columns, &Role::Time);
        let in_rows = columns.iter().any(|column| column.role == Role::Measure);
        let stands_first = times.iter().all(|times| column < *times);
        let answered = findings.answers.one_of(Place::Column(column), &["above"]).is_some();
        FromAbove::new(column, stands_first || in_rows || answered)
    }

    /// Notes what stands in a cell of the column.
    pub(super) fn see(&mut self, written: &str) {
        self.last = written.to_owned();
    }

    /// Whether the empty cell of a row is part of what stands above it.
    fn is_part(&self, grid: &Grid, row: usize) -> bool {
        grid.merged_at(row, self.column).is_some_and(|merged| merged.first.0 < row)
    }

    /// Says that the empty cell of a row has the time above it, or asks; whether it has. `with_name`: its name is taken from
    /// above too.
    pub(super) fn take_time(&mut self, grid: &Grid, row: usize, with_name: bool, findings: &mut Findings) -> bool {
        let is_asked = !self.is_part(grid, row) && !self.in_blocks && !with_name;
        if is_asked {
            self.ask(row, TableProblemKind::EmptyTime { above: self.last.clone() }, findings);
        } else {
            self.say(grid, row, findings);
        }
        !is_asked
    }

    /// The same of a name. `is_row`: the row has a time of its own.
    pub(super) fn take_name(&mut self, grid: &Grid, row: usize, is_row: bool, findings: &mut Findings) -> bool {
        let is_asked = !self.is_part(grid, row) && !self.in_blocks && is_row;
        if is_asked {
            self.ask(row, TableProblemKind::NoName, findings);
        } else {
            self.say(grid, row, findings);
        }
        !is_asked
    }

    fn say(&mut self, grid: &Grid, row: usize, findings: &mut Findings) {
        if !self.is_said && !self.is_part(grid, row) {
            let written = self.last.clone();
            findings.say(Place::Cell(row, self.column), TableProblemKind::TakenFromAbove { written });
            self.is_said = true;
        }
    }

    fn ask(&mut self, row: usize, kind: TableProblemKind, findings: &mut Findings) {
        self.asked += 1;
        if self.asked > MOST_ASKED {
            return;
        }
        let at = Place::Cell(row, self.column);
        let words = ChoiceMeaning::Words { text: self.last.clone() };
        let choice = |at, chosen: &str, meaning| Choice { at, chosen: chosen.to_owned(), meaning };
        let choices =
            vec![choice(at, &self.last, words), choice(Place::Column(self.column), "above", ChoiceMeaning::FromAbove)];
        findings.add(at, kind, choices);
    }
}
