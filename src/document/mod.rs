//! What a publisher writes, and everything that can be wrong with it: a coverage document becomes a
//! [`Checked`] one or the list of all its problems, each with a pointer, a kind and what it takes to say what to do.

mod check;
mod coverage;
pub mod programme;
mod reading;
mod record;
mod scenario;

#[cfg(not(target_arch = "wasm32"))]
pub use check::check_either;
pub use check::{Checking, ProgrammeChecking, check, check_programme, check_programme_text, check_text, check_value};
#[cfg(not(target_arch = "wasm32"))]
pub use coverage::schema;
pub use coverage::*;
pub use programme::Programme;
#[cfg(not(target_arch = "wasm32"))]
pub use programme::programme_schema;
pub use reading::{JsonError, JsonType, JsonValue, Problem, ProblemKind, Severity, Text, date, shortest, written};
pub use record::ToNode;
pub(crate) use record::{put_node, record};
pub use scenario::{Change, Scenario, Setting, read_scenario, read_scenario_text, read_scenario_value};
