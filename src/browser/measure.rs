//! How wide a text is, as the browser will draw it; each text is measured once.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::chart::Measure;

/// How many widths are kept.
const KEPT: usize = 200;

/// A text that has been measured.
struct Measured {
    text: String,
    size: f64,
    bold: bool,
    width: f64,
}

/// Measures with a canvas of its own, which is never shown.
pub struct CanvasMeasure {
    context: Option<CanvasRenderingContext2d>,
    family: String,
    widths: RefCell<Vec<Measured>>,
}

impl CanvasMeasure {
    /// Measures in this font family.
    pub fn new(family: String) -> CanvasMeasure {
        let canvas = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.create_element("canvas").ok())
            .and_then(|element| element.dyn_into::<HtmlCanvasElement>().ok());
        let context = canvas.and_then(|canvas| canvas.get_context("2d").ok().flatten());
        CanvasMeasure {
            context: context.and_then(|context| context.dyn_into().ok()),
            family,
            widths: RefCell::new(Vec::new()),
        }
    }

    /// The font family.
    pub fn family(&self) -> &str {
        &self.family
    }

    /// Goes on in another family, or in one that has loaded since.
    pub fn set_family(&mut self, family: String) {
        self.family = family;
        self.widths.borrow_mut().clear();
    }
}

impl Measure for CanvasMeasure {
    fn width(&self, text: &str, size: f64, bold: bool) -> f64 {
        let mut widths = self.widths.borrow_mut();
        let known = widths.iter().find(|known| known.size == size && known.bold == bold && known.text == text);
        if let Some(known) = known {
            return known.width;
        }
        let Some(context) = &self.context else { return 0.6 * size * text.len() as f64 };
        context.set_font(&font(size, bold, &self.family));
        let width = context.measure_text(text).map_or(0.0, |metrics| metrics.width());
        if widths.len() >= KEPT {
            widths.clear();
        }
        widths.push(Measured { text: text.to_owned(), size, bold, width });
        width
    }
}

fn hundredths(size: f64) -> u32 {
    (size * 100.0 + 0.5) as u32
}

/// A CSS font: weight, size and family.
pub fn font(size: f64, bold: bool, family: &str) -> String {
    let hundredths = hundredths(size);
    let mut text = String::from(if bold { "700 " } else { "400 " });
    text.push_str(&crate::words::year((hundredths / 100) as i32));
    text.push('.');
    text.push(char::from(b'0' + (hundredths / 10 % 10) as u8));
    text.push(char::from(b'0' + (hundredths % 10) as u8));
    text.push_str("px ");
    text.push_str(family);
    text
}
