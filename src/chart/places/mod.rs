//! Places side by side: a dot for each on one scale.

mod strip;

pub use strip::strip;
