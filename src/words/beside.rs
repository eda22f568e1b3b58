//! What stands beside the numbers: other published figures, and where everything is from.

use super::{Story, year};
use crate::document::{LeverKind, Month, Reported, Source, record};

/// Words that may lead to a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// The words.
    pub text: String,
    /// The address, where there is one.
    pub url: Option<String>,
}

record!(Link { text, url });

/// The table of other published figures.
#[derive(Debug, Clone, PartialEq)]
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

record!(ReportedTable { heading, dek, columns, rows });

/// One published figure.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportedRow {
    /// When, what share, of how many.
    pub cells: Vec<String>,
    /// Why it differs.
    pub note: String,
    /// Where it was published.
    pub source: Option<Link>,
}

record!(ReportedRow { cells, note, source });

/// The foot of the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Sources {
    /// “Sumber:”.
    pub label: String,
    /// What the observations and targets are from.
    pub links: Vec<Link>,
    /// Who calculated.
    pub calculation: String,
    /// When the document was last changed.
    pub updated: String,
}

record!(Sources { label, links, calculation, updated });

impl Story<'_> {
    fn source(&self, name: Option<&str>) -> Option<&Source> {
        let name = name?;
        self.facts.document().sources.iter().find(|(other, _)| other == name).map(|(_, source)| source)
    }

    /// Who published a source: its publisher, else its title.
    pub(super) fn publisher(&self, name: Option<&str>) -> String {
        let language = self.locale.language();
        self.source(name).map_or_else(String::new, |source| {
            source.publisher.as_ref().unwrap_or(&source.title).in_language(language).to_owned()
        })
    }

    /// “Harian Pagi, 29 Mei 2025”, leading to the page.
    pub fn source_link(&self, name: Option<&str>) -> Option<Link> {
        let source = self.source(name)?;
        let mut text = self.publisher(name);
        if let Some(date) = source.date {
            text.push_str(", ");
            text.push_str(&self.locale.date(date));
        }
        Some(Link { text, url: source.url.clone() })
    }

    /// What others have published; absent where the document lists nothing.
    pub fn reported(&self) -> Option<ReportedTable> {
        let document = self.facts.document();
        if document.reported.is_empty() {
            return None;
        }
        let columns = ["rep.when", "rep.rate", "rep.workers"].map(|key| self.locale.say(key));
        Some(ReportedTable {
            heading: self.locale.say("rep.h"),
            dek: self.locale.say("rep.dek"),
            columns: columns.to_vec(),
            rows: document.reported.iter().map(|reported| self.reported_row(reported)).collect(),
        })
    }

    fn reported_row(&self, reported: &Reported) -> ReportedRow {
        let numbers = self.numbers();
        let when = match reported.month {
            Some(month) => self.locale.month(Month { year: reported.year, month }),
            None => year(reported.year),
        };
        let workers = reported.workers.map_or_else(|| String::from("–"), |workers| numbers.count(workers));
        ReportedRow {
            cells: vec![when, numbers.percent_reported(reported.rate), workers],
            note: reported.note.as_ref().map_or("", |note| note.in_language(self.locale.language())).to_owned(),
            source: self.source_link(reported.source.as_deref()),
        }
    }

    /// The sources of observations, targets and contributions, each once; and of assumptions, where they are shown.
    pub fn sources(&self, with_assumptions: bool) -> Sources {
        let document = self.facts.document();
        let observed = document.groups.iter().flat_map(|group| &group.observations).map(|seen| seen.source.as_deref());
        let targets = document.targets.iter().map(|target| target.source.as_deref());
        let steps = document.groups.iter().filter_map(|group| group.subsidy.as_ref());
        let steps = steps.flat_map(|subsidy| &subsidy.monthly_contribution).map(|step| step.source.as_deref());
        let groups = 0..if with_assumptions { document.groups.len() } else { 0 };
        let levers = groups.flat_map(|group| LeverKind::ALL.map(|lever| self.written(group, lever)));
        let levers = levers.flatten().map(|lever| lever.source.as_deref());
        let mut names: Vec<&str> = Vec::new();
        for name in observed.chain(targets).chain(steps).chain(levers).flatten() {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        Sources {
            label: self.locale.say("foot.source"),
            links: names.into_iter().filter_map(|name| self.source_link(Some(name))).collect(),
            calculation: self.locale.say("foot.by"),
            updated: self.locale.fill("foot.updated", &[("date", &self.locale.date(document.updated))]),
        }
    }
}
