//! The reader's language: words from `words/`, numbers from ICU4X.

use cakupan::document::Problem;
use cakupan::words::problems::wording;
use clap::ValueEnum;
use fixed_decimal::{Decimal, FloatPrecision};
use icu_decimal::DecimalFormatter;
use icu_locale_core::{Locale, locale};
use std::collections::HashMap;

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

    fn words(self) -> &'static str {
        match self {
            Language::Id => include_str!("../words/id.json"),
            Language::En => include_str!("../words/en.json"),
        }
    }

    fn locale(self) -> Locale {
        match self {
            Language::Id => locale!("id"),
            Language::En => locale!("en"),
        }
    }
}

/// Puts problems into one language.
pub struct Teller {
    words: HashMap<String, String>,
    numbers: Option<DecimalFormatter>,
}

impl Teller {
    /// For `language`.
    pub fn new(language: Language) -> Teller {
        Teller {
            words: serde_json::from_str(language.words()).unwrap_or_default(),
            numbers: DecimalFormatter::try_new(language.locale().into(), Default::default()).ok(),
        }
    }

    /// What is wrong and what to do about it, in one line.
    pub fn message(&self, problem: &Problem) -> String {
        let word = |key: &str| self.words.get(key).cloned().unwrap_or_else(|| key.to_owned());
        let wording = wording(problem, &word, &|value| self.number(value));
        format!("{} {}", wording.what, wording.fix)
    }

    fn number(&self, value: f64) -> String {
        let decimal = Decimal::try_from_f64(value, FloatPrecision::RoundTrip);
        match (&self.numbers, decimal) {
            (Some(numbers), Ok(decimal)) => numbers.format(&decimal).to_string(),
            _ => value.to_string(),
        }
    }
}
