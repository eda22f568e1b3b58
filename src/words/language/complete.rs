//! A language whose file is missing words: they are said in another language. `xtask` writes the widget's words by this too.

use std::collections::{BTreeMap, BTreeSet};

/// What is said in a language, by key.
pub type Words = BTreeMap<String, String>;

/// `words`, and for each sentence that is missing, or that asks for a value that it is never given, the one of `other` in
/// all its forms.
pub fn completed(mut words: Words, other: &Words) -> Words {
    let asks_for_more = |key: &str, template: &str| {
        other.get(plain(key)).is_some_and(|known| !values(template).is_subset(&values(known)))
    };
    let mut wanting: BTreeSet<String> =
        words.iter().filter(|(key, own)| asks_for_more(key, own)).map(|(key, _)| plain(key).to_owned()).collect();
    wanting.extend(other.keys().map(|key| plain(key)).filter(|key| !words.contains_key(*key)).map(str::to_owned));
    words.retain(|key, _| !wanting.contains(plain(key)));
    let borrowed = other.iter().filter(|(key, _)| wanting.contains(plain(key)));
    words.extend(borrowed.map(|(key, word)| (key.clone(), word.clone())));
    words
}

/// The key without the plural category that a language may have a form for: `proj.need.one` is a form of `proj.need`.
fn plain(key: &str) -> &str {
    match key.rsplit_once('.') {
        Some((rest, "zero" | "one" | "two" | "few" | "many" | "other")) if rest.contains('.') => rest,
        _ => key,
    }
}

/// The names in braces.
fn values(template: &str) -> BTreeSet<&str> {
    template.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or_default()).collect()
}
