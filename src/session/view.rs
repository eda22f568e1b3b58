//! What a reader looks at.

use serde::Serialize;
use strum::{EnumString, IntoStaticStr};

/// A view, by the name that the attribute `view` has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, EnumString, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
#[serde(rename_all = "lowercase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum View {
    /// Today, in people.
    Now,
    /// The years ahead.
    Projection,
    /// What the subsidised cost.
    Cost,
    /// Which lever matters most.
    Levers,
    /// The numbers.
    Table,
}

impl View {
    /// Every view, in the order of the tabs.
    pub const ALL: [View; 5] = [View::Now, View::Projection, View::Cost, View::Levers, View::Table];

    /// The view of this name; any other name is today's.
    pub fn named(name: &str) -> View {
        name.parse().unwrap_or(View::Now)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        self.into()
    }
}
