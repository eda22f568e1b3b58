//! Checking: bytes or a JSON value become a [`Checked`] document, or every problem at once.

use super::coverage::{consistency, reading};
use super::programme::reading as programme_reading;
use super::reading::order::sort;
use super::reading::pointer::Pointer;
use super::reading::reader::{Entry, Reader};
use super::{Checked, Document, JsonError, JsonValue, Problem, ProblemKind, Programme, Severity};

/// Bytes that a document may have.
pub(super) const MOST_BYTES: usize = 2 * 1024 * 1024;

/// What checking a document came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Checking {
    /// The document, if there is no error in it.
    pub checked: Option<Checked>,
    /// Everything that is wrong: errors first, each as found from top to bottom, then warnings.
    pub problems: Vec<Problem>,
}

/// Checks a document as it was written: JSON in UTF-8, with or without a byte-order mark, at most 2 MiB.
pub fn check(text: &[u8]) -> Checking {
    check_parsed(parse(text, &Pointer::document()))
}

/// The same for text.
pub fn check_text(text: &str) -> Checking {
    check_parsed(parse_text(text, &Pointer::document()))
}

fn check_parsed(parsed: Result<JsonValue, Problem>) -> Checking {
    match parsed {
        Ok(node) => check_value(&node),
        Err(problem) => Checking { checked: None, problems: vec![problem] },
    }
}

/// Checks a document that has been parsed.
pub fn check_value(node: &JsonValue) -> Checking {
    let mut reader = Reader::default();
    let top = Pointer::document();
    reader.duplicate_keys(node, &top);
    let mut document = reading::document(&mut reader, &Entry::new(node, top));
    let base_year = consistency::check(&mut reader, &document);
    let mut problems = reader.problems;
    sort(&mut problems, &|a, b| a.severity() == Severity::Error && b.severity() == Severity::Warning);
    let sound = problems.first().is_none_or(|problem| problem.severity() == Severity::Warning);
    let checked = base_year.filter(|_| sound).map(|year| {
        put_in_order(&mut document);
        Checked::new(document, year)
    });
    Checking { checked, problems }
}

/// What checking a programme document came to.
#[derive(Debug, Clone, PartialEq)]
pub struct ProgrammeChecking {
    /// The document, if there is no error in it.
    pub programme: Option<Programme>,
    /// Everything that is wrong, as found from top to bottom.
    pub problems: Vec<Problem>,
}

/// Checks a programme document as it was written, as [`check`] does a coverage document.
pub fn check_programme(text: &[u8]) -> ProgrammeChecking {
    check_parsed_programme(parse(text, &Pointer::document()))
}

/// The same for text.
pub fn check_programme_text(text: &str) -> ProgrammeChecking {
    check_parsed_programme(parse_text(text, &Pointer::document()))
}

fn check_parsed_programme(parsed: Result<JsonValue, Problem>) -> ProgrammeChecking {
    let node = match parsed {
        Ok(node) => node,
        Err(problem) => return ProgrammeChecking { programme: None, problems: vec![problem] },
    };
    let mut reader = Reader::default();
    let top = Pointer::document();
    reader.duplicate_keys(&node, &top);
    let programme = programme_reading::programme(&mut reader, &Entry::new(&node, top));
    programme_reading::agreement(&mut reader, &programme);
    let problems = reader.problems;
    ProgrammeChecking { programme: problems.is_empty().then_some(programme), problems }
}

/// Checks a document of either kind: only a programme document says its format. Whether it can be used, and its problems.
#[cfg(not(target_arch = "wasm32"))]
pub fn check_either(text: &[u8]) -> (bool, Vec<Problem>) {
    let says_format =
        |node: &JsonValue| matches!(node, JsonValue::Object(entries) if entries.iter().any(|(key, _)| key == "format"));
    if parse(text, &Pointer::document()).is_ok_and(|node| says_format(&node)) {
        let checking = check_programme(text);
        return (checking.programme.is_some(), checking.problems);
    }
    let checking = check(text);
    (checking.checked.is_some(), checking.problems)
}

/// The JSON value that bytes stand for.
pub(super) fn parse(bytes: &[u8], pointer: &Pointer) -> Result<JsonValue, Problem> {
    small_enough(bytes.len(), pointer)?;
    JsonValue::from_json_bytes(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes))
        .map_err(|fault| not_json(fault, pointer))
}

/// The JSON value that a text stands for.
pub(super) fn parse_text(text: &str, pointer: &Pointer) -> Result<JsonValue, Problem> {
    small_enough(text.len(), pointer)?;
    JsonValue::from_json(text.strip_prefix('\u{FEFF}').unwrap_or(text)).map_err(|fault| not_json(fault, pointer))
}

fn small_enough(bytes: usize, pointer: &Pointer) -> Result<(), Problem> {
    if bytes <= MOST_BYTES {
        return Ok(());
    }
    Err(Problem { at: pointer.pointer(), kind: ProblemKind::TooLarge { bytes, allowed: MOST_BYTES } })
}

fn not_json(JsonError { line, column }: JsonError, pointer: &Pointer) -> Problem {
    Problem { at: pointer.pointer(), kind: ProblemKind::NotJson { line, column } }
}

fn put_in_order(document: &mut Document) {
    for group in &mut document.groups {
        sort(&mut group.observations, &|a, b| a.year < b.year);
        if let Some(subsidy) = &mut group.subsidy {
            sort(&mut subsidy.monthly_contribution, &|a, b| a.from < b.from);
        }
    }
}
