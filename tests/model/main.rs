//! What the model promises: hand-checked values, invariants that hold to the last bit, and agreement with an
//! independent implementation.

mod by_hand;
mod inputs;
mod invariants;
mod plans;
mod reference;
