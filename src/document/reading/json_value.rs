//! Any JSON value as it was written, so that checking can say where each problem is: objects keep the order of their
//! entries, and a key that is written twice is there twice.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A JSON value. Objects keep their entries in the order written, a repeated key as often as it was written.
#[derive(Debug, Clone, PartialEq)]
pub enum JsonValue {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// Any number, as the nearest 64-bit float.
    Number(f64),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<JsonValue>),
    /// An object.
    Object(Vec<(String, JsonValue)>),
}

/// Where a text stops being JSON: at the first character with which it cannot go on. Both count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JsonError {
    /// The line.
    pub line: usize,
    /// The character in the line (a Unicode scalar value, not a byte).
    pub column: usize,
}

impl JsonValue {
    /// The value that a JSON text (RFC 8259) stands for.
    pub fn from_json(text: &str) -> Result<JsonValue, JsonError> {
        serde_json::from_str(text).map_err(|error| JsonError::new(text, &error))
    }

    /// The same for bytes, which are to be UTF-8: the first that is not is an error.
    pub fn from_json_bytes(bytes: &[u8]) -> Result<JsonValue, JsonError> {
        let text = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
        let value = JsonValue::from_json(text)?;
        if text.len() == bytes.len() { Ok(value) } else { Err(JsonError::after(text)) }
    }
}

impl JsonError {
    /// serde_json counts bytes, and gives the last character that it took where it has no other to point to.
    fn new(text: &str, error: &serde_json::Error) -> JsonError {
        if error.is_eof() {
            return JsonError::after(text);
        }
        let line_start: usize = text.split_inclusive('\n').take(error.line() - 1).map(str::len).sum();
        let end = text.floor_char_boundary((line_start + error.column()).saturating_sub(1));
        JsonError::after(text.get(..end).unwrap_or(text))
    }

    /// The place right after a text.
    fn after(text: &str) -> JsonError {
        let last = text.rsplit('\n').next().unwrap_or(text);
        JsonError { line: text.split('\n').count(), column: 1 + last.chars().count() }
    }
}

impl<'de> Deserialize<'de> for JsonValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<JsonValue, D::Error> {
        deserializer.deserialize_any(AnyKind)
    }
}

/// Takes a value of any kind.
struct AnyKind;

impl<'de> Visitor<'de> for AnyKind {
    type Value = JsonValue;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<JsonValue, E> {
        Ok(JsonValue::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<JsonValue, E> {
        Ok(JsonValue::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<JsonValue, E> {
        Ok(JsonValue::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<JsonValue, E> {
        Ok(JsonValue::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<JsonValue, E> {
        Ok(JsonValue::Number(value))
    }

    fn visit_str<E>(self, text: &str) -> Result<JsonValue, E> {
        Ok(JsonValue::String(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<JsonValue, E> {
        Ok(JsonValue::String(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<JsonValue, A::Error> {
        let mut items = Vec::new();
        while let Some(value) = sequence.next_element()? {
            items.push(value);
        }
        Ok(JsonValue::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<JsonValue, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key()? {
            entries.push((key, map.next_value()?));
        }
        Ok(JsonValue::Object(entries))
    }
}

/// The largest whole number up to which a 64-bit float holds every one.
const LARGEST_EXACT: f64 = 9_007_199_254_740_992.0;

impl Serialize for JsonValue {
    /// Whole numbers are written without decimals, objects as maps in their own order.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            JsonValue::Null => serializer.serialize_unit(),
            JsonValue::Bool(value) => serializer.serialize_bool(*value),
            JsonValue::Number(value) if value.fract() == 0.0 && value.abs() < LARGEST_EXACT => {
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
