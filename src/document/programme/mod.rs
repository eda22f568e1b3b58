//! A programme document (what membership pays and costs): its shape, how it is read, and its schema.

pub(super) mod reading;
#[cfg(not(target_arch = "wasm32"))]
pub(super) mod schema;
mod shape;

#[cfg(not(target_arch = "wasm32"))]
pub use schema::programme_schema;
pub use shape::*;
