//! Which series something belongs to: its colour and its shape.

use serde::Serialize;

/// A line’s colour and shape, in the picture, its key and the readout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Mark {
    /// All groups together: ink, a circle.
    #[serde(rename = "all")]
    All,
    /// The first drawn group: blue, a square.
    #[serde(rename = "group-1")]
    First,
    /// The second: vermilion, a triangle.
    #[serde(rename = "group-2")]
    Second,
    /// The third: teal, a triangle pointing down.
    #[serde(rename = "group-3")]
    Third,
    /// Any further one: grey, a diamond outline.
    #[serde(rename = "group-n")]
    Further,
}

impl Mark {
    /// The mark of the group that is drawn at this index.
    pub fn at(index: usize) -> Mark {
        [Mark::First, Mark::Second, Mark::Third].get(index).copied().unwrap_or(Mark::Further)
    }
}
