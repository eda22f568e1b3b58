//! How the places of a ranking have come to where they are: what small pictures on one scale show, and the words with them.

use serde::Serialize;

use super::PlaceWords;
use super::asked::{Asked, Side};
use super::strip::quarter_above;
use crate::document::PlaceYear;
use crate::model::{Way, observed_of};
use crate::words::language::year as written_year;
use crate::words::{Picture, join};

/// So many places without a picture are named; of more there is the number.
const MOST_NAMED: usize = 12;

/// The scale that all ways of a comparison have in common.
#[derive(Debug, Clone, PartialEq)]
pub struct WayScale {
    /// The first year of all, and how it is written.
    pub first: (i32, String),
    /// The last.
    pub last: (i32, String),
    /// Where the scale ends, a fraction: 1, or the next quarter where somebody has more.
    pub end: f64,
    /// Where the scale has lines, a fraction, and what is written at those that have words.
    pub ticks: Vec<(f64, Option<String>)>,
}

/// The ways of the places of one ranking, in the order in which they are shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Ways<'a> {
    /// The scale.
    pub scale: WayScale,
    /// Those that are shown.
    pub shown: Vec<PlaceWay<'a>>,
    /// How many there are.
    total: usize,
    /// The places that have none.
    without: Vec<usize>,
    /// Whether all are counted in the same way: else the reader's own lies behind no other's.
    pub are_alike: bool,
}

/// The way of a place.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceWay<'a> {
    /// Its number in the list.
    pub place: usize,
    /// The way.
    pub way: Way<'a>,
    /// Whether it is the reader's own.
    pub is_own: bool,
}

/// Small pictures, and what is said with them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct WaysBlock {
    pub heading: String,
    /// What all pictures have in common.
    pub note: String,
    /// How many stand side by side.
    pub columns: usize,
    /// How wide each is, CSS px.
    pub width: f64,
    pub ways: Vec<WayItem>,
    /// Which places have no picture, and why; empty where all have one.
    pub without: String,
    /// Absent where all are shown.
    pub more: Option<MoreWays>,
}

/// A small picture.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct WayItem {
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
pub struct MoreWays {
    pub words: String,
    /// What a page then asks for: `Look::portions`.
    pub portions: usize,
}

/// How small pictures are laid out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WayGrid {
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
    /// The ways of each ranking, so many of them, and last those of the places that nothing compares with; all on one scale:
    /// one's own first, the others as the table has them.
    pub fn ways(&self, asked: &Asked, sides: &[Side], count: usize) -> Vec<Option<Ways<'a>>> {
        let mut all: Vec<(Vec<PlaceWay>, Vec<usize>)> =
            sides.iter().map(|side| self.ways_of(asked, self.in_table(asked, side))).collect();
        all.push(self.ways_of(asked, self.places_alone().collect()));
        let Some(scale) = self.way_scale(all.iter().flat_map(|(ways, _)| ways)) else { return vec![None; all.len()] };
        let ways = all.into_iter().enumerate().map(|(index, (mut shown, without))| {
            let total = shown.len();
            shown.truncate(count);
            let are_alike = index < sides.len();
            (total > 0).then(|| Ways { scale: scale.clone(), shown, total, without, are_alike })
        });
        ways.collect()
    }

    /// Those of the places that have a way, one's own first, and those that have none.
    fn ways_of(&self, asked: &Asked, places: Vec<usize>) -> (Vec<PlaceWay<'a>>, Vec<usize>) {
        let mut ways = Vec::new();
        let mut without = Vec::new();
        for place in places {
            let Some(entry) = self.list.places.get(place) else { continue };
            let is_own = asked.own == Some(place);
            match Way::new(observed_of(entry, asked.part)) {
                Some(way) if is_own => ways.insert(0, PlaceWay { place, way, is_own }),
                Some(way) => ways.push(PlaceWay { place, way, is_own }),
                None => without.push(place),
            }
        }
        (ways, without)
    }

    fn way_scale<'w>(&self, ways: impl Iterator<Item = &'w PlaceWay<'a>>) -> Option<WayScale>
    where
        'a: 'w,
    {
        let seen: Vec<&PlaceYear> = ways.flat_map(|one| one.way.years()).collect();
        let years = || seen.iter().map(|seen| seen.year);
        let (first, last) = (years().min()?, years().max()?);
        let end = quarter_above(seen.iter().map(|seen| seen.coverage()).fold(0.0, f64::max));
        let step = if end > 2.0 { (end / 4.0).ceil() } else { 0.5 };
        let ticks = (0..=4).map(|tick| f64::from(tick) * step).take_while(|tick| *tick <= end);
        // At half the line alone: so small a picture has no room for more.
        let words = |tick: f64| (tick.fract() == 0.0).then(|| self.numbers.percent(tick, 0));
        Some(WayScale {
            first: (first, written_year(first)),
            last: (last, written_year(last)),
            end,
            ticks: ticks.map(|tick| (tick, words(tick))).collect(),
        })
    }

    /// The small pictures of a ranking, the first of which has this number among all pictures.
    pub(super) fn ways_block(&self, ways: &Ways, grid: &WayGrid, first_scene: usize) -> WaysBlock {
        let own = ways.shown.first().filter(|one| one.is_own);
        let mut note = self.say("compare.ways_note");
        let are_several = ways.shown.len() > 1;
        if are_several && !ways.are_alike {
            join(&mut note, " ", self.say("compare.ways_apart"));
        } else if are_several && let Some(own) = own {
            let line = self.phrase("compare.ways_own").words("place", self.name_of(own.place));
            join(&mut note, " ", line.say());
        }
        if ways.shown.iter().flat_map(|one| one.way.years()).any(|seen| seen.approximate) {
            join(&mut note, " ", self.say("compare.approximate"));
        }
        let (scale, count) = (&ways.scale, ways.shown.len());
        WaysBlock {
            heading: self.phrase("compare.ways").year("first", scale.first.0).year("last", scale.last.0).say(),
            note,
            columns: grid.columns,
            width: grid.width,
            ways: ways
                .shown
                .iter()
                .zip(first_scene..)
                .map(|(one, scene)| self.way_item(one, scale, grid, scene))
                .collect(),
            without: self.without(&ways.without),
            more: (count < ways.total).then(|| MoreWays {
                words: self.phrase("compare.ways_more").count("k", count as f64).count("n", ways.total as f64).say(),
                portions: grid.portions + 1,
            }),
        }
    }

    fn way_item(&self, one: &PlaceWay, scale: &WayScale, grid: &WayGrid, scene: usize) -> WayItem {
        let entry = self.list.places.get(one.place);
        let alternative =
            self.phrase("compare.way_alt").percent("end", scale.end, 0).words("list", self.year_by_year(one));
        let picture = Picture { height: grid.height, alternative: alternative.say() };
        WayItem {
            place: one.place,
            name: entry.map_or_else(String::new, |entry| self.name(entry)),
            within: entry.map_or_else(String::new, |entry| self.within(entry)),
            words: self.way_words(one),
            own: one.is_own,
            picture,
            scene,
        }
    }

    /// The first figure and the last, and where the counting changed between them.
    fn way_words(&self, one: &PlaceWay) -> String {
        let ends = one.way.years().next().zip(one.way.years().next_back());
        let Some((first, last)) = ends else { return String::new() };
        let phrase = self.phrase("compare.way").percent("from", first.coverage(), 1).percent("to", last.coverage(), 1);
        let mut words = phrase.year("first", first.year).year("last", last.year).say();
        let mut years = String::new();
        for [_, after] in one.way.breaks() {
            join(&mut years, ", ", written_year(after.year));
        }
        if !years.is_empty() {
            join(&mut words, " ", self.phrase("compare.way_broken").words("years", years).say());
        }
        words
    }

    /// Every year that was observed, those that are missing between them, and where the counting changed.
    fn year_by_year(&self, one: &PlaceWay) -> String {
        let mut list = String::new();
        let mut next = None;
        for seen in one.way.years() {
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
