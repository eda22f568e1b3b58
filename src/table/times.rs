//! What the times of a table say: each column of them is read as a whole.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::Content;
use super::cell_class::{CellClass, is_missing};
use super::choice::{Choice, ChoiceMeaning};
use super::column::{Column, Role};
use super::findings::Findings;
use super::from_above::{FromAbove, indexes_of};
use super::grid::Grid;
use super::part_of_year::{ask_about_part, part_alone, part_named, part_of_year};
use super::place::Place;
use super::problem::TableProblemKind;
use super::tables::Table;
use super::time_of_all::{answered, time_of_all};
use super::vocabulary::is_total;
use super::written_time::{Time, TimeReading, WrittenTime, read_month};

/// The times of a table: of its rows and of its columns.
#[derive(Debug, Default)]
pub struct Times {
    /// The time of each row that has one.
    pub of_row: BTreeMap<usize, Time>,
    /// The time of each column that has one.
    pub of_column: BTreeMap<usize, Time>,
    /// The month of each column whose heading names one without its year.
    pub month_of_column: BTreeMap<usize, u8>,
    /// The time of all, where it stands above the table or was answered.
    pub of_all: Option<Time>,
}

impl Times {
    /// Of a table; asks what its columns leave open.
    pub fn settle(grid: &Grid, table: &Table, columns: &[Column], findings: &mut Findings) -> Times {
        let mut times = Times::default();
        times.headings(columns, findings);
        let column = |role: &Role| columns.iter().find(|column| column.role == *role);
        if let Some(time) = column(&Role::Time) {
            times.rows(grid, table, (time, columns), findings);
        }
        times.sections(grid, table);
        if let Some(months) = column(&Role::Month) {
            times.months(grid, table, (months, columns), findings);
        }
        if times.of_row.is_empty() {
            times.beside(columns, findings);
        }
        let is_said = !times.of_row.is_empty() || !times.of_column.is_empty() || column(&Role::Time).is_some();
        if !is_said && !findings.asks_about_times() {
            times.of_all = time_of_all(grid, table, findings);
            if let (Some(all), Some(months)) = (times.of_all.clone(), column(&Role::Month)) {
                times.of_row = table.rows.iter().map(|row| (*row, all.clone())).collect();
                times.months(grid, table, (months, columns), findings);
            }
        }
        times
    }

    fn headings(&mut self, columns: &[Column], findings: &mut Findings) {
        let mut written: Vec<(Place, usize, WrittenTime)> = Vec::new();
        let mut parts: Vec<(usize, String)> = Vec::new();
        for column in columns {
            if let Role::Figures(figures) = &column.role
                && let Some(time) = &figures.time
            {
                if let WrittenTime::MonthAlone(month) = time {
                    self.month_of_column.insert(column.index, *month);
                    continue;
                }
                if let WrittenTime::PartAlone(month, name) = time {
                    self.month_of_column.insert(column.index, *month);
                    parts.push((column.index, name.clone()));
                    continue;
                }
                if let WrittenTime::Part(year, month, name) = time {
                    let time = Time { year: *year, month: Some(*month), period: None };
                    self.of_column.insert(column.index, time);
                    parts.push((column.index, format!("{name} {year}")));
                    continue;
                }
                written.push((Place::Column(column.index), column.index, time.clone()));
            }
        }
        let last_months =
            |(column, _): &(usize, String)| findings.answers.one_of(Place::Column(*column), &["last-months"]).is_some();
        if !parts.iter().any(last_months)
            && let Some((column, written)) = parts.first()
        {
            let at = Place::Column(*column);
            let kind = TableProblemKind::PartOfYear { written: written.clone() };
            findings.ask(at, kind, vec![("last-months", ChoiceMeaning::LastMonths)]);
        }
        let Some((first, ..)) = written.first() else { return };
        let name = columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>().join(" ");
        let reading = reading(*first, &name, &written, findings);
        for (at, column, time) in written {
            if let Some(time) = settled(at, &time, reading, findings) {
                self.of_column.insert(column, time);
            }
        }
    }

    /// Columns of figures that have no time beside some that have one: it is theirs where it is the only one, else it is
    /// asked.
    fn beside(&mut self, columns: &[Column], findings: &mut Findings) {
        let times: BTreeSet<Time> = self.of_column.values().cloned().collect();
        let timeless: Vec<&Column> = columns
            .iter()
            .filter(|column| {
                matches!(&column.role, Role::Figures(figures) if figures.time.is_none() && figures.measure.is_some())
            })
            .collect();
        let Some(first) = times.first() else { return };
        for column in timeless {
            let at = Place::Column(column.index);
            let chosen = findings.answers.at(at).and_then(|answer| times.iter().find(|time| time.written() == *answer));
            if let Some(time) = chosen {
                self.of_column.insert(column.index, time.clone());
            } else if times.len() == 1 {
                findings.say(at, TableProblemKind::YearFromColumns { time: first.written() });
                self.of_column.insert(column.index, first.clone());
            } else {
                let words = |time: &Time| (time.written(), ChoiceMeaning::Words { text: time.written() });
                let choices: Vec<(String, ChoiceMeaning)> = times.iter().map(words).collect();
                let choices = choices.iter().map(|(chosen, meaning)| (chosen.as_str(), meaning.clone()));
                let choices = choices.chain([("ignore", ChoiceMeaning::Ignore)]).collect();
                findings.ask(at, TableProblemKind::ColumnWithoutTime { name: column.name.clone() }, choices);
            }
        }
    }

    fn rows(&mut self, grid: &Grid, table: &Table, (column, columns): (&Column, &[Column]), findings: &mut Findings) {
        let groups = indexes_of(columns, &Role::Group);
        let is_nameless = |row: usize| !groups.is_empty() && groups.iter().all(|group| grid.at(row, *group).is_empty());
        let mut written: Vec<(Place, usize, WrittenTime)> = Vec::new();
        let mut last: Option<WrittenTime> = None;
        let mut above = FromAbove::of_times(column.index, columns, findings);
        let last_months = findings.answers.one_of(Place::Column(column.index), &["last-months"]).is_some();
        for &row in &table.rows {
            let at = Place::Cell(row, column.index);
            if grid.filled(row).count() < 2 {
                continue;
            }
            let cell = grid.at(row, column.index);
            let answer = answered(at, WrittenTime::read, findings);
            if answer.is_none() && cell.is_empty() && last.is_some() {
                if !above.take_time(grid, row, is_nameless(row), findings) {
                    continue;
                }
            } else if !cell.is_empty() {
                above.see(&cell.text());
            }
            let time = answer.or_else(|| match cell {
                // The cells of one year may be merged, and its total may stand below them.
                Content::Empty => last.clone(),
                Content::Text(text) if is_total(text) && is_nameless(row) => last.clone(),
                Content::Date { year, month, .. } => Some(WrittenTime::Month(*year, *month)),
                _ => WrittenTime::read(&cell.text()).or_else(|| part_of_year(&cell.text()).filter(|_| last_months)),
            });
            match time {
                Some(time) => {
                    last = Some(time.clone());
                    written.push((at, row, time));
                }
                None if grid.filled(row).all(|(_, cell)| is_words(cell)) => {}
                None if cell.is_empty() => {
                    findings.ask(at, TableProblemKind::EmptyTime { above: String::new() }, Vec::new());
                }
                None if let Some(WrittenTime::Month(year, month)) = part_of_year(&cell.text()) => {
                    ask_about_part(at, column.index, cell.text(), (year, month), findings);
                }
                None => findings.ask(at, TableProblemKind::UnknownTime { written: cell.text() }, Vec::new()),
            }
        }
        let reading = reading(Place::Column(column.index), &column.name, &written, findings);
        for (at, row, time) in written {
            if let Some(time) = settled(at, &time, reading, findings) {
                self.of_row.insert(row, time);
            }
        }
    }

    /// A row that has a time alone stands over those below it.
    fn sections(&mut self, grid: &Grid, table: &Table) {
        let mut section: Option<Time> = None;
        for &row in &table.rows {
            let mut filled = grid.filled(row);
            if let (Some((_, cell)), None) = (filled.next(), filled.next())
                && let Some(time) = WrittenTime::read(&cell.text())
            {
                section = time.settled(TimeReading::DayFirst);
            } else if let Some(time) = &section {
                self.of_row.entry(row).or_insert_with(|| time.clone());
            }
        }
    }

    fn months(&mut self, grid: &Grid, table: &Table, (column, columns): (&Column, &[Column]), findings: &mut Findings) {
        let mut above = FromAbove::of_months(column.index, columns);
        let mut last: Option<Time> = None;
        let last_months = findings.answers.one_of(Place::Column(column.index), &["last-months"]).is_some();
        for &row in &table.rows {
            let Some(time) = self.of_row.get_mut(&row) else { continue };
            let at = Place::Cell(row, column.index);
            let text = grid.at(row, column.index).text();
            let is_of = |last: &&Time| text.is_empty() && last.year == time.year && findings.answers.at(at).is_none();
            if let Some(last) = last.as_ref().filter(is_of)
                && above.goes_on(grid, row, findings)
            {
                time.month = last.month;
                continue;
            }
            above.see(&text);
            let read = |text: &str| month_or_none(text).or_else(|| month_of(text, time.year));
            let month = match (answered(at, read, findings), grid.at(row, column.index)) {
                (Some(month), _) => Some(month),
                (None, Content::Date { month, .. }) => Some(Some(*month)),
                _ => match part_alone(&text, &column.name) {
                    Some(month) if last_months => Some(Some(month)),
                    Some(month) => {
                        let written = format!("{} {}", part_named(&text, &column.name), time.year);
                        ask_about_part(at, column.index, written, (time.year, month), findings);
                        Some(Some(month))
                    }
                    None => read(&text),
                },
            };
            match month {
                Some(month) => {
                    time.month = month.or(time.month);
                    last = Some(time.clone());
                }
                None => findings.ask(at, TableProblemKind::UnknownMonth { written: text }, Vec::new()),
            }
        }
    }
}

/// The month of a cell, `Some(None)` where there is none; `None` of what is no month.
fn month_or_none(text: &str) -> Option<Option<u8>> {
    if text.is_empty() || is_missing(text) { Some(None) } else { read_month(text).map(Some) }
}

/// The month of a time in words, where that is of the same year.
fn month_of(text: &str, year: i32) -> Option<Option<u8>> {
    let time = WrittenTime::read(text)?.settled(TimeReading::DayFirst)?;
    (time.year == year && time.month.is_some()).then_some(time.month)
}

fn is_words(cell: &Content) -> bool {
    CellClass::of(cell) == CellClass::Text
}

/// How the times of a column are read; asks where they can be read in two ways.
fn reading(at: Place, name: &str, times: &[(Place, usize, WrittenTime)], findings: &mut Findings) -> TimeReading {
    let answer = findings.answers.at(at).map(str::to_lowercase);
    let days: Vec<&(Place, usize, WrittenTime)> =
        times.iter().filter(|(.., time)| matches!(time, WrittenTime::DayOrMonth(..))).collect();
    let pairs = || times.iter().filter(|(.., time)| matches!(time, WrittenTime::YearAndTwo(..)));
    let name = name.to_lowercase();
    match answer.as_deref() {
        Some("months" | "day-first") => return TimeReading::DayFirst,
        Some("financial-years") => return TimeReading::Financial,
        Some("month-first") => return TimeReading::MonthFirst,
        _ => {}
    }
    if let Some((cell, _, WrittenTime::DayOrMonth(one, two, year))) = days.first() {
        let choices = vec![
            Choice { at, chosen: "day-first".to_owned(), meaning: ChoiceMeaning::DayFirst },
            Choice { at, chosen: "month-first".to_owned(), meaning: ChoiceMeaning::MonthFirst },
        ];
        let kind = TableProblemKind::DayOrMonth { written: format!("{one:02}/{two:02}/{year}") };
        findings.add(*cell, kind, choices);
    }
    if pairs().next().is_none() || !pairs().all(|(.., time)| time.may_be_financial()) {
        return TimeReading::DayFirst;
    }
    if pairs().any(|(.., time)| time.is_surely_financial()) {
        return TimeReading::Financial;
    }
    if ["financial", "fiscal", "anggaran", "fiskal", "tahun buku", "fy"].iter().any(|word| name.contains(word)) {
        return TimeReading::Financial;
    }
    if ["month", "bulan", "date", "tanggal"].iter().any(|word| name.contains(word)) {
        return TimeReading::DayFirst;
    }
    let choices = vec![
        Choice { at, chosen: "financial-years".to_owned(), meaning: ChoiceMeaning::FinancialYears },
        Choice { at, chosen: "months".to_owned(), meaning: ChoiceMeaning::Months },
    ];
    findings.add(at, TableProblemKind::MonthOrFinancialYear, choices);
    TimeReading::DayFirst
}

fn settled(at: Place, time: &WrittenTime, reading: TimeReading, findings: &mut Findings) -> Option<Time> {
    let settled = time.settled(reading);
    if settled.is_none() {
        let (written, choices) = match time {
            WrittenTime::MonthAndTwo(month, two) => {
                let year = 2000 + i32::from(*two);
                let chosen = format!("{year}-{month:02}");
                let meaning = ChoiceMeaning::Words { text: chosen.clone() };
                (format!("{month:02}-{two:02}"), vec![Choice { at, chosen, meaning }])
            }
            WrittenTime::YearAndTwo(.., text) => (text.clone(), Vec::new()),
            _ => (String::new(), Vec::new()),
        };
        findings.add(at, TableProblemKind::UnknownTime { written }, choices);
    }
    settled
}
