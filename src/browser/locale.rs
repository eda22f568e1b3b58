//! A language as the browser writes it: the page hands over its words and its `Intl`.

use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::document::Month;
use crate::words;

#[wasm_bindgen]
extern "C" {
    /// The page's side: `Language` of `www/widget/handle.d.ts`.
    pub type Language;

    #[wasm_bindgen(method, getter)]
    fn tag(this: &Language) -> String;
    #[wasm_bindgen(method)]
    fn word(this: &Language, key: &str) -> Option<String>;
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
    /// The words that have been asked for: a frame asks for a hundred, and the page is far away.
    known: RefCell<Vec<(String, String)>>,
}

impl Locale {
    /// The language that the page speaks.
    pub fn new(page: Language) -> Locale {
        Locale { tag: page.tag(), page, known: RefCell::default() }
    }
}

impl words::Locale for Locale {
    fn language(&self) -> &str {
        &self.tag
    }

    fn template(&self, key: &str) -> Option<String> {
        let mut known = self.known.borrow_mut();
        for (one, words) in known.iter() {
            if one == key {
                return Some(words.clone());
            }
        }
        let words = self.page.word(key)?;
        known.push((key.to_owned(), words.clone()));
        Some(words)
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
