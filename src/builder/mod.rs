//! What the page of editors asks of the program: a table as it was read, with every question in words; a document as a
//! table; what is wrong with a document; and all that is published of one. Natively it is there for the tests; for
//! wasm32 it is a WebAssembly of its own, which no reader downloads.

mod changes;
mod contrast;
mod document_problems;
mod document_table;
mod publication;
mod table_reading;

pub use changes::{CellChange, changes};
pub use contrast::contrast;
pub use document_problems::{DocumentProblem, document_problems};
pub use document_table::{TableNames, own_answers, table_of};
pub use publication::{Publication, PublicationOptions, picture, publication};
pub use table_reading::{Answer, ShownRow, TableReading, Told, table_reading, told};
