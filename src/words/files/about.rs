//! What stands beside the numbers in a file: what they are about, their sources, the assumptions and the version.

use super::FileWords;
use crate::document::LeverKind;
use crate::model::Fit;
use crate::words::Levers;
use crate::words::unit_forms::MANY;

/// One thing that is said about the numbers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Fact {
    /// What it is: “Sumber”.
    pub label: String,
    /// It.
    pub text: String,
    /// Where it is from, or how it came to be; empty where there is nothing to say.
    pub detail: String,
    /// The address to read on at; empty where there is none.
    pub url: String,
}

impl FileWords<'_> {
    /// All that is said about the numbers.
    pub fn about(&self) -> Vec<Fact> {
        let context = self.context;
        let document = context.facts.document();
        let mut facts = vec![
            self.fact("title", context.read(&document.title)),
            self.fact("place", context.place()),
            self.fact("programme", context.programme()),
        ];
        facts.extend(document.definition.as_ref().map(|text| self.fact("definition", context.read(text))));
        let sources = context.sources(true);
        facts.push(self.fact("updated", sources.updated));
        facts.extend(context.periods.iter().map(|(year, period)| self.fact("period", format!("{year}: {period}"))));
        for link in sources.links {
            facts.push(Fact { url: link.url.unwrap_or_default(), ..self.fact("source", link.text) });
        }
        let assumptions = self.assumptions();
        if assumptions.is_empty() {
            facts.push(self.fact("assumption", self.say("no_assumption")));
        }
        facts.extend(assumptions);
        facts.extend(self.notes().into_iter().map(|note| self.fact("note", note)));
        facts.push(self.fact("version", self.version()));
        facts
    }

    /// What has to be known of the numbers before they are compared.
    fn notes(&self) -> Vec<String> {
        let context = self.context;
        let mut notes = context.changes_of_counting();
        for (place, group) in context.facts.groups().iter().enumerate() {
            for seen in &group.observations {
                notes.extend(seen.note.as_ref().map(|note| context.noted(place, seen, note)));
            }
        }
        notes.extend(context.reasons());
        notes.extend(context.unknown_subsidised());
        if context.facts.groups().iter().flat_map(|group| &group.observations).any(|seen| seen.approximate) {
            notes.push(self.say("approximate"));
        }
        notes
    }

    /// What the columns of a table for programs count.
    pub fn units(&self) -> Vec<Fact> {
        let mut units = Vec::new();
        if self.context.facts.has_heads() {
            units.push(self.fact("units", self.fill("units_people", &[("persons", self.context.persons(MANY))])));
        }
        units.push(self.fact("units", self.say("units_coverage")));
        if !self.context.facts.currency().is_empty() {
            units.push(self.fact("units", self.fill("units_cost", &[("currency", self.currency())])));
        }
        units
    }

    /// Where each series with a past leads if the trend goes on: its last year, as the columns have nothing of that.
    pub fn trend(&self) -> Vec<Fact> {
        let Some(uncertainty) = &self.context.now.uncertainty else { return Vec::new() };
        let trends = &uncertainty.trends;
        let groups = trends.groups.iter().enumerate().map(|(group, past)| (Some(group), past));
        groups
            .chain([(None, &trends.all)])
            .filter_map(|(group, past)| self.trend_of(group, past.as_ref()?.fit.as_ref()?))
            .collect()
    }

    fn trend_of(&self, group: Option<usize>, fit: &Fit) -> Option<Fact> {
        let context = self.context;
        let numbers = context.numbers();
        let (low, high) = *fit.told_band().last()?;
        let names = [
            ("group", context.label(group)),
            ("year", fit.years.last()?.to_string()),
            ("median", numbers.percent(*fit.median.last()?, 0)),
            ("range", numbers.range(low, high)),
        ];
        let key = if fit.is_settled() { "trend_to" } else { "trend_open" };
        Some(self.fact("trend", self.fill(key, &names)))
    }

    fn fact(&self, label: &str, text: String) -> Fact {
        Fact { label: self.say(label), text, ..Fact::default() }
    }

    fn version(&self) -> String {
        self.fill("version_of", &[("version", env!("CARGO_PKG_VERSION").to_owned())])
    }

    /// Every assumption that the document writes or the reader has set.
    fn assumptions(&self) -> Vec<Fact> {
        let levers = Levers::new(self.context);
        let mut facts = Vec::new();
        for group in 0..self.context.facts.groups().len() {
            for lever in levers.of_group(group) {
                facts.extend(self.assumption(&levers, group, lever));
            }
        }
        facts
    }

    /// A lever with its value and where that is from; absent where nobody has said anything of it.
    fn assumption(&self, levers: &Levers<'_>, group: usize, lever: LeverKind) -> Option<Fact> {
        let context = self.context;
        let [now, start] = [context.now, context.start].map(|outcome| outcome.plan.lever(group, lever));
        let written = context.facts.written(group, lever);
        let is_changed = now != start;
        if written.is_none() && !is_changed {
            return None;
        }
        let say = |value| levers.text(lever, value);
        let mut value = say(levers.value(group, lever));
        if let Some(range) = now.filter(|range| range.has_width()) {
            let (low, high) = (say(range.low), say(range.high));
            value = self.fill("range", &[("value", value), ("low", low), ("high", high)]);
        }
        let link = written.and_then(|written| context.source_link(&written.source));
        let note = written.and_then(|written| written.note.as_ref()).map(|note| context.read(note));
        let detail = if is_changed {
            self.fill("yours", &[("value", say(levers.start_value(group, lever)))])
        } else {
            let from = link.as_ref().map_or_else(|| self.say("example"), |link| link.text.clone());
            [Some(from), note].into_iter().flatten().collect::<Vec<_>>().join(". ")
        };
        let names = [("group", context.label(Some(group))), ("lever", levers.label(group, lever))];
        Some(Fact {
            label: self.say("assumption"),
            text: format!("{}: {value}", self.fill("of_group", &names)),
            detail,
            url: link.filter(|_| !is_changed).and_then(|link| link.url).unwrap_or_default(),
        })
    }
}
