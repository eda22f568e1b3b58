//! Everything that stands in the panel of levers.

use serde::Serialize;

use super::{LeverInput, LeverRanges, Levers, RangeInput, Unit, unit};
use crate::document::LeverKind;
use crate::words::{Link, Mark, join};

/// What was typed last and could not be used as it was.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PanelInput {
    /// For a lever’s value.
    pub value: Option<LeverInput>,
    /// For one end of a lever’s range.
    pub range: Option<RangeInput>,
}

/// Everything that stands in the panel of levers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct LeverPanel {
    /// That some assumptions are examples, where they are.
    pub badge: Option<String>,
    /// What comes out.
    pub result: LeverResult,
    /// The levers of each group.
    pub groups: Vec<LeverGroup>,
    /// The question that leads to the ranges.
    pub ranges: String,
    /// What the mark under a slider is.
    pub tick: String,
    /// The words of the way back; absent where nothing has been changed.
    pub reset: Option<String>,
}

/// The result of all levers together.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct LeverResult {
    /// “Hasil 2045”.
    pub label: String,
    /// Coverage in the last year.
    pub value: String,
    /// The same, 0 … 1.
    pub fraction: f64,
    /// The target, 0 … 1.
    pub target: Option<f64>,
    /// “target 99%”.
    pub detail: String,
}

/// One group's levers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct LeverGroup {
    /// The group's name in the document.
    pub id: String,
    /// Colour and shape.
    pub mark: Mark,
    /// Its name.
    pub label: String,
    /// What its levers stand at, in a line.
    pub summary: String,
    /// The levers.
    pub levers: Vec<LeverWords>,
    /// Their ranges, once a reader has asked for them.
    pub ranges: Option<LeverRanges>,
}

/// One lever.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct LeverWords {
    /// Its name in the document.
    pub lever: LeverKind,
    /// Its name for readers.
    pub label: String,
    /// The unit of the number field.
    pub unit: String,
    /// The slider's lowest value.
    pub min: f64,
    /// The slider's highest value.
    pub max: f64,
    /// Where it stands.
    pub value: f64,
    /// The same, 0 … 1 of the slider.
    pub fraction: f64,
    /// Where it started, 0 … 1 of the slider.
    pub start: f64,
    /// What the number field shows.
    pub field: String,
    /// The value with its unit.
    pub text: String,
    /// Where the starting value is from.
    pub origin: String,
    /// The source of the starting value.
    pub source: Option<Link>,
    /// The other kind of this lever, and the words of the way there.
    pub switch: Option<Switch>,
    /// What was wrong with what was typed.
    pub problem: Option<String>,
}

/// The way to the lever that can take this one's place.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Switch {
    /// The other lever's name in the document.
    pub lever: LeverKind,
    /// The button's words.
    pub label: String,
}

impl Levers<'_> {
    /// The panel of all levers, with what was typed last and could not be used as it was; the ranges only if they are
    /// asked for.
    pub fn panel(&self, typed: &PanelInput, with_ranges: bool) -> LeverPanel {
        let numbers = self.context.numbers();
        let coverage = self.context.now.coverage_of_all().last().copied();
        let years = self.context.now.projection.years_ahead();
        let target = self.context.now.latest_answer().map(|answer| answer.target.rate);
        let mut groups = Vec::new();
        for (place, group) in self.context.facts.groups().iter().enumerate() {
            let mut levers = Vec::new();
            for lever in &self.of_group(place) {
                levers.push(self.words(place, *lever, typed.value.as_ref()));
            }
            groups.push(LeverGroup {
                id: group.id.clone(),
                mark: self.context.mark(place),
                label: self.context.label(Some(place)),
                summary: self.summary(place),
                levers,
                ranges: with_ranges.then(|| self.ranges(place, typed.range.as_ref())),
            });
        }
        let assumed = self.context.facts.has_assumptions();
        let any_unsourced = self.context.facts.assumptions().any(|written| written.source.is_none());
        LeverPanel {
            badge: if any_unsourced { Some(self.context.say("lev.badge")) } else { None },
            result: LeverResult {
                label: self.context.phrase("lev.result").year("year", self.context.now.projection.until()).say(),
                value: coverage.map_or_else(|| self.context.groups_between(years), |rate| numbers.percent(rate, 0)),
                fraction: coverage.unwrap_or_default(),
                target,
                detail: match target {
                    Some(rate) => self.context.phrase("lev.result_sub").reported("p", rate).say(),
                    None => String::new(),
                },
            },
            groups,
            ranges: self.context.say("lev.sure"),
            tick: self.context.say(if assumed { "lev.tick" } else { "lev.tick_plain" }),
            reset: self.context.has_changes().then(|| self.context.way_back()),
        }
    }

    pub(in crate::words) fn words(&self, group: usize, lever: LeverKind, input: Option<&LeverInput>) -> LeverWords {
        let span = self.scale(group, lever);
        let value = self.value(group, lever);
        let start = self.start_value(group, lever);
        let written = self.context.facts.written(group, lever);
        let input = input.filter(|input| input.group == group && input.lever == lever);
        LeverWords {
            lever,
            label: self.label(group, lever),
            unit: self.unit(lever, span),
            min: span.min,
            max: span.max,
            value,
            fraction: span.fraction(value),
            start: span.fraction(start),
            field: self.field(lever, span, value),
            text: self.text(lever, value),
            origin: self.origin(group, lever, start),
            source: written.and_then(|written| self.context.source_link(&written.source)),
            switch: self.rival(lever).map(|rival| Switch { lever: rival, label: self.context.say(switch_key(rival)) }),
            problem: input.map(|input| self.lever_input_words(input)),
        }
    }

    /// What can stand in a lever's place: a number of people only where people are counted.
    fn rival(&self, lever: LeverKind) -> Option<LeverKind> {
        let has_heads = self.context.facts.has_heads();
        lever.rival().filter(|rival| has_heads || *rival != LeverKind::PerYear)
    }

    fn origin(&self, group: usize, lever: LeverKind, start: f64) -> String {
        let mut origin;
        match self.context.facts.written(group, lever) {
            Some(written) => {
                origin = self.context.phrase("lev.start_of").words("v", self.text(lever, start)).say();
                if written.source.is_none() {
                    join(&mut origin, " ", self.context.say("lev.example"));
                }
                if let Some(note) = &written.note {
                    join(&mut origin, " ", self.context.read(note));
                }
            }
            None => origin = self.context.say("lev.left_out"),
        }
        if lever == LeverKind::ShareOfUncovered {
            let key =
                if self.context.facts.subsidy(group).is_some() { "lev.share_note" } else { "lev.share_plain_note" };
            join(&mut origin, " ", self.context.phrase(key).words("payer", self.context.payer(Some(group))).say());
        }
        origin
    }

    fn summary(&self, group: usize) -> String {
        let mut summary = String::new();
        for &lever in &self.of_group(group) {
            let value = self.value(group, lever);
            let (key, name) = match lever {
                LeverKind::PerYear => ("lev.sum_enrol", "n"),
                LeverKind::ShareOfUncovered => ("lev.sum_share", "p"),
                LeverKind::Lapse => ("lev.sum_lapse", "p"),
                LeverKind::AnnualBudget => ("lev.sum_budget", "rp"),
                LeverKind::HeadCount => ("lev.sum_head_count", "n"),
                _ => continue,
            };
            let written = match unit(lever) {
                Unit::People => self.context.numbers().in_full(value),
                _ => self.text(lever, value),
            };
            join(&mut summary, ", ", self.context.phrase(key).words(name, written).say());
        }
        summary
    }
}

fn switch_key(to: LeverKind) -> &'static str {
    match to {
        LeverKind::ShareOfUncovered => "lev.to_share",
        LeverKind::PerYear => "lev.to_per_year",
        LeverKind::HeadCount => "lev.to_head_count",
        _ => "lev.to_budget",
    }
}
