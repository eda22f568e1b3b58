//! Numbers become what other programs read: the JSON object and the CSV that `cakupan project` prints. The shapes are
//! apart from the model's own types, so that the model can change and what others rely on cannot by accident.

mod futures;
mod outcome;
mod table;
mod uncertainty;

pub use outcome::Outcome;
pub use table::Table;
