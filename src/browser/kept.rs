//! JSON values as JavaScript has them. What is the same as in the value before is handed over as the same object: the page
//! sees at once that nothing in it has changed, and no word is made twice.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::document::JsonValue;

/// A value that has been handed over.
pub struct Kept {
    /// The value itself; of a list or an object no more than that it is one.
    node: JsonValue,
    /// The same in JavaScript.
    value: JsValue,
    /// What is in a list or an object, in its order.
    parts: Vec<Kept>,
}

impl Kept {
    /// `null`.
    pub fn nothing() -> Kept {
        Kept { node: JsonValue::Null, value: JsValue::NULL, parts: Vec::new() }
    }

    /// Hands over `node`. An object has the keys of the one that stood in its place before, in the same order.
    pub fn renew(&mut self, node: JsonValue) -> JsValue {
        self.changes(node);
        self.value.clone()
    }

    /// Takes another value, and says whether it is one.
    fn changes(&mut self, node: JsonValue) -> bool {
        match node {
            JsonValue::Array(items) => {
                let mut changed = !matches!(self.node, JsonValue::Array(_)) || self.parts.len() != items.len();
                self.parts.truncate(items.len());
                for (place, item) in items.into_iter().enumerate() {
                    changed |= self.part(place, item);
                }
                if changed {
                    let list = Array::new();
                    for part in &self.parts {
                        list.push(&part.value);
                    }
                    self.node = JsonValue::Array(Vec::new());
                    self.value = list.into();
                }
                changed
            }
            JsonValue::Object(entries) => {
                let fresh = !matches!(self.node, JsonValue::Object(_)) || self.parts.len() != entries.len();
                let mut changed = fresh;
                if fresh {
                    *self =
                        Kept { node: JsonValue::Object(Vec::new()), value: Object::new().into(), parts: Vec::new() };
                }
                for (place, (key, item)) in entries.into_iter().enumerate() {
                    if self.part(place, item) || fresh {
                        if !changed {
                            // What has stayed is copied at once, without making its keys anew.
                            self.value = Object::assign(&Object::new(), self.value.unchecked_ref()).into();
                            changed = true;
                        }
                        // A plain object takes any key.
                        let _ = Reflect::set(&self.value, &JsValue::from_str(&key), &self.parts[place].value);
                    }
                }
                changed
            }
            leaf => {
                let same = match (&leaf, &self.node) {
                    (JsonValue::Bool(now), JsonValue::Bool(before)) => now == before,
                    (JsonValue::Number(now), JsonValue::Number(before)) => now == before,
                    (JsonValue::String(now), JsonValue::String(before)) => now == before,
                    (JsonValue::Null, JsonValue::Null) => true,
                    _ => false,
                };
                if same {
                    return false;
                }
                self.value = match &leaf {
                    JsonValue::Bool(value) => JsValue::from_bool(*value),
                    JsonValue::Number(value) => JsValue::from_f64(*value),
                    JsonValue::String(text) => JsValue::from_str(text),
                    _ => JsValue::NULL,
                };
                self.node = leaf;
                self.parts.clear();
                true
            }
        }
    }

    /// The same for what stands at this place in it, which is there or the next.
    fn part(&mut self, place: usize, node: JsonValue) -> bool {
        if place == self.parts.len() {
            self.parts.push(Kept::nothing());
        }
        self.parts.get_mut(place).is_some_and(|part| part.changes(node))
    }
}
