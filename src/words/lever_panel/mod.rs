//! The levers as a reader moves them: names, ranges of the sliders, values in the field's unit, and where each
//! starting value is from.

mod lever_ranges;
mod number_input;
mod slider;

pub use lever_ranges::{LeverRanges, RangeField, RangeRow, RejectedInput};
pub use number_input::{NumberInputError, number as read_number};
pub use slider::SliderScale;
pub(super) use slider::{Unit, unit};

use super::language::last;
use super::{Link, Mark, WordsContext, join};
use crate::document::{LeverKind, record};
use crate::model::{Enrolment, Funding};

/// Everything that stands in the panel of levers.
#[derive(Debug, Clone, PartialEq)]
pub struct LeverPanel {
    /// That some assumptions are examples, where they are.
    pub badge: Option<String>,
    /// What comes out.
    pub result: LeverResult,
    /// The levers of each group.
    pub groups: Vec<LeverGroup>,
    /// The question that leads to the ranges.
    pub sure: String,
    /// What the mark under a slider is.
    pub tick: String,
    /// The words of the way back.
    pub reset: String,
}

record!(LeverPanel { badge, result, groups, sure, tick, reset });

/// The result of all levers together.
#[derive(Debug, Clone, PartialEq)]
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

record!(LeverResult { label, value, fraction, target, detail });

/// One group's levers.
#[derive(Debug, Clone, PartialEq)]
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
    pub sure: Option<Box<LeverRanges>>,
}

record!(LeverGroup { id, mark, label, summary, levers, sure });

/// One lever.
#[derive(Debug, Clone, PartialEq)]
pub struct LeverWords {
    /// Its name in the document.
    pub lever: &'static str,
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

record!(LeverWords {
    lever,
    label,
    unit,
    min,
    max,
    value,
    fraction,
    start,
    field,
    text,
    origin,
    source,
    switch,
    problem,
});

/// The way to the lever that can take this one's place.
#[derive(Debug, Clone, PartialEq)]
pub struct Switch {
    /// The other lever's name in the document.
    pub lever: &'static str,
    /// The button's words.
    pub label: String,
}

record!(Switch { lever, label });

impl WordsContext<'_> {
    /// The levers that a group has, in the order in which they stand.
    #[inline(never)]
    pub fn levers(&self, group: usize) -> Vec<LeverKind> {
        let plan = &self.now.plan.groups[group];
        let mut levers = vec![match plan.enrolment {
            Enrolment::PerYear(_) => LeverKind::PerYear,
            Enrolment::ShareOfUncovered(_) => LeverKind::ShareOfUncovered,
        }];
        levers.extend([LeverKind::Lapse, LeverKind::WorkforceGrowth]);
        if self.subsidy(group).is_some() {
            match plan.funding {
                Funding::HeadCount(_) => levers.push(LeverKind::HeadCount),
                _ => levers.extend([LeverKind::AnnualBudget, LeverKind::BudgetGrowth]),
            }
            levers.push(LeverKind::ContributionGrowth);
        }
        levers
    }

    /// The panel of all levers. `problem`: what was wrong with what was last typed, and in which lever.
    pub fn panel(&self, problem: Option<&(usize, LeverKind, String)>) -> LeverPanel {
        let numbers = self.numbers();
        let coverage = last(&self.now.projection.all.coverage);
        let target = self.answer().map(|answer| answer.target.rate);
        let mut groups = Vec::new();
        for (place, group) in self.groups().iter().enumerate() {
            let mut levers = Vec::new();
            for lever in &self.levers(place) {
                levers.push(self.lever_words(place, *lever, problem));
            }
            groups.push(LeverGroup {
                id: group.id.clone(),
                mark: self.mark(place),
                label: self.label(Some(place)),
                summary: self.lever_summary(place),
                levers,
                sure: None,
            });
        }
        let any_unsourced = self.every_written().iter().any(|written| written.source.is_none());
        LeverPanel {
            badge: if any_unsourced { Some(self.say("lev.badge")) } else { None },
            result: LeverResult {
                label: self.phrase("lev.result").year("year", self.now.projection.until()).say(),
                value: numbers.percent(coverage, 0),
                fraction: coverage,
                target,
                detail: match target {
                    Some(rate) => self.phrase("lev.result_sub").reported("p", rate).say(),
                    None => String::new(),
                },
            },
            groups,
            sure: self.say("lev.sure"),
            tick: self.say("lev.tick"),
            reset: self.say("proj.reset"),
        }
    }

    #[inline(never)]
    pub(super) fn lever_words(
        &self,
        group: usize,
        lever: LeverKind,
        problem: Option<&(usize, LeverKind, String)>,
    ) -> LeverWords {
        let span = self.span(group, lever);
        let value = self.lever_value(group, lever, false);
        let start = self.lever_value(group, lever, true);
        let written = self.written(group, lever);
        let problem = problem.filter(|(at, which, _)| *at == group && *which == lever);
        LeverWords {
            lever: lever.name(),
            label: self.lever_label(group, lever),
            unit: self.lever_unit(lever, span),
            min: span.min,
            max: span.max,
            value,
            fraction: span.fraction(value),
            start: span.fraction(start),
            field: self.lever_field(lever, span, value),
            text: self.lever_text(lever, value),
            origin: self.lever_origin(group, lever, start),
            source: written.and_then(|written| self.source_link(&written.source)),
            switch: lever.rival().map(|rival| Switch { lever: rival.name(), label: self.say(switch_key(rival)) }),
            problem: problem.map(|(_, _, words)| words.clone()),
        }
    }

    /// A lever's name: enrolment is called self-paying where somebody else pays for others of the group.
    #[inline(never)]
    pub fn lever_label(&self, group: usize, lever: LeverKind) -> String {
        let subsidised = self.subsidy(group).is_some();
        let key = match lever {
            LeverKind::PerYear if subsidised => "lev.enrol_own",
            LeverKind::PerYear => "lev.enrol",
            LeverKind::ShareOfUncovered if subsidised => "lev.share",
            LeverKind::ShareOfUncovered => "lev.share_plain",
            LeverKind::Lapse => "lev.lapse",
            LeverKind::WorkforceGrowth => "lev.growth",
            LeverKind::AnnualBudget => "lev.budget",
            LeverKind::HeadCount => "lev.head_count",
            LeverKind::BudgetGrowth => "lev.budget_growth",
            LeverKind::ContributionGrowth => "lev.contribution_growth",
        };
        self.phrase(key).words("payer", self.payer(Some(group))).say()
    }

    #[inline(never)]
    pub(super) fn lever_unit(&self, lever: LeverKind, span: SliderScale) -> String {
        match unit(lever) {
            Unit::People => self.say("lev.unit_people"),
            Unit::Percent => String::from("%"),
            Unit::Money => {
                let mut words = self.numbers().currency(self.currency());
                join(&mut words, " ", self.numbers().scale(span.max).1);
                words
            }
        }
    }

    /// What a number field shows of a value.
    #[inline(never)]
    pub fn lever_field(&self, lever: LeverKind, span: SliderScale, value: f64) -> String {
        let numbers = self.numbers();
        match unit(lever) {
            Unit::People => numbers.count(value),
            _ => numbers.shortest(value / self.field_scale(lever, span), 2),
        }
    }

    /// What one in the number field stands for: a person, a hundredth, a billion rupiah.
    #[inline(never)]
    pub fn field_scale(&self, lever: LeverKind, span: SliderScale) -> f64 {
        match unit(lever) {
            Unit::People => 1.0,
            Unit::Percent => 0.01,
            Unit::Money => self.numbers().scale(span.max).0,
        }
    }

    /// A value with its unit: “4.000 orang”, “5%”, “Rp2,62 miliar”.
    #[inline(never)]
    pub fn lever_text(&self, lever: LeverKind, value: f64) -> String {
        let numbers = self.numbers();
        match unit(lever) {
            Unit::People => self.so_many(numbers.count(value)),
            Unit::Percent => numbers.percent_reported(value),
            Unit::Money => numbers.money(value, self.currency()),
        }
    }

    #[inline(never)]
    fn lever_origin(&self, group: usize, lever: LeverKind, start: f64) -> String {
        let mut origin;
        match self.written(group, lever) {
            Some(written) => {
                origin = self.phrase("lev.start_of").words("v", self.lever_text(lever, start)).say();
                if written.source.is_none() {
                    join(&mut origin, " ", self.say("lev.example"));
                }
                if let Some(note) = &written.note {
                    join(&mut origin, " ", self.read(note));
                }
            }
            None => origin = self.say("lev.left_out"),
        }
        if lever == LeverKind::ShareOfUncovered {
            let key = if self.subsidy(group).is_some() { "lev.share_note" } else { "lev.share_plain_note" };
            join(&mut origin, " ", self.phrase(key).words("payer", self.payer(Some(group))).say());
        }
        origin
    }

    fn lever_summary(&self, group: usize) -> String {
        let mut summary = String::new();
        for &lever in &self.levers(group) {
            let value = self.lever_value(group, lever, false);
            let (key, name) = match lever {
                LeverKind::PerYear => ("lev.sum_enrol", "n"),
                LeverKind::ShareOfUncovered => ("lev.sum_share", "p"),
                LeverKind::Lapse => ("lev.sum_lapse", "p"),
                LeverKind::AnnualBudget => ("lev.sum_budget", "rp"),
                LeverKind::HeadCount => ("lev.sum_head_count", "n"),
                _ => continue,
            };
            let written = match unit(lever) {
                Unit::People => self.numbers().count(value),
                _ => self.lever_text(lever, value),
            };
            join(&mut summary, ", ", self.phrase(key).words(name, written).say());
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
