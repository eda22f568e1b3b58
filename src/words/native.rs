//! The locale of the native build: the language files as they are compiled in, numbers and dates by ICU4X.

use fixed_decimal::{Decimal, FloatPrecision, SignedRoundingMode, UnsignedRoundingMode};
use icu_datetime::input::Date as IcuDate;
use icu_datetime::{DateTimeFormatter, fieldsets};
use icu_decimal::DecimalFormatter;
use icu_locale_core::Locale as Tag;
use icu_plurals::{PluralCategory, PluralRules};

use super::Locale;
use crate::document::Month;

/// The languages that there are words for: tag and file.
const FILES: [(&str, &str); 2] = [("id", include_str!("id.json")), ("en", include_str!("en.json"))];

type Words = serde_json::Map<String, serde_json::Value>;

/// A language with its words, number formats and date formats.
pub struct NativeLocale {
    language: &'static str,
    words: Words,
    fallback: Words,
    decimals: DecimalFormatter,
    months: DateTimeFormatter<fieldsets::YM>,
    days: DateTimeFormatter<fieldsets::YMD>,
    plurals: PluralRules,
}

/// Why a locale could not be made: there are no words in that language, or ICU4X has no data for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownLanguage(pub String);

impl NativeLocale {
    /// The tags of the languages that there are words for.
    pub fn languages() -> impl Iterator<Item = &'static str> {
        FILES.iter().map(|(tag, _)| *tag)
    }

    /// The locale of `language` (`id`, `en`).
    pub fn new(language: &str) -> Result<NativeLocale, UnknownLanguage> {
        let unknown = || UnknownLanguage(language.to_owned());
        let (tag, text) = FILES.into_iter().find(|(tag, _)| *tag == language).ok_or_else(unknown)?;
        let (_, other) = FILES.into_iter().find(|(other, _)| *other != tag).ok_or_else(unknown)?;
        let read = |text| serde_json::from_str::<Words>(text).map_err(|_| unknown());
        let words = read(text)?;
        let writes_as = words.get("locale").and_then(|tag| tag.as_str()).unwrap_or(tag);
        let locale: Tag = writes_as.parse().map_err(|_| unknown())?;
        Ok(NativeLocale {
            language: tag,
            fallback: read(other)?,
            words,
            decimals: DecimalFormatter::try_new((&locale).into(), Default::default()).map_err(|_| unknown())?,
            months: DateTimeFormatter::try_new((&locale).into(), fieldsets::YM::long()).map_err(|_| unknown())?,
            days: DateTimeFormatter::try_new((&locale).into(), fieldsets::YMD::long()).map_err(|_| unknown())?,
            plurals: PluralRules::try_new_cardinal((&locale).into()).map_err(|_| unknown())?,
        })
    }
}

impl Locale for NativeLocale {
    fn language(&self) -> &str {
        self.language
    }

    fn template(&self, key: &str) -> Option<String> {
        self.words.get(key).and_then(|word| word.as_str()).map(str::to_owned)
    }

    fn say(&self, key: &str) -> String {
        // A word that one language is missing is shown in the other, never as a key.
        let word = self.words.get(key).or_else(|| self.fallback.get(key));
        word.and_then(|word| word.as_str()).unwrap_or_default().to_owned()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_dates_are_written_as_the_language_writes_them() {
        let id = NativeLocale::new("id").unwrap();
        let en = NativeLocale::new("en").unwrap();
        assert_eq!(id.decimal(1234567.25, 1), "1.234.567,3");
        assert_eq!(en.decimal(1234567.25, 1), "1,234,567.3");
        assert_eq!(id.decimal(91000.0, 0), "91.000");
        assert_eq!(id.month(Month { year: 2025, month: 5 }), "Mei 2025");
        assert_eq!(en.month(Month { year: 2025, month: 5 }), "May 2025");
        assert_eq!(id.day(2025, 5, 29), "29 Mei 2025");
    }
}
