//! Numbers become what other programs read: the JSON object and the CSV that `cakupan project` prints, and
//! the list of places that `cakupan build` writes. The shapes are
//! apart from the model's own types, so that the model can change and what others rely on cannot by accident.

mod by_id;
mod futures;
mod outcome;
#[cfg(not(target_arch = "wasm32"))]
mod place_list;
mod table;
mod target;
mod uncertainty;

pub use outcome::Outcome;
#[cfg(not(target_arch = "wasm32"))]
pub use place_list::{Counting, PlaceEntry, PlaceList};
pub use table::{Table, TableRow};

/// `0.99@2045`, by which a target is known in keys and columns.
fn target_name(target: &crate::document::Target) -> String {
    format!("{}@{}", target.rate, target.year)
}
