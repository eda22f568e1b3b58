//! A language as the browser writes it: the page hands over its words and its `Intl`.

use std::collections::BTreeMap;

use js_sys::Object;
use wasm_bindgen::prelude::wasm_bindgen;

use super::js_value::json_text;
use crate::document::{JsonValue, Month};
use crate::words;

#[wasm_bindgen(typescript_custom_section)]
const LANGUAGE: &str = "
/** One language: its words, and how it writes numbers, dates and plurals. */
export interface Language {
    /** The BCP 47 tag. */
    tag: string;
    /** What is said, by key. */
    words: Record<string, string>;
    /** With exactly so many decimals. */
    decimal(value: number, decimals: number): string;
    month(year: number, month: number): string;
    day(year: number, month: number, day: number): string;
    /** The plural category of a whole number. */
    plural(count: number): string;
}
";

#[wasm_bindgen]
extern "C" {
    /// The page’s side.
    #[wasm_bindgen(typescript_type = "Language")]
    pub type Language;

    #[wasm_bindgen(method, getter)]
    fn tag(this: &Language) -> String;
    #[wasm_bindgen(method, getter)]
    fn words(this: &Language) -> Object;
    #[wasm_bindgen(method)]
    fn decimal(this: &Language, value: f64, decimals: u8) -> String;
    #[wasm_bindgen(method)]
    fn month(this: &Language, year: i32, month: u8) -> String;
    #[wasm_bindgen(method)]
    fn day(this: &Language, year: i32, month: u8, day: u8) -> String;
    #[wasm_bindgen(method)]
    fn plural(this: &Language, count: f64) -> String;
}

/// One language.
pub struct Locale {
    tag: String,
    page: Language,
    words: BTreeMap<String, String>,
}

impl Locale {
    /// The language that the page speaks.
    pub fn new(page: Language) -> Locale {
        // All in one text: five hundred words, each handed over by itself, take a slow phone a third longer.
        let text = json_text(&page.words()).unwrap_or_default();
        let mut words = BTreeMap::new();
        if let Ok(JsonValue::Object(entries)) = JsonValue::from_json(&text) {
            for (key, word) in entries {
                if let JsonValue::String(word) = word {
                    words.insert(key, word);
                }
            }
        }
        Locale { tag: page.tag(), page, words }
    }
}

impl words::Locale for Locale {
    fn language(&self) -> &str {
        &self.tag
    }

    fn template(&self, key: &str) -> Option<String> {
        self.words.get(key).cloned()
    }

    fn decimal(&self, value: f64, decimals: u8) -> String {
        self.page.decimal(value, decimals)
    }

    fn month(&self, month: Month) -> String {
        self.page.month(month.year, month.month)
    }

    fn day(&self, year: i32, month: u8, day: u8) -> String {
        self.page.day(year, month, day)
    }

    fn plural(&self, count: f64) -> String {
        self.page.plural(count)
    }
}
