//! The reader's language: the words room's, in which problems are told.

use cakupan::document::Problem;
use cakupan::words::problems::wording;
use cakupan::words::{Locale, NativeLocale, Numbers, UnknownLanguage};
use clap::ValueEnum;

/// A language that problems are told in.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// Bahasa Indonesia
    Id,
    /// English
    En,
}

impl Language {
    /// What the environment asks for (`LC_ALL`, else `LC_MESSAGES`, else `LANG`); English where it is not Indonesian.
    pub fn from_environment() -> Language {
        let asked = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(|name| std::env::var(name).ok())
            .find(|value| !value.is_empty());
        if asked.is_some_and(|value| value.starts_with("id")) { Language::Id } else { Language::En }
    }

    /// Its words and its ways of writing, as the native build has them.
    pub fn locale(self) -> Result<NativeLocale, UnknownLanguage> {
        NativeLocale::new(if self == Language::Id { "id" } else { "en" })
    }
}

/// Puts problems into one language.
pub struct Teller(Result<NativeLocale, UnknownLanguage>);

impl Teller {
    /// For `language`.
    pub fn new(language: Language) -> Teller {
        Teller(language.locale())
    }

    /// What is wrong and what to do about it, in one line; where there is no language to say it in, what kind it is.
    pub fn message(&self, problem: &Problem) -> String {
        let Ok(locale) = &self.0 else { return problem.kind.name().to_owned() };
        let number = |value: f64| Numbers::new(locale, &[]).shortest(value, 6);
        let wording = wording(problem, &|key| locale.say(key), &number);
        format!("{} {}", wording.what, wording.fix)
    }
}
