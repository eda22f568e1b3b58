//! What stands beside the numbers: other published figures, and where everything is from.

use super::{WordsContext, join};
use crate::document::{Date, Reported, Source, record};

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

impl<'a> WordsContext<'a> {
    /// The source that an entry names, if it names one.
    fn source(&self, name: &Option<String>) -> Option<&'a Source> {
        let name = name.as_ref()?;
        self.facts.document().sources.iter().find(|(other, _)| other == name).map(|(_, source)| source)
    }

    /// Who published a source: its publisher, else its title.
    pub(super) fn publisher(&self, name: &Option<String>) -> String {
        match self.source(name) {
            Some(source) => self.read(source.publisher.as_ref().unwrap_or(&source.title)),
            None => String::new(),
        }
    }

    /// “Harian Pagi, 29 Mei 2025”, leading to the page.
    pub fn source_link(&self, name: &Option<String>) -> Option<Link> {
        let source = self.source(name)?;
        let mut text = self.publisher(name);
        if let Some(date) = source.date {
            join(&mut text, ", ", self.locale.date(date));
        }
        Some(Link { text, url: source.url.clone() })
    }

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
            Some(workers) => numbers.count(workers),
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

    /// The sources of observations, targets and contributions, each once; and of assumptions, where they are shown.
    pub fn sources(&self, with_assumptions: bool) -> Sources {
        let document = self.facts.document();
        let mut links = Links { context: self, names: Vec::new(), links: Vec::new() };
        for group in &document.groups {
            for seen in &group.observations {
                links.add(&seen.source);
            }
        }
        for target in &document.targets {
            links.add(&target.source);
        }
        for group in &document.groups {
            if let Some(subsidy) = &group.subsidy {
                for step in &subsidy.monthly_contribution {
                    links.add(&step.source);
                }
            }
        }
        if with_assumptions {
            for lever in self.every_written() {
                links.add(&lever.source);
            }
        }
        Sources {
            label: self.say("foot.source"),
            links: links.links,
            calculation: self.say("foot.by"),
            updated: self.phrase("foot.updated").words("date", self.locale.date(document.updated)).say(),
        }
    }
}

/// Links to sources, each once.
struct Links<'a> {
    context: &'a WordsContext<'a>,
    names: Vec<&'a Option<String>>,
    links: Vec<Link>,
}

impl<'a> Links<'a> {
    #[inline(never)]
    fn add(&mut self, name: &'a Option<String>) {
        if !self.names.contains(&name) {
            self.names.push(name);
            if let Some(link) = self.context.source_link(name) {
                self.links.push(link);
            }
        }
    }
}
