//! What the pictures promise: where things stand, what stands for what, and that nothing hides anything else.

#![allow(clippy::expect_used, clippy::panic, reason = "what helps a test fails as a test does")]

mod bands;
mod breaks;
mod colour;
mod contrast;
mod cost;
#[path = "../common/documents.rs"]
mod documents;
mod drawing;
mod layout;
mod levers;
mod look;
mod marks;
mod pseudo;
mod target_words;
mod transition;
#[path = "../common/uncertainty.rs"]
mod uncertainty;
mod walk;
