//! Text that people read: one string for every language, or one a language.

/// Either a string that serves every language, or a map from language tag to string, in the order written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    /// The same words in every language.
    Plain(String),
    /// Language tag and words; never empty.
    Tagged(Vec<(String, String)>),
}

impl Text {
    /// The words in `language` (a BCP 47 tag; its primary subtag is enough), else in the first language that is written.
    pub fn in_language(&self, language: &str) -> &str {
        match self {
            Text::Plain(words) => words,
            Text::Tagged(by_tag) => {
                let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
                by_tag
                    .iter()
                    .find(|(tag, _)| tag.eq_ignore_ascii_case(language))
                    .or_else(|| by_tag.iter().find(|(tag, _)| primary(tag) == primary(language)))
                    .or_else(|| by_tag.first())
                    .map_or("", |(_, words)| words)
            }
        }
    }
}
