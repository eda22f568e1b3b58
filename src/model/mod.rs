//! Facts and assumptions become numbers: coverage, projection, pace, enrolment and budget needed. Pure arithmetic in
//! 64-bit floats: no clock, no locale, no JSON, no drawing; people are real numbers and are rounded only when shown.

mod answer;
mod contribution;
mod coverage;
mod outcome;
mod plan;
mod projection;

pub use answer::{Answer, Reached, answers, needed_pace};
pub use contribution::Contribution;
pub use coverage::{Comparison, Total, compare_reported, coverage, total_by_year};
pub use outcome::Outcome;
pub use plan::{Enrolment, Funding, GroupPlan, Plan};
pub use projection::{Projection, Series, project};
