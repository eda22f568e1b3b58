//! Where everything is from: the foot of the page, and the link beside a figure.

use serde::Serialize;

use super::{WordsContext, join};
use crate::document::Source;

/// Words that may lead to a page.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Link {
    /// The words.
    pub text: String,
    /// The address, where there is one.
    pub url: Option<String>,
}

/// The foot of the page.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Sources {
    /// “Sumber:”.
    pub label: String,
    /// What the observations and targets are from.
    pub links: Vec<Link>,
    /// Who calculated.
    pub calculation: String,
    /// What the latest complete data is about, and when the document was last changed.
    pub updated: String,
}

impl<'a> WordsContext<'a> {
    /// The source that an entry names, if it names one.
    fn source(&self, name: &Option<String>) -> Option<&'a Source> {
        let place = self.facts.source_named(name.as_ref()?)?;
        self.facts.document().sources.get(place).map(|(_, source)| source)
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

    /// The sources of observations, targets and contributions, each once; and of assumptions, where they are shown.
    pub fn sources(&self, with_assumptions: bool) -> Sources {
        let document = self.facts.document();
        let mut links = Links { context: self, told: vec![false; document.sources.len()], links: Vec::new() };
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
            for lever in self.facts.assumptions() {
                links.add(&lever.source);
            }
        }
        Sources {
            label: self.say("foot.source"),
            links: links.links,
            calculation: self.say("foot.by"),
            updated: self
                .phrase("foot.updated")
                .words("data", self.base_date())
                .words("date", self.locale.date(document.updated))
                .say(),
        }
    }
}

/// Links to sources, each once.
struct Links<'a> {
    context: &'a WordsContext<'a>,
    /// Of each source whether it has its link.
    told: Vec<bool>,
    links: Vec<Link>,
}

impl<'a> Links<'a> {
    fn add(&mut self, name: &'a Option<String>) {
        let place = name.as_ref().and_then(|name| self.context.facts.source_named(name));
        let Some(told) = place.and_then(|place| self.told.get_mut(place)) else { return };
        if !std::mem::replace(told, true) {
            self.links.extend(self.context.source_link(name));
        }
    }
}
