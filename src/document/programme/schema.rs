//! The JSON Schema of a programme document.

use super::document::{FORMAT, Programme};
use crate::document::reading::{head_schema, schema_of};

/// The JSON Schema (draft 2020-12) of a programme document.
pub fn programme_schema() -> serde_json::Value {
    let mut schema = schema_of::<Programme>();
    head_schema(&mut schema, "programme-1.schema.json", "Programme document, version 1", Some(FORMAT));
    schema.to_value()
}
