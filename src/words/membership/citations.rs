//! The sources of all that is told, each once, with what it is the source of.

use serde::Serialize;

use crate::words::Link;

/// A source, and what of the panel is from there.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Citation {
    /// Whose it is, and of when.
    pub link: Link,
    /// Labels of the figures, in the order in which they are told.
    pub of: Vec<String>,
}

/// Notes that something of this label is from there.
pub(super) fn cite(citations: &mut Vec<Citation>, link: Link, of: &str) {
    let index = citations.iter().position(|other| other.link == link).unwrap_or_else(|| {
        citations.push(Citation { link, of: Vec::new() });
        citations.len() - 1
    });
    if let Some(Citation { of: labels, .. }) = citations.get_mut(index)
        && !labels.iter().any(|label| label == of)
    {
        labels.push(of.to_owned());
    }
}
