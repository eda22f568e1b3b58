//! What pictures to take away promise: that all of it is there and can be read at every size, and that they are safe to
//! put anywhere.

#![allow(clippy::expect_used, clippy::panic, reason = "what helps a test fails as a test does")]

mod build;
mod command;
#[path = "../common/documents.rs"]
mod documents;
mod fallback;
mod kept;
mod layout;
mod look;
mod numbers;
mod picture;
mod places;
