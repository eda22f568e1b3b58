//! What is assumed about the years ahead, one lever at a time: its name, its bounds, and what it takes the place of.

use serde::Serialize;
use strum::{EnumString, IntoStaticStr};

use crate::document::reading::scalars::NumberRule;

/// What an assumption is about. The names are those of the document's keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr, EnumString, Serialize)]
#[strum(serialize_all = "snake_case")]
#[serde(rename_all = "snake_case")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum LeverKind {
    /// `workforce_growth`: growth of the workforce, a fraction a year, −0.2 … 0.2.
    WorkforceGrowth,
    /// `lapse`: share of own-paying members lost in a year, 0 … 1.
    Lapse,
    /// `per_year`: new own-paying members, people a year, 0 … 1e10. Takes the place of `ShareOfUncovered`.
    PerYear,
    /// `share_of_uncovered`: share of those not yet paying for themselves who begin to, a year, 0 … 1. Takes the place of `PerYear`.
    ShareOfUncovered,
    /// `annual_budget`: what the payer has for contributions in the base year, currency a year, 0 … 1e18. Takes the place of `HeadCount`.
    AnnualBudget,
    /// `head_count`: members that the payer pays for, people, 0 … 1e10. Takes the place of `AnnualBudget`.
    HeadCount,
    /// `budget_growth`: growth of the annual budget, a fraction a year, −0.5 … 1.
    BudgetGrowth,
    /// `contribution_growth`: growth of the contribution each January, a fraction a year, −0.5 … 1.
    ContributionGrowth,
}

impl LeverKind {
    /// Every lever, in the order in which a reader meets them.
    pub const ALL: [LeverKind; 8] = [
        LeverKind::PerYear,
        LeverKind::ShareOfUncovered,
        LeverKind::Lapse,
        LeverKind::WorkforceGrowth,
        LeverKind::AnnualBudget,
        LeverKind::HeadCount,
        LeverKind::BudgetGrowth,
        LeverKind::ContributionGrowth,
    ];

    /// The document's key for it.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The lever with this name, if there is one.
    pub fn named(name: &str) -> Option<LeverKind> {
        name.parse().ok()
    }

    /// The lowest and the highest value that a document or a reader may give.
    pub fn bounds(self) -> (f64, f64) {
        match self {
            LeverKind::WorkforceGrowth => (-0.2, 0.2),
            LeverKind::Lapse | LeverKind::ShareOfUncovered => (0.0, 1.0),
            LeverKind::PerYear | LeverKind::HeadCount => (0.0, 1e10),
            LeverKind::AnnualBudget => (0.0, 1e18),
            LeverKind::BudgetGrowth | LeverKind::ContributionGrowth => (-0.5, 1.0),
        }
    }

    /// The value of this lever that is nearest to `value`: within its bounds, a zero without a sign.
    pub fn nearest_allowed(self, value: f64) -> f64 {
        let (lowest, highest) = self.bounds();
        value.max(lowest).min(highest) + 0.0
    }

    /// What each of its values has to be.
    pub(crate) fn rule(self) -> NumberRule {
        let (low, high) = self.bounds();
        match self {
            LeverKind::PerYear | LeverKind::AnnualBudget | LeverKind::HeadCount => NumberRule::within(low, high),
            _ => NumberRule::fraction(low, high),
        }
    }

    /// Whether it is about who pays for subsidised members, so that a group without a subsidy does not have it.
    pub fn is_money(self) -> bool {
        matches!(
            self,
            LeverKind::AnnualBudget | LeverKind::HeadCount | LeverKind::BudgetGrowth | LeverKind::ContributionGrowth
        )
    }

    /// The lever that cannot stand beside this one in a group, if any.
    pub fn rival(self) -> Option<LeverKind> {
        match self {
            LeverKind::PerYear => Some(LeverKind::ShareOfUncovered),
            LeverKind::ShareOfUncovered => Some(LeverKind::PerYear),
            LeverKind::AnnualBudget => Some(LeverKind::HeadCount),
            LeverKind::HeadCount => Some(LeverKind::AnnualBudget),
            _ => None,
        }
    }
}
