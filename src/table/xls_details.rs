//! What an XLS file says of its cells beside their values: hidden rows and percentages. Its container is read by `cfb`;
//! within it stand records of a number, a length and that many bytes ([MS-XLS] 2.1.4).

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use super::sheet_details::{SheetDetails, is_percent};

/// Formats that every workbook has and that show percentages ([MS-XLS] 2.5.165).
const BUILT_IN: [u16; 2] = [9, 10];

const FORMAT: u16 = 0x041e;
const XF: u16 = 0x00e0;
const BOUND_SHEET: u16 = 0x0085;
const ROW: u16 = 0x0208;
const NUMBER: u16 = 0x0203;
const RK: u16 = 0x027e;
const MUL_RK: u16 = 0x00bd;
const FORMULA: u16 = 0x0006;
const END: u16 = 0x000a;

/// The details of each sheet, in the order of the workbook.
pub fn xls_details(bytes: &[u8]) -> Vec<SheetDetails> {
    workbook_stream(bytes).map(|stream| read(&stream)).unwrap_or_default()
}

fn workbook_stream(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut container = cfb::CompoundFile::open(Cursor::new(bytes)).ok()?;
    let name = ["Workbook", "Book"].into_iter().find(|name| container.is_stream(name))?;
    let mut stream = Vec::new();
    container.open_stream(name).ok()?.read_to_end(&mut stream).ok()?;
    Some(stream)
}

fn read(stream: &[u8]) -> Vec<SheetDetails> {
    let mut shown_so: BTreeMap<u16, bool> = BUILT_IN.into_iter().map(|format| (format, true)).collect();
    let mut formats: Vec<u16> = Vec::new();
    let mut sheets: Vec<usize> = Vec::new();
    for (kind, data) in Records(stream) {
        match kind {
            FORMAT => {
                if let (Some(format), Some(code)) = (number(data, 0), data.get(5..)) {
                    // Of two bytes a letter or of one; what is looked for is a percent sign.
                    let code: String = code.iter().filter(|byte| **byte != 0).map(|byte| char::from(*byte)).collect();
                    shown_so.insert(format, is_percent(&code));
                }
            }
            XF => formats.push(number(data, 2).unwrap_or(0)),
            BOUND_SHEET => {
                let place = number(data, 0).zip(number(data, 2));
                sheets.extend(place.map(|(low, high)| usize::from(low) + (usize::from(high) << 16)));
            }
            END => break,
            _ => {}
        }
    }
    let percent = |style: Option<u16>| {
        let format = style.and_then(|style| formats.get(usize::from(style)));
        format.and_then(|format| shown_so.get(format)).copied().unwrap_or(false)
    };
    sheets.into_iter().map(|place| sheet(stream.get(place..).unwrap_or_default(), &percent)).collect()
}

fn sheet(stream: &[u8], percent: &dyn Fn(Option<u16>) -> bool) -> SheetDetails {
    let mut details = SheetDetails::default();
    for (kind, data) in Records(stream) {
        let Some(row) = number(data, 0).map(usize::from) else {
            if kind == END {
                break;
            }
            continue;
        };
        match kind {
            // fDyZero: the row has no height.
            ROW if number(data, 12).is_some_and(|flags| flags & 0x20 != 0) => {
                details.hidden.insert(row);
            }
            NUMBER | RK | FORMULA => {
                if let (Some(column), true) = (number(data, 2), percent(number(data, 4))) {
                    details.percentages.insert((row, usize::from(column)));
                }
            }
            MUL_RK => {
                let first = number(data, 2).map_or(0, usize::from);
                // Six bytes a cell, and the last column behind them.
                for (at, offset) in (4..data.len().saturating_sub(2)).step_by(6).enumerate() {
                    if percent(number(data, offset)) {
                        details.percentages.insert((row, first + at));
                    }
                }
            }
            _ => {}
        }
    }
    details
}

/// A number of two bytes.
fn number(data: &[u8], at: usize) -> Option<u16> {
    let bytes = data.get(at..at + 2)?;
    Some(u16::from_le_bytes(bytes.try_into().ok()?))
}

/// The records of a stream.
struct Records<'s>(&'s [u8]);

impl<'s> Iterator for Records<'s> {
    type Item = (u16, &'s [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (kind, length) = (number(self.0, 0)?, usize::from(number(self.0, 2)?));
        let data = self.0.get(4..4 + length)?;
        self.0 = self.0.get(4 + length..).unwrap_or_default();
        Some((kind, data))
    }
}
