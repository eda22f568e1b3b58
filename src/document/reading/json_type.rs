//! The types of JSON values, by the names that messages give them.

use strum::{IntoStaticStr, VariantNames};

use super::JsonValue;

/// The type of a JSON value, as it is wanted or as it was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum JsonType {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean,
    /// A number.
    Number,
    /// A string.
    Text,
    /// A string, or a map from language tag to string.
    TextOrMap,
    /// An array.
    List,
    /// An object.
    Object,
    /// A number, or a range of three.
    NumberOrRange,
}

impl JsonType {
    /// Its name in kebab-case.
    pub fn name(self) -> &'static str {
        self.into()
    }

    pub(super) fn of(value: &JsonValue) -> JsonType {
        match value {
            JsonValue::Bool(_) => JsonType::Boolean,
            JsonValue::Number(number) if number.is_finite() => JsonType::Number,
            // JSON has no other numbers: this is what a browser would write.
            JsonValue::Null | JsonValue::Number(_) => JsonType::Null,
            JsonValue::String(_) => JsonType::Text,
            JsonValue::Array(_) => JsonType::List,
            JsonValue::Object(_) => JsonType::Object,
        }
    }
}
