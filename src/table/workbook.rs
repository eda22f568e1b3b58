//! The sheets of a workbook: XLSX, XLS and ODS.

use std::collections::HashMap;
use std::io::Cursor;

use calamine::{
    Data, Dimensions, Ods, OdsError, Range, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsx, XlsxError,
};
use serde::{Deserialize, Serialize};

use super::cell::Content;
use super::grid::{Grid, Merged};
use super::sheet_details::{SheetDetails, is_percent, ods_details, xlsx_hidden_rows};
use super::xls_details::xls_details;

/// A workbook as a person sees it. It can be kept, mended and read again.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Workbook {
    /// The sheets that are shown.
    pub sheets: Vec<Grid>,
    /// The names of those that are not.
    pub hidden: Vec<String>,
}

/// Why a workbook could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It is behind a password.
    Encrypted,
    /// It is not what such a file should be.
    Broken,
}

/// More cells than this in a sheet are no table that a document could hold.
const MOST_CELLS: usize = 4_000_000;

/// Reads an XLSX file.
pub fn read_xlsx(bytes: &[u8]) -> Result<Workbook, Unreadable> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsxError::Password => Unreadable::Encrypted,
        _ => Unreadable::Broken,
    })?;
    let hidden_rows = xlsx_hidden_rows(bytes);
    let mut grids = sheets(&mut workbook)?;
    for grid in &mut grids.sheets {
        if let Ok(styles) = workbook.worksheet_style(&grid.name) {
            let is_percent = |row: u32, column: u32| {
                let format = styles.get((row, column)).and_then(|style| style.number_format.as_ref());
                format.is_some_and(|format| is_percent(&format.format_code))
            };
            mark_percentages(grid, is_percent);
        }
        grid.merged.extend(workbook.merge_cells_by_sheet_name(&grid.name).unwrap_or_default().iter().map(merged));
        grid.hidden.extend(hidden_rows.get(&grid.name).into_iter().flatten());
    }
    Ok(grids)
}

/// Reads an XLS file.
pub fn read_xls(bytes: &[u8]) -> Result<Workbook, Unreadable> {
    let mut workbook: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => Unreadable::Encrypted,
        _ => Unreadable::Broken,
    })?;
    let names: Vec<String> = workbook.sheets_metadata().iter().map(|sheet| sheet.name.clone()).collect();
    let mut details: HashMap<String, SheetDetails> = names.into_iter().zip(xls_details(bytes)).collect();
    let mut grids = sheets(&mut workbook)?;
    for grid in &mut grids.sheets {
        if let Some(details) = details.remove(&grid.name) {
            mark_percentages(grid, |row, column| details.percentages.contains(&(row as usize, column as usize)));
            grid.hidden = details.hidden;
        }
        grid.merged.extend(workbook.merge_cells_by_sheet_name(&grid.name).unwrap_or_default().iter().map(merged));
    }
    Ok(grids)
}

/// Reads an ODS file.
pub fn read_ods(bytes: &[u8]) -> Result<Workbook, Unreadable> {
    let mut workbook: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|error| match error {
        OdsError::Password => Unreadable::Encrypted,
        _ => Unreadable::Broken,
    })?;
    let mut details = ods_details(bytes);
    let mut grids = sheets(&mut workbook)?;
    for grid in &mut grids.sheets {
        let Some(details) = details.remove(&grid.name) else { continue };
        mark_percentages(grid, |row, column| details.percentages.contains(&(row as usize, column as usize)));
        grid.merged = details.merged;
        grid.hidden = details.hidden;
    }
    Ok(grids)
}

fn sheets<'b, R: Reader<Cursor<&'b [u8]>>>(workbook: &mut R) -> Result<Workbook, Unreadable> {
    let mut found = Workbook { sheets: Vec::new(), hidden: Vec::new() };
    for sheet in workbook.sheets_metadata().to_vec() {
        if sheet.typ != SheetType::WorkSheet {
            continue;
        }
        let cells = workbook.worksheet_range(&sheet.name).map_err(|_| Unreadable::Broken)?;
        let (rows, columns) = cells.end().map_or((0, 0), |(row, column)| (row as usize + 1, column as usize + 1));
        if rows.saturating_mul(columns) > MOST_CELLS {
            return Err(Unreadable::Broken);
        }
        if sheet.visible != SheetVisible::Visible {
            if !cells.is_empty() {
                found.hidden.push(sheet.name);
            }
            continue;
        }
        let formulas = workbook.worksheet_formula(&sheet.name).unwrap_or_default();
        found.sheets.push(grid(sheet.name, &cells, &formulas));
    }
    Ok(found)
}

fn grid(name: String, cells: &Range<Data>, formulas: &Range<String>) -> Grid {
    let mut rows: Vec<Vec<Content>> = Vec::new();
    let mut put = |row: u32, column: u32, content: Content| {
        let (row, column) = (row as usize, column as usize);
        if rows.len() <= row {
            rows.resize_with(row + 1, Vec::new);
        }
        if let Some(cells) = rows.get_mut(row) {
            if cells.len() <= column {
                cells.resize_with(column + 1, Content::default);
            }
            if let Some(cell) = cells.get_mut(column) {
                *cell = content;
            }
        }
    };
    let start = cells.start().unwrap_or_default();
    for (row, column, value) in cells.used_cells() {
        put(start.0 + row as u32, start.1 + column as u32, content(value));
    }
    let start = formulas.start().unwrap_or_default();
    for (row, column, formula) in formulas.used_cells() {
        let at = (start.0 + row as u32, start.1 + column as u32);
        if !formula.is_empty() && cells.get_value(at).is_none_or(|value| *value == Data::Empty) {
            put(at.0, at.1, Content::NoStoredValue);
        }
    }
    Grid { name, rows, ..Grid::default() }
}

fn content(value: &Data) -> Content {
    let number = |value: f64| Content::Number { value, percent: false };
    match value {
        Data::Int(value) => number(*value as f64),
        Data::Float(value) => number(*value),
        Data::String(text) | Data::DurationIso(text) => Content::written(text),
        Data::Bool(value) => Content::Text(value.to_string()),
        Data::DateTime(time) => {
            let (year, month, day, ..) = time.to_ymd_hms_milli();
            if time.is_datetime() { Content::Date { year: i32::from(year), month, day } } else { number(time.as_f64()) }
        }
        Data::DateTimeIso(text) => iso_day(text).unwrap_or_else(|| Content::written(text)),
        Data::Error(error) => Content::Error(error.to_string()),
        Data::Empty => Content::Empty,
    }
}

/// `2024-05-01`, with a time behind it or without.
fn iso_day(text: &str) -> Option<Content> {
    let mut parts = text.split(['T', ' ']).next()?.split('-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let day = parts.next()?.parse().ok()?;
    Some(Content::Date { year, month, day })
}

fn merged(cells: &Dimensions) -> Merged {
    let place = |(row, column): (u32, u32)| (row as usize, column as usize);
    Merged { first: place(cells.start), last: place(cells.end) }
}

fn mark_percentages(grid: &mut Grid, shown_so: impl Fn(u32, u32) -> bool) {
    for (row, cells) in grid.rows.iter_mut().enumerate() {
        for (column, cell) in cells.iter_mut().enumerate() {
            if let Content::Number { percent, .. } = cell {
                *percent = shown_so(row as u32, column as u32);
            }
        }
    }
}
