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
mod factors;
mod layout;
mod look;
mod marks;
#[path = "../common/outlooks.rs"]
mod outlooks;
mod pseudo;
mod walk;
mod way;
