//! A coverage document: one place, its groups, what was observed, what is assumed and what is aimed at.

mod checked;
mod consistency;
mod document;
mod group;
mod lever;
mod lever_kind;
mod observation;
mod observed_years;
mod range;
#[cfg(not(target_arch = "wasm32"))]
mod schema;
mod series;
mod subsidy;

pub use checked::{Checked, Whole};
pub use consistency::MOST_YEARS_AHEAD;
pub(super) use consistency::check_after_base;
pub(crate) use document::rates_differ;
pub use document::{Document, Reported, Target};
pub use group::{Assumptions, Enrolment, Group};
pub use lever::Lever;
pub(super) use lever::check_order;
pub use lever_kind::LeverKind;
pub use observation::Observation;
pub(crate) use observation::moment;
pub(super) use observation::require_counts;
pub use range::Range;
#[cfg(not(target_arch = "wasm32"))]
pub use schema::schema;
pub use subsidy::{Funding, Step, Subsidy};
