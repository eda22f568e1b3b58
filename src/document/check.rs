//! Checking: bytes or a JSON value become a [`Checked`] document, or every problem at once.

use super::order::sort;
use super::place::Place;
use super::reader::{Entry, Reader};
use super::{Checked, Document, Fault, Kind, Node, Problem, Severity, agreement, read};

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
    match parse(text, &Place::document()) {
        Ok(node) => check_node(&node),
        Err(problem) => Checking { checked: None, problems: vec![problem] },
    }
}

/// Checks a document that has been parsed.
pub fn check_node(node: &Node) -> Checking {
    let mut reader = Reader::default();
    let top = Place::document();
    reader.duplicate_keys(node, &top);
    let mut document = read::document(&mut reader, &Entry::new(node, top));
    let base_year = agreement::check(&mut reader, &document);
    let mut problems = reader.problems;
    sort(&mut problems, &|a, b| a.severity() == Severity::Error && b.severity() == Severity::Warning);
    let sound = problems.first().is_none_or(|problem| problem.severity() == Severity::Warning);
    let checked = base_year.filter(|_| sound).map(|year| {
        put_in_order(&mut document);
        Checked::new(document, year)
    });
    Checking { checked, problems }
}

/// The JSON value that bytes stand for.
pub(super) fn parse(text: &[u8], place: &Place) -> Result<Node, Problem> {
    let problem = |kind| Problem { at: place.pointer(), kind };
    if text.len() > MOST_BYTES {
        return Err(problem(Kind::TooLarge { bytes: text.len(), allowed: MOST_BYTES }));
    }
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    Node::from_json(text).map_err(|Fault { line, column }| problem(Kind::NotJson { line, column }))
}

fn put_in_order(document: &mut Document) {
    for group in &mut document.groups {
        sort(&mut group.observations, &|a, b| a.year < b.year);
        if let Some(subsidy) = &mut group.subsidy {
            sort(&mut subsidy.monthly_contribution, &|a, b| a.from < b.from);
        }
    }
}
