//! Yes or no.

use super::Scalar;
use crate::document::reading::{JsonType, JsonValue, Pointer, ProblemSink};

/// `true` or `false`, and `false` where it is left out.
pub(crate) struct Flag;

impl Scalar for Flag {
    type Value = bool;

    fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<bool> {
        match value {
            JsonValue::Bool(flag) => Some(*flag),
            _ => sink.wrong_type(pointer, JsonType::Boolean, value),
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Flag {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Flag".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "boolean", "default": false})
    }
}
