//! What reading all documents has in common: JSON values, pointers into them, the problems that are found, and each rule
//! about a single value. [`read`] brings them together.

mod heading;
mod input;
mod json_type;
mod json_value;
pub(super) mod list;
pub(super) mod object;
mod pointer;
mod problem_sink;
mod problems;
pub(super) mod scalars;
#[cfg(not(target_arch = "wasm32"))]
mod schema;
mod sources;
mod spelling;

pub(super) use heading::read_heading;
pub(super) use input::parse;
pub use input::{Input, MOST_BYTES, Parsed, Readable, Reading, read};
pub use json_type::JsonType;
pub use json_value::{JsonError, JsonValue};
pub(super) use object::{Field, Fields, Read};
pub(super) use pointer::Pointer;
pub use problem_sink::ProblemSink;
pub use problems::{Problem, ProblemKind, Severity};
pub(super) use scalars::read_text;
pub use scalars::{Date, Forms, Month, Text, date};
pub use sources::Source;
pub(super) use sources::{SourceName, Sources};
#[cfg(not(target_arch = "wasm32"))]
pub(super) use {heading::head_schema, schema::schema_of};
