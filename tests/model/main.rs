//! What the model promises: hand-checked values, invariants that hold to the last bit, and agreement with an
//! independent implementation.

#![allow(clippy::expect_used, clippy::panic, reason = "what helps a test fails as a test does")]

mod bills;
mod by_hand;
mod futures;
mod futures_bits;
mod inputs;
mod invariants;
mod line_drawn;
mod member_contribution;
mod place_series;
mod plans;
mod ranking;
mod reference;
mod sensitivity;
mod trend;
mod trend_of_r;
