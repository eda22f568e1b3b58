//! An object whose keys are the document's own, in the document's order.

use serde::{Serialize, Serializer};

/// Entries that become one JSON object.
#[derive(Debug, Clone, PartialEq)]
pub struct ById<T>(Vec<(String, T)>);

impl<T> FromIterator<(String, T)> for ById<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(entries: I) -> ById<T> {
        ById(entries.into_iter().collect())
    }
}

impl<T: Serialize> Serialize for ById<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}
