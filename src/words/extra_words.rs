//! Words that most readers never need, in files of their own beside those of the languages: of files, of tables that are
//! read, of places.

use std::collections::BTreeMap;

/// Such words in one language, by their keys.
pub(super) struct ExtraWords(BTreeMap<String, String>);

impl ExtraWords {
    /// Of a language; of the first, English, where there are none in that. `files`: the tag and the file of each, as
    /// `build.rs` finds them.
    pub(super) fn new(files: &[(&str, &str)], language: &str) -> ExtraWords {
        let file = files.iter().find(|(tag, _)| *tag == language).or_else(|| files.first());
        ExtraWords(file.and_then(|(_, text)| serde_json::from_str(text).ok()).unwrap_or_default())
    }

    /// The words with this key, if there are any.
    pub(super) fn get(&self, key: &str) -> Option<String> {
        self.0.get(key).cloned()
    }

    /// The words with this key; nothing where there are none.
    pub(super) fn say(&self, key: &str) -> String {
        self.get(key).unwrap_or_default()
    }
}
