//! What the handle of a list asks of the part `places`: whatever is behind it comes with that part.

use wasm_bindgen::JsValue;

use super::values::to_js;
use crate::browser::locale::Locale;
use crate::document::{Input, read};
use crate::session::PlaceSession;

/// One reader's list, whose program may not be there when the page begins.
pub trait PlaceProgram {
    fn set_locale(&mut self, locale: Locale);
    fn open(&mut self, list: Input) -> bool;
    fn problems(&self) -> JsValue;
    fn choice(&self) -> JsValue;
    fn found(&self, count: usize) -> String;
}

impl PlaceProgram for PlaceSession<Locale> {
    fn set_locale(&mut self, locale: Locale) {
        self.set_locale(locale);
    }
    fn open(&mut self, list: Input) -> bool {
        self.open(read(list))
    }
    fn problems(&self) -> JsValue {
        to_js(&self.problem_words())
    }
    fn choice(&self) -> JsValue {
        to_js(&self.choice())
    }
    fn found(&self, count: usize) -> String {
        self.found(count)
    }
}
