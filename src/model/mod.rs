//! Facts and assumptions become numbers: coverage, projection, pace, enrolment and budget needed. Pure arithmetic in
//! 64-bit floats: no clock, no locale, no JSON, no drawing; people are real numbers and are rounded only when shown.
//! Only products, quotients, sums, square roots and `floor`, so the same numbers come out bit for bit on every machine;
//! but for what is read off the past, which takes logarithms.

mod affordable;
mod answer;
mod at_target;
mod backtest;
mod bill;
mod contribution;
mod counts;
mod coverage;
mod drift;
mod enrolment_needed;
mod equivalent_lever;
mod fit;
mod futures;
mod member_contribution;
mod method;
mod needed;
mod outcome;
mod place_series;
mod plan;
mod point;
mod projection;
mod ranking;
mod sensitivity;
mod start;
mod stock;
mod trend;
mod uncertainty;
mod verdict;

pub use affordable::affordable;
pub use answer::{Answer, Reached, answers};
pub use at_target::is_at_target;
pub use backtest::BackTest;
pub use bill::{Bill, bills};
pub use contribution::{Contribution, Costs};
pub use counts::{Count, breaks_so_far, counted_in_base, counts, coverage_by_year, coverage_in_base};
pub use coverage::{Comparison, OtherWholes, Total, breaks, compare_reported, coverage, other_wholes, total_by_year};
pub use equivalent_lever::worker_cost;
pub use fit::Fit;
pub use futures::{Futures, Quantiles, ReachedTargets, Simulation};
pub use member_contribution::{MemberContribution, Term, counted, relieved, shares, term};
pub use method::Method;
pub use needed::{Needed, needed, needed_pace};
pub use outcome::Outcome;
pub use place_series::PlaceSeries;
pub use plan::{Enrolment, Funding, GroupPlan, Plan};
pub use projection::{Projection, Series, project};
pub use ranking::{
    Part, Ranked, Ranking, Unranked, WhyUnranked, common_groups, observed_of, rank, usual_year, years_observed,
};
pub use sensitivity::{Swing, swings};
pub use start::Start;
pub use stock::{Joining, Paid, Stock, Values, Years};
pub use trend::{Trend, Trends, trends};
pub use uncertainty::Uncertainty;
pub use verdict::Verdict;
