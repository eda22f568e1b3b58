//! What membership pays, scheme by scheme, each figure with what it rests on.

use super::{Citation, Fact, Membership, PaidScheme, Pays};
use crate::document::programme::{Benefit, Pays as Paid, Work};

impl Membership<'_> {
    /// What all schemes of a kind of work pay; absent where there are none.
    pub(super) fn pays(&self, kind: &Work, citations: &mut Vec<Citation>) -> Option<Pays> {
        let context = self.context;
        let mut schemes = Vec::new();
        for id in &kind.schemes {
            let Some(scheme) = self.scheme(id) else { continue };
            let mut facts = Vec::new();
            for benefit in &scheme.benefits {
                if self.runs(&benefit.basis) {
                    facts.push(self.benefit(benefit, citations));
                }
            }
            let unsaid = if facts.is_empty() { Some(context.say("membership.unsaid")) } else { None };
            let (about, name) = (context.read(&scheme.about), context.read(&scheme.name));
            schemes.push(PaidScheme { about, name, facts, unsaid });
        }
        if schemes.is_empty() {
            return None;
        }
        let note = if kind.packages.is_empty() { String::new() } else { context.say("membership.income") };
        Some(Pays { heading: context.say("membership.pays_h"), note, schemes })
    }

    fn benefit(&self, benefit: &Benefit, citations: &mut Vec<Citation>) -> Fact {
        let mut value = String::new();
        let mut details = Vec::new();
        match benefit.pays {
            Some(Paid::Amount(amount)) => value = self.money(amount),
            Some(Paid::TimesWage(times)) => {
                value = self.phrase("membership.times").words("n", self.context.numbers().shortest(times, 1)).say();
                self.of_the_wage(&mut details, "membership.yours", benefit, times);
            }
            Some(Paid::ShareOfWage(share)) => {
                value = self.phrase("membership.share").words("p", self.percent(share)).say();
                self.of_the_wage(&mut details, "membership.yours_monthly", benefit, share);
            }
            None => {}
        }
        if benefit.at_most {
            value = self.phrase("membership.at_most").words("v", value).say();
        }
        if let Some(months) = benefit.months {
            value = self.phrase("membership.months").words("v", value).count("n", months).say();
        }
        if let Some(ceiling) = benefit.wage_ceiling {
            details.push(self.phrase("membership.ceiling_pays").words("rp", self.sum(ceiling)).say());
        }
        let mut list = String::new();
        for (place, part) in benefit.parts.iter().enumerate() {
            let label = self.context.read(&part.label);
            let words = self.phrase("membership.part").words("label", label).words("rp", self.money(part.amount)).say();
            self.context.list(&mut list, place, benefit.parts.len(), words);
        }
        if !list.is_empty() {
            details.push(self.phrase("membership.parts").words("list", list).say());
        }
        if let Some(note) = &benefit.note {
            details.push(self.context.read(note));
        }
        let label = self.context.read(&benefit.label);
        let basis = self.basis(&benefit.basis, &label, citations);
        Fact { label, value, details, basis }
    }

    /// What so many wages are, where the reader has said theirs.
    fn of_the_wage(&self, details: &mut Vec<String>, key: &str, benefit: &Benefit, times: f64) {
        if let Some(wage) = self.wage {
            let wage = benefit.wage_ceiling.map_or(wage, |ceiling| wage.min(ceiling));
            details.push(self.phrase(key).words("rp", self.sum(wage * times)).say());
        }
    }

    fn money(&self, amount: f64) -> String {
        self.context.numbers().money(amount, &self.programme.currency)
    }
}
