//! What the handle of a list asks of the part `places`: whatever is behind it comes with that part.

use serde::Deserialize;
use wasm_bindgen::JsValue;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::canvas;
use super::measure::CanvasMeasure;
use super::screen::Screen;
use super::values::to_js;
use crate::browser::locale::Locale;
use crate::chart::{Palette, Scene};
use crate::document::read;
use crate::session::{Look, PlaceSession};

/// One reader's list, whose program may not be there when the page begins.
pub trait PlaceProgram {
    /// Reads and checks a list, JSON; false where it has errors.
    fn open(&mut self, list: &str) -> bool;
    /// The answer to a [`Question`], written as JSON; `null` to what is none.
    fn ask(&mut self, question: &str) -> JsValue;
    /// Draws a picture of the last comparison. Pictures are numbered from above to below.
    fn draw(&self, canvas: &HtmlCanvasElement, picture: usize);
}

/// What a page asks.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Question {
    /// What is wrong with the list: `Problems`.
    Problems,
    /// The field that a place is chosen with: `PlaceChoice`.
    Choice,
    /// What is said once so many places fit what was typed: a text.
    Found(usize),
    /// The places side by side, for this display: `ComparisonFrame`.
    Comparison(Look, Screen),
}

/// A list, and how it was drawn last.
pub struct Places {
    session: PlaceSession<Locale>,
    measure: CanvasMeasure,
    palette: Palette,
    ratio: f64,
    scenes: Vec<Scene>,
}

impl Places {
    /// Speaks `locale`, measures text with `ruler` and has no list yet.
    pub fn new(locale: Locale, ruler: CanvasRenderingContext2d) -> Places {
        let measure = CanvasMeasure::new(ruler);
        let session = PlaceSession::new(locale);
        Places { session, measure, palette: Palette::LIGHT, ratio: 1.0, scenes: Vec::new() }
    }
}

impl PlaceProgram for Places {
    fn open(&mut self, list: &str) -> bool {
        self.session.open(read(list))
    }

    fn ask(&mut self, question: &str) -> JsValue {
        match serde_json::from_str(question) {
            Ok(Question::Problems) => to_js(&self.session.problem_words()),
            Ok(Question::Choice) => to_js(&self.session.choice()),
            Ok(Question::Found(count)) => self.session.found(count).into(),
            Ok(Question::Comparison(look, screen)) => {
                self.ratio = screen.ratio();
                self.palette = screen.palette();
                let display = screen.display();
                self.measure.set_family(screen.font);
                let made = self.session.comparison(&look, &display, &self.measure);
                let (frame, scenes) = made.map_or((None, Vec::new()), |(frame, scenes)| (Some(frame), scenes));
                self.scenes = scenes;
                to_js(&frame)
            }
            Err(_) => JsValue::NULL,
        }
    }

    fn draw(&self, canvas: &HtmlCanvasElement, picture: usize) {
        if let Some(scene) = self.scenes.get(picture) {
            canvas::show(scene, &self.palette, canvas, self.ratio, &self.measure);
        }
    }
}
