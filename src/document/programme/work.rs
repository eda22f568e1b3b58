//! Ways of working, and how each becomes a member.

use super::MOST_ITEMS;
use super::contribution::{Package, Rate, Sector};
use super::legal_basis::LegalBasis;
use super::service::Service;
use crate::document::Text;
use crate::document::reading::list::List;
use crate::document::reading::object::object;
use crate::document::reading::scalars::Id;

object! {
    /// A way of working. One without contributions is offered all the same, and told that nothing is known.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Work, draft WorkDraft {
        /// Its name in this document.
        pub id: String = required(Id),
        /// Its name for readers.
        pub label: Text = required(Text),
        /// The groups of a coverage document that such workers are in.
        pub groups: Vec<String> = defaulted(List<Id, 0, MOST_ITEMS>),
        /// What such workers can be insured against.
        pub schemes: Vec<String> = defaulted(List<Id, 0, MOST_ITEMS>),
        /// Contributions that are shares of the wage.
        pub rates: Vec<Rate> = defaulted(List<Rate, 0, MOST_ITEMS>),
        /// Contributions that are sums, for members who pay for themselves.
        pub packages: Vec<Package> = defaulted(List<Package, 0, MOST_ITEMS>),
        /// Branches that have a relief of their own, the most usual first.
        pub sectors: Vec<Sector> = defaulted(List<Sector, 0, MOST_ITEMS>),
        /// How to become a member.
        pub joining: Option<Joining> = optional(Joining),
        /// The programme's own pages for such workers.
        pub services: Vec<Service> = defaulted(List<Service, 0, MOST_ITEMS>),
    }
}

object! {
    /// How to become a member.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Joining, draft JoiningDraft {
        /// What to do.
        pub text: Text = required(Text),
        /// What it rests on.
        pub basis: LegalBasis = required(LegalBasis),
    }
}
