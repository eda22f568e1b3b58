//! How the sums of the cost come about, what changes them in the years ahead, and who else is paid for.

use serde::Serialize;

use super::Cost;
use crate::document::{Date, LeverKind, Month};
use crate::model::{Bill, Funding, affordable, bills};
use crate::words::{Link, Question, join};

/// What a document says beside its numbers, and where that is from.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Remark {
    /// The words.
    pub text: String,
    /// Their source.
    pub source: Option<Link>,
}

impl Cost<'_> {
    /// What one more costs, what is missing, and what changes in the years ahead.
    pub fn facts(&self) -> Vec<String> {
        let Bill { paid, everyone, worker_cost, .. } = self.base;
        let numbers = self.context.numbers();
        let mut first = self.contribution();
        if self.lever == LeverKind::AnnualBudget {
            // One more of what the axis counts in, or of the next power of ten that is enough for a worker.
            let mut more = numbers.scale(self.scale.max).0;
            while more < worker_cost {
                more *= 10.0;
            }
            let people = affordable(more, worker_cost);
            join(
                &mut first,
                " ",
                self.phrase_of("cost.per", people).words("a", self.money(more)).count("n", people).say(),
            );
        }
        let mut facts = vec![first];
        if paid > 0.0 && paid < everyone {
            let rest = everyone - paid;
            facts.push(
                self.phrase_of("cost.rest", rest).count("n", rest).words("rp", self.money(rest * worker_cost)).say(),
            );
        }
        facts.extend(self.changes());
        facts
    }

    /// How the sums come about, and what they leave out.
    pub fn how(&self) -> Question {
        let Bill { paid, everyone, worker_cost, .. } = self.base;
        let people = if paid > 0.0 { paid } else { everyone };
        let origin = self
            .phrase_of("cost.origin", people)
            .words("rp", self.money(people * worker_cost))
            .count("n", people)
            .words("b", self.money_in_full(worker_cost))
            .say();
        let mut answers = vec![origin];
        if matches!(self.context.now.plan.groups[self.group].funding, Funding::Kept) {
            answers.push(self.phrase_of("proj.kept", paid).count("n", paid).say());
        }
        answers.extend(self.others());
        Question { question: self.context.say("cost.how"), answers, table: None }
    }

    /// “Iuran Rp16.800 per orang per bulan, jadi Rp201.600 setahun.”, in the base year.
    fn contribution(&self) -> String {
        let mut monthly = 0.0;
        for step in &self.subsidy.monthly_contribution {
            if monthly == 0.0 || step.from.year <= self.base.year {
                monthly = step.amount;
            }
        }
        let whole_year = (12.0 * monthly - self.base.worker_cost).abs() <= 1e-9 * self.base.worker_cost;
        self.phrase(if whole_year { "cost.calc" } else { "cost.calc_mixed" })
            .words("a", self.money_in_full(monthly))
            .words("b", self.money_in_full(self.base.worker_cost))
            .year("year", self.base.year)
            .say()
    }

    /// What changes in the years ahead: the contribution by its steps, and what is assumed to grow.
    fn changes(&self) -> Vec<String> {
        let mut changes = Vec::new();
        let until = self.context.now.projection.until();
        let mut before = None;
        for step in &self.subsidy.monthly_contribution {
            let Month { year, month } = step.from;
            let mid = year == self.base.year && month > 1;
            if before.is_some() && before != Some(step.amount) && (mid || year > self.base.year) && year <= until {
                let change = self
                    .phrase("cost.step")
                    .words("date", self.context.locale.date(Date { year, month: Some(month), day: None }))
                    .words("a", self.money_in_full(step.amount))
                    .words("b", self.money_in_full(12.0 * step.amount))
                    .say();
                changes.push(change);
            }
            before = Some(step.amount);
        }
        for lever in [LeverKind::BudgetGrowth, LeverKind::ContributionGrowth] {
            let growth = self.levers().value(self.group, lever);
            if growth != 0.0 {
                let label = self.levers().label(self.group, lever);
                let mut note = self.levers().text(lever, growth);
                note.push('.');
                changes.push(self.phrase("def.note").words("label", label).words("note", note).say());
            }
        }
        changes
    }

    /// Every other group that somebody else pays for, in a sentence each.
    fn others(&self) -> Vec<String> {
        let context = self.context;
        let mut others = Vec::new();
        for group in 0..context.facts.groups().len() {
            let paid = context.facts.subsidised(group).unwrap_or(0.0);
            if group == self.group {
                continue;
            }
            let words = match context.facts.subsidy(group) {
                Some(_) => {
                    let years = bills(context.facts, &context.now.plan, group, 1.0);
                    let Some(base) = years.first() else { continue };
                    context
                        .phrase_of("cost.other", paid)
                        .words("payer", context.payer(Some(group)))
                        .words("rp", self.money(base.cost))
                        .words("all", self.money(base.full_cost))
                }
                None if paid > 0.0 => context.phrase_of("cost.unknown", paid),
                None => continue,
            };
            others.push(words.words("label", context.label(Some(group))).count("n", paid).say());
        }
        others
    }

    /// What the document says beside its amounts.
    pub fn remark(&self) -> Option<Remark> {
        let text = self.context.read(self.subsidy.note.as_ref()?);
        Some(Remark { text, source: self.context.source_link(&self.subsidy.source) })
    }
}
