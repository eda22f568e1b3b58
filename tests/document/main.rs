//! What checking a document promises: every problem at its place and of its kind, and nothing else.

mod agreement;
mod edit;
mod entries;
mod limits;
mod properties;
mod reading;
mod scenario;
mod schema;
mod warnings;
mod words;
