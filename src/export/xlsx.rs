//! The numbers for a spreadsheet: a sheet of them, each in a cell of its type, and one that says what they are about. The
//! same session gives the same bytes.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use crate::document::Date;
use crate::report::{Table, TableRow};
use crate::session::Session;
use crate::words::Locale;
use crate::words::files::{Fact, SheetWords};

/// Why there is no file: what cannot be in a spreadsheet, in the words of the library that writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoSheet(pub String);

impl From<XlsxError> for NoSheet {
    fn from(error: XlsxError) -> NoSheet {
        NoSheet(error.to_string())
    }
}

/// All that goes into a file. What it takes from a session is apart from the writing, which is by far the larger program.
#[derive(Debug, Clone, PartialEq)]
pub struct Spreadsheet {
    words: SheetWords,
    about: Vec<Fact>,
    rows: Vec<TableRow>,
    updated: Date,
}

impl Spreadsheet {
    /// As the session stands; `None` without a document.
    pub fn new<L: Locale>(session: &Session<L>) -> Option<Spreadsheet> {
        let (facts, outcome) = session.facts().zip(session.outcome())?;
        let (words, about) = session.file_words(|words| (words.sheet(), words.about()))?;
        let rows = Table::new(facts, &outcome.plan, &outcome.projection).rows();
        Some(Spreadsheet { words, about, rows, updated: facts.document().updated })
    }

    /// The file.
    pub fn xlsx(&self) -> Result<Vec<u8>, NoSheet> {
        let mut workbook = Workbook::new();
        workbook.set_properties(&properties(&self.about, self.updated)?);
        write_numbers(workbook.add_worksheet(), &self.words, &self.rows)?;
        write_about(workbook.add_worksheet(), &self.words, &self.about)?;
        Ok(workbook.save_to_buffer()?)
    }
}

/// The document's own day, so that two files of one document are the same.
fn properties(about: &[Fact], updated: Date) -> Result<DocProperties, NoSheet> {
    let (month, day) = (updated.month.unwrap_or(1), updated.day.unwrap_or(1));
    let made = ExcelDateTime::from_ymd(u16::try_from(updated.year).unwrap_or(1900).max(1900), month, day)?;
    let title = about.first().map_or("", |fact| &fact.text);
    Ok(DocProperties::new().set_title(title).set_author("Cakupan").set_creation_datetime(&made))
}

/// A column of numbers: how they are written, and the number of a row.
type Numbers = (&'static str, fn(&TableRow) -> Option<f64>);

/// After group, year and kind.
const NUMBERS: [Numbers; 5] = [
    ("#,##0", |row| row.workers),
    ("#,##0", |row| row.registered),
    ("#,##0", |row| row.subsidised),
    ("0.0%", |row| Some(row.coverage)),
    ("#,##0", |row| row.cost),
];

fn write_numbers(sheet: &mut Worksheet, words: &SheetWords, rows: &[TableRow]) -> Result<(), NoSheet> {
    sheet.set_name(&words.numbers)?.set_freeze_panes(1, 1)?;
    let [group, year, kind, numbers @ ..] = &words.columns;
    // What nothing is known of has no column.
    let numbers: Vec<(&String, Numbers)> =
        numbers.iter().zip(NUMBERS).filter(|(_, (_, number))| rows.iter().any(|row| number(row).is_some())).collect();
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Bottom);
    let right = head.clone().set_align(FormatAlign::Right);
    sheet.write_string_with_format(0, 0, group, &head)?;
    sheet.write_string_with_format(0, 1, year, &right)?;
    sheet.write_string_with_format(0, 2, kind, &head)?;
    let widest = words.groups.iter().chain([&words.all, group]).map(|name| name.chars().count()).max();
    sheet.set_column_width(0, (widest.unwrap_or(0) as f64 + 2.0).clamp(12.0, 40.0))?;
    sheet.set_column_width(1, 8)?;
    sheet.set_column_width(2, words.projected.chars().count().max(words.observed.chars().count()) as f64 + 2.0)?;
    for (column, (name, _)) in (3..).zip(&numbers) {
        sheet.write_string_with_format(0, column, *name, &right)?;
        sheet.set_column_width(column, 18)?;
    }
    let plain = Format::new().set_num_format("0");
    let formats: Vec<Format> = numbers.iter().map(|(_, (format, _))| Format::new().set_num_format(*format)).collect();
    for (line, row) in (1..).zip(rows) {
        let name = row.group.map_or(Some(&words.all), |group| words.groups.get(group));
        sheet.write_string(line, 0, name.map_or("", String::as_str))?;
        sheet.write_number_with_format(line, 1, row.year, &plain)?;
        sheet.write_string(line, 2, if row.is_observed { &words.observed } else { &words.projected })?;
        for ((column, (_, (_, number))), format) in (3..).zip(&numbers).zip(&formats) {
            if let Some(number) = number(row) {
                sheet.write_number_with_format(line, column, number, format)?;
            }
        }
    }
    Ok(())
}

fn write_about(sheet: &mut Worksheet, words: &SheetWords, about: &[Fact]) -> Result<(), NoSheet> {
    sheet.set_name(&words.about)?;
    let top = FormatAlign::Top;
    let (label, text) =
        (Format::new().set_bold().set_align(top), Format::new().set_text_wrap().set_align(FormatAlign::Top));
    for (column, width) in [(0, 16), (1, 60), (2, 50), (3, 60)] {
        sheet.set_column_width(column, width)?;
    }
    for (line, fact) in (0..).zip(about) {
        sheet.write_string_with_format(line, 0, &fact.label, &label)?;
        for (column, words) in [(1, &fact.text), (2, &fact.detail), (3, &fact.url)] {
            if !words.is_empty() {
                sheet.write_string_with_format(line, column, words, &text)?;
            }
        }
    }
    Ok(())
}
