//! What membership insures against, and what it pays.

use super::MOST_ITEMS;
use super::legal_basis::LegalBasis;
use super::parts::check_sum;
use crate::document::Text;
use crate::document::reading::list::List;
use crate::document::reading::object::{choice, object};
use crate::document::reading::scalars::{Amount, Flag, Id, Months, Rate};
use crate::document::reading::{Pointer, ProblemSink};

object! {
    /// One thing that membership insures against.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Scheme, draft SchemeDraft {
        /// What kinds of work and contributions call it.
        pub id: String = required(Id),
        /// What it is about, in a word or two: “Accident at work”.
        pub about: Text = required(Text),
        /// Its full name.
        pub name: Text = required(Text),
        /// What it pays.
        pub benefits: Vec<Benefit> = defaulted(List<Benefit, 0, MOST_ITEMS>),
    }
}

object! {
    /// Something that is paid to a member or the family.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Benefit, draft BenefitDraft {
        /// In which case, or what.
        pub label: Text = required(Text),
        /// How much; what has no figure is told in words alone.
        #[schemars(flatten)]
        pub pays: Option<Pays> = flattened(Pays),
        /// Whether the figure is a limit.
        pub at_most: bool = defaulted(Flag),
        /// For so many months at most.
        pub months: Option<f64> = optional(Months),
        /// Wages above this, in a month, count as this.
        pub wage_ceiling: Option<f64> = optional(Amount),
        /// What an amount is made of; together they are the amount.
        pub parts: Vec<Part> = defaulted(List<Part, 0, MOST_ITEMS>),
        /// On what condition, for example.
        pub note: Option<Text> = optional(Text),
        /// What it rests on.
        pub basis: LegalBasis = required(LegalBasis),
    }
    rules check_benefit;
}

choice! {
    /// How much a benefit is.
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub enum Pays, draft PaysDraft {
        /// A sum, in the document's currency.
        amount => Amount(f64 = Amount),
        /// So many monthly wages.
        times_wage => TimesWage(f64 = Amount),
        /// A share of the wage, each month.
        share_of_wage => ShareOfWage(f64 = Rate),
    }
}

object! {
    /// A part of an amount.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Part, draft PartDraft {
        /// What it is called.
        pub label: Text = required(Text),
        /// How much.
        pub amount: f64 = required(Amount),
    }
}

fn check_benefit(draft: BenefitDraft, pointer: &Pointer, sink: &mut ProblemSink) -> BenefitDraft {
    if let Some(amount) = draft.pays.get().and_then(|pays| pays.amount.get()) {
        let parts = draft.parts.get().map_or(&[][..], Vec::as_slice);
        check_sum(parts.iter().map(|part| part.as_ref()?.amount.get().copied()), *amount, pointer, sink);
    }
    draft
}
