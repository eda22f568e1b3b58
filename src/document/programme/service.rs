//! What the programme itself offers to those who want to know or to join.

use super::legal_basis::LegalBasis;
use crate::document::Text;
use crate::document::reading::object::object;
use crate::document::reading::scalars::WebAddress;

object! {
    /// A page of the programme's own, such as the one that says whether somebody is a member.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Service, draft ServiceDraft {
        /// What one does there: “Cek kepesertaan”.
        pub label: Text = required(Text),
        /// Its address.
        pub url: String = required(WebAddress),
        /// Who says that it is there.
        pub basis: LegalBasis = required(LegalBasis),
    }
}
