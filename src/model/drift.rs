//! The random walk with drift: a series goes on changing as it has on average, and strays from that as it has before.
//!
//! With a series' values `x(t)` on the scale of a [`Method`] at the times `t₁ < … < t_n` and the gaps
//! `d_i = t_(i+1) − t_i`:
//!
//! - drift `μ = (x_n − x_1) / (t_n − t_1)`;
//! - `σ² = Σ e_i² / (n − 2)` of the residuals `e_i = (x_(i+1) − x_i − μ d_i) / √d_i`;
//! - `h` years on: mean `x_n + μ h`, standard deviation `σ √(h (1 + h / (t_n − t_1)))`.
//!
//! Source: Hyndman & Athanasopoulos, *Forecasting: Principles and Practice*, 3rd edition, 5.2 and 5.5, for gaps of one
//! year; a random walk over a gap of `d` years has `d` times the variance.

use super::Method;
use super::point::Point;

/// What a series of at least three points does by itself, on the scale of a method.
pub(super) struct Drift {
    /// The last value.
    last: f64,
    /// Years between first and last.
    span: f64,
    /// Change a year.
    drift: f64,
    /// Standard deviation of a year's change.
    deviation: f64,
}

impl Drift {
    /// The quantiles of the standard normal distribution at 75, 90 and 97.5 %: half the width of the bands that hold
    /// 50, 80 and 95 % of it.
    pub(super) const QUANTILES: [f64; 3] = [0.674_489_750_196_081_7, 1.281_551_565_544_600_4, 1.959_963_984_540_054_3];

    /// The drift of these points, whose log-odds are finite.
    pub(super) fn new(points: &[Point], method: Method) -> Drift {
        let [first, .., last] = points else { return Drift { last: 0.0, span: 1.0, drift: 0.0, deviation: 0.0 } };
        let span = last.years_after(first);
        let drift = (method.value(last) - method.value(first)) / span;
        let squares = points.iter().zip(&points[1..]).map(|(earlier, later)| {
            let gap = later.years_after(earlier);
            let residual = method.value(later) - method.value(earlier) - drift * gap;
            residual * residual / gap
        });
        let squares: f64 = squares.sum();
        let deviation = (squares / (points.len() as f64 - 2.0)).sqrt();
        Drift { last: method.value(last), span, drift, deviation }
    }

    /// Mean and standard deviation of the value this many years after the last point.
    pub(super) fn ahead(&self, years: f64) -> (f64, f64) {
        (self.last + self.drift * years, self.deviation * (years * (1.0 + years / self.span)).sqrt())
    }
}
