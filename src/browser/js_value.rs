//! What a page hands over as a value, as JSON has it.
//!
//! By the browser's own `JSON.stringify`: a member that is `undefined` or a function is as good as left out, numbers stay
//! the same to the last bit, and what contains itself has no text. `serde-wasm-bindgen` reads `undefined` as `null`, which
//! a document may not have, stops at a function, and follows a value that contains itself without end.

use js_sys::{Reflect, global};
use wasm_bindgen::JsValue;

/// The JSON text of a value; none where it has none.
pub fn json_text(value: &JsValue) -> Option<String> {
    let own_ways = BUILT_IN.map(take_own_way);
    let text = js_sys::JSON::stringify(value);
    for (prototype, way) in own_ways.into_iter().flatten() {
        // Where it cannot be put back it could not have been taken away.
        let _ = Reflect::set(&prototype, &TO_JSON.into(), &way);
    }
    text.ok()?.as_string()
}

/// What an old library may have taught to write itself as JSON, and did so as a text: `Array.prototype.toJSON`.
const BUILT_IN: [&str; 4] = ["Array", "Object", "String", "Number"];

const TO_JSON: &str = "toJSON";

/// Takes that from a built-in class for now: the prototype and what stood there.
fn take_own_way(class: &str) -> Option<(js_sys::Object, JsValue)> {
    let prototype = Reflect::get(&Reflect::get(&global(), &class.into()).ok()?, &"prototype".into()).ok()?;
    let prototype = js_sys::Object::from(prototype);
    if !js_sys::Object::has_own(&prototype, &TO_JSON.into()) {
        return None;
    }
    let way = Reflect::get(&prototype, &TO_JSON.into()).ok()?;
    Reflect::delete_property(&prototype, &TO_JSON.into()).ok()?;
    Some((prototype, way))
}
