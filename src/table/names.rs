//! The groups' names, row by row; and what among them a spreadsheet has probably changed.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::Content;
use super::cell_class::is_cut;
use super::choice::ChoiceMeaning;
use super::column::{Column, Role};
use super::findings::Findings;
use super::from_above::FromAbove;
use super::grid::Grid;
use super::place::Place;
use super::problem::TableProblemKind;
use super::tables::Table;
use super::vocabulary::is_total;
use super::written_number::WrittenNumber;
use super::written_time::{WrittenTime, month_named};

/// The name in each row that has one, and the words that stand over it.
#[derive(Debug, Default)]
pub struct Names {
    /// The name of each row.
    pub of_row: BTreeMap<usize, String>,
    /// The words in a row of their own above each row.
    pub section: BTreeMap<usize, String>,
    /// The rows whose name is asked.
    pub open: BTreeSet<usize>,
}

impl Names {
    /// Of a table.
    pub fn settle(grid: &Grid, table: &Table, columns: &[Column], findings: &mut Findings) -> Names {
        let mut names = Names::default();
        let groups: Vec<usize> =
            columns.iter().filter(|column| column.role == Role::Group).map(|column| column.index).collect();
        let times = columns.iter().find(|column| column.role == Role::Time).map(|column| column.index);
        let mut last: BTreeMap<usize, String> = BTreeMap::new();
        let mut spelling = Spelling::default();
        let mut above: BTreeMap<usize, FromAbove> =
            groups.iter().map(|column| (*column, FromAbove::of_names(*column, columns, findings))).collect();
        let mut section: Option<String> = None;
        for &row in &table.rows {
            let mut filled = grid.filled(row);
            if let (Some((column, cell)), None) = (filled.next(), filled.next())
                && (groups.contains(&column) || groups.is_empty())
                && matches!(cell, Content::Text(_))
            {
                section = Some(name_of(&cell.text()));
                // A time alone stands over the rows below it.
                if WrittenTime::read(&cell.text()).is_none() {
                    findings.say(Place::Row(row), TableProblemKind::WordsAlone);
                }
                continue;
            }
            if let Some(section) = &section {
                names.section.insert(row, section.clone());
            }
            let total = times.map(|column| grid.at(row, column).text()).filter(|text| is_total(text));
            let is_nameless = !groups.is_empty() && groups.iter().all(|column| grid.at(row, *column).is_empty());
            if let Some(total) = total.filter(|_| is_nameless) {
                names.of_row.insert(row, name_of(&total));
                continue;
            }
            let mut parts: Vec<String> = Vec::new();
            for &column in &groups {
                let own =
                    name(grid, row, column, findings).map(|own| spelling.of(own, Place::Cell(row, column), findings));
                if let Some(above) = above.get_mut(&column) {
                    match &own {
                        Some(name) => above.see(name),
                        None if last.contains_key(&column) => {
                            let has_time = times.is_some_and(|column| !grid.at(row, column).is_empty());
                            if !above.take_name(grid, row, has_time, findings) {
                                names.open.insert(row);
                            }
                        }
                        None => {}
                    }
                }
                if let Some(name) = own.or_else(|| last.get(&column).cloned()) {
                    last.insert(column, name.clone());
                    parts.push(name);
                }
            }
            parts.dedup();
            if !parts.is_empty() {
                names.of_row.insert(row, parts.join(" – "));
            }
        }
        names
    }
}

/// How each name was written first; one that differs in capitals and spaces alone is the same.
#[derive(Debug, Default)]
struct Spelling(BTreeMap<String, String>);

impl Spelling {
    /// The name as it was written first, unless the editor wrote it for this cell; says where it is another.
    fn of(&mut self, name: String, at: Place, findings: &mut Findings) -> String {
        let key: String = name.to_lowercase().split_whitespace().collect();
        let first = self.0.entry(key).or_insert_with(|| name.clone());
        if *first == name || findings.answers.at(at).is_some() {
            return name;
        }
        let kind = TableProblemKind::SpelledOtherwise { written: name, first: first.clone() };
        findings.say(at, kind);
        first.clone()
    }
}

/// A name without line breaks and the marks of footnotes.
pub fn name_of(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = text.trim_end_matches(['*', '†', '‡', '⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']).trim_end();
    // `Tani 1)`: a bracket that nothing opens.
    let marked = text.strip_suffix(')').filter(|text| !text.contains(['(', ')']));
    let parted = marked.and_then(|text| text.rsplit_once(' '));
    let is_mark = |mark: &str| !mark.is_empty() && mark.len() <= 2 && mark.bytes().all(|byte| byte.is_ascii_digit());
    parted.filter(|(_, mark)| is_mark(mark)).map_or(text, |(name, _)| name.trim_end()).to_owned()
}

fn name(grid: &Grid, row: usize, column: usize, findings: &mut Findings) -> Option<String> {
    let at = Place::Cell(row, column);
    match findings.answers.at(at) {
        Some("") => findings.answers.refuse(at),
        Some(answer) => return Some(answer.to_owned()),
        None => {}
    }
    let cell = grid.at(row, column);
    let written = cell.text();
    if is_cut(&written) {
        findings.ask(at, TableProblemKind::CutName, Vec::new());
        return Some(written);
    }
    let day_and_month = match cell {
        Content::Empty => return None,
        Content::Date { month, day, .. } => Some((*day, *month)),
        Content::Text(text) => read_day_and_month(text),
        _ => None,
    };
    if let Some((one, two)) = day_and_month {
        let meant = format!("{}-{}", one.min(two), one.max(two));
        let words = |text: &str| ChoiceMeaning::Words { text: text.to_owned() };
        let choices = vec![(meant.as_str(), words(&meant)), (written.as_str(), words(&written))];
        findings.ask(at, TableProblemKind::DateForName { written: written.clone() }, choices);
    } else if is_cut_code(cell) {
        let whole = written.replace(['.', ','], "");
        let words = |text: &str| ChoiceMeaning::Words { text: text.to_owned() };
        let choices = vec![(written.as_str(), words(&written)), (whole.as_str(), words(&whole))];
        findings.ask(at, TableProblemKind::CodeForName { written: written.clone() }, choices);
    }
    Some(name_of(&written))
}

/// `04-Jan`, `Jan-04`, `4 Mei`: what spreadsheets make of 1–4 and 4–5.
fn read_day_and_month(text: &str) -> Option<(u8, u8)> {
    let parts: Vec<&str> = text.split(['-', '/', ' ', '–']).filter(|part| !part.is_empty()).collect();
    let [one, two] = parts.as_slice() else { return None };
    let day = |text: &str| text.parse::<u8>().ok().filter(|day| (1..=99).contains(day));
    match (day(one), month_named(two)) {
        (Some(day), Some(month)) => Some((day, month)),
        _ => Some((day(two)?, month_named(one)?)),
    }
}

/// A number with decimals: a code that may have lost a zero, or whose dots were taken for something else.
fn is_cut_code(cell: &Content) -> bool {
    match cell {
        Content::Number { value, .. } => value.fract() != 0.0,
        Content::Text(text) => {
            text.contains(['.', ',']) && WrittenNumber::read(text).is_some_and(|number| !number.percent)
        }
        _ => false,
    }
}
