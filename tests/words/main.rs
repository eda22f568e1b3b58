//! What readers are told: the words, the numbers in them, and the sentences about documents.

#![allow(clippy::expect_used, clippy::panic, reason = "what helps a test fails as a test does")]

mod agreement;
mod any_coverage;
mod banjar;
mod cases;
mod contradictions;
mod cost;
#[path = "../common/documents.rs"]
mod documents;
mod everything;
mod fitting;
mod formats;
mod keys;
mod literal;
mod membership;
mod missing;
mod numbers;
mod random_coverage;
mod readable;
mod reported;
mod sensitivity;
mod shapes;
#[path = "../common/source.rs"]
mod source;
mod trend;
#[path = "../common/uncertainty.rs"]
mod uncertainty;
