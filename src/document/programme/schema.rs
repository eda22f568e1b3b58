//! The JSON Schema of a programme document, derived from the types of [`super::programme`], with what only it has.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::super::coverage::{reading as coverage_reading, schema};
use super::super::reading::reader::LONGEST_TEXT;
use super::super::reading::scalars::MOST_MONTHS;
use super::reading;
use super::{LegalBasis, Programme};

/// The file name under which it is published, and its `$id`.
const NAME: &str = "programme-1.schema.json";

/// The JSON Schema (draft 2020-12) of a programme document.
pub fn programme_schema() -> Value {
    schema::of::<Programme>()
}

/// What stands at the head of a document and is no part of what it says.
pub(in crate::document) fn head(document: &mut Schema) {
    document.insert("$id".into(), NAME.into());
    document.insert("title".into(), "Programme document, version 1".into());
    if let Some(Value::Object(properties)) = document.get_mut("properties") {
        properties.insert(
            "$schema".into(),
            json!({"type": "string", "pattern": "\\S", "maxLength": LONGEST_TEXT, "description": "The address of this schema, for editors."}),
        );
        properties.insert(
            "format".into(),
            json!({"const": reading::FORMAT, "description": "What kind of document this is."}),
        );
        properties.insert(
            "version".into(),
            json!({"const": coverage_reading::VERSION as i64, "description": "The version of the format."}),
        );
    }
    if let Some(Value::Array(required)) = document.get_mut("required") {
        required.push("format".into());
        required.push("version".into());
    }
}

/// For how many months something is paid.
pub(in crate::document) struct Months;

impl JsonSchema for Months {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Months".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "integer", "minimum": 1, "maximum": MOST_MONTHS as i64})
    }
}

/// A basis with a beginning and an end.
pub(in crate::document) struct Term;

impl JsonSchema for Term {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Term".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut term = LegalBasis::json_schema(generator);
        if let Some(Value::Array(required)) = term.get_mut("required") {
            required.push("from".into());
            required.push("until".into());
        }
        term
    }
}
