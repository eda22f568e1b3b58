//! Places side by side: a dot for each on one scale, and a small picture of how each has come there.

mod small_multiple;
mod strip;

pub use small_multiple::{small_multiple, small_multiples_grid};
pub use strip::strip;
