//! What a page asks for before it needs it: `<link>`s for the widget's files and the document, so that a browser fetches
//! all of them at once and not each when the one before it has been read.
//!
//! They may stand in the head, or in the body before the widget. Every address is asked for as the widget asks for it
//! later, or it would be fetched twice. The script has no link: its own tag stands beside, and Firefox tells of an error
//! where a page asks for a module in both ways.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::markup::attribute;

/// The widget's files under the names that the build gave them, from the folder in which they lie. What a manifest leaves
/// out has its usual name: `{"words": {"id": "words/id-4f2a.json"}}`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WidgetFiles {
    /// What it runs.
    pub wasm: String,
    /// The words, by the tag of their language.
    pub words: BTreeMap<String, String>,
}

impl Default for WidgetFiles {
    fn default() -> WidgetFiles {
        WidgetFiles { wasm: String::from("cakupan.wasm"), words: BTreeMap::new() }
    }
}

impl WidgetFiles {
    fn words(&self, language: &str) -> String {
        self.words.get(language).cloned().unwrap_or_else(|| format!("words/{language}.json"))
    }
}

/// The links for a widget in `language`. `base`: the address of the folder with the widget's files, empty where it is the
/// page's own. `document`: the address at which the page has the coverage document, where it has one.
pub fn preload(files: &WidgetFiles, base: &str, language: &str, document: Option<&str>) -> String {
    let slash = if base.is_empty() || base.ends_with('/') { "" } else { "/" };
    let at = |file: &str| format!("{base}{slash}{file}");
    let mut out = String::new();
    let fetched = [(at(&files.wasm), "application/wasm"), (at(&files.words(language)), "application/json")];
    let document = document.map(|address| (address.to_owned(), "application/json"));
    for (address, kind) in fetched.into_iter().chain(document) {
        out.push_str("<link rel=\"preload\"");
        attribute(&mut out, "href", &address);
        attribute(&mut out, "as", "fetch");
        attribute(&mut out, "type", kind);
        out.push_str(" crossorigin>\n");
    }
    out
}
