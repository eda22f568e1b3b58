//! What a page asks for before it needs it: `<link>`s for the widget's files and the document, so that a browser fetches
//! all of them at once and not each when the one before it has been read.
//!
//! They may stand in the head, or in the body before the widget. Every address is asked for as the widget asks for it
//! later, or it would be fetched twice. The script has no link: its own tag stands beside, and Firefox tells of an error
//! where a page asks for a module in both ways.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::markup::attribute;

/// The widget's files as the build called them, by the names that the widget knows them by and from the folder in which
/// they lie: `{"cakupan.wasm": "cakupan-0f3a5d29b1.wasm", "words/id.json": "words/id-4f2a91c07e.json"}`. Each name has a
/// hash of what is in the file, so nobody but the build can say it.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct WidgetFiles(BTreeMap<String, String>);

impl WidgetFiles {
    /// What the files are called.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }
}

/// The address of a file in the folder at `base`; an empty one is the page's own.
pub fn in_folder(base: &str, file: &str) -> String {
    let slash = if base.is_empty() || base.ends_with('/') { "" } else { "/" };
    format!("{base}{slash}{file}")
}

/// The links for a widget in `language`, of those of its files that are known. `base`: the address of the folder with the
/// widget's files, empty where it is the page's own. `document`: the address at which the page has the coverage document,
/// where it has one.
pub fn preload(files: &WidgetFiles, base: &str, language: &str, document: Option<&str>) -> String {
    let words = format!("words/{language}.json");
    let own = [("cakupan.wasm", "application/wasm"), (words.as_str(), "application/json")];
    let fetched = own.into_iter().filter_map(|(name, kind)| Some((in_folder(base, files.0.get(name)?), kind)));
    let document = document.map(|address| (address.to_owned(), "application/json"));
    let mut out = String::new();
    for (address, kind) in fetched.chain(document) {
        out.push_str("<link rel=\"preload\"");
        attribute(&mut out, "href", &address);
        attribute(&mut out, "as", "fetch");
        attribute(&mut out, "type", kind);
        out.push_str(" crossorigin>\n");
    }
    out
}
