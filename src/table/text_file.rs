//! A table of characters: CSV, TSV, semicolons, or what is pasted, in whatever encoding.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

use super::cell::Content;
use super::grid::Grid;

/// What may stand between two cells, the likeliest first.
const SEPARATORS: [u8; 4] = [b'\t', b';', b',', b'|'];
/// Rows that are looked at to find the separator.
const LOOKED_AT: usize = 200;

/// The characters of a file: by its byte-order mark, else by what its bytes look like.
pub fn decoded(bytes: &[u8]) -> String {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None => unmarked(bytes),
    };
    encoding.decode(bytes).0.into_owned()
}

fn unmarked(bytes: &[u8]) -> &'static Encoding {
    // Every other byte of what is mostly Latin is zero in UTF-16.
    let (even, odd) = bytes.chunks_exact(2).fold((0, 0), |(even, odd), pair| match pair {
        [first, second] => (even + usize::from(*first == 0), odd + usize::from(*second == 0)),
        _ => (even, odd),
    });
    if odd > bytes.len() / 5 {
        return UTF_16LE;
    }
    if even > bytes.len() / 5 {
        return UTF_16BE;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}

/// The cells of a text.
pub fn read_text(text: &str) -> Grid {
    let (separator, text) = match told_separator(text) {
        Some(told) => told,
        None => (separator(text), text),
    };
    let rows = records(text, separator);
    Grid { rows, ..Grid::default() }
}

/// Excel’s first line `sep=;`, which is no row.
fn told_separator(text: &str) -> Option<(u8, &str)> {
    let rest = text.strip_prefix("sep=").or_else(|| text.strip_prefix("\"sep="))?;
    let separator = *rest.as_bytes().first()?;
    let (_, after) = rest.split_once('\n')?;
    separator.is_ascii().then_some((separator, after))
}

/// What parts the rows most evenly: most of the rows have the same number of cells, and more than one.
fn separator(text: &str) -> u8 {
    let start: String = text.split_inclusive('\n').take(LOOKED_AT).collect();
    let evenness = |separator: u8| {
        let widths: Vec<usize> = records(&start, separator)
            .iter()
            .map(|row| if row.iter().all(Content::is_empty) { 0 } else { row.len() })
            .filter(|width| *width > 1)
            .collect();
        let most = widths.iter().map(|width| (widths.iter().filter(|other| *other == width).count(), *width)).max();
        most.map_or(0, |(rows, width)| rows * 100 + width.min(99))
    };
    let tabs = evenness(b'\t');
    // Nobody writes tabs into a cell.
    if tabs > 0 {
        return b'\t';
    }
    let mut best = (b',', 0);
    for other in SEPARATORS.into_iter().skip(1) {
        let even = evenness(other);
        if even > best.1 {
            best = (other, even);
        }
    }
    best.0
}

fn records(text: &str, separator: u8) -> Vec<Vec<Content>> {
    // All lines end alike, the last one too, so that they can be counted.
    let text = format!("{text}\n").replace("\r\n", "\n").replace('\r', "\n");
    let mut records =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut rows: Vec<Vec<Content>> = Vec::new();
    let mut record = StringRecord::new();
    loop {
        let before = records.position().line();
        if !records.read_record(&mut record).unwrap_or(false) {
            return rows;
        }
        // Empty lines are passed over in reading, and count in a spreadsheet.
        let within: usize = record.iter().map(|cell| cell.matches('\n').count()).sum();
        let lines = usize::try_from(records.position().line() - before).unwrap_or(0);
        rows.resize_with(rows.len() + lines.saturating_sub(within + 1), Vec::new);
        rows.push(record.iter().map(Content::written).collect());
    }
}

#[cfg(test)]
mod tests {
    use super::read_text;
    use crate::table::cell::Content;

    #[track_caller]
    fn check(text: &str, rows: &[&[&str]]) {
        let read = read_text(text).rows;
        let read: Vec<Vec<String>> = read.iter().map(|row| row.iter().map(Content::text).collect()).collect();
        assert_eq!(read, rows);
    }

    #[test]
    fn empty_lines_are_rows() {
        check("a,b\n\n\nc,d\n", &[&["a", "b"], &[], &[], &["c", "d"]]);
        check("\r\na;b\r\n\r\nc;d", &[&[], &["a", "b"], &[], &["c", "d"]]);
    }

    #[test]
    fn a_line_break_inside_quotes_is_no_row() {
        check("\"a\nb\",c\n\nd,e\n", &[&["a\nb", "c"], &[], &["d", "e"]]);
    }

    #[test]
    fn a_told_separator_is_no_row() {
        check("sep=;\na;b,c\n1;2\n", &[&["a", "b,c"], &["1", "2"]]);
    }

    #[test]
    fn the_separator_is_what_parts_the_rows_evenly() {
        check("a;b\n1,5;2,5\n1,7;3\n", &[&["a", "b"], &["1,5", "2,5"], &["1,7", "3"]]);
        check("a\tb\n1,5\t2;5\n", &[&["a", "b"], &["1,5", "2;5"]]);
    }
}
