//! Records: structs that others read as JSON objects, their fields' names for keys.

use super::JsonValue;

/// What has a JSON value.
pub trait ToNode {
    /// The value.
    fn to_node(&self) -> JsonValue;
}

/// Makes a struct a record: `record!(Link { text, url });` names all of its fields, in the order of the object. Nothing of
/// it is called by its address, which would have it downloaded with the core, whatever part of the program makes it.
macro_rules! record {
    ($name:ident { $($field:ident),* $(,)? }) => {
        impl $crate::document::ToNode for $name {
            fn to_node(&self) -> $crate::document::JsonValue {
                let $name { $($field),* } = self;
                let mut entries = Vec::new();
                $($crate::document::put_node(&mut entries, stringify!($field), $crate::document::ToNode::to_node($field));)*
                $crate::document::JsonValue::Object(entries)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::document::ToNode::to_node(self).serialize(serializer)
            }
        }
    };
}

pub(crate) use record;

/// What only one part of the program makes is boxed, and that part hands it over too: the build cuts it there.
impl<T: ToNode> ToNode for Box<T> {
    fn to_node(&self) -> JsonValue {
        handed(&**self)
    }
}

#[inline(never)]
fn handed<T: ToNode>(record: &T) -> JsonValue {
    record.to_node()
}

/// Adds an entry to an object.
#[inline(never)]
pub(crate) fn put_node(entries: &mut Vec<(String, JsonValue)>, key: &str, value: JsonValue) {
    entries.push((key.to_owned(), value));
}

impl ToNode for bool {
    fn to_node(&self) -> JsonValue {
        JsonValue::Bool(*self)
    }
}

impl ToNode for f64 {
    fn to_node(&self) -> JsonValue {
        JsonValue::Number(*self)
    }
}

impl ToNode for i32 {
    fn to_node(&self) -> JsonValue {
        JsonValue::Number(f64::from(*self))
    }
}

impl ToNode for usize {
    fn to_node(&self) -> JsonValue {
        JsonValue::Number(*self as f64)
    }
}

impl ToNode for &str {
    fn to_node(&self) -> JsonValue {
        JsonValue::String((*self).to_owned())
    }
}

impl ToNode for String {
    fn to_node(&self) -> JsonValue {
        JsonValue::String(self.clone())
    }
}

impl<T: ToNode> ToNode for Option<T> {
    fn to_node(&self) -> JsonValue {
        match self {
            Some(value) => value.to_node(),
            None => JsonValue::Null,
        }
    }
}

impl<T: ToNode> ToNode for Vec<T> {
    fn to_node(&self) -> JsonValue {
        let mut items = Vec::new();
        for item in self {
            items.push(item.to_node());
        }
        JsonValue::Array(items)
    }
}
