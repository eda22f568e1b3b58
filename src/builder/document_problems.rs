//! What is wrong with a document, and what its publisher should know, in words and with the pointer of its field.

use serde::Serialize;

use crate::document::{Checked, ProblemKind, Severity, read};
use crate::words::problems::wording;
use crate::words::{Locale, Numbers, counted};

/// A problem of a document.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DocumentProblem {
    /// A JSON pointer.
    pub at: String,
    /// Its name for programs.
    pub kind: &'static str,
    /// Whether the document cannot be shown with it.
    pub error: bool,
    /// What it is, in a sentence.
    pub what: String,
    /// What to do.
    pub fix: String,
}

/// Every error and warning of a document's text. That figures are without a source is not among them: the page says so once
/// for all of them, and a table of ten thousand rows has as many.
pub fn document_problems<L: Locale>(text: &str, locale: &L) -> Vec<DocumentProblem> {
    let number = |value: f64| Numbers::new(locale, &[]).shortest(value, 6);
    let reading = read::<Checked>(text);
    let units = counted(locale, reading.unit.as_ref());
    let told = reading.problems.into_iter().filter(|problem| problem.kind != ProblemKind::NoSource).map(|problem| {
        let words = wording(&problem, &units, &|key| locale.say(key), &number);
        let error = problem.severity() == Severity::Error;
        DocumentProblem { kind: problem.kind.name(), at: problem.at, error, what: words.what, fix: words.fix }
    });
    told.collect()
}
