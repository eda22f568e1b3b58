//! A coverage document: its shape, how it is read, what its entries can only be faulted for together, and its schema.

mod checked;
pub(super) mod consistency;
mod lever;
pub(super) mod reading;
#[cfg(not(target_arch = "wasm32"))]
pub(super) mod schema;
mod shape;

pub use checked::Checked;
pub use lever::{LeverKind, Range};
#[cfg(not(target_arch = "wasm32"))]
pub use schema::schema;
pub use shape::*;
