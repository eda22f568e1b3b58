//! A sheet: cells under the addresses that a spreadsheet shows.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::cell::Content;

/// Cells that are shown as one: rows and columns, first and last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    /// The first row and column; what is shown stands there.
    pub first: (usize, usize),
    /// The last row and column.
    pub last: (usize, usize),
}

/// A sheet of a file; a text file has one.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Grid {
    /// What the sheet is called; empty in a text file.
    pub name: String,
    /// Rows from the top, each from column A; they need not be of one length.
    pub rows: Vec<Vec<Content>>,
    /// Rows that are not shown.
    pub hidden: BTreeSet<usize>,
    /// Cells that are shown as one.
    pub merged: Vec<Merged>,
}

static EMPTY: Content = Content::Empty;

impl Grid {
    /// What is in a cell; nothing beyond the last.
    pub fn at(&self, row: usize, column: usize) -> &Content {
        self.rows.get(row).and_then(|cells| cells.get(column)).unwrap_or(&EMPTY)
    }

    /// Writes words into a cell, as a text file has them; the sheet grows to where it is.
    pub fn write(&mut self, row: usize, column: usize, text: &str) {
        if self.rows.len() <= row {
            self.rows.resize(row + 1, Vec::new());
        }
        if let Some(cells) = self.rows.get_mut(row) {
            if cells.len() <= column {
                cells.resize(column + 1, Content::Empty);
            }
            if let Some(cell) = cells.get_mut(column) {
                *cell = Content::written(text);
            }
        }
    }

    /// Columns from A to the last that has something in it.
    pub fn width(&self) -> usize {
        let used = |cells: &Vec<Content>| cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        self.rows.iter().map(used).max().unwrap_or(0)
    }

    /// The columns of a row that have something in them.
    pub fn filled(&self, row: usize) -> impl Iterator<Item = (usize, &Content)> {
        let cells = self.rows.get(row).map_or(&[][..], Vec::as_slice);
        cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty())
    }

    /// Whether a row is shown and has something in it.
    pub fn is_used(&self, row: usize) -> bool {
        !self.hidden.contains(&row) && self.filled(row).next().is_some()
    }

    /// Whether there is nothing in the sheet.
    pub fn is_blank(&self) -> bool {
        (0..self.rows.len()).all(|row| !self.is_used(row))
    }

    /// The merged cells that a cell is one of.
    pub fn merged_at(&self, row: usize, column: usize) -> Option<Merged> {
        let within = |merged: &&Merged| {
            (merged.first.0..=merged.last.0).contains(&row) && (merged.first.1..=merged.last.1).contains(&column)
        };
        self.merged.iter().find(within).copied()
    }
}
