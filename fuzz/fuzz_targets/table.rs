//! Whatever the bytes of a file: the table in it is read, asked about or refused, and a document that is read is a sound one.

#![no_main]

use cakupan::document::{self, Checked};
use cakupan::table;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Some(read) = table::import(bytes, []).document {
        let text = serde_json::to_vec(&read).expect("a document");
        assert!(document::read::<Checked>(&text[..]).document.is_some(), "a document that is read is sound");
    }
});
