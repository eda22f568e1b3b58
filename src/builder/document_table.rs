//! A document as the table that it could be from, for editors who begin with a document.

use serde_json::Value;

use crate::table::{
    Content, Grid, Place, TableProblem, TableProblemKind, Topic, Workbook, financial_year, import_workbook, rounded,
};

/// What the columns are called, in the editor's language: words that reading a table knows.
#[derive(Debug, Clone, Copy)]
pub struct TableNames {
    group: &'static str,
    year: &'static str,
    month: &'static str,
    workers: &'static str,
    registered: &'static str,
    subsidised: &'static str,
    rate: &'static str,
    above_100: &'static str,
}

impl TableNames {
    /// Of a language; English unless it is Indonesian.
    pub fn new(language: &str) -> TableNames {
        match language {
            "id" => TableNames {
                group: "Kelompok",
                year: "Tahun",
                month: "Bulan",
                workers: "Pekerja",
                registered: "Terdaftar",
                subsidised: "Dibayari",
                rate: "Cakupan (%)",
                above_100: "Alasan di atas 100%",
            },
            _ => TableNames {
                group: "Group",
                year: "Year",
                month: "Month",
                workers: "Workers",
                registered: "Registered",
                subsidised: "Subsidised",
                rate: "Coverage (%)",
                above_100: "Why above 100%",
            },
        }
    }
}

/// The observations of a document, a row each, with what a table can say of them; columns that no observation has are left out. What is no document has no
/// rows.
pub fn table_of(document: &Value, language: &str) -> Workbook {
    let names = TableNames::new(language);
    let list = |value: Option<&Value>| value.and_then(Value::as_array).cloned().unwrap_or_default();
    let mut rows = Vec::new();
    let all: Vec<(String, Value)> = list(document.get("groups"))
        .iter()
        .flat_map(|group| {
            let name = words(group.get("label"), language);
            list(group.get("observations")).into_iter().map(move |seen| (name.clone(), seen))
        })
        .collect();
    let figures = [
        ("month", names.month),
        ("workers", names.workers),
        ("registered", names.registered),
        ("subsidised", names.subsidised),
        ("rate", names.rate),
        ("above_100", names.above_100),
    ];
    let used: Vec<(&str, &str)> =
        figures.into_iter().filter(|(key, _)| all.iter().any(|(_, seen)| seen.get(*key).is_some())).collect();
    let heads = [names.group, names.year].into_iter().chain(used.iter().map(|(_, name)| *name));
    rows.push(heads.map(Content::written).collect());
    for (name, seen) in &all {
        let period = words(seen.get("period"), language);
        // What a year is called stands for it where it can be read again.
        let is_read = financial_year(&period).map(i64::from) == seen.get("year").and_then(Value::as_i64);
        let year = if is_read { Content::written(&period) } else { cell(seen.get("year"), false) };
        let is_round = seen.get("approximate") == Some(&Value::Bool(true));
        let rest = used.iter().map(|(key, _)| match *key {
            "above_100" => Content::written(&words(seen.get(*key), language)),
            "month" => cell(seen.get("month"), false),
            key if is_round => round(seen.get(key), key == "rate"),
            key => cell(seen.get(key), key == "rate"),
        });
        rows.push([Content::written(name), year].into_iter().chain(rest).collect());
    }
    Workbook { sheets: vec![Grid { rows, ..Grid::default() }], hidden: Vec::new() }
}

/// Questions that answers bring up are answered so many times.
const ROUNDS: usize = 3;

/// The answers that a document gives to what is asked about its own table: its groups are groups whatever they are called
/// and whatever they are the sum of, and its years are no months.
pub fn own_answers(document: &Value, language: &str, table: &Workbook) -> Vec<String> {
    let groups = document.get("groups").and_then(Value::as_array);
    let whole = groups
        .and_then(|groups| groups.iter().find(|group| group.get("id") == document.get("whole")))
        .map(|group| words(group.get("label"), language));
    let name = |row: usize| table.sheets.first().map(|sheet| sheet.at(row, 0).text());
    let is_whole = |row: usize| whole.is_some() && name(row) == whole;
    let rows = table.sheets.first().map_or(0, |sheet| sheet.rows.len());
    let mut answers: Vec<String> =
        (1..rows).find(|row| is_whole(*row)).map(|row| answer(Place::Row(row), "whole")).into_iter().collect();
    for _ in 0..ROUNDS {
        let read = import_workbook(Ok(table.clone()), answers.iter().map(String::as_str));
        let more: Vec<String> = read.problems.iter().filter_map(|problem| own_answer(problem, &is_whole)).collect();
        if more.is_empty() {
            break;
        }
        answers.extend(more);
    }
    answers
}

fn answer(at: Place, choice: &str) -> String {
    format!("{}={choice}", at.key())
}

fn own_answer(problem: &TableProblem, is_whole: &dyn Fn(usize) -> bool) -> Option<String> {
    use TableProblemKind::*;
    let choice = match (&problem.kind, problem.at) {
        (TotalUnproven, Place::Cell(row, _)) if is_whole(row) => "whole",
        (TotalUnproven | TotalDiffers { .. } | TotalLeftOut { .. }, _) => "group",
        (CodeForName { written } | DateForName { written } | SpelledOtherwise { written, .. }, _) => written,
        (MonthOrFinancialYear, _) => "financial-years",
        (ProgrammesForGroups { .. }, _) => return Some(answer(Place::Topic(Topic::Programme), "all")),
        _ => return None,
    };
    Some(answer(problem.at, choice))
}

fn cell(value: Option<&Value>, percent: bool) -> Content {
    value.and_then(Value::as_f64).map_or(Content::Empty, |value| Content::Number { value, percent })
}

/// A number that says that it is a round one: `± 91000`.
fn round(value: Option<&Value>, percent: bool) -> Content {
    let written = match cell(value, percent) {
        Content::Number { value, percent: true } => format!("± {}%", rounded(value * 100.0)),
        Content::Number { value, .. } => format!("± {value}"),
        other => return other,
    };
    Content::written(&written)
}

/// A text, or its words in a language.
fn words(value: Option<&Value>, language: &str) -> String {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let of = |value: &Value| {
        text(value)
            .or_else(|| value.get(language).and_then(text))
            .or_else(|| value.as_object().and_then(|languages| languages.values().find_map(text)))
    };
    value.and_then(of).unwrap_or_default()
}
