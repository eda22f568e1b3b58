//! A language as the browser writes it: the page hands over its words and its `Intl`.

use std::collections::BTreeMap;

use js_sys::{Array, Object};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::document::Month;
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
        let mut words = BTreeMap::new();
        for entry in Object::entries(&page.words()) {
            let entry = Array::from(&entry);
            if let (Some(key), Some(word)) = (entry.get(0).as_string(), entry.get(1).as_string()) {
                words.insert(key, word);
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
