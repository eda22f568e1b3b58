//! What checking a document promises: every problem at its place and of its kind, and nothing else.

// The helpers of tests may fail like the tests themselves.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod any_coverage;
mod consistency;
mod edit;
mod entries;
mod json;
mod limits;
mod places;
mod programme;
mod properties;
mod published;
mod published_programme;
mod reading;
mod scenario;
mod schema;
mod warnings;
mod words;
