//! Numbers become words in the reader’s language.
