//! Values as JavaScript has them. Absent is `null`, as the command line prints it.

use serde::Serialize;
use serde_json::{Value, to_value};
use wasm_bindgen::JsValue;

/// A value that is the page's own to change.
pub fn to_js(value: &impl Serialize) -> JsValue {
    // Nothing that crosses has a map whose keys are no strings: there is nothing that could fail.
    to_value(value).as_ref().map_or(JsValue::NULL, value_to_js)
}

/// The same for a JSON value: one serializer for JavaScript, whatever crosses.
pub fn value_to_js(value: &Value) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}
