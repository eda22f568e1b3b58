//! How wide a text is, as the browser will draw it; each text is measured once.

use std::cell::RefCell;

use web_sys::CanvasRenderingContext2d;

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

/// Measures with a canvas that is never shown.
pub struct CanvasMeasure {
    context: CanvasRenderingContext2d,
    family: String,
    widths: RefCell<Vec<Measured>>,
}

impl CanvasMeasure {
    /// Measures in the sans-serif family until it is told of another.
    pub fn new(context: CanvasRenderingContext2d) -> CanvasMeasure {
        CanvasMeasure { context, family: String::from("sans-serif"), widths: RefCell::new(Vec::new()) }
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
        self.context.set_font(&font(size, bold, &self.family));
        let width = self.context.measure_text(text).map_or(0.0, |metrics| metrics.width());
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
