//! Other published figures, beside the picture and never mixed into it.

use serde::Serialize;

use super::{Link, WordsContext};
use crate::document::{Date, Reported};

/// The table of other published figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ReportedTable {
    /// Its heading.
    pub heading: String,
    /// That they are not mixed into the picture.
    pub dek: String,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// One published figure each.
    pub rows: Vec<ReportedRow>,
}

/// One published figure.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ReportedRow {
    /// When, what share, of how many.
    pub cells: Vec<String>,
    /// Why it differs.
    pub note: String,
    /// Where it was published.
    pub source: Option<Link>,
}

impl<'a> WordsContext<'a> {
    /// What others have published; absent where the document lists nothing.
    pub fn reported(&self) -> Option<ReportedTable> {
        let document = self.facts.document();
        if document.reported.is_empty() {
            return None;
        }
        let mut rows = Vec::new();
        for reported in &document.reported {
            rows.push(self.reported_row(reported));
        }
        Some(ReportedTable {
            heading: self.say("rep.h"),
            dek: self.say("rep.dek"),
            columns: vec![self.say("rep.when"), self.say("col.coverage"), self.say("rep.workers")],
            rows,
        })
    }

    fn reported_row(&self, reported: &'a Reported) -> ReportedRow {
        let numbers = self.numbers();
        let when = self.locale.date(Date { year: reported.year, month: reported.month, day: None });
        let workers = match reported.workers {
            Some(workers) => numbers.in_full(workers),
            None => self.say("rep.unstated"),
        };
        ReportedRow {
            cells: vec![when, numbers.percent_reported(reported.rate), workers],
            note: match &reported.note {
                Some(note) => self.read(note),
                None => String::new(),
            },
            source: self.source_link(&reported.source),
        }
    }
}
