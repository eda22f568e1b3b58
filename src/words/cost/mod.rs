//! The view of cost: what it takes to pay for a group's members now, at the reader's choice and for everyone, and from
//! year to year. It is about the first group that somebody else pays for; every other one is told in a sentence.

mod bars;
mod facts;
mod frame;
mod years;

pub use bars::{Bar, BarKind};
pub use facts::Remark;
pub use frame::{Budget, CostFrame, CostLayout, CostYears};

use super::language::LEAST_MULTIPLE;
use super::letters::upper_first;
use super::lever_panel::LeverInput;
use super::{Heading, LeverWords, Levers, Mark, Phrase, SliderScale, WordsContext};
use crate::document::{LeverKind, Subsidy};
use crate::model::{Bill, Funding, bills};

/// The costs of the group that the view is about.
pub struct Cost<'a> {
    context: &'a WordsContext<'a>,
    subsidy: &'a Subsidy,
    /// The group's place.
    pub group: usize,
    /// Colour and shape.
    pub mark: Mark,
    /// The lever that decides how many are paid for.
    pub lever: LeverKind,
    /// How far that lever goes: the axis of the bars.
    pub scale: SliderScale,
    /// Where the lever stands.
    value: f64,
    /// The base year.
    base: Bill,
    /// The base year and those after it.
    pub years: Vec<Bill>,
}

/// What the view says where nobody pays for others.
pub fn no_cost_heading(context: &WordsContext) -> Heading {
    let unknown = context.unknown_subsidised();
    let dek = if unknown.is_empty() { context.say("cost.none") } else { unknown.join(" ") };
    Heading { headline: context.say("cost.none_h"), dek }
}

impl<'a> Cost<'a> {
    /// The costs; absent where nobody pays for others.
    pub fn new(context: &'a WordsContext<'a>) -> Option<Cost<'a>> {
        let group = (0..context.facts.groups().len()).find(|group| context.facts.subsidy(*group).is_some())?;
        let lever = match context.now.plan.groups[group].funding {
            Funding::HeadCount(_) => LeverKind::HeadCount,
            _ => LeverKind::AnnualBudget,
        };
        let levers = Levers::new(context);
        let years = bills(context.facts, &context.now.plan, group, aim(context));
        Some(Cost {
            context,
            subsidy: context.facts.subsidy(group)?,
            group,
            mark: context.mark(group),
            lever,
            scale: levers.scale(group, lever),
            value: levers.value(group, lever),
            base: *years.first()?,
            years,
        })
    }

    fn levers(&self) -> Levers<'a> {
        Levers::new(self.context)
    }

    fn money(&self, amount: f64) -> String {
        self.context.numbers().money(amount, &self.subsidy.currency)
    }

    /// A sentence, with those of the group that the view is about and the name of their payer.
    fn phrase(&self, key: &str) -> Phrase<'_> {
        self.context.phrase(key).words("group_units", self.group_units()).words("payer", self.payer())
    }

    /// The same about so many people.
    fn phrase_of(&self, key: &str, people: f64) -> Phrase<'_> {
        self.context.phrase_of(key, people).words("group_units", self.group_units()).words("payer", self.payer())
    }

    /// “pekerja di kelompok ini”; only “pekerja” where there is no other group.
    fn group_units(&self) -> String {
        self.context.say(if self.context.facts.groups().len() > 1 { "cost.group_units" } else { "cost.units" })
    }

    /// The sentence after the group's name, where there are other groups.
    fn about_group(&self, sentence: String) -> String {
        if self.context.facts.groups().len() == 1 {
            return upper_first(&sentence);
        }
        let label = self.context.label(Some(self.group));
        self.context.phrase("group.number").words("label", label).words("n", sentence).say()
    }

    fn payer(&self) -> String {
        self.context.payer(Some(self.group))
    }

    /// “semua pekerja di kelompok ini”, without those who pay for themselves where there are any.
    fn everyone(&self) -> String {
        self.phrase(if self.base.own > 0.0 { "cost.everyone_own" } else { "cost.everyone" }).say()
    }

    /// What one in the lever's unit costs in the base year.
    fn unit_cost(&self) -> f64 {
        if self.lever == LeverKind::HeadCount { self.base.worker_cost } else { 1.0 }
    }

    /// A small sum to the last unit: “Rp201.600”.
    fn money_in_full(&self, amount: f64) -> String {
        let numbers = self.context.numbers();
        if amount >= 1e6 {
            return self.money(amount);
        }
        let mut words = numbers.currency(&self.subsidy.currency);
        words.push_str(&numbers.shortest(amount, 2));
        words
    }

    /// “Pekerja informal: Rp2,62 miliar setahun baru cukup untuk 13.000 dari 110.000 pekerja”.
    pub fn heading(&self) -> Heading {
        let Bill { affordable, everyone, full_cost, cost, .. } = self.base;
        let heads = self.lever == LeverKind::HeadCount;
        let moved = self.value != self.levers().start_value(self.group, self.lever);
        let key = match (self.value > 0.0, heads, affordable >= everyone, moved) {
            (false, ..) => "cost.h_none",
            (_, true, false, _) => "cost.h_heads",
            (_, true, true, _) => "cost.h_heads_all",
            (_, _, true, _) => "cost.h_all",
            (_, _, _, true) => "cost.h_try",
            _ => "cost.h",
        };
        let price = if heads { affordable * self.base.worker_cost } else { self.value };
        let times = full_cost / cost;
        let dek = match cost > 0.0 {
            true if times >= LEAST_MULTIPLE => "cost.dek",
            true => "cost.dek_same",
            false => "cost.dek_none",
        };
        let headline = self
            .phrase(key)
            .words("rp", self.money(price))
            .count("n", affordable)
            .count("w", self.base.workers)
            .words("unit", self.context.unit(self.base.workers))
            .words("all", self.phrase(if self.base.own > 0.0 { "cost.all_own" } else { "cost.all_units" }).say())
            .say();
        Heading {
            headline: self.about_group(headline),
            dek: self
                .phrase(dek)
                .words("all", self.everyone())
                .words("rp", self.money(full_cost))
                .multiple("x", if cost > 0.0 { times } else { 1.0 })
                .say(),
        }
    }

    /// The slider under the bars. `input`: what was typed last and could not be used as it was.
    pub fn slider(&self, input: Option<&LeverInput>) -> LeverWords {
        let mut words = self.levers().words(self.group, self.lever, input);
        words.label =
            self.context.say(if self.lever == LeverKind::HeadCount { "cost.slider_heads" } else { "cost.slider" });
        // The other kind of lever is a matter of the panel of all levers.
        words.switch = None;
        words.text = match self.lever {
            LeverKind::HeadCount => words.text,
            _ => {
                let people = self.base.affordable;
                self.phrase_of("cost.slider_text", people).words("rp", words.text).count("n", people).say()
            }
        };
        words
    }
}

/// The coverage that each year is held against: the latest target's, else everyone's.
fn aim(context: &WordsContext) -> f64 {
    context.now.latest_answer().map_or(1.0, |answer| answer.target.rate)
}
