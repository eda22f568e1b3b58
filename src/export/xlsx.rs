//! The numbers for a spreadsheet: a sheet of them, each in a cell of its type, one that says what they are about, and where
//! there is a trend one of that. The same session gives the same bytes.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use crate::document::Date;
use crate::model::{Fit, Outcome};
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
    trend: Vec<TrendRow>,
    updated: Date,
}

impl Spreadsheet {
    /// As the session stands; `None` without a document.
    pub fn new<L: Locale>(session: &Session<L>) -> Option<Spreadsheet> {
        let (facts, outcome) = session.facts().zip(session.outcome())?;
        let (words, about) = session.file_words(|words| (words.sheet(), words.about()))?;
        let rows = Table::new(facts, &outcome.plan, &outcome.projection).rows();
        Some(Spreadsheet { words, about, rows, trend: trend(outcome), updated: facts.document().updated })
    }

    /// The file.
    pub fn xlsx(&self) -> Result<Vec<u8>, NoSheet> {
        let mut workbook = Workbook::new();
        workbook.set_properties(&properties(&self.about, self.updated)?);
        write_numbers(workbook.add_worksheet(), &self.words, &self.rows)?;
        write_about(workbook.add_worksheet(), &self.words, &self.about)?;
        if !self.trend.is_empty() {
            write_trend(workbook.add_worksheet(), &self.words, &self.trend)?;
        }
        Ok(workbook.save_to_buffer()?)
    }
}

/// A year of a group, or of all together, if the past goes on.
#[derive(Debug, Clone, PartialEq)]
struct TrendRow {
    group: Option<usize>,
    year: i32,
    /// A fraction; absent where the past does not settle it, as in picture and words.
    median: Option<f64>,
    /// The band of 80 %, fractions.
    band: (f64, f64),
}

fn trend(outcome: &Outcome) -> Vec<TrendRow> {
    let Some(uncertainty) = &outcome.uncertainty else { return Vec::new() };
    let groups = uncertainty.trends.groups.iter().enumerate().map(|(place, past)| (Some(place), past));
    let rows = |(group, fit): (Option<usize>, &Fit)| -> Vec<TrendRow> {
        let ahead = fit.years.iter().zip(&fit.median).zip(fit.told_band());
        let row =
            |((&year, &median), &band)| TrendRow { group, year, median: fit.is_settled().then_some(median), band };
        ahead.map(row).collect()
    };
    let every = groups.chain([(None, &uncertainty.trends.all)]);
    every.filter_map(|(group, past)| Some((group, past.as_ref()?.fit.as_ref()?))).flat_map(rows).collect()
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
    // What nothing is known of has no column: what nobody has counted is 0 in the years ahead where nothing makes it more.
    let is_known = |row: &TableRow, number: Option<f64>| number.is_some_and(|number| row.is_observed || number > 0.0);
    let numbers: Vec<(&String, Numbers)> = numbers
        .iter()
        .zip(NUMBERS)
        .filter(|(_, (_, number))| rows.iter().any(|row| is_known(row, number(row))))
        .collect();
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
        sheet.write_string(line, 0, words.group(row.group))?;
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

fn write_trend(sheet: &mut Worksheet, words: &SheetWords, rows: &[TrendRow]) -> Result<(), NoSheet> {
    sheet.set_name(&words.trend)?.set_freeze_panes(1, 1)?;
    let [group, year, ..] = &words.columns;
    let (head, percent) = (Format::new().set_bold().set_text_wrap(), Format::new().set_num_format("0.0%"));
    let names = [group, year].into_iter().chain(&words.trend_columns);
    for ((column, name), width) in (0..).zip(names).zip([30, 8, 18, 18, 18]) {
        sheet.write_string_with_format(0, column, name, &head)?;
        sheet.set_column_width(column, width)?;
    }
    for (line, row) in (1..).zip(rows) {
        sheet.write_string(line, 0, words.group(row.group))?;
        sheet.write_number_with_format(line, 1, row.year, &Format::new().set_num_format("0"))?;
        if let Some(median) = row.median {
            sheet.write_number_with_format(line, 2, median, &percent)?;
        }
        sheet.write_number_with_format(line, 3, row.band.0, &percent)?;
        sheet.write_number_with_format(line, 4, row.band.1, &percent)?;
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
