//! Numbers become words in the reader’s language.

pub mod problems;
