//! A scenario: what a reader has changed on top of a document's central values.

mod changes;
mod reading;

pub use changes::{Change, Scenario, Setting};
pub use reading::read_scenario;
