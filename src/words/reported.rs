//! Other published figures, beside the picture and never mixed into it.

use serde::Serialize;

use super::{Link, WordsContext, join};
use crate::document::Date;
use crate::model::{Comparison, Total, compare_reported, coverage, other_wholes};

/// With more other numbers of people than this a reader is not asked to choose one: the table has them all.
const MOST_OTHERS: usize = 4;

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
    /// The share, and of how many how many.
    pub text: String,
}

/// One published figure.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ReportedRow {
    /// When, what share, of how many.
    pub cells: Vec<String>,
    /// Of how many it is the share, what this page has for that year, and why the two differ.
    pub note: String,
    /// Where it was published.
    pub source: Option<Link>,
}

impl<'a> WordsContext<'a> {
    /// What others have published; absent where the document lists nothing.
    pub fn reported(&self) -> Option<ReportedTable> {
        let rows: Vec<ReportedRow> =
            compare_reported(self.facts).iter().map(|found| self.reported_row(found)).collect();
        if rows.is_empty() {
            return None;
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
        let others = other_wholes(self.facts)?;
        if others.workers.is_empty() || others.workers.len() > MOST_OTHERS {
            return None;
        }
        let workers = [others.base.workers].into_iter().chain(others.workers);
        let wholes = workers.map(|workers| self.whole_words(&others.base, workers)).collect();
        Some(WholeChoice { label: self.say("rep.by"), wholes })
    }

    fn whole_words(&self, base: &Total, workers: f64) -> WholeWords {
        let text = self
            .phrase_of(if self.facts.is_approximate() { "rep.of_about" } else { "rep.of" }, workers)
            .percent("p", coverage(base.registered, workers), 1)
            .count("R", base.registered)
            .count("W", workers)
            .say();
        WholeWords { workers, label: self.numbers().in_full(workers), text }
    }

    fn reported_row(&self, found: &Comparison<'a>) -> ReportedRow {
        let (reported, numbers) = (found.reported, self.numbers());
        let when = self.locale.date(Date { year: reported.year, month: reported.month, day: None });
        let workers = match reported.workers {
            Some(workers) => numbers.in_full(workers),
            None => self.say("rep.unstated"),
        };
        ReportedRow {
            cells: vec![when, numbers.percent_reported(reported.rate), workers],
            note: self.reported_note(found),
            source: self.source_link(&reported.source),
        }
    }

    fn reported_note(&self, found: &Comparison<'a>) -> String {
        let mut note = String::new();
        if let Some(registered) = found.reported.registered {
            join(&mut note, " ", self.phrase_of("rep.counted", registered).count("R", registered).say());
        }
        // That of the base year stands beside the page's own.
        let of_another_year = found.reported.year != self.facts.base_year();
        if let Some(computed) = found.computed.filter(|_| of_another_year && found.differs()) {
            let key = if self.facts.has_heads() { "rep.computed" } else { "rep.computed_rate" };
            let phrase = self.apart(key, computed, found.reported.rate);
            join(&mut note, " ", phrase.words("b", self.rate(computed, true)).say());
        }
        if let Some(words) = &found.reported.note {
            join(&mut note, " ", self.read(words));
        }
        note
    }
}
