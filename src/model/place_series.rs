//! What was observed of a place year by year, in segments that compare within themselves.

use crate::document::{PlaceYear, in_order};

/// What was observed of a place, from the first year to the last.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceSeries<'a> {
    /// Years that follow each other, each segment with one at least. Nothing leads from one segment to the next: between them
    /// years are missing, or the counting changed.
    pub segments: Vec<Vec<&'a PlaceYear>>,
}

impl<'a> PlaceSeries<'a> {
    /// The series of these years, in whatever order they are; of two entries for a year the first counts. Absent where
    /// fewer than two years were observed: one figure is no series.
    pub fn new(observed: &'a [PlaceYear]) -> Option<PlaceSeries<'a>> {
        let mut segments: Vec<Vec<&PlaceYear>> = Vec::new();
        let mut before: Option<i32> = None;
        let mut years = 0;
        for seen in in_order(observed.iter().collect(), |seen: &&PlaceYear| f64::from(seen.year)) {
            if before == Some(seen.year) {
                continue;
            }
            let follows = before == Some(seen.year - 1) && seen.series_break.is_none();
            match segments.last_mut().filter(|_| follows) {
                Some(segment) => segment.push(seen),
                None => segments.push(vec![seen]),
            }
            before = Some(seen.year);
            years += 1;
        }
        (years > 1).then_some(PlaceSeries { segments })
    }

    /// Every year that was observed, the earliest first.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = &'a PlaceYear> {
        self.segments.iter().flatten().copied()
    }

    /// What stands before and behind each change in the counting.
    pub fn breaks(&self) -> impl Iterator<Item = [&'a PlaceYear; 2]> {
        let pairs = self.segments.iter().zip(self.segments.iter().skip(1));
        let ends = pairs.filter_map(|(before, after)| Some([*before.last()?, *after.first()?]));
        ends.filter(|[_, after]| after.series_break.is_some())
    }
}
