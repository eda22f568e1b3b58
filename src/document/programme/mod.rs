//! A programme document: what membership pays, what it costs and for whom, each figure with its basis.

mod consistency;
mod contribution;
mod document;
mod legal_basis;
mod parts;
#[cfg(not(target_arch = "wasm32"))]
mod schema;
mod scheme;
mod service;
mod work;

pub use contribution::{Ceiling, Class, Due, Inside, Other, Package, Rate, Relief, Sector};
pub use document::Programme;
pub use legal_basis::LegalBasis;
#[cfg(not(target_arch = "wasm32"))]
pub use schema::programme_schema;
pub use scheme::{Benefit, Part, Pays, Scheme};
pub use service::Service;
pub use work::{Joining, Work};

/// Items that a list may have.
const MOST_ITEMS: usize = 100;
