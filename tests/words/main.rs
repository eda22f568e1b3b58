//! What readers are told: the words, the numbers in them, and the sentences about documents.

mod banjar;
#[path = "../common/documents.rs"]
mod documents;
mod keys;
mod numbers;
mod shapes;
#[path = "../common/source.rs"]
mod source;
