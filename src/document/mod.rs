//! What a publisher writes, and everything that can be wrong with it: a coverage document becomes a [`Checked`] one, or
//! the list of all its problems, each with a JSON pointer, a kind and what it takes to say what to do.
//!
//! [`read`] reads a coverage or a programme document or a list of places, [`read_scenario`] what a reader has set in front of one.

mod coverage;
mod either;
mod in_order;
mod places;
pub mod programme;
mod reading;
mod scenario;

pub use coverage::*;
pub use either::{EitherDocument, read_either};
pub(crate) use in_order::in_order;
#[cfg(not(target_arch = "wasm32"))]
pub use places::place_list_schema;
pub use places::{Counting, MOST_LIST_BYTES, Place, PlaceGroup, PlaceList, PlaceYear};
pub use programme::Programme;
#[cfg(not(target_arch = "wasm32"))]
pub use programme::programme_schema;
pub use reading::{
    Date, Forms, Input, JsonError, JsonType, JsonValue, MOST_BYTES, Month, Parsed, Problem, ProblemKind, Readable,
    Reading, Severity, Source, Text, date, read,
};
pub use scenario::{Change, Scenario, Setting, read_scenario};
