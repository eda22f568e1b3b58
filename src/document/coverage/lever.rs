//! A lever: one assumption about the years ahead, and the range that it may lie in.

/// What an assumption is about. The names are those of the document's keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
        match self {
            LeverKind::WorkforceGrowth => "workforce_growth",
            LeverKind::Lapse => "lapse",
            LeverKind::PerYear => "per_year",
            LeverKind::ShareOfUncovered => "share_of_uncovered",
            LeverKind::AnnualBudget => "annual_budget",
            LeverKind::HeadCount => "head_count",
            LeverKind::BudgetGrowth => "budget_growth",
            LeverKind::ContributionGrowth => "contribution_growth",
        }
    }

    /// The lever with this name, if there is one.
    pub fn named(name: &str) -> Option<LeverKind> {
        LeverKind::ALL.into_iter().find(|kind| kind.name() == name)
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

/// A central value and the corners around it: `low ≤ central ≤ high`; all equal where no range was given.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Range {
    /// The lowest value thought possible.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<f64>"))]
    pub low: f64,
    /// The value that is computed with.
    pub central: f64,
    /// The highest value thought possible.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Option<f64>"))]
    pub high: f64,
}

impl Range {
    /// A value with no range.
    pub fn fixed(value: f64) -> Range {
        Range { low: value, central: value, high: value }
    }

    /// The same range around another central value: the corners move along by the same difference, cut at `bounds`. They
    /// are as far from the centre as they were, and not as far from where they stood: no rounding makes a range of none.
    pub fn moved_to(&self, central: f64, bounds: (f64, f64)) -> Range {
        // `f64::clamp` would bring the formatting of floats for its panic into the widget's download.
        let bounded = |value: f64| value.max(bounds.0).min(bounds.1);
        Range {
            low: bounded(central - (self.central - self.low)).min(central),
            central,
            high: bounded(central + (self.high - self.central)).max(central),
        }
    }
}
