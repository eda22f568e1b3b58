//! The range that an assumption may lie in.

/// A central value and the corners around it: `low ≤ central ≤ high`; all equal where no range was given.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// The lowest value thought possible.
    pub low: f64,
    /// The value that is computed with.
    pub central: f64,
    /// The highest value thought possible.
    pub high: f64,
}

impl Range {
    /// A value with no range.
    pub fn fixed(value: f64) -> Range {
        Range { low: value, central: value, high: value }
    }

    /// Whether it is more than one value.
    pub fn has_width(&self) -> bool {
        self.low < self.high
    }

    /// The same range around another central value: the corners move along by the same difference, cut at `bounds`. They
    /// are as far from the centre as they were, and not as far from where they stood: no rounding makes a range of none.
    pub fn moved_to(&self, central: f64, (lowest, highest): (f64, f64)) -> Range {
        Range {
            low: (central - (self.central - self.low)).clamp(lowest, highest).min(central),
            central,
            high: (central + (self.high - self.central)).clamp(lowest, highest).max(central),
        }
    }
}
