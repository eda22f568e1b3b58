//! The locale of the native build: the language files as they are compiled in, numbers and dates by ICU4X.

use fixed_decimal::{Decimal, FloatPrecision, SignedRoundingMode, UnsignedRoundingMode};
use icu_datetime::input::Date as IcuDate;
use icu_datetime::{DateTimeFormatter, fieldsets};
use icu_decimal::DecimalFormatter;
use icu_locale_core::Locale as Tag;
use icu_plurals::{PluralCategory, PluralRules};

use super::Locale;
use super::complete::{Words, completed};
use crate::document::Month;

/// The languages that there are words for: the tag and the file of each, as `build.rs` finds them.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// A language with its words, number formats and date formats.
pub struct NativeLocale {
    language: String,
    words: Words,
    decimals: DecimalFormatter,
    months: DateTimeFormatter<fieldsets::YM>,
    days: DateTimeFormatter<fieldsets::YMD>,
    plurals: PluralRules,
}

/// Why a locale could not be made: there are no words in that language, or ICU4X has no data for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownLanguage(pub String);

impl std::fmt::Display for UnknownLanguage {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "no words in the language “{}”", self.0)
    }
}

impl std::error::Error for UnknownLanguage {}

impl NativeLocale {
    /// The tags of the languages that there are words for, in the order of the alphabet.
    pub fn languages() -> impl Iterator<Item = &'static str> {
        FILES.iter().map(|(tag, _)| *tag)
    }

    /// The locale of `language` (`id`, `en`).
    pub fn new(language: &str) -> Result<NativeLocale, UnknownLanguage> {
        let unknown = || UnknownLanguage(language.to_owned());
        let read = |wanted: &str| {
            let (_, text) = FILES.iter().find(|(tag, _)| *tag == wanted).ok_or_else(unknown)?;
            serde_json::from_str::<Words>(text).map_err(|_| unknown())
        };
        let words = read(language)?;
        let other = read(words.get("fallback").ok_or_else(unknown)?)?;
        NativeLocale::with_words(language, words, &other)
    }

    /// The locale of a language with these words; what is missing in them is said in the words of another language.
    pub fn with_words(language: &str, words: Words, other: &Words) -> Result<NativeLocale, UnknownLanguage> {
        let unknown = || UnknownLanguage(language.to_owned());
        let locale: Tag = words.get("locale").map_or(language, String::as_str).parse().map_err(|_| unknown())?;
        Ok(NativeLocale {
            language: language.to_owned(),
            words: completed(words, other),
            decimals: DecimalFormatter::try_new((&locale).into(), Default::default()).map_err(|_| unknown())?,
            months: DateTimeFormatter::try_new((&locale).into(), fieldsets::YM::long()).map_err(|_| unknown())?,
            days: DateTimeFormatter::try_new((&locale).into(), fieldsets::YMD::long()).map_err(|_| unknown())?,
            plurals: PluralRules::try_new_cardinal((&locale).into()).map_err(|_| unknown())?,
        })
    }
}

impl Locale for NativeLocale {
    fn language(&self) -> &str {
        &self.language
    }

    fn template(&self, key: &str) -> Option<String> {
        self.words.get(key).cloned()
    }

    fn decimal(&self, value: f64, decimals: u8) -> String {
        let Ok(mut decimal) = Decimal::try_from_f64(value, FloatPrecision::RoundTrip) else { return String::new() };
        decimal.round_with_mode(-i16::from(decimals), SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand));
        decimal.absolute.pad_end(-i16::from(decimals));
        self.decimals.format(&decimal).to_string()
    }

    fn month(&self, month: Month) -> String {
        IcuDate::try_new_iso(month.year, month.month, 1)
            .map_or_else(|_| String::new(), |date| self.months.format(&date).to_string())
    }

    fn day(&self, year: i32, month: u8, day: u8) -> String {
        IcuDate::try_new_iso(year, month, day)
            .map_or_else(|_| String::new(), |date| self.days.format(&date).to_string())
    }

    fn plural(&self, count: f64) -> String {
        let category = match self.plurals.category_for(count as u64) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        };
        category.to_owned()
    }
}
