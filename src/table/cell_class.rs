//! What a cell looks like by itself, before anything is known of its column.

use super::cell::Content;
use super::written_number::WrittenNumber;
use super::written_time::WrittenTime;

/// What a cell looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellClass {
    /// Nothing in it.
    Empty,
    /// A number that is not like a year.
    Quantity,
    /// A year or another time.
    Time,
    /// A mark that says that there is no figure.
    Missing,
    /// An error, or a column too narrow for its number.
    Error,
    /// Words.
    Text,
}

/// What stands where there is no figure.
const MISSING: [&str; 24] = [
    "n/a",
    "na",
    "n.a.",
    "n.a",
    "-",
    "–",
    "—",
    "--",
    "---",
    "…",
    "...",
    "..",
    ".",
    ":",
    "x",
    "null",
    "nan",
    "tad",
    "t.a.d.",
    "t.a.",
    "tidak ada data",
    "tidak tersedia",
    "no data",
    "not available",
];

/// Whether a text says that there is no figure.
pub fn is_missing(text: &str) -> bool {
    text.len() < 20 && MISSING.contains(&text.to_lowercase().as_str())
}

/// Whether the column was too narrow for the number when this was copied.
pub fn is_cut(text: &str) -> bool {
    text.len() > 1 && text.bytes().all(|byte| byte == b'#')
}

impl CellClass {
    /// Of what is in a cell.
    pub fn of(content: &Content) -> CellClass {
        match content {
            Content::Empty => CellClass::Empty,
            Content::Error(_) | Content::NoStoredValue => CellClass::Error,
            Content::Date { .. } => CellClass::Time,
            Content::Number { value, percent } => {
                let year = !percent && value.fract() == 0.0 && (1900.0..=2200.0).contains(value);
                if year { CellClass::Time } else { CellClass::Quantity }
            }
            Content::Text(text) if is_missing(text) => CellClass::Missing,
            Content::Text(text) if is_cut(text) => CellClass::Error,
            Content::Text(text) if WrittenTime::read(text).is_some() => CellClass::Time,
            Content::Text(text) if WrittenNumber::read(text).is_some() => CellClass::Quantity,
            Content::Text(_) => CellClass::Text,
        }
    }

    /// Whether a figure belongs here, or the mark that there is none.
    pub fn is_figure(self) -> bool {
        matches!(self, CellClass::Quantity | CellClass::Missing | CellClass::Error)
    }
}
