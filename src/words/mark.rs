//! Which series something belongs to: its colour and its shape.

use crate::document::{JsonValue, ToNode};

/// Which series something belongs to: its colour and its shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// All groups together: ink, a circle.
    All,
    /// The first drawn group: blue, a square.
    First,
    /// The second: vermilion, a triangle.
    Second,
    /// The third: teal, a triangle pointing down.
    Third,
    /// Any further one: grey, a diamond outline.
    Further,
}

impl Mark {
    /// The mark of the group that is drawn at this place.
    pub fn at(place: usize) -> Mark {
        [Mark::First, Mark::Second, Mark::Third].get(place).copied().unwrap_or(Mark::Further)
    }

    /// Its name outside.
    pub fn name(self) -> &'static str {
        match self {
            Mark::All => "all",
            Mark::First => "group-1",
            Mark::Second => "group-2",
            Mark::Third => "group-3",
            Mark::Further => "group-n",
        }
    }
}

impl ToNode for Mark {
    fn to_node(&self) -> JsonValue {
        self.name().to_node()
    }
}
