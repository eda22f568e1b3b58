//! What matters most: how far each lever's range alone moves the result.

use crate::document::LeverKind;

/// Coverage of all groups together in the year of the latest target (without one, the last year) at the two ends of one
/// lever's range, every other lever at its central value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Swing {
    /// The group's place in the document.
    pub group: usize,
    /// The lever.
    pub lever: LeverKind,
    /// Coverage with the lever at its low value, a fraction.
    pub low: f64,
    /// Coverage with the lever at its high value, a fraction.
    pub high: f64,
}

impl Swing {
    /// How far apart the two results are.
    pub fn width(&self) -> f64 {
        (self.high - self.low).abs()
    }
}
