//! What the picture of a ranking says: one dot for each place, the reader's own by name.

use super::PlaceWords;
use super::asked::{Asked, Side};
use crate::model::Ranking;

/// The dots of a ranking and the words beside them.
#[derive(Debug, Clone, PartialEq)]
pub struct DotStrip {
    /// Coverage of each place, a fraction, from the highest to the lowest.
    pub dots: Vec<f64>,
    /// The reader's own place: its coverage, and its name with that.
    pub own: Option<(f64, String)>,
    /// Where the scale ends, a fraction: 1, or the next quarter where somebody has more.
    pub end: f64,
    /// The quarters of the scale, and how each is written.
    pub ticks: Vec<(f64, String)>,
}

impl PlaceWords<'_> {
    /// The picture of a ranking; none where fewer than two places have a figure.
    pub fn strip(&self, asked: &Asked, side: &Side) -> Option<DotStrip> {
        let ranked = &side.ranking.ranked;
        if ranked.len() < 2 {
            return None;
        }
        let is_own = |place: usize| Some(place) == asked.own;
        let own = ranked.iter().find(|one| is_own(one.place)).map(|one| {
            let coverage = one.seen.coverage();
            let words = self.phrase("compare.end").words("place", self.name_of(one.place)).percent("p", coverage, 1);
            (coverage, words.say())
        });
        let end = scale_end(&side.ranking);
        let step = if end > 2.0 { (end / 4.0).ceil() } else { 0.25 };
        let ticks = (0..=16).map(|tick| f64::from(tick) * step).take_while(|tick| *tick <= end);
        Some(DotStrip {
            dots: ranked.iter().filter(|one| !is_own(one.place)).map(|one| one.seen.coverage()).collect(),
            own,
            end,
            ticks: ticks.map(|tick| (tick, self.numbers.percent(tick, 0))).collect(),
        })
    }
}

/// Where the scale of a ranking ends, a fraction: 1, or the next quarter where somebody has more.
pub(super) fn scale_end(ranking: &Ranking) -> f64 {
    quarter_above(ranking.ranked.first().map_or(1.0, |one| one.seen.coverage()))
}

/// Where a scale ends that has this rate in it, a fraction: 1, or the next quarter.
pub(super) fn quarter_above(highest: f64) -> f64 {
    ((highest * 4.0).ceil() / 4.0).max(1.0)
}
