//! The JSON Schema of a list of places.

use super::list::PlaceList;
use crate::document::reading::{head_schema, schema_of};

/// The JSON Schema (draft 2020-12) of a list of places.
pub fn place_list_schema() -> serde_json::Value {
    let mut schema = schema_of::<PlaceList>();
    head_schema(&mut schema, "places-1.schema.json", "List of places, version 1", None);
    schema.to_value()
}
