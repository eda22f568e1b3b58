//! Small multiples: what was observed of each place of a ranking, in small pictures on one scale, and the words with them.

use serde::Serialize;

use super::PlaceWords;
use super::asked::{Asked, Side};
use super::strip::quarter_above;
use crate::document::PlaceYear;
use crate::model::{PlaceSeries, observed_of};
use crate::words::language::year as written_year;
use crate::words::{Picture, join};

/// So many places without a picture are named; of more there is the number.
const MOST_NAMED: usize = 12;

/// The scale that all small pictures of a comparison have in common.
#[derive(Debug, Clone, PartialEq)]
pub struct SharedScale {
    /// The first year of all, and how it is written.
    pub first: (i32, String),
    /// The last.
    pub last: (i32, String),
    /// Where the scale ends, a fraction: 1, or the next quarter where somebody has more.
    pub end: f64,
    /// Where the scale has lines, a fraction, and what is written at those that have words.
    pub ticks: Vec<(f64, Option<String>)>,
}

/// The small pictures of one ranking, in the order in which they are shown.
#[derive(Debug, Clone, PartialEq)]
pub struct SmallMultiples<'a> {
    /// The scale.
    pub scale: SharedScale,
    /// Those that are shown.
    pub shown: Vec<ShownPlace<'a>>,
    /// How many there are.
    total: usize,
    /// The places that have none.
    without: Vec<usize>,
    /// Whether all are counted in the same way: else the reader's own line lies behind no other's.
    pub are_alike: bool,
}

/// A place that has a small picture.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownPlace<'a> {
    /// Its number in the list.
    pub place: usize,
    /// What was observed of it.
    pub series: PlaceSeries<'a>,
    /// Whether it is the reader's own.
    pub is_own: bool,
}

/// Small pictures, and what is said with them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct SmallMultiplesBlock {
    pub heading: String,
    /// What all pictures have in common.
    pub note: String,
    /// How many stand side by side.
    pub columns: usize,
    /// How wide each is, CSS px.
    pub width: f64,
    pub items: Vec<SmallMultiple>,
    /// Which places have no picture, and why; empty where all have one.
    pub without: String,
    /// Absent where all are shown.
    pub more: Option<MoreSmallMultiples>,
}

/// A small picture.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct SmallMultiple {
    /// The place's number in the list.
    pub place: usize,
    pub name: String,
    /// The larger area that it is in; empty where the list does not say.
    pub within: String,
    /// The first figure and the last, and whether they compare.
    pub words: String,
    /// Whether it is the reader's own.
    pub own: bool,
    pub picture: Picture,
    /// The number of the picture among all of the comparison.
    pub scene: usize,
}

/// The button that shows more of them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct MoreSmallMultiples {
    pub words: String,
    /// What a page then asks for: `Look::portions`.
    pub portions: usize,
}

/// How small pictures are laid out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SmallMultiplesGrid {
    /// How many stand side by side.
    pub columns: usize,
    /// How wide each is, CSS px.
    pub width: f64,
    /// How high, CSS px.
    pub height: f64,
    /// How many are shown of each ranking.
    pub shown: usize,
    /// How often a reader has asked for more.
    pub portions: usize,
}

impl<'a> PlaceWords<'a> {
    /// The small pictures of each ranking, so many of them, and last those of the places that nothing compares with; all on one scale:
    /// one's own first, the others as the table has them.
    pub fn small_multiples(&self, asked: &Asked, sides: &[Side], count: usize) -> Vec<Option<SmallMultiples<'a>>> {
        let mut all: Vec<(Vec<ShownPlace>, Vec<usize>)> =
            sides.iter().map(|side| self.shown_places(asked, self.in_table(asked, side))).collect();
        all.push(self.shown_places(asked, self.places_alone().collect()));
        let Some(scale) = self.shared_scale(all.iter().flat_map(|(shown, _)| shown)) else {
            return vec![None; all.len()];
        };
        let multiples = all.into_iter().enumerate().map(|(index, (mut shown, without))| {
            let total = shown.len();
            shown.truncate(count);
            let are_alike = index < sides.len();
            (total > 0).then(|| SmallMultiples { scale: scale.clone(), shown, total, without, are_alike })
        });
        multiples.collect()
    }

    /// Those of the places that have a series, one's own first, and those that have none.
    fn shown_places(&self, asked: &Asked, places: Vec<usize>) -> (Vec<ShownPlace<'a>>, Vec<usize>) {
        let mut shown = Vec::new();
        let mut without = Vec::new();
        for place in places {
            let Some(entry) = self.list.places.get(place) else { continue };
            let is_own = asked.own == Some(place);
            match PlaceSeries::new(observed_of(entry, asked.part)) {
                Some(series) if is_own => shown.insert(0, ShownPlace { place, series, is_own }),
                Some(series) => shown.push(ShownPlace { place, series, is_own }),
                None => without.push(place),
            }
        }
        (shown, without)
    }

    fn shared_scale<'w>(&self, shown: impl Iterator<Item = &'w ShownPlace<'a>>) -> Option<SharedScale>
    where
        'a: 'w,
    {
        let seen: Vec<&PlaceYear> = shown.flat_map(|one| one.series.years()).collect();
        let years = || seen.iter().map(|seen| seen.year);
        let (first, last) = (years().min()?, years().max()?);
        let end = quarter_above(seen.iter().map(|seen| seen.coverage()).fold(0.0, f64::max));
        let step = if end > 2.0 { (end / 4.0).ceil() } else { 0.5 };
        let ticks = (0..=4).map(|tick| f64::from(tick) * step).take_while(|tick| *tick <= end);
        // At half the line alone: so small a picture has no room for more.
        let words = |tick: f64| (tick.fract() == 0.0).then(|| self.numbers.percent(tick, 0));
        Some(SharedScale {
            first: (first, written_year(first)),
            last: (last, written_year(last)),
            end,
            ticks: ticks.map(|tick| (tick, words(tick))).collect(),
        })
    }

    /// The small pictures of a ranking, the first of which has this number among all pictures.
    pub(super) fn small_multiples_block(
        &self,
        multiples: &SmallMultiples,
        grid: &SmallMultiplesGrid,
        first_scene: usize,
    ) -> SmallMultiplesBlock {
        let own = multiples.shown.first().filter(|one| one.is_own);
        let mut note = self.say("compare.ways_note");
        let are_several = multiples.shown.len() > 1;
        if are_several && !multiples.are_alike {
            join(&mut note, " ", self.say("compare.ways_apart"));
        } else if are_several && let Some(own) = own {
            let line = self.phrase("compare.ways_own").words("place", self.name_of(own.place));
            join(&mut note, " ", line.say());
        }
        if multiples.shown.iter().flat_map(|one| one.series.years()).any(|seen| seen.approximate) {
            join(&mut note, " ", self.say("compare.approximate"));
        }
        let (scale, count) = (&multiples.scale, multiples.shown.len());
        SmallMultiplesBlock {
            heading: self.phrase("compare.ways").year("first", scale.first.0).year("last", scale.last.0).say(),
            note,
            columns: grid.columns,
            width: grid.width,
            items: multiples
                .shown
                .iter()
                .zip(first_scene..)
                .map(|(one, scene)| self.small_multiple(one, scale, grid, scene))
                .collect(),
            without: self.without(&multiples.without),
            more: (count < multiples.total).then(|| MoreSmallMultiples {
                words: self
                    .phrase("compare.ways_more")
                    .count("k", count as f64)
                    .count("n", multiples.total as f64)
                    .say(),
                portions: grid.portions + 1,
            }),
        }
    }

    fn small_multiple(
        &self,
        one: &ShownPlace,
        scale: &SharedScale,
        grid: &SmallMultiplesGrid,
        scene: usize,
    ) -> SmallMultiple {
        let entry = self.list.places.get(one.place);
        let alternative =
            self.phrase("compare.way_alt").percent("end", scale.end, 0).words("list", self.year_by_year(one));
        let picture = Picture { height: grid.height, alternative: alternative.say() };
        SmallMultiple {
            place: one.place,
            name: entry.map_or_else(String::new, |entry| self.name(entry)),
            within: entry.map_or_else(String::new, |entry| self.within(entry)),
            words: self.first_and_last(one),
            own: one.is_own,
            picture,
            scene,
        }
    }

    /// The first figure and the last, and where the counting changed between them.
    fn first_and_last(&self, one: &ShownPlace) -> String {
        let ends = one.series.years().next().zip(one.series.years().next_back());
        let Some((first, last)) = ends else { return String::new() };
        let phrase = self.phrase("compare.way").percent("from", first.coverage(), 1).percent("to", last.coverage(), 1);
        let mut words = phrase.year("first", first.year).year("last", last.year).say();
        let mut years = String::new();
        for [_, after] in one.series.breaks() {
            join(&mut years, ", ", written_year(after.year));
        }
        if !years.is_empty() {
            join(&mut words, " ", self.phrase("compare.way_broken").words("years", years).say());
        }
        words
    }

    /// Every year that was observed, those that are missing between them, and where the counting changed.
    fn year_by_year(&self, one: &ShownPlace) -> String {
        let mut list = String::new();
        let mut next = None;
        for seen in one.series.years() {
            for missing in next.unwrap_or(seen.year)..seen.year {
                join(&mut list, "; ", self.phrase("compare.way_missing").year("year", missing).say());
            }
            if next.is_some() && seen.series_break.is_some() {
                join(&mut list, "; ", self.say("compare.way_break"));
            }
            let figure = self.phrase("compare.way_year").year("year", seen.year).percent("p", seen.coverage(), 1);
            join(&mut list, "; ", figure.say());
            next = Some(seen.year + 1);
        }
        list
    }

    fn without(&self, places: &[usize]) -> String {
        match places.len() {
            0 => String::new(),
            few if few <= MOST_NAMED => {
                let mut list = String::new();
                for place in places {
                    join(&mut list, "; ", self.name_of(*place));
                }
                self.phrase("compare.ways_without").words("list", list).say()
            }
            many => self.counting("compare.ways_without_many", many).say(),
        }
    }
}
