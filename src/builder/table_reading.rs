//! A table as it was read, for the page: the sheet, and what is asked, wrong and left out, in words and at its place.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::table::{Import, Place, TableProblem, TableProblemKind, Workbook, import_workbook};
use crate::words::importing::TableWords;
use crate::words::{Locale, Numbers};

/// Rows that are shown beside those that something is said of; all are read.
const SHOWN: usize = 100;

/// A table as it was read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TableReading {
    /// The document as JSON text, where nothing stands in its way.
    pub document: Option<String>,
    /// What is asked, wrong and left out.
    pub problems: Vec<Told>,
    /// Which sheet of the workbook was read, and what it is called.
    pub sheet: usize,
    /// Its name; empty in a text.
    pub name: String,
    /// The first rows of the sheet, and all others that something is said of.
    pub rows: Vec<ShownRow>,
    /// Rows in all.
    pub count: usize,
    /// Columns in all.
    pub width: usize,
}

/// A row of the sheet.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ShownRow {
    /// From 0.
    pub index: usize,
    /// As they would be read aloud.
    pub cells: Vec<String>,
}

/// A question, an error or a notice, in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Told {
    /// `unreadable`, `error`, `question` or `notice`.
    pub severity: &'static str,
    /// Its name for programs.
    pub kind: &'static str,
    /// As a spreadsheet shows it: `D7`, `row 7`, `column D`.
    pub at: String,
    /// What an answer begins with: `D7`, `7`, `D`, `year`.
    pub key: String,
    /// From 0; absent where it is about no row.
    pub row: Option<usize>,
    /// From 0; absent where it is about no column.
    pub column: Option<usize>,
    /// A sentence.
    pub what: String,
    /// What to do; empty where there is nothing to do.
    pub fix: String,
    /// The answers of a question.
    pub choices: Vec<Answer>,
}

/// An answer that a question takes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Answer {
    /// As it is given back: `D=registered`.
    pub answer: String,
    /// What it would mean.
    pub meaning: String,
}

/// Reads the table of a workbook with the answers that the editor has given.
pub fn table_reading<L: Locale>(workbook: Workbook, answers: &[String], locale: &L) -> TableReading {
    // A sheet without figures is shown too: they can be written into it.
    let only = if let [only] = workbook.sheets.as_slice() { Some(only.clone()) } else { None };
    let Import { document, problems, grid, sheet } = import_workbook(Ok(workbook), answers.iter().map(String::as_str));
    let grid = if grid.is_blank() { only.unwrap_or_default() } else { grid };
    // The page has fields for what a table does not say.
    let said = problems.iter().filter(|problem| problem.kind != TableProblemKind::ToBeFilledIn);
    let problems: Vec<Told> = said.map(|problem| told(problem, locale)).collect();
    let (count, width) = (grid.rows.len(), grid.width());
    let named = problems.iter().filter_map(|problem| problem.row).filter(|row| *row < count);
    let shown: BTreeSet<usize> = (0..count.min(SHOWN)).chain(named.take(SHOWN)).collect();
    let row =
        |index: usize| ShownRow { index, cells: (0..width).map(|column| grid.at(index, column).text()).collect() };
    TableReading {
        document: document.map(|document| document.json()),
        problems,
        sheet,
        rows: shown.into_iter().map(row).collect(),
        name: grid.name,
        count,
        width,
    }
}

/// Puts words to what is said of a table.
pub fn told<L: Locale>(problem: &TableProblem, locale: &L) -> Told {
    let number = |value: f64| Numbers::new(locale, &[]).shortest(value, 6);
    let wording = TableWords::new(locale.language()).wording(problem, &|key| locale.say(key), &number);
    let (row, column) = match problem.at {
        Place::Cell(row, column) => (Some(row), Some(column)),
        Place::Row(row) => (Some(row), None),
        Place::Column(column) => (None, Some(column)),
        Place::Topic(_) => (None, None),
    };
    let choices = wording.choices.into_iter().map(|(answer, meaning)| Answer { answer, meaning }).collect();
    Told {
        severity: problem.kind.severity().name(),
        kind: problem.kind.name(),
        at: problem.at.to_string(),
        key: problem.at.key(),
        row,
        column,
        what: wording.what,
        fix: wording.fix,
        choices,
    }
}
