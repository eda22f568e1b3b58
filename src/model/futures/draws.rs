//! Random numbers that can be had in any order, and what they make of a range.
//!
//! Output `i` of SplitMix64 from the state `s` is `mix(s + (i + 1) · γ)` (G. Steele, D. Lea, C. Flood, “Fast Splittable
//! Pseudorandom Number Generators”, OOPSLA 2014; the constants of `mix` are D. Stafford's thirteenth), so it can be asked
//! for without the ones before. The outputs from the seed are where the streams start, one for each group and lever, and
//! future `k` takes output `k` of each. So a future is the same however many others there are, and a lever's draws stay
//! as they are when any lever moves.
//!
//! The generators of `rand` count forwards only.

use super::super::{GroupPlan, Joining, Paid, Values};
use super::f64x4::F64x4;
use crate::document::{LeverKind, Range};

/// 2⁶⁴ over the golden ratio, the nearest odd number.
const GAMMA: u64 = 0x9e37_79b9_7f4a_7c15;

/// Output `index` of SplitMix64 from `state`.
#[inline(always)] // Every draw runs it; compiled for size it would be a call.
pub(super) fn output(state: u64, index: u64) -> u64 {
    let mut bits = state.wrapping_add(index.wrapping_add(1).wrapping_mul(GAMMA));
    bits = (bits ^ bits >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ bits >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ bits >> 31
}

/// Where the stream of one lever of the group at `group_index` starts.
pub(super) fn stream(seed: u64, group_index: usize, lever: LeverKind) -> u64 {
    output(seed, group_index as u64 * 8 + lever as u64)
}

/// A number above 0 and below 1, one of 2⁵² that are equally likely and equally far apart.
///
/// The bits are those after the point of a number from 1 on: much faster than a conversion.
#[inline(always)]
fn share(bits: u64) -> f64 {
    f64::from_bits(bits >> 12 | 1.0_f64.to_bits()) - (1.0 - f64::EPSILON / 2.0)
}

/// The triangular distribution with the corners of a range, by its inverse: for the share `u` of the draws below
///
/// ```text
/// low  + √(u · (high − low) · (central − low))           u < (central − low) / (high − low)
/// high − √((1 − u) · (high − low) · (high − central))    else
/// ```
///
/// Which side a draw is on is a toss that no processor can foresee, so it chooses numbers and not what is done.
#[derive(Debug, Clone, Copy)]
pub(super) struct Triangular {
    low: f64,
    high: f64,
    width: f64,
    rise: f64,
    rising: f64,
    falling: f64,
}

impl Triangular {
    pub(super) fn new(range: Range) -> Triangular {
        let Range { low, central, high } = range;
        let width = high - low;
        let rise = central - low;
        Triangular { low, high, width, rise, rising: width * rise, falling: width * (high - central) }
    }

    /// What four futures draw, the first of them `future`, never outside the range.
    #[inline]
    pub(super) fn draw(&self, stream: u64, future: u64) -> F64x4 {
        self.of([
            share(output(stream, future)),
            share(output(stream, future + 1)),
            share(output(stream, future + 2)),
            share(output(stream, future + 3)),
        ])
    }

    #[inline]
    fn of(&self, shares: [f64; 4]) -> F64x4 {
        let below = F64x4::new(shares);
        let (low, high) = (F64x4::all(self.low), F64x4::all(self.high));
        let (scaled, rise) = (below * F64x4::all(self.width), F64x4::all(self.rise));
        let rising = low + (below * F64x4::all(self.rising)).sqrt();
        let falling = high - ((F64x4::all(1.0) - below) * F64x4::all(self.falling)).sqrt();
        // The root of a product may round past the other corner.
        low.most(high.least(scaled.if_less(rise, rising, falling)))
    }
}

impl GroupPlan {
    /// What the future with this number (the first is 0) assumes for the group at `group_index` in the document.
    pub fn drawn(&self, seed: u64, group_index: usize, future: usize) -> Values {
        let drawn = |lever: LeverKind| {
            let range = self.lever(lever).unwrap_or(Range::fixed(0.0));
            if range.has_width() {
                let [value, ..] =
                    Triangular::new(range).draw(stream(seed, group_index, lever), future as u64).numbers();
                value
            } else {
                range.central
            }
        };
        let central = self.central();
        Values {
            workforce_growth: drawn(LeverKind::WorkforceGrowth),
            lapse: drawn(LeverKind::Lapse),
            joining: match central.joining {
                Joining::PerYear(_) => Joining::PerYear(drawn(LeverKind::PerYear)),
                Joining::Share(_) => Joining::Share(drawn(LeverKind::ShareOfUncovered)),
            },
            paid: match central.paid {
                Paid::Budget { .. } => {
                    Paid::Budget { annual: drawn(LeverKind::AnnualBudget), growth: drawn(LeverKind::BudgetGrowth) }
                }
                Paid::HeadCount(_) => Paid::HeadCount(drawn(LeverKind::HeadCount)),
                Paid::Kept => Paid::Kept,
            },
            contribution_growth: drawn(LeverKind::ContributionGrowth),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Triangular, output, share};
    use crate::document::Range;

    #[test]
    fn outputs_are_those_of_the_published_generator() {
        // The first outputs of Vigna's splitmix64.c from the state 1234567.
        let published =
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        for (index, expected) in published.into_iter().enumerate() {
            assert_eq!(output(1_234_567, index as u64), expected);
        }
    }

    #[test]
    fn the_lowest_and_the_highest_bits_stay_within_the_range() {
        for (low, central, high) in
            [(0.0, 0.0, 1.0), (0.0, 1.0, 1.0), (-0.2, 0.1, 0.2), (0.1, 0.1, 0.1_f64.next_up()), (0.0, 1e18, 1e18)]
        {
            let range = Triangular::new(Range { low, central, high });
            for bits in [0, 1 << 63, u64::MAX, 1 << 12, u64::MAX << 13] {
                let [value, ..] = range.of([share(bits); 4]).numbers();
                assert!((low..=high).contains(&value), "{value} of {low} {central} {high}");
            }
        }
    }
}
