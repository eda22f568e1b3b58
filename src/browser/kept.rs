//! JSON values as JavaScript has them. What is the same as in the value before is handed over as the same object: the page
//! sees at once that nothing in it has changed, and no word is made twice.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::document::Node;

/// A value that has been handed over.
pub struct Kept {
    /// The value itself; of a list or an object no more than that it is one.
    node: Node,
    /// The same in JavaScript.
    value: JsValue,
    /// What is in a list or an object, in its order.
    parts: Vec<Kept>,
}

impl Kept {
    /// `null`.
    pub fn nothing() -> Kept {
        Kept { node: Node::Null, value: JsValue::NULL, parts: Vec::new() }
    }

    /// Hands over `node`. An object has the keys of the one that stood in its place before, in the same order.
    pub fn renew(&mut self, node: Node) -> JsValue {
        self.changes(node);
        self.value.clone()
    }

    /// Takes another value, and says whether it is one.
    fn changes(&mut self, node: Node) -> bool {
        match node {
            Node::List(items) => {
                let mut changed = !matches!(self.node, Node::List(_)) || self.parts.len() != items.len();
                self.parts.truncate(items.len());
                for (place, item) in items.into_iter().enumerate() {
                    changed |= self.part(place, item);
                }
                if changed {
                    let list = Array::new();
                    for part in &self.parts {
                        list.push(&part.value);
                    }
                    self.node = Node::List(Vec::new());
                    self.value = list.into();
                }
                changed
            }
            Node::Object(entries) => {
                let fresh = !matches!(self.node, Node::Object(_)) || self.parts.len() != entries.len();
                let mut changed = fresh;
                if fresh {
                    *self = Kept { node: Node::Object(Vec::new()), value: Object::new().into(), parts: Vec::new() };
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
                    (Node::Bool(now), Node::Bool(before)) => now == before,
                    (Node::Number(now), Node::Number(before)) => now == before,
                    (Node::Text(now), Node::Text(before)) => now == before,
                    (Node::Null, Node::Null) => true,
                    _ => false,
                };
                if same {
                    return false;
                }
                self.value = match &leaf {
                    Node::Bool(value) => JsValue::from_bool(*value),
                    Node::Number(value) => JsValue::from_f64(*value),
                    Node::Text(text) => JsValue::from_str(text),
                    _ => JsValue::NULL,
                };
                self.node = leaf;
                self.parts.clear();
                true
            }
        }
    }

    /// The same for what stands at this place in it, which is there or the next.
    fn part(&mut self, place: usize, node: Node) -> bool {
        if place == self.parts.len() {
            self.parts.push(Kept::nothing());
        }
        self.parts.get_mut(place).is_some_and(|part| part.changes(node))
    }
}
