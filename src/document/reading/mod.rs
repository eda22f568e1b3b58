//! What all documents share: JSON values, pointers into them, the problems found, and each rule about a single value.

mod decimal;
mod json_value;
pub(super) mod object;
pub(super) mod order;
pub(super) mod pointer;
pub(super) mod problems;
pub(super) mod reader;
pub(super) mod scalars;
mod spelling;
mod text;

pub use decimal::{shortest, written};
pub use json_value::{JsonError, JsonValue};
pub use problems::{JsonType, Problem, ProblemKind, Severity};
pub use scalars::date;
pub use text::Text;
