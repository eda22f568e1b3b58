//! One cell of a table, as its file has it.

use serde::{Deserialize, Serialize};

use super::written_number::WrittenNumber;

/// What is in a cell.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Content {
    /// Nothing, or nothing but spaces.
    #[default]
    Empty,
    /// Words, without the spaces around them; a number in a text file is words still.
    Text(String),
    /// A number that the file has as one.
    Number {
        /// The number.
        value: f64,
        /// Whether it is shown as a percentage: 0.25 as 25 %.
        percent: bool,
    },
    /// A day that the file has as one.
    Date {
        /// The calendar year.
        year: i32,
        /// 1 … 12
        month: u8,
        /// 1 … 31
        day: u8,
    },
    /// An error of the spreadsheet: `#N/A`.
    Error(String),
    /// A formula whose result is not in the file.
    NoStoredValue,
}

/// The errors that spreadsheets write into cells.
const ERRORS: [&str; 9] = ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"];

impl Content {
    /// What a text file has between two separators.
    pub fn written(text: &str) -> Content {
        let text = text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
        if text.is_empty() {
            Content::Empty
        } else if ERRORS.iter().any(|error| error.eq_ignore_ascii_case(text)) || text.starts_with("Err:5") {
            Content::Error(text.to_owned())
        } else {
            Content::Text(text.to_owned())
        }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        *self == Content::Empty
    }

    /// Whether its number has a percent sign; nothing where it is no number.
    pub(super) fn percent_sign(&self) -> Option<bool> {
        match self {
            Content::Number { percent, .. } => Some(*percent),
            Content::Text(text) => WrittenNumber::read(text).map(|number| number.percent),
            _ => None,
        }
    }

    /// As it would be read aloud: the words, or the number as programs write it.
    pub fn text(&self) -> String {
        match self {
            Content::Empty | Content::NoStoredValue => String::new(),
            Content::Text(text) | Content::Error(text) => text.clone(),
            Content::Number { value, percent: true } => format!("{}%", rounded(value * 100.0)),
            Content::Number { value, percent: false } => rounded(*value).to_string(),
            Content::Date { year, month, day } => format!("{year}-{month:02}-{day:02}"),
        }
    }
}

/// Without what binary fractions add: 27.4 and not 27.400000000000002.
pub fn rounded(value: f64) -> f64 {
    if value.abs() < 1e9 { (value * 1e9).round() / 1e9 } else { value }
}
