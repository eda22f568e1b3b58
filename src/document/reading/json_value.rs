//! Any JSON value as it was written, duplicate keys and all, so that a check can say where each problem is.

use serde::ser::{Serialize, SerializeMap, Serializer};

/// A JSON value. Objects keep their entries in the order written, a repeated key as often as it was written.
#[derive(Debug, Clone, PartialEq)]
pub enum JsonValue {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// Any number.
    Number(f64),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<JsonValue>),
    /// An object.
    Object(Vec<(String, JsonValue)>),
}

/// The largest whole number up to which a 64-bit float holds every one.
const LARGEST_EXACT: f64 = 9_007_199_254_740_992.0;

impl Serialize for JsonValue {
    /// Whole numbers are written without decimals, objects as maps in their own order.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            JsonValue::Null => serializer.serialize_unit(),
            JsonValue::Bool(value) => serializer.serialize_bool(*value),
            // JavaScript has one kind of number, and writes whole ones without decimals itself.
            JsonValue::Number(value)
                if cfg!(not(target_arch = "wasm32")) && value.fract() == 0.0 && value.abs() < LARGEST_EXACT =>
            {
                serializer.serialize_i64(*value as i64)
            }
            JsonValue::Number(value) => serializer.serialize_f64(*value),
            JsonValue::String(text) => serializer.serialize_str(text),
            JsonValue::Array(items) => serializer.collect_seq(items),
            JsonValue::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}
