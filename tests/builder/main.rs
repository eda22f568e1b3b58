//! What the page of editors is told: a table with what is asked of it, a document as a table, and what is published.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "what helps a test fails as a test does")]

mod published;
mod tables;
