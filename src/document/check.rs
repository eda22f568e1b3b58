//! Checking: bytes or a JSON value become a [`Checked`] document, or every problem at once.

use super::order::sorted_by;
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
    let document = read::document(&mut reader, &Entry::new(node, top));
    let base_year = agreement::check(&mut reader, &document);
    let (mut problems, warnings): (Vec<Problem>, Vec<Problem>) =
        reader.problems.into_iter().partition(|problem| problem.severity() == Severity::Error);
    let checked = base_year.filter(|_| problems.is_empty()).map(|year| Checked::new(in_order(document), year));
    problems.extend(warnings);
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

fn in_order(mut document: Document) -> Document {
    for group in &mut document.groups {
        group.observations = sorted_by(&group.observations, &|seen| (seen.year, 0));
        if let Some(subsidy) = &mut group.subsidy {
            subsidy.monthly_contribution =
                sorted_by(&subsidy.monthly_contribution, &|step| (step.from.year, step.from.month));
        }
    }
    document
}
