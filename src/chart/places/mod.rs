//! Places side by side: a dot for each on one scale, and a small picture of how each has come there.

mod strip;
mod way;

pub use strip::strip;
pub use way::{way, way_grid};
