//! The numbers for programs: the table of `cakupan project`, below lines that say what it is about. A program that reads
//! tables is told that they begin with `#`.

use crate::report::Table;
use crate::session::Session;
use crate::words::Locale;
use crate::words::files::Fact;

/// The lines, each begun by `# ` and ended by a line feed: title, sources, assumptions, version, trend, units. `None` without a
/// document.
pub fn csv_head<L: Locale>(session: &Session<L>) -> Option<String> {
    let facts = session.file_words(|words| [words.about(), words.trend(), words.units()].concat())?;
    Some(facts.iter().map(|fact| format!("# {}\n", harmless(&line(fact)))).collect())
}

/// The head and the table as the session stands; `None` without a document.
pub fn csv<L: Locale>(session: &Session<L>) -> Option<String> {
    let (facts, outcome) = session.facts().zip(session.outcome())?;
    Some(format!("{}{}", csv_head(session)?, Table::new(facts, &outcome.plan, &outcome.projection)))
}

/// “Sumber: Harian Pagi, 29 Mei 2025 (kutipan) https://…”.
fn line(fact: &Fact) -> String {
    let mut line = format!("{}: {}", fact.label, fact.text);
    if !fact.detail.is_empty() {
        line.push_str(&format!(" ({})", fact.detail));
    }
    if !fact.url.is_empty() {
        line.push_str(&format!(" {}", fact.url));
    }
    line
}

/// What a spreadsheet takes for the beginning of a formula.
const FORMULA: [char; 4] = ['=', '+', '-', '@'];

/// A text in one line that a spreadsheet finds no formula in, into however many cells it cuts it.
fn harmless(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut begins = false;
    for letter in text.chars() {
        let letter = match letter {
            '\t' => ' ',
            // A quotation mark would keep commas, and the lines that follow, in one cell.
            '"' => '\'',
            letter if letter.is_control() || ['\u{2028}', '\u{2029}'].contains(&letter) => ' ',
            letter => letter,
        };
        if begins && FORMULA.contains(&letter) {
            out.push('\'');
        }
        begins = [',', ';', '|'].contains(&letter) || begins && letter.is_whitespace();
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{FORMULA, harmless};

    #[test]
    fn no_cell_of_a_line_begins_a_formula() {
        for text in ["a,=1+1", "a, \t=1", "a;@x", "b\n-2", "c|+1", "d\",\"=1", "e,\u{a0}=1", "f,,=1", "g,\u{7f}-1"] {
            let line = format!("# {}", harmless(text));
            assert_eq!(line.lines().count(), 1, "{text:?}");
            assert!(!line.contains('"'), "{text:?}");
            for cell in line.split([',', ';', '|', '\t']) {
                assert!(!cell.trim_start().starts_with(FORMULA), "{text:?}: {cell:?}");
            }
        }
    }

    #[test]
    fn a_minus_within_a_text_stays_a_minus() {
        assert_eq!(harmless("2019-2024: -3% per tahun"), "2019-2024: -3% per tahun");
    }
}
