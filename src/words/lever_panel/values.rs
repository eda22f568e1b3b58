//! A lever’s name, unit and values, as words and as its number field shows them.

use super::{Levers, SliderScale, Unit, unit};
use crate::document::LeverKind;
use crate::words::join;

impl Levers<'_> {
    /// A lever's name: enrolment is called self-paying where somebody else pays for others of the group.
    pub fn label(&self, group: usize, lever: LeverKind) -> String {
        let subsidised = self.context.facts.subsidy(group).is_some();
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
        self.context.phrase(key).words("payer", self.context.payer(Some(group))).say()
    }

    pub(super) fn unit(&self, lever: LeverKind, span: SliderScale) -> String {
        match unit(lever) {
            Unit::People => self.context.say("lev.unit_people"),
            Unit::Percent => String::from("%"),
            Unit::Money => {
                let mut words = self.context.numbers().currency(self.context.facts.currency());
                join(&mut words, " ", self.context.numbers().scale(span.max).1);
                words
            }
        }
    }

    /// What a number field shows of a value.
    pub fn field(&self, lever: LeverKind, span: SliderScale, value: f64) -> String {
        let numbers = self.context.numbers();
        match unit(lever) {
            Unit::People => numbers.in_full(value),
            _ => numbers.shortest(value / self.field_scale(lever, span), 2),
        }
    }

    /// What one in the number field stands for: a person, a hundredth, a billion rupiah.
    pub fn field_scale(&self, lever: LeverKind, span: SliderScale) -> f64 {
        match unit(lever) {
            Unit::People => 1.0,
            Unit::Percent => 0.01,
            Unit::Money => self.context.numbers().scale(span.max).0,
        }
    }

    /// A value with its unit: “4.000 orang”, “5%”, “Rp2,62 miliar”.
    pub fn text(&self, lever: LeverKind, value: f64) -> String {
        let numbers = self.context.numbers();
        match unit(lever) {
            Unit::People => self.context.so_many(value, numbers.in_full(value)),
            Unit::Percent => numbers.percent_reported(value),
            Unit::Money => numbers.money(value, self.context.facts.currency()),
        }
    }
}
