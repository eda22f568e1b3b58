//! Quantiles of many values without sorting them.
//!
//! The values are counted into equally wide buckets from the lowest to the highest. The counts tell which buckets hold the
//! few order statistics that the quantiles lie between; only those buckets' values are looked at again, in the same way,
//! until few enough are left to be put in order one by one. The order statistics are exact,
//! however the values lie, but for what is below 10⁻²⁹⁰.

use super::f64x4::{F64x4, Keys};

/// Quantiles of coverage by year, the base year first; fractions.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantiles {
    /// For each of [`Quantiles::PERCENT`] the values by year.
    pub values: [Vec<f64>; 5],
}

impl Quantiles {
    /// Which quantiles, in percent.
    pub const PERCENT: [u8; 5] = [5, 25, 50, 75, 95];

    /// Room for this many years.
    pub(super) fn with_room(years: usize) -> Quantiles {
        Quantiles { values: [(); 5].map(|()| Vec::with_capacity(years)) }
    }

    /// One more year, in which every value is the same.
    pub(super) fn push_same(&mut self, value: f64) {
        for by_year in &mut self.values {
            by_year.push(value);
        }
    }

    /// One more year with these values: by linear interpolation between order statistics, R's type 7
    /// (R. Hyndman, Y. Fan, “Sample Quantiles in Statistical Packages”, The American Statistician 50, 1996).
    pub(super) fn push(&mut self, values: &[Block], count: usize, selection: &mut Selection) {
        let Some(last) = count.checked_sub(1) else { return };
        let mut ranks = [0; RANKS];
        for (pair, percent) in ranks.chunks_exact_mut(2).zip(Quantiles::PERCENT) {
            let below = last * usize::from(percent) / 100;
            pair.copy_from_slice(&[below, (below + 1).min(last)]);
        }
        let mut found = [0.0; RANKS];
        selection.find(values, count, &ranks, &mut found);
        for ((by_year, pair), percent) in self.values.iter_mut().zip(found.chunks_exact(2)).zip(Quantiles::PERCENT) {
            let [below, above] = *pair else { continue };
            let part = (last * usize::from(percent) % 100) as f64 / 100.0;
            // Rounding may not lead past the order statistic above, or quantiles could change places.
            let between = below + part * (above - below);
            by_year.push(if between < above { between } else { above });
        }
    }
}

/// The order statistics on both sides of every quantile.
const RANKS: usize = 2 * Quantiles::PERCENT.len();

/// So few are put in order one by one.
const FEW: usize = 24;

/// The most buckets but one.
const BUCKETS: usize = 2048;

/// Room for the counts of all buckets and, after the last, of what is no value: so many that a mask bounds a key.
const COUNTS: usize = 2 * BUCKETS;

/// Sixteen values.
pub(super) type Block = [F64x4; 4];

/// How many values a block has.
pub(super) const WIDTH: usize = 16;

/// Finds order statistics; keeps the room that it takes to do so.
#[derive(Debug, Clone)]
pub(super) struct Selection {
    /// Which bucket each value belongs to.
    keys: Vec<[Keys; 2]>,
    /// How many values each bucket has, and then, of those that hold what is looked for, where the next of them goes.
    counts: Box<[u32; COUNTS]>,
    /// Values of the buckets that are looked at again.
    again: Vec<f64>,
}

impl Selection {
    pub(super) fn new() -> Selection {
        Selection { keys: Vec::new(), counts: Box::new([0; COUNTS]), again: Vec::new() }
    }

    /// The values of these ranks (0 is the lowest value's) among the first `count` of `values`. Of more than a few values
    /// the ranks have to rise. What fills up the last block is not looked at, but has to be a number.
    fn find(&mut self, values: &[Block], count: usize, ranks: &[usize], found: &mut [f64]) {
        if count <= FEW {
            self.again.clear();
            for four in values.as_flattened() {
                self.again.extend_from_slice(&four.numbers());
            }
            self.again.truncate(count);
            find_few(&mut self.again, ranks, found);
            return;
        }
        let (low, high) = bounds(values);
        // Rates that differ by less than this are the same to everyone, and the scale below is finite.
        if high - low < 1e-290 {
            found.fill(low);
            return;
        }
        // About four values a bucket, so that adding up the buckets does not take longer than the values.
        let buckets = (count / 4).next_power_of_two().min(BUCKETS);
        self.choose(values, low, buckets as f64 / (high - low));
        let over = count % WIDTH;
        if let Some([first, second]) = self.keys.last_mut().filter(|_| over > 0) {
            let none = buckets as u16 + 1;
            *first = first.first(over, none);
            *second = second.first(over.saturating_sub(8), none);
        }
        self.count(buckets);
        let mut held = [Held::default(); RANKS];
        let held_count = self.hold(ranks, &mut held);
        let held = held.get(..held_count).unwrap_or_default();
        self.gather(values, held);
        for Held { key, start, lowest, from, until } in held {
            let end = self.counts[*key % COUNTS] as usize;
            let mut within = [0; RANKS];
            for (within, rank) in within.iter_mut().zip(&ranks[*from..*until]) {
                *within = rank - lowest;
            }
            find_few(&mut self.again[*start..end], &within[..until - from], &mut found[*from..*until]);
        }
    }

    /// Chooses a bucket for each value: never a lower one for a higher value, the first for the lowest and the last for
    /// the highest, so that each has fewer values than all.
    fn choose(&mut self, values: &[Block], low: f64, scale: f64) {
        let (low, scale) = (F64x4::all(low), F64x4::all(scale));
        self.keys.resize(values.len(), [Keys::all(0); 2]);
        for ([a, b, c, d], keys) in values.iter().zip(&mut self.keys) {
            *keys = Keys::nearest([(*a - low) * scale, (*b - low) * scale, (*c - low) * scale, (*d - low) * scale]);
        }
    }

    /// Counts the values of each bucket.
    fn count(&mut self, buckets: usize) {
        let counts = &mut *self.counts;
        // As far as they are added up, four at a time.
        counts[..(buckets + 2).next_multiple_of(4)].fill(0);
        for keys in self.keys.as_flattened() {
            let [a, b, c, d, e, f, g, h] = keys.keys();
            counts[usize::from(a) % COUNTS] += 1;
            counts[usize::from(b) % COUNTS] += 1;
            counts[usize::from(c) % COUNTS] += 1;
            counts[usize::from(d) % COUNTS] += 1;
            counts[usize::from(e) % COUNTS] += 1;
            counts[usize::from(f) % COUNTS] += 1;
            counts[usize::from(g) % COUNTS] += 1;
            counts[usize::from(h) % COUNTS] += 1;
        }
    }

    /// Finds the buckets that hold these ranks, and makes room for their values; gives how many such buckets there are.
    fn hold(&mut self, ranks: &[usize], held: &mut [Held; RANKS]) -> usize {
        let (mut seen, mut kept, mut from, mut held_count) = (0, 0, 0, 0);
        for (four, counts) in self.counts.as_chunks_mut::<4>().0.iter_mut().enumerate() {
            let Some(next) = ranks.get(from) else { break };
            let [a, b, c, d] = *counts;
            let until = seen + (a + b + c + d) as usize;
            if *next >= until {
                seen = until;
                continue;
            }
            for (within, slot) in counts.iter_mut().enumerate() {
                let here = *slot as usize;
                let inside = ranks.iter().skip(from).take_while(|rank| **rank < seen + here).count();
                if inside > 0
                    && let Some(held) = held.get_mut(held_count)
                {
                    *slot = kept as u32;
                    *held = Held { key: 4 * four + within, start: kept, lowest: seen, from, until: from + inside };
                    held_count += 1;
                    kept += here;
                    from += inside;
                }
                seen += here;
            }
        }
        self.again.resize(kept, 0.0);
        held_count
    }

    /// Puts the values of these buckets together.
    fn gather(&mut self, values: &[Block], held: &[Held]) {
        let mut wanted = [Keys::all(u16::MAX); RANKS];
        for (wanted, held) in wanted.iter_mut().zip(held) {
            *wanted = Keys::all(held.key as u16);
        }
        let (wanted, _) = wanted.as_chunks();
        let wanted = wanted.get(..held.len().div_ceil(2)).unwrap_or_default();
        for (values, keys) in values.iter().zip(&self.keys) {
            let mut met = Keys::meet(*keys, wanted);
            if met == 0 {
                continue;
            }
            let [a, b, c, d] = values;
            let values = [a.numbers(), b.numbers(), c.numbers(), d.numbers()];
            let [first, second] = keys;
            let keys = [first.keys(), second.keys()];
            while met != 0 {
                let lane = met.trailing_zeros() as usize % WIDTH;
                let next = &mut self.counts[usize::from(keys.as_flattened()[lane]) % COUNTS];
                if let Some(slot) = self.again.get_mut(*next as usize) {
                    *slot = values.as_flattened()[lane];
                    *next += 1;
                }
                met &= met - 1;
            }
        }
    }
}

/// The lowest and the highest value.
fn bounds(values: &[Block]) -> (f64, f64) {
    let (mut low, mut high) = (F64x4::all(f64::INFINITY), F64x4::all(f64::NEG_INFINITY));
    for [a, b, c, d] in values {
        low = low.least(*a).least(*b).least(*c).least(*d);
        high = high.most(*a).most(*b).most(*c).most(*d);
    }
    (
        low.numbers().into_iter().fold(f64::INFINITY, f64::min),
        high.numbers().into_iter().fold(f64::NEG_INFINITY, f64::max),
    )
}

/// A bucket that holds order statistics: where its values lie, and which of the ranks are in it.
#[derive(Clone, Copy, Default)]
struct Held {
    key: usize,
    start: usize,
    /// The rank of its lowest value.
    lowest: usize,
    from: usize,
    until: usize,
}

/// The values of these ranks among all of `values`, whose order is lost.
fn find_few(values: &mut [f64], ranks: &[usize], found: &mut [f64]) {
    if values.len() > FEW {
        Selection::new().find(&blocks(values), values.len(), ranks, found);
        return;
    }
    values.sort_unstable_by(f64::total_cmp);
    for (rank, found) in ranks.iter().zip(found) {
        *found = values.get(*rank).copied().unwrap_or_default();
    }
}

/// These values in blocks, the last of which is filled up with the last of them.
fn blocks(values: &[f64]) -> Vec<Block> {
    let last = values.last().copied().unwrap_or_default();
    let mut blocks = Vec::with_capacity(values.len().div_ceil(WIDTH));
    for chunk in values.chunks(WIDTH) {
        let four = |from: usize| {
            let value = |at: usize| chunk.get(from + at).copied().unwrap_or(last);
            F64x4::new([value(0), value(1), value(2), value(3)])
        };
        blocks.push([four(0), four(4), four(8), four(12)]);
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::{Quantiles, Selection, blocks};
    use proptest::prelude::*;

    /// Rates that lie in all the ways that futures can: spread out, many the same, close together or next to each other.
    fn rates() -> impl Strategy<Value = Vec<f64>> {
        let one = prop_oneof![
            4 => 0.0..=1.0_f64,
            2 => Just(1.0),
            1 => Just(0.0),
            1 => (0..300_i32).prop_map(|power| 0.5_f64.powi(power)),
            1 => (0..9_u64).prop_map(|bits| f64::from_bits(0.3_f64.to_bits() + bits)),
            1 => (0..9_u64).prop_map(f64::from_bits),
        ];
        prop::collection::vec(one, 1..2_000)
    }

    proptest! {
        #[test]
        fn quantiles_are_those_of_the_sorted_values(rates in rates()) {
            let mut sorted = rates.clone();
            sorted.sort_by(f64::total_cmp);
            let mut quantiles = Quantiles::with_room(1);
            quantiles.push(&blocks(&rates), rates.len(), &mut Selection::new());
            for (values, percent) in quantiles.values.iter().zip(Quantiles::PERCENT) {
                let at = (rates.len() - 1) as f64 * f64::from(percent) / 100.0;
                let (below, above) = (sorted[at.floor() as usize], sorted[at.ceil() as usize]);
                let expected = below + (at - at.floor()) * (above - below);
                prop_assert!((values[0] - expected).abs() <= 1e-12 * (above - below) + f64::EPSILON * expected + 1e-290);
                prop_assert!((below - 1e-290..=above).contains(&values[0]));
            }
        }
    }

    #[test]
    fn quantiles_are_those_of_r() {
        // quantile(c(0.1, 0.4, 0.2, 0.9, 0.3, 0.35), c(.05, .25, .5, .75, .95)): 0.125 0.225 0.325 0.3875 0.775
        let mut quantiles = Quantiles::with_room(1);
        quantiles.push(&blocks(&[0.1, 0.4, 0.2, 0.9, 0.3, 0.35]), 6, &mut Selection::new());
        for (values, expected) in quantiles.values.iter().zip([0.125, 0.225, 0.325, 0.3875, 0.775]) {
            assert!((values[0] - expected).abs() < 1e-15);
        }
    }
}
