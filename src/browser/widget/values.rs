//! Values as JavaScript has them. Absent is `null`, as the command line prints it.

use serde::Serialize;
use wasm_bindgen::JsValue;

/// A value that is the page's own to change.
pub fn to_js(value: &impl Serialize) -> JsValue {
    // Nothing that crosses has a map whose keys are no strings: there is nothing that could fail.
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}
