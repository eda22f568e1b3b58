//! Quantiles of many values without sorting them.
//!
//! The values are counted into equally wide buckets from the lowest to the highest. The counts tell which buckets hold the
//! few order statistics that the quantiles lie between; only those buckets' values are looked at again, in the same way,
//! until few enough are left to be put in order one by one. The order statistics are exact,
//! however the values lie, but for what is below 10⁻²⁹⁰.

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

    /// One more year with these values, whose order is lost: by linear interpolation between order statistics, R's type 7
    /// (R. Hyndman, Y. Fan, “Sample Quantiles in Statistical Packages”, The American Statistician 50, 1996).
    pub(super) fn push(&mut self, values: &mut [f64], selection: &mut Selection) {
        let Some(last) = values.len().checked_sub(1) else { return };
        let mut ranks = [0; RANKS];
        for (pair, percent) in ranks.chunks_exact_mut(2).zip(Quantiles::PERCENT) {
            let below = last * usize::from(percent) / 100;
            pair.copy_from_slice(&[below, (below + 1).min(last)]);
        }
        let mut found = [0.0; RANKS];
        selection.find(values, &ranks, &mut found);
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
const BUCKETS: usize = 1024;

/// Finds order statistics; keeps the room that it takes to do so.
#[derive(Debug, Clone)]
pub(super) struct Selection {
    /// How many values each bucket has, and then where the next of them goes.
    places: Vec<u32>,
    /// Values of the buckets that are looked at again.
    again: Vec<f64>,
}

impl Selection {
    /// Room for this many values.
    pub(super) fn new(count: usize) -> Selection {
        Selection { places: vec![0; BUCKETS + 1], again: vec![0.0; count] }
    }

    /// The values of these ranks (0 is the lowest value's); the order of `values`, which are rates, is lost. Of more than
    /// a few values the ranks have to rise.
    fn find(&mut self, values: &mut [f64], ranks: &[usize], found: &mut [f64]) {
        let mut again = std::mem::take(&mut self.again);
        find(values, &mut again, &mut self.places, ranks, found);
        self.again = again;
    }
}

/// A bucket that holds order statistics: where its values lie, and which of the ranks are in it.
#[derive(Clone, Copy, Default)]
struct Held {
    start: usize,
    end: usize,
    /// The rank of its lowest value.
    lowest: usize,
    from: usize,
    until: usize,
}

fn find(values: &mut [f64], again: &mut [f64], places: &mut [u32], ranks: &[usize], found: &mut [f64]) {
    if values.len() <= FEW {
        sort(values);
        for (rank, found) in ranks.iter().zip(found) {
            *found = values.get(*rank).copied().unwrap_or_default();
        }
        return;
    }
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for &value in &*values {
        low = if value < low { value } else { low };
        high = if value > high { value } else { high };
    }
    // Rates that differ by less than this are the same to everyone, and the scale below is finite.
    if high - low < 1e-290 {
        found.fill(low);
        return;
    }
    // About eight values a bucket, so that emptying and adding up the buckets does not take longer than the values.
    let wanted = (values.len() / 8).next_power_of_two().min(BUCKETS);
    let table = &mut places[..=wanted];
    table.fill(0);
    let bucket = Bucket { low, scale: wanted as f64 / (high - low) };
    for &value in &*values {
        table[bucket.of(value)] += 1;
    }
    let mut held = [Held::default(); RANKS];
    let mut held_count = 0;
    let (mut seen, mut kept, mut from) = (0, 0, 0);
    for place in table.iter_mut() {
        let count = *place as usize;
        let mut until = from;
        while ranks.get(until).is_some_and(|rank| *rank < seen + count) {
            until += 1;
        }
        *place = NOWHERE;
        if until > from {
            *place = kept as u32;
            held[held_count] = Held { start: kept, end: kept + count, lowest: seen, from, until };
            held_count += 1;
            kept += count;
            from = until;
        }
        seen += count;
    }
    for &value in &*values {
        let place = &mut table[bucket.of(value)];
        if let Some(slot) = again.get_mut(*place as usize) {
            *slot = value;
            *place += 1;
        }
    }
    for Held { start, end, lowest, from, until } in held.into_iter().take(held_count) {
        let mut within = [0; RANKS];
        for (within, rank) in within.iter_mut().zip(&ranks[from..until]) {
            *within = rank - lowest;
        }
        // What has been looked at is no longer needed: its room is.
        find(&mut again[start..end], values, places, &within[..until - from], &mut found[from..until]);
    }
}

const NOWHERE: u32 = u32::MAX;

/// Which bucket a value belongs to: never a lower one for a higher value.
#[derive(Clone, Copy)]
struct Bucket {
    low: f64,
    scale: f64,
}

impl Bucket {
    /// The lowest value is in the first bucket and the highest in the last, so that each has fewer values than all.
    #[inline(always)]
    fn of(&self, value: f64) -> usize {
        // From 2⁵² on floats are whole numbers, and their last bits are the number's: much faster than a conversion.
        ((value - self.low) * self.scale + 4_503_599_627_370_496.0).to_bits() as u32 as usize
    }
}

/// By insertion.
fn sort(values: &mut [f64]) {
    for end in 1..values.len() {
        let value = values[end];
        let mut place = end;
        while place > 0 && values[place - 1] > value {
            values[place] = values[place - 1];
            place -= 1;
        }
        values[place] = value;
    }
}

#[cfg(test)]
mod tests {
    use super::{Quantiles, Selection};
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
            quantiles.push(&mut rates.clone(), &mut Selection::new(rates.len()));
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
        quantiles.push(&mut [0.1, 0.4, 0.2, 0.9, 0.3, 0.35], &mut Selection::new(6));
        for (values, expected) in quantiles.values.iter().zip([0.125, 0.225, 0.325, 0.3875, 0.775]) {
            assert!((values[0] - expected).abs() < 1e-15);
        }
    }
}
