//! What stands at the head of every document and is no part of what it says: the address of its schema, the version of
//! the format, and the format where it says one.

use super::scalars::{Scalar, read_number, read_text};
use super::{Fields, JsonValue, Pointer, ProblemKind, ProblemSink};

/// The version of every format.
const VERSION: f64 = 1.0;

/// Reads the fields `$schema` and `version`.
pub(crate) fn read_heading(fields: &mut Fields) {
    fields.optional::<SchemaAddress>("$schema");
    fields.required::<Version>("version");
}

struct SchemaAddress;

impl Scalar for SchemaAddress {
    type Value = ();

    fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<()> {
        read_text(value, pointer, sink).map(|_| ())
    }
}

struct Version;

impl Scalar for Version {
    type Value = ();

    fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<()> {
        let version = read_number(value, pointer, sink)?;
        if version != VERSION {
            sink.report(pointer, ProblemKind::UnknownVersion { version });
        }
        Some(())
    }
}

/// Puts the fields of the heading into the schema of a document that is published under a file name, its `$id`.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn head_schema(schema: &mut schemars::Schema, file_name: &str, title: &str, format: Option<&str>) {
    use super::scalars::text_schema;
    use serde_json::{Value, json};

    schema.insert("$id".into(), file_name.into());
    schema.insert("title".into(), title.into());
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        let mut address = text_schema();
        address.insert("description".into(), "The address of this schema, for editors.".into());
        properties.insert("$schema".into(), address.to_value());
        properties
            .insert("version".into(), json!({"const": VERSION as i64, "description": "The version of the format."}));
    }
    if let Some(Value::Object(properties)) = schema.get_mut("properties")
        && let Some(format) = format
    {
        properties.insert("format".into(), json!({"const": format, "description": "What kind of document this is."}));
    }
    if let Some(Value::Array(required)) = schema.get_mut("required") {
        required.extend(format.map(|_| "format".into()));
        required.push("version".into());
    }
}
