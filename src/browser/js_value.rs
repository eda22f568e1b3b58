//! What a page hands over as a value, as JSON has it.
//!
//! By the browser's own `JSON.stringify`: a member that is `undefined` or a function is as good as left out, numbers stay
//! the same to the last bit, and what contains itself has no text. `serde-wasm-bindgen` reads `undefined` as `null`, which
//! a document may not have, stops at a function, and follows a value that contains itself without end.

use wasm_bindgen::JsValue;

/// The JSON text of a value; none where it has none.
pub fn json_text(value: &JsValue) -> Option<String> {
    js_sys::JSON::stringify(value).ok()?.as_string()
}
