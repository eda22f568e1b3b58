//! Facts and assumptions become numbers: coverage, projection, pace, enrolment and budget needed. Pure arithmetic in
//! 64-bit floats: no clock, no locale, no JSON, no drawing; people are real numbers and are rounded only when shown.
//! Only products, quotients, sums and `floor`, so the same numbers come out bit for bit on every machine.

mod answer;
mod contribution;
mod coverage;
mod needed;
mod outcome;
mod plan;
mod projection;
mod stock;

pub use answer::{Answer, Reached, answers, needed_pace};
pub use contribution::{Contribution, Costs};
pub use coverage::{Comparison, Total, compare_reported, coverage, total_by_year};
pub use outcome::Outcome;
pub use plan::{Enrolment, Funding, GroupPlan, Plan};
pub use projection::{Projection, Series, project};
pub use stock::{Joining, Paid, Stock, Values, Years};
