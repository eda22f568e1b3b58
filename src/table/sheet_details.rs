//! What a workbook says of its cells beside their values: hidden rows, percentages, merged cells.

use std::collections::{BTreeSet, HashMap};
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::grid::Merged;

/// What is said of the cells of a sheet.
#[derive(Debug, Default)]
pub struct SheetDetails {
    /// Rows that are not shown.
    pub hidden: BTreeSet<usize>,
    /// Cells whose number is shown as a percentage.
    pub percentages: BTreeSet<(usize, usize)>,
    /// Cells that are shown as one.
    pub merged: Vec<Merged>,
}

/// Whether a number format shows a hundred times the number: a percent sign outside of quotes.
pub fn is_percent(format: &str) -> bool {
    let shown: String = format.split('"').step_by(2).collect();
    shown.replace("\\%", "").contains('%')
}

/// More of a part is not read: no table takes so much, and a small file can be made to unpack to anything.
const MOST_BYTES: u64 = 512 * 1024 * 1024;

fn part(bytes: &[u8], name: &str) -> Option<String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut text = String::new();
    archive.by_name(name).ok()?.take(MOST_BYTES).read_to_string(&mut text).ok()?;
    Some(text)
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = element.try_get_attribute(name).ok()??;
    attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}

fn count(element: &BytesStart<'_>, name: &str) -> usize {
    attribute(element, name).and_then(|value| value.parse().ok()).unwrap_or(1)
}

/// Calls `seen` for every element that begins.
fn each_element(xml: &str, mut seen: impl FnMut(&str, &BytesStart<'_>)) {
    let mut reader = Reader::from_str(xml);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(element) | Event::Empty(element) => seen(element.name().as_ref(), &element),
            Event::Eof => return,
            _ => {}
        }
    }
}

/// The hidden rows of each sheet of an XLSX file, by the sheet's name.
pub fn xlsx_hidden_rows(bytes: &[u8]) -> HashMap<String, BTreeSet<usize>> {
    let mut files = HashMap::new();
    each_element(&part(bytes, "xl/_rels/workbook.xml.rels").unwrap_or_default(), |name, element| {
        if let ("Relationship", Some(id), Some(file)) = (name, attribute(element, "Id"), attribute(element, "Target")) {
            files.insert(id, file);
        }
    });
    let mut sheets = HashMap::new();
    each_element(&part(bytes, "xl/workbook.xml").unwrap_or_default(), |name, element| {
        if let ("sheet", Some(sheet), Some(id)) = (name, attribute(element, "name"), attribute(element, "r:id"))
            && let Some(file) = files.get(&id)
        {
            let path = file.strip_prefix('/').map_or_else(|| format!("xl/{file}"), str::to_owned);
            sheets.insert(sheet, hidden_rows(&part(bytes, &path).unwrap_or_default()));
        }
    });
    sheets
}

fn hidden_rows(sheet: &str) -> BTreeSet<usize> {
    let mut hidden = BTreeSet::new();
    let mut row: usize = 0;
    each_element(sheet, |name, element| {
        if name == "row" {
            row = attribute(element, "r").and_then(|number| number.parse().ok()).unwrap_or(row + 1);
            if matches!(attribute(element, "hidden").as_deref(), Some("1" | "true")) {
                hidden.insert(row.saturating_sub(1));
            }
        }
    });
    hidden
}

/// What an ODS file says of the cells of each sheet, by the sheet's name.
pub fn ods_details(bytes: &[u8]) -> HashMap<String, SheetDetails> {
    let mut sheets: HashMap<String, SheetDetails> = HashMap::new();
    let mut sheet = String::new();
    let (mut next_row, mut row, mut rows, mut column) = (0_usize, 0_usize, 1_usize, 0_usize);
    each_element(&part(bytes, "content.xml").unwrap_or_default(), |name, element| match name {
        "table:table" => {
            sheet = attribute(element, "table:name").unwrap_or_default();
            next_row = 0;
        }
        "table:table-row" => {
            rows = count(element, "table:number-rows-repeated");
            row = next_row;
            next_row = next_row.saturating_add(rows);
            column = 0;
            if matches!(attribute(element, "table:visibility").as_deref(), Some("collapse" | "filter")) {
                let last = next_row.min(row.saturating_add(MOST_REPEATED));
                sheets.entry(sheet.clone()).or_default().hidden.extend(row..last);
            }
        }
        "table:table-cell" | "table:covered-table-cell" => {
            let columns = count(element, "table:number-columns-repeated");
            let details = sheets.entry(sheet.clone()).or_default();
            if attribute(element, "office:value-type").as_deref() == Some("percentage") {
                for row in row..row + rows.min(MOST_REPEATED) {
                    details.percentages.extend((column..column + columns.min(MOST_REPEATED)).map(|at| (row, at)));
                }
            }
            let spanned = |name| count(element, name).clamp(1, MOST_REPEATED) - 1;
            let last = (row + spanned("table:number-rows-spanned"), column + spanned("table:number-columns-spanned"));
            if last != (row, column) {
                details.merged.push(Merged { first: (row, column), last });
            }
            column = column.saturating_add(columns);
        }
        _ => {}
    });
    sheets
}

/// A row or cell that is repeated more often is the empty rest of a sheet.
const MOST_REPEATED: usize = 20_000;
