//! What paying for a group's members costs: three bars over a slider, and a column for each year.

mod bars;
mod years;

pub use bars::{bars, track};
pub use years::years;

use super::{Anchor, Display, Ink, Point, Role, Scene, Shape, Size};

/// Text in the making: size (CSS px) and weight.
#[derive(Clone, Copy)]
struct Type {
    size: f64,
    bold: bool,
}

/// The size of names and sums, and of ticks, CSS px.
fn sizes(display: &Display) -> (f64, f64) {
    let name = if display.size() == Size::Large { 14.0 } else { 13.0 };
    (name * display.text_scale, 12.0 * display.text_scale)
}

impl Scene {
    fn write(&mut self, role: Role, at: (f64, f64), words: String, ink: Ink, set: Type, anchor: Anchor) {
        let Type { size, bold } = set;
        let at = Point::new(at.0, at.1);
        self.add(role, Shape::Text { at, words, ink, size, bold, anchor });
    }

    fn fill(&mut self, role: Role, from: (f64, f64), to: (f64, f64), fill: Ink) {
        self.add(role, Shape::Rectangle { from: Point::new(from.0, from.1), to: Point::new(to.0, to.1), fill });
    }
}
