//! Other published figures, beside the picture and never mixed into it.

use serde::Serialize;

use super::{Link, WordsContext};
use crate::document::{Date, Reported};
use crate::model::{by_other_wholes, total_by_year};

/// With more numbers of people to count from than this a reader is not asked to choose one.
const MOST_WHOLES: usize = 4;

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
    /// The page's own count as a share of the numbers of people that the others were counted from.
    pub wholes: Option<WholeChoice>,
}

/// Of how many people the share is counted, for a reader to choose.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct WholeChoice {
    /// What is chosen.
    pub label: String,
    /// The document's own number first.
    pub wholes: Vec<WholeWords>,
}

/// The share of one number of people.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct WholeWords {
    /// The number.
    pub workers: f64,
    /// The number as it is written.
    pub label: String,
    /// The share, and why it is another.
    pub text: String,
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
            wholes: self.whole_choice(),
        })
    }

    /// Absent where no other number of people is known, or too many are.
    fn whole_choice(&self) -> Option<WholeChoice> {
        let others = by_other_wholes(self.facts);
        if others.is_empty() || others.len() > MOST_WHOLES {
            return None;
        }
        let own = total_by_year(self.facts).into_iter().find(|total| total.year == self.facts.base_year())?;
        let mut wholes = vec![self.whole_words("rep.of", own.workers, own.coverage())];
        for other in others {
            let key = if other.workers > own.workers { "rep.of_more" } else { "rep.of_fewer" };
            wholes.push(self.whole_words(key, other.workers, other.coverage));
        }
        Some(WholeChoice { label: self.say("rep.by"), wholes })
    }

    fn whole_words(&self, key: &str, workers: f64, coverage: f64) -> WholeWords {
        let label = self.numbers().in_full(workers);
        let text = self.phrase_of(key, workers).percent("p", coverage, 1).words("W", label.clone()).say();
        WholeWords { workers, label, text }
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
