//! What a new table says otherwise than the one before it, cell by cell.

use std::collections::HashMap;

use serde::Serialize;

use crate::table::{Content, Grid, Workbook};

/// A cell that says something else.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CellChange {
    /// From 0, in the new sheet.
    pub row: usize,
    /// From 0, in the new sheet.
    pub column: usize,
    /// What stood there; empty where there was no such row.
    pub before: String,
}

/// The cells of a sheet that say something else than before. A row is known again by the words in it and its first number,
/// which is its year, so that a row that has been put between others does not make all the rest new.
pub fn changes(before: &Workbook, after: &Workbook, sheet: usize) -> Vec<CellChange> {
    let (Some(now), Some(old)) = (after.sheets.get(sheet), before.sheets.get(sheet).or(before.sheets.first())) else {
        return Vec::new();
    };
    let mut known: HashMap<String, usize> = HashMap::new();
    for row in 0..old.rows.len() {
        known.entry(key(old, row)).or_insert(row);
    }
    let mut found = Vec::new();
    for row in 0..now.rows.len() {
        let same = known.get(&key(now, row)).copied();
        for column in 0..now.width() {
            let text = now.at(row, column).text();
            let before = same.map_or_else(String::new, |same| old.at(same, column).text());
            if text != before {
                found.push(CellChange { row, column, before });
            }
        }
    }
    found
}

/// What a row is known by.
fn key(grid: &Grid, row: usize) -> String {
    let mut numbers = 0;
    let mut key = String::new();
    for (_, cell) in grid.filled(row) {
        let text = cell.text();
        let is_number =
            matches!(cell, Content::Number { .. }) || text.starts_with(|letter: char| letter.is_ascii_digit());
        numbers += usize::from(is_number);
        if !is_number || numbers == 1 {
            key.push_str(&text);
            key.push('\u{1f}');
        }
    }
    key
}
