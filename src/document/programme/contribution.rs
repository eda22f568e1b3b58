//! What membership costs: shares of a wage, and sums less a relief.

use super::MOST_ITEMS;
use super::legal_basis::{LegalBasis, Term};
use super::parts::check_sum;
use crate::document::reading::list::List;
use crate::document::reading::object::object;
use crate::document::reading::scalars::{self, Amount, Id};
use crate::document::reading::{Pointer, ProblemSink};
use crate::document::{ProblemKind, Text};

object! {
    /// A contribution that is a share of the wage.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Rate, draft RateDraft {
        /// The scheme.
        pub scheme: String = required(Id),
        /// The worker's share of the wage.
        pub worker: Option<f64> = optional(scalars::Rate),
        /// The employer's.
        pub employer: Option<f64> = optional(scalars::Rate),
        /// The employer's by how dangerous the work is, the least dangerous first.
        pub classes: Vec<Class> = defaulted(List<Class, 0, MOST_ITEMS>),
        /// What neither of them pays.
        pub other: Option<Other> = optional(Other),
        /// What is taken out of another scheme's contribution.
        pub inside: Option<Inside> = optional(Inside),
        /// The highest wage that counts, by when it holds.
        pub ceilings: Vec<Ceiling> = defaulted(List<Ceiling, 0, MOST_ITEMS>),
        /// What it rests on.
        pub basis: LegalBasis = required(LegalBasis),
    }
    rules check_rate;
}

object! {
    /// How dangerous work is.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Class, draft ClassDraft {
        /// In words.
        pub label: Text = required(Text),
        /// The share of the wage.
        pub share: f64 = required(scalars::Rate),
    }
}

object! {
    /// A share that somebody else pays.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Other, draft OtherDraft {
        /// Who, as it reads in a sentence.
        pub payer: Text = required(Text),
        /// The share of the wage.
        pub share: f64 = required(scalars::Rate),
    }
}

object! {
    /// A share that is no charge of its own.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Inside, draft InsideDraft {
        /// The scheme whose contribution it is taken out of.
        pub scheme: String = required(Id),
        /// The share of the wage.
        pub share: f64 = required(scalars::Rate),
    }
}

object! {
    /// The highest wage that counts.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Ceiling, draft CeilingDraft {
        /// Currency a month.
        pub amount: f64 = required(Amount),
        /// What it rests on.
        pub basis: LegalBasis = required(LegalBasis),
    }
}

object! {
    /// A contribution that is a sum.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Package, draft PackageDraft {
        /// What it insures, for readers.
        pub label: Text = required(Text),
        /// Currency a month.
        pub amount: f64 = required(Amount),
        /// What goes to which scheme; together they are the amount.
        pub parts: Vec<Due> = required(List<Due, 1, MOST_ITEMS>),
        /// The income for which it is that much, currency a month.
        pub declared_income: Option<f64> = optional(Amount),
        /// What it rests on.
        pub basis: LegalBasis = required(LegalBasis),
    }
    rules check_package;
}

object! {
    /// What goes to one scheme.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Due, draft DueDraft {
        /// The scheme.
        pub scheme: String = required(Id),
        /// Currency a month.
        pub amount: f64 = required(Amount),
    }
}

object! {
    /// A branch with the reliefs that it gets.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Sector, draft SectorDraft {
        /// Its name for readers.
        pub label: Text = required(Text),
        /// The reliefs; at least one.
        pub reliefs: Vec<Relief> = required(List<Relief, 1, MOST_ITEMS>),
    }
}

object! {
    /// A part of the contribution that need not be paid for some time.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Relief, draft ReliefDraft {
        /// The share that need not be paid.
        pub share: f64 = required(scalars::Rate),
        /// The schemes whose contributions it is a share of.
        pub schemes: Vec<String> = required(List<Id, 1, MOST_ITEMS>),
        /// Who does not get it, for example.
        pub note: Option<Text> = optional(Text),
        /// What it rests on; from when and until when have to be said.
        pub basis: LegalBasis = required(Term),
    }
}

fn check_rate(draft: RateDraft, pointer: &Pointer, sink: &mut ProblemSink) -> RateDraft {
    if draft.employer.is_written() && draft.classes.get().is_some_and(|classes| !classes.is_empty()) {
        sink.report(pointer, ProblemKind::RivalFields { one: "employer", other: "classes" });
    }
    draft
}

fn check_package(draft: PackageDraft, pointer: &Pointer, sink: &mut ProblemSink) -> PackageDraft {
    if let Some((parts, amount)) = draft.parts.get().zip(draft.amount.get()) {
        check_sum(parts.iter().map(|part| part.as_ref()?.amount.get().copied()), *amount, pointer, sink);
    }
    draft
}
