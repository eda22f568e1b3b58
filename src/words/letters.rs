//! The first letter of words that move into a sentence, or to its start.

/// With a large first letter, where it is one of a to z.
pub(super) fn upper_first(words: &str) -> String {
    let mut raised = words.to_owned();
    if let Some(first) = raised.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    raised
}

/// With a small first letter, unless the word is an abbreviation.
pub(super) fn lower_first(words: &str) -> String {
    let mut bytes = words.bytes();
    match (bytes.next(), bytes.next()) {
        (Some(first), Some(second)) if first.is_ascii_uppercase() && !second.is_ascii_uppercase() => {
            let mut lowered = String::with_capacity(words.len());
            lowered.push(char::from(first.to_ascii_lowercase()));
            lowered.push_str(&words[1..]);
            lowered
        }
        _ => words.to_owned(),
    }
}
