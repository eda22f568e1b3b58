//! What readers are told: the words, the numbers in them, and the sentences about documents.

#![allow(clippy::expect_used, clippy::panic, reason = "what helps a test fails as a test does")]

mod banjar;
mod cost;
#[path = "../common/documents.rs"]
mod documents;
mod factors;
mod formats;
mod history;
mod keys;
mod mine;
mod missing;
mod numbers;
#[path = "../common/outlooks.rs"]
mod outlooks;
mod readable;
mod shapes;
#[path = "../common/source.rs"]
mod source;
