//! The frame as the page has it. A section that is the same as in the frame before keeps its JavaScript object, so that
//! the page sees at once what has changed, and no word is made twice.

use std::collections::BTreeMap;

use js_sys::{Object, Reflect};
use serde_json::{Map, Value, to_value};
use wasm_bindgen::JsValue;

use super::values::to_js;
use crate::session::Frame;

/// The sections of the last frame, by name.
#[derive(Default)]
pub struct FrameObject {
    sections: BTreeMap<String, (Value, JsValue)>,
}

impl FrameObject {
    /// Hands over a frame: a new object, whose sections are the last frame's where they are the same.
    pub fn renew(&mut self, frame: &Frame) -> JsValue {
        let sections = match to_value(frame) {
            Ok(Value::Object(sections)) => sections,
            // A frame is an object and has no keys but its fields' names.
            _ => Map::new(),
        };
        let mut before = std::mem::take(&mut self.sections);
        let object = Object::new();
        for (name, section) in sections {
            let handed = match before.remove(&name) {
                Some((same, handed)) if same == section => handed,
                _ => to_js(&section),
            };
            // A plain object takes any key.
            let _ = Reflect::set(&object, &JsValue::from_str(&name), &handed);
            self.sections.insert(name, (section, handed));
        }
        object.into()
    }
}
