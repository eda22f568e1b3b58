//! The way that a place has come: what was observed of it year by year, in pieces that compare within themselves.

use crate::document::{PlaceYear, in_order};

/// What was observed of a place, from the first year to the last.
#[derive(Debug, Clone, PartialEq)]
pub struct Way<'a> {
    /// Years that follow each other, each piece with one at least. Nothing leads from one piece to the next: between them
    /// years are missing, or the counting changed.
    pub pieces: Vec<Vec<&'a PlaceYear>>,
}

impl<'a> Way<'a> {
    /// The way through these years, in whatever order they are; of two entries for a year the first counts. Absent where
    /// fewer than two years were observed: one figure is no way.
    pub fn new(observed: &'a [PlaceYear]) -> Option<Way<'a>> {
        let mut pieces: Vec<Vec<&PlaceYear>> = Vec::new();
        let mut before: Option<i32> = None;
        let mut years = 0;
        for seen in in_order(observed.iter().collect(), |seen: &&PlaceYear| f64::from(seen.year)) {
            if before == Some(seen.year) {
                continue;
            }
            let follows = before == Some(seen.year - 1) && seen.series_break.is_none();
            match pieces.last_mut().filter(|_| follows) {
                Some(piece) => piece.push(seen),
                None => pieces.push(vec![seen]),
            }
            before = Some(seen.year);
            years += 1;
        }
        (years > 1).then_some(Way { pieces })
    }

    /// Every year that was observed, the earliest first.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = &'a PlaceYear> {
        self.pieces.iter().flatten().copied()
    }

    /// What stands before and behind each change in the counting.
    pub fn breaks(&self) -> impl Iterator<Item = [&'a PlaceYear; 2]> {
        let pairs = self.pieces.iter().zip(self.pieces.iter().skip(1));
        let ends = pairs.filter_map(|(before, after)| Some([*before.last()?, *after.first()?]));
        ends.filter(|[_, after]| after.series_break.is_some())
    }
}
