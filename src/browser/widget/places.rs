//! What a page holds of a list of places. All of it but this handle is in the part `places`.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::js_value::json_text;
use super::parts;
use super::place_program::PlaceProgram;
use crate::browser::locale::{Language, Locale};
use crate::document::Input;

/// One reader in front of a list of places.
#[wasm_bindgen]
pub struct PlacesHandle(Box<dyn PlaceProgram>);

#[wasm_bindgen]
impl PlacesHandle {
    /// A handle that speaks `language` and has no list yet; nothing without the part.
    pub fn with(language: Language) -> Option<PlacesHandle> {
        parts::places().map(|part| PlacesHandle((part.program)(Locale::new(language))))
    }

    /// Goes on in another language.
    pub fn set_language(&mut self, language: Language) {
        self.0.set_locale(Locale::new(language));
    }

    /// Reads and checks a list, JSON; false where it has errors.
    pub fn open(&mut self, text: &str) -> bool {
        self.0.open(Input::Text(text))
    }

    /// The same for a list that the page has as a value.
    pub fn open_value(&mut self, value: &JsValue) -> bool {
        let text = json_text(value);
        self.0.open(text.as_deref().map_or(Input::NotJsonValue, Input::Text))
    }

    /// What is wrong with the list that was given last, in words.
    #[wasm_bindgen(unchecked_return_type = "Problems")]
    pub fn problems(&self) -> JsValue {
        self.0.problems()
    }

    /// The field that a place is chosen with; `null` without a list.
    #[wasm_bindgen(unchecked_return_type = "PlaceChoice | null")]
    pub fn choice(&self) -> JsValue {
        self.0.choice()
    }

    /// What is said once so many places fit what was typed.
    pub fn found(&self, count: usize) -> String {
        self.0.found(count)
    }
}
