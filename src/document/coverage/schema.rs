//! The JSON Schema of a coverage document.

use super::document::Document;
use crate::document::reading::{head_schema, schema_of};

/// The JSON Schema (draft 2020-12) of a coverage document.
pub fn schema() -> serde_json::Value {
    let mut schema = schema_of::<Document>();
    head_schema(&mut schema, "coverage-1.schema.json", "Coverage document, version 1", None);
    schema.to_value()
}
