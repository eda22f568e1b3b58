//! The time of a table whose rows and columns have none: from the words above it, or as it is answered.

use super::choice::{Choice, ChoiceMeaning};
use super::findings::Findings;
use super::grid::Grid;
use super::part_of_year::find_part;
use super::place::{Place, Topic};
use super::problem::TableProblemKind;
use super::tables::Table;
use super::written_time::{Time, TimeReading, WrittenTime};

/// What happened to a table on a day that is not that of its figures.
const OTHER_DAYS: [&str; 11] = [
    "dicetak",
    "diunduh",
    "diakses",
    "diterbitkan",
    "dibuat",
    "printed",
    "downloaded",
    "accessed",
    "retrieved",
    "published",
    "generated",
];

/// What was answered for a cell, if it reads as what belongs there.
pub(super) fn answered<T>(at: Place, read: impl Fn(&str) -> Option<T>, findings: &Findings) -> Option<T> {
    let read = read(findings.answers.at(at)?);
    if read.is_none() {
        findings.answers.refuse(at);
    }
    read
}

/// The time that was answered, read as the only one of a column would be; where that can be read in two ways, the answers
/// that tell them apart.
fn of_answer(time: &WrittenTime) -> Result<Time, Vec<Choice>> {
    let choice = |chosen, meaning| Choice { at: Place::Topic(Topic::Year), chosen, meaning };
    // With the month first it can be read in one way alone.
    let month = |month: u8, year: i32| format!("{month:02}/{year}");
    match time {
        WrittenTime::YearAndTwo(..) if time.is_surely_financial() => {
            time.settled(TimeReading::Financial).ok_or_else(Vec::new)
        }
        WrittenTime::YearAndTwo(year, two, _) if time.may_be_financial() => Err(vec![
            choice(format!("{year}/{}", year + 1), ChoiceMeaning::FinancialYears),
            choice(month(*two, *year), ChoiceMeaning::Months),
        ]),
        WrittenTime::DayOrMonth(one, two, year) => Err(vec![
            choice(month(*two, *year), ChoiceMeaning::DayFirst),
            choice(month(*one, *year), ChoiceMeaning::MonthFirst),
        ]),
        WrittenTime::MonthAndTwo(number, two) => {
            let chosen = month(*number, 2000 + i32::from(*two));
            Err(vec![choice(chosen.clone(), ChoiceMeaning::Words { text: chosen })])
        }
        _ => time.settled(TimeReading::DayFirst).ok_or_else(Vec::new),
    }
}

/// Whether a title says when something else was: a law with its number, or the day on which the table was printed.
fn dates_something_else(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let is_law = |three: &[&str]| matches!(three, ["nomor" | "no" | "number", number, "tahun" | "of" | "year"] if is_number(number));
    words.windows(3).any(is_law) || words.iter().any(|word| OTHER_DAYS.contains(word))
}

/// The year of a table that has none: from the words above it if they have one, else as it is answered.
pub(super) fn time_of_all(grid: &Grid, table: &Table, findings: &mut Findings) -> Option<Time> {
    let topic = Place::Topic(Topic::Year);
    if let Some(time) = findings.answers.at(topic).map(WrittenTime::read) {
        match time.as_ref().map(of_answer) {
            Some(Ok(time)) => return Some(time),
            Some(Err(choices)) if !choices.is_empty() => {
                findings.add(topic, TableProblemKind::NoYear, choices);
                return None;
            }
            _ => findings.answers.refuse(topic),
        }
    }
    let mut found: Vec<(Place, Time)> = Vec::new();
    for &row in &table.above {
        for (column, cell) in grid.filled(row) {
            let text = cell.text();
            // A span of years is no year, and the year of a law or of printing is not that of the figures.
            if text.contains(['–', '/']) && WrittenTime::read(&text).is_none() || dates_something_else(&text) {
                continue;
            }
            let at = Place::Cell(row, column);
            if let Some((time, rest)) = WrittenTime::find(&text)
                && let Some(time) = time.settled(TimeReading::DayFirst)
            {
                found.push((at, of_part(at, time, &rest, findings)));
            }
        }
    }
    found.dedup_by(|one, other| one.1 == other.1);
    if let [(at, time)] = found.as_slice() {
        findings.say(*at, TableProblemKind::YearFromTitle { time: time.written() });
        return Some(time.clone());
    }
    let choice = |(_, time): &(Place, Time)| Choice {
        at: topic,
        chosen: time.year.to_string(),
        meaning: ChoiceMeaning::Year { year: time.year },
    };
    findings.add(topic, TableProblemKind::NoYear, found.iter().map(choice).collect());
    None
}

/// The time of a title that names a quarter or half of its year: asked about, as any of these is.
fn of_part(at: Place, time: Time, rest: &str, findings: &mut Findings) -> Time {
    let Some(part) = find_part(rest).filter(|_| time.month.is_none() && time.period.is_none()) else { return time };
    let answer = answered(at, WrittenTime::read, findings).and_then(|time| time.settled(TimeReading::DayFirst));
    if let Some(answer) = answer {
        return answer;
    }
    let year = time.year;
    let time = Time { month: Some(part.last_month), ..time };
    let kind = TableProblemKind::PartOfYear { written: format!("{} {year}", part.name) };
    let (month, whole) = (time.written(), year.to_string());
    let words = ChoiceMeaning::Words { text: month.clone() };
    findings.ask(at, kind, vec![(&month, words), (&whole, ChoiceMeaning::Year { year })]);
    time
}
