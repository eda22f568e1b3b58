//! Who pays for members who do not pay for themselves, and what that costs.

use super::lever::{self, Lever};
use crate::document::reading::SourceName;
use crate::document::reading::list::List;
use crate::document::reading::object::{choice, object};
use crate::document::reading::scalars::{Amount, Currency};
use crate::document::{Month, Text};

object! {
    /// Who pays for members who do not pay for themselves, what a member costs and what there is to spend.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Subsidy, draft SubsidyDraft {
        /// The payer, as it reads in a sentence.
        pub payer: Text = required(Text),
        /// The currency's ISO 4217 code.
        pub currency: String = required(Currency),
        /// The contribution for one member, in steps, earliest first; at least one.
        pub monthly_contribution: Vec<Step> = required(List<Step, 1>),
        /// Growth of the contribution each January after the last step.
        pub contribution_growth: Option<Lever> = optional(lever::ContributionGrowth),
        /// What there is to spend, or how many are paid for; neither: as many as in the base year.
        #[schemars(flatten)]
        pub funding: Option<Funding> = flattened(Funding),
        /// Growth of the budget, a fraction a year.
        pub budget_growth: Option<Lever> = optional(lever::BudgetGrowth),
        /// What the amounts cannot say: a discount that the payer does not get, for example.
        pub note: Option<Text> = optional(Text),
        /// The name of the source of the note.
        pub source: Option<String> = optional(SourceName),
    }
}

object! {
    /// The contribution from a month on.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Step, draft StepDraft {
        /// The first month in which it is in force.
        pub from: Month = required(Month),
        /// Currency a month, above zero.
        pub amount: f64 = required(Amount),
        /// The name of the source.
        pub source: Option<String> = optional(SourceName),
    }
}

choice! {
    /// What bounds the number of subsidised members.
    #[derive(Debug, Clone, PartialEq)]
    pub enum Funding, draft FundingDraft {
        /// Currency a year, in the base year.
        annual_budget => AnnualBudget(Lever = lever::AnnualBudget),
        /// People.
        head_count => HeadCount(Lever = lever::HeadCount),
    }
}
