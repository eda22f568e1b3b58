//! Tables as offices keep and publish them, each beside what a careful person reads in it: `cases/README.md`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use cakupan::table::{Import, TableProblem, TableSeverity, import};
use serde_json::{Map, Value};

/// Every table of a folder that has an expectation beside it.
fn tables(folder: &str) -> Vec<(PathBuf, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found: Vec<(PathBuf, Value)> = fs::read_dir(&folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| {
            !path.to_string_lossy().ends_with(".expected.json") && path.extension().is_some_and(|end| end != "md")
        })
        .map(|path| {
            let expected = path.with_extension("expected.json");
            let text = fs::read_to_string(&expected).unwrap_or_else(|_| panic!("{}", expected.display()));
            (path, serde_json::from_str(&text).expect("JSON"))
        })
        .collect();
    found.sort_by(|one, other| one.0.cmp(&other.0));
    found
}

fn places(problems: &[TableProblem], severity: TableSeverity) -> Vec<String> {
    problems
        .iter()
        .filter(|problem| problem.kind.severity() == severity)
        .map(|problem| problem.at.to_string())
        .collect()
}

fn place(expected: &Value) -> String {
    let text =
        |key: &str| expected.get(key).map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
    text("cell")
        .or_else(|| text("column").map(|column| format!("column {column}")))
        .or_else(|| text("row").map(|row| format!("row {row}")))
        .or_else(|| text("topic"))
        .expect("a place")
}

/// The groups of a document with the keys that a case gives, whole numbers and fractions alike.
fn groups(document: &Value) -> Vec<(String, Vec<BTreeMap<String, String>>)> {
    let given = ["year", "month", "period", "workers", "registered", "subsidised", "rate"];
    let observation = |seen: &Value| {
        let of = |key: &&str| Some(((*key).to_owned(), seen.get(*key)?.to_string().trim_end_matches(".0").to_owned()));
        given.iter().filter_map(of).collect::<BTreeMap<String, String>>()
    };
    let list = |value: Option<&Value>| value.and_then(Value::as_array).cloned().unwrap_or_default();
    list(document.get("groups"))
        .iter()
        .map(|group| {
            let label = group["label"].as_str().map_or_else(|| group["label"]["id"].to_string(), str::to_owned);
            (label, list(group.get("observations")).iter().map(observation).collect())
        })
        .collect()
}

fn check(name: &str, read: &Import, expected: &Map<String, Value>) -> Result<(), String> {
    let asked = places(&read.problems, TableSeverity::Question);
    let refused = places(&read.problems, TableSeverity::Error);
    let said = format!("{name}: asked at {asked:?}, refused at {refused:?}: {:#?}", read.problems);
    let named = |expected: &Value| expected.as_array().expect("a list").iter().map(place).collect::<Vec<_>>();
    if let Some(asks) = expected.get("asks") {
        let all = expected.get("all") == Some(&Value::Bool(true));
        let wanted = named(asks);
        let mut found = wanted.iter().map(|place| asked.contains(place));
        let right = if all { found.all(|found| found) } else { found.any(|found| found) };
        let choices = read.problems.iter().all(|problem| {
            problem.kind.severity() != TableSeverity::Question
                || problem.choices.iter().all(|choice| !choice.chosen.is_empty())
        });
        return if right && choices && read.document.is_none() { Ok(()) } else { Err(said) };
    }
    if let Some(refuses) = expected.get("refuses") {
        let right = named(refuses).iter().all(|place| refused.contains(place));
        return if right && read.document.is_none() { Ok(()) } else { Err(said) };
    }
    if let Some(kind) = expected.get("unreadable") {
        let right = read.problems.iter().any(|problem| Some(problem.kind.name()) == kind.as_str());
        return if right && read.document.is_none() { Ok(()) } else { Err(said) };
    }
    let Some(document) = &read.document else { return Err(said) };
    let document: Value = serde_json::from_str(&document.json()).expect("JSON");
    let (found, wanted) = (groups(&document), groups(&Value::Object(expected.clone())));
    if found != wanted {
        return Err(format!("{said}\n{found:?}\n{wanted:?}"));
    }
    let left_out = read.problems.iter().filter(|problem| problem.kind.name() == "total-left-out");
    let left_out: Vec<String> = left_out.map(|problem| problem.at.to_string()).collect();
    let expected_out = expected.get("left_out").map(&named).unwrap_or_default();
    if left_out == expected_out { Ok(()) } else { Err(format!("{said}\nleft out {left_out:?}, not {expected_out:?}")) }
}

#[track_caller]
fn check_folder(folder: &str) {
    let failed: Vec<String> = tables(folder)
        .into_iter()
        .filter_map(|(path, expected)| {
            let bytes = fs::read(&path).expect("a file");
            let answers: Vec<String> = expected
                .get("answers")
                .and_then(Value::as_array)
                .map(|answers| answers.iter().filter_map(|answer| answer.as_str().map(str::to_owned)).collect())
                .unwrap_or_default();
            let read = import(&bytes, answers.iter().map(String::as_str));
            check(&path.file_name().expect("a name").to_string_lossy(), &read, expected.as_object().expect("an object"))
                .err()
        })
        .collect();
    assert!(failed.is_empty(), "\n{}\n", failed.join("\n\n"));
}

#[test]
fn twelve_tables_are_read_as_a_careful_person_reads_them() {
    check_folder("tests/table/cases");
}
