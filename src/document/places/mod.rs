//! A list of places: where each one's document is, what it is called, and what choosing and comparing takes. `cakupan build`
//! writes one, and a widget is given one in place of a document.

mod list;
mod place;
#[cfg(not(target_arch = "wasm32"))]
mod schema;

pub use list::{Counting, MOST_LIST_BYTES, PlaceList};
pub use place::{Place, PlaceGroup, PlaceYear};
#[cfg(not(target_arch = "wasm32"))]
pub use schema::place_list_schema;
