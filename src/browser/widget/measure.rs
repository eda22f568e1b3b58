//! How wide a text is, as the browser will draw it; each text is measured once.

use std::cell::RefCell;
use std::collections::BTreeMap;

use js_sys::Number;
use web_sys::CanvasRenderingContext2d;

use crate::chart::Measure;

/// How many widths are kept. Numbers that move with a lever are new texts in every frame, so there is an end to it.
const KEPT: usize = 1000;

/// Measures with a canvas that is never shown.
pub struct CanvasMeasure {
    context: CanvasRenderingContext2d,
    family: String,
    /// The widths of texts, CSS pixels; a text in a size, by its bits, that is bold or not.
    widths: RefCell<BTreeMap<(u64, bool, String), f64>>,
}

impl CanvasMeasure {
    /// Measures in the sans-serif family until it is told of another.
    pub fn new(context: CanvasRenderingContext2d) -> CanvasMeasure {
        CanvasMeasure { context, family: String::from("sans-serif"), widths: RefCell::default() }
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
        let asked = (size.to_bits(), bold, text.to_owned());
        let mut widths = self.widths.borrow_mut();
        if let Some(width) = widths.get(&asked) {
            return *width;
        }
        self.context.set_font(&font(size, bold, &self.family));
        let width = self.context.measure_text(text).map_or(0.0, |metrics| metrics.width());
        if widths.len() >= KEPT {
            widths.clear();
        }
        widths.insert(asked, width);
        width
    }
}

/// A CSS font: weight, size and family.
pub fn font(size: f64, bold: bool, family: &str) -> String {
    let weight = if bold { 700 } else { 400 };
    let size = Number::from(size).to_fixed(2).map_or(String::new(), String::from);
    format!("{weight} {size}px {family}")
}
