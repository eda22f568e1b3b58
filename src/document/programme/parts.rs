//! Parts that are together what they are parts of.

use crate::document::ProblemKind;
use crate::document::reading::{Pointer, ProblemSink};

/// Amounts of money are the same if they are as near as this.
const HALF_A_CENT: f64 = 0.005;

/// Reports the parts in the object at `pointer` if they do not come to its amount; where there are none, or one could not
/// be read, there is nothing to report.
pub(super) fn check_sum(
    parts: impl Iterator<Item = Option<f64>>,
    amount: f64,
    pointer: &Pointer,
    sink: &mut ProblemSink,
) {
    let sum: Option<f64> = parts.sum();
    if let Some(sum) = sum
        && sum > 0.0
        && (sum - amount).abs() > HALF_A_CENT
    {
        sink.report(&pointer.key("parts"), ProblemKind::PartsDiffer { sum, amount });
    }
}
