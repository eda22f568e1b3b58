//! How wide a text is, as the browser will draw it; each text is measured once.

use std::cell::RefCell;
use std::collections::HashMap;

use web_sys::CanvasRenderingContext2d;

use crate::chart::Measure;

/// How many widths are kept. Numbers that move with a lever are new texts in every frame, so there is an end to it.
const KEPT: usize = 1000;

/// Measures with a canvas that is never shown.
pub struct CanvasMeasure {
    context: CanvasRenderingContext2d,
    family: String,
    /// The widths of texts, CSS pixels, by the bits of their size and whether they are bold.
    widths: RefCell<HashMap<(u64, bool), HashMap<String, f64>>>,
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
        let face = (size.to_bits(), bold);
        let mut widths = self.widths.borrow_mut();
        if let Some(width) = widths.get(&face).and_then(|widths| widths.get(text)) {
            return *width;
        }
        self.context.set_font(&font(size, bold, &self.family));
        let width = self.context.measure_text(text).map_or(0.0, |metrics| metrics.width());
        if widths.values().map(HashMap::len).sum::<usize>() >= KEPT {
            widths.clear();
        }
        widths.entry(face).or_default().insert(text.to_owned(), width);
        width
    }
}

/// A CSS font: weight, size and family.
pub fn font(size: f64, bold: bool, family: &str) -> String {
    let weight = if bold { 700 } else { 400 };
    format!("{weight} {size:.2}px {family}")
}
