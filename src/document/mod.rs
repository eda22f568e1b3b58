//! What a publisher writes, and everything that can be wrong with it: a coverage document becomes a
//! [`Checked`] one or the list of all its problems, each with a place, a kind and what it takes to say what to do.

mod agreement;
mod check;
mod checked;
mod decimal;
mod fields;
mod json;
mod lever;
mod node;
mod order;
mod place;
mod problem;
pub mod programme;
mod read;
mod read_programme;
mod read_scenario;
mod reader;
mod record;
mod scenario;
#[cfg(not(target_arch = "wasm32"))]
mod schema;
#[cfg(not(target_arch = "wasm32"))]
mod schema_programme;
mod shape;
mod spelling;
mod text;
mod values;

#[cfg(not(target_arch = "wasm32"))]
pub use check::check_either;
pub use check::{Checking, ProgrammeChecking, check, check_node, check_programme, check_programme_text, check_text};
pub use checked::Checked;
pub use decimal::{shortest, written};
pub use json::Fault;
pub use lever::{LeverKind, Range};
pub use node::Node;
pub(crate) use order::sort;
pub use problem::{JsonType, Kind, Problem, Severity};
pub use programme::Programme;
pub use read_scenario::{read_scenario, read_scenario_node, read_scenario_text};
pub use record::ToNode;
pub(crate) use record::{put, put_node, record};
pub use scenario::{Change, Scenario, Setting};
#[cfg(not(target_arch = "wasm32"))]
pub use schema::schema;
#[cfg(not(target_arch = "wasm32"))]
pub use schema_programme::programme_schema;
pub use shape::*;
pub use text::Text;
pub use values::date;
