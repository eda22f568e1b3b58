//! What readers are told: the words, the numbers in them, and the sentences about documents.

#![allow(clippy::expect_used, clippy::panic, reason = "what helps a test fails as a test does")]

mod banjar;
#[path = "../common/documents.rs"]
mod documents;
mod factors;
mod keys;
mod numbers;
mod shapes;
#[path = "../common/source.rs"]
mod source;
