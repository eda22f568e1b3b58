//! What a page holds of a list of places. All of it but this handle is in the part `places`, so it has few methods: what a page
//! asks of it is a message.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::parts;
use super::place_program::PlaceProgram;
use crate::browser::locale::{Language, Locale};

/// One reader in front of a list of places.
#[wasm_bindgen]
pub struct PlacesHandle(Box<dyn PlaceProgram>);

#[wasm_bindgen]
impl PlacesHandle {
    /// A handle that speaks `language`, measures text with `ruler` and has no list yet; nothing without the part.
    pub fn with(language: Language, ruler: CanvasRenderingContext2d) -> Option<PlacesHandle> {
        parts::places().map(|part| PlacesHandle((part.program)(Locale::new(language), ruler)))
    }

    /// Reads and checks a list, JSON; false where it has errors.
    pub fn open(&mut self, text: &str) -> bool {
        self.0.open(text)
    }

    /// The answer to a question, JSON, of `place_program.rs`.
    pub fn ask(&mut self, question: &str) -> JsValue {
        self.0.ask(question)
    }

    /// Draws a picture of the comparison that was asked for last.
    pub fn draw(&self, canvas: &HtmlCanvasElement, picture: usize) {
        self.0.draw(canvas, picture);
    }
}
