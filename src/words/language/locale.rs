//! What the words room asks of a language: its templates, and how it writes numbers and dates. The browser answers
//! with `Intl`, the native build with ICU4X; nothing here knows a language.

use crate::document::{Date, Month};

/// One language's words and ways of writing.
pub trait Locale {
    /// The BCP 47 tag.
    fn language(&self) -> &str;
    /// The template under `key`, or `None` where the language has none.
    fn template(&self, key: &str) -> Option<String>;
    /// A number with exactly `decimals` digits after the decimal separator, thousands grouped, halves away from zero.
    fn decimal(&self, value: f64, decimals: u8) -> String;
    /// A month of a year, its name written out: “Mei 2025”.
    fn month(&self, month: Month) -> String;
    /// A day, the month's name written out: “29 Mei 2025”.
    fn day(&self, year: i32, month: u8, day: u8) -> String;
    /// The plural category (CLDR: `one`, `other`, …) of a whole number.
    fn plural(&self, count: f64) -> String;
    /// From which side the language is written: `ltr` or `rtl`.
    fn direction(&self) -> String {
        self.say("direction")
    }

    /// The words under `key`, with nothing to fill in.
    fn say(&self, key: &str) -> String {
        self.template(key).unwrap_or_default()
    }

    /// The template for `count` of something: `key.one` and so on, by the plural category, where there is one, else `key`.
    fn say_count(&self, key: &str, count: f64) -> String {
        self.template(&format!("{key}.{}", self.plural(count))).unwrap_or_else(|| self.say(key))
    }

    /// A date as exactly as it is known. No line ends within it.
    fn date(&self, date: Date) -> String {
        let text = match (date.month, date.day) {
            (Some(month), Some(day)) => self.day(date.year, month, day),
            (Some(month), None) => self.month(Month { year: date.year, month }),
            _ => year(date.year),
        };
        text.replace(' ', "\u{a0}")
    }
}

/// A year, never grouped.
pub fn year(year: i32) -> String {
    year.to_string()
}

/// `template` with each `{name}` replaced by its value; a name that is not given stays as it is.
pub fn fill(template: &str, values: &[(&'static str, String)]) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        rest = after;
        let mut value = None;
        if let Some((name, after)) = rest.split_once('}') {
            value = values.iter().find(|(other, _)| *other == name).map(|(_, value)| (value, after));
        }
        match value {
            Some((value, after)) => {
                filled.push_str(value);
                rest = after;
            }
            None => filled.push('{'),
        }
    }
    filled.push_str(rest);
    filled
}
