//! Days, months and years of the Gregorian calendar, as exactly as they are known.

use std::ops::RangeInclusive;

use super::numbers::YEARS;
use super::text::read_text;
use super::{Scalar, shown_as};
use crate::document::reading::{JsonValue, Pointer, ProblemKind, ProblemSink};

/// A day, a month or a year, as exactly as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// The year.
    pub year: i32,
    /// The month, 1 … 12, where known.
    pub month: Option<u8>,
    /// The day of the month, where known.
    pub day: Option<u8>,
}

/// A calendar month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// The year.
    pub year: i32,
    /// 1 … 12.
    pub month: u8,
}

impl Month {
    /// Months since January of the year 0.
    pub fn since_year_0(self) -> i32 {
        self.year * 12 + i32::from(self.month) - 1
    }
}

impl Date {
    /// Year, month and day of its first day.
    pub fn first_day(self) -> (i32, u8, u8) {
        (self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// Year, month and day of its last day; a month's is written 31, however long it is.
    pub fn last_day(self) -> (i32, u8, u8) {
        (self.year, self.month.unwrap_or(12), self.day.unwrap_or(31))
    }
}

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, in the calendar and of the years that a document may speak of.
pub fn date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let year = digits(parts.next()?, 4, YEARS.0..=YEARS.1)?;
    let (mut month, mut day) = (None, None);
    if let Some(text) = parts.next() {
        month = Some(digits(text, 2, 1..=12)?);
    }
    if let Some(text) = parts.next() {
        day = Some(digits(text, 2, 1..=days_in(year, month?))?);
    }
    parts.next().is_none().then(|| Date { year, month: month.map(|month| month as u8), day: day.map(|day| day as u8) })
}

/// A number of so many digits, within bounds.
fn digits(text: &str, count: usize, bounds: RangeInclusive<i32>) -> Option<i32> {
    let sound = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|value| sound && bounds.contains(value))
}

fn days_in(year: i32, month: i32) -> i32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Scalar for Date {
    type Value = Date;

    fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<Date> {
        let date = date(read_text(value, pointer, sink)?);
        if date.is_none() {
            sink.report(pointer, ProblemKind::BadDate);
        }
        date
    }
}

impl Scalar for Month {
    type Value = Month;

    fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<Month> {
        match date(read_text(value, pointer, sink)?) {
            Some(Date { year, month: Some(month), day: None }) => Some(Month { year, month }),
            _ => {
                sink.report(pointer, ProblemKind::BadMonth);
                None
            }
        }
    }
}

shown_as!(Date: schemars::json_schema!({
    "description": "YYYY, YYYY-MM or YYYY-MM-DD.",
    "type": "string",
    "pattern": "^(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$|^2200(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
}));

shown_as!(Month: schemars::json_schema!({
    "description": "YYYY-MM.",
    "type": "string",
    "pattern": "^((19|20|21)[0-9]{2}|2200)-(0[1-9]|1[0-2])$",
}));
