//! One reader in front of a list of places.

use serde::Deserialize;

use super::Problems;
use crate::chart::{Display, Measure, Scene, small_multiple, small_multiples_grid, strip};
use crate::document::{PlaceList, Problem, Reading};
use crate::model::{Part, common_groups};
use crate::words::Locale;
use crate::words::places::{Asked, Column, ComparisonFrame, Drawn, Order, PlaceChoice, PlaceWords};

/// The state of one reader's list.
pub struct PlaceSession<L: Locale> {
    locale: L,
    list: Option<PlaceList>,
    problems: Vec<Problem>,
}

/// What a reader wants to see side by side, as a page has it.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
pub struct Look {
    /// The year; where it is none that has been observed, the latest that half of the places have.
    pub year: Option<i32>,
    /// All together (0), or a group, by its place among those that several places have.
    #[serde(default)]
    pub group: usize,
    /// The column by which tables are ordered: `name`, `coverage`, `missing`; any other stands for `coverage`.
    #[serde(default)]
    pub by: String,
    /// Whether from the lowest, or from A, on.
    #[serde(default)]
    pub rising: bool,
    /// The reader's own place, by its number in the list.
    pub own: Option<usize>,
    /// How often the reader has asked for more of the small pictures.
    #[serde(default)]
    pub portions: usize,
}

impl<L: Locale> PlaceSession<L> {
    /// A session without a list.
    pub fn new(locale: L) -> PlaceSession<L> {
        PlaceSession { locale, list: None, problems: Vec::new() }
    }

    /// Opens a list; false where it has errors: what was open stays.
    pub fn open(&mut self, reading: Reading<PlaceList>) -> bool {
        self.problems = reading.problems;
        let is_sound = reading.document.is_some();
        self.list = reading.document.or(self.list.take());
        is_sound
    }

    /// What is wrong with the list that was given last.
    pub fn problem_words(&self) -> Problems {
        Problems::new(&self.locale, &self.problems, None)
    }

    /// The field that a place is chosen with; none without a list.
    pub fn choice(&self) -> Option<PlaceChoice> {
        Some(self.words()?.choice())
    }

    /// What is said once so many places fit what was typed.
    pub fn found(&self, count: usize) -> String {
        self.words().map_or_else(String::new, |words| words.found(count))
    }

    /// The places side by side, with their pictures from above to below; none without a list.
    pub fn comparison(
        &self,
        look: &Look,
        display: &Display,
        measure: &dyn Measure,
    ) -> Option<(ComparisonFrame, Vec<Scene>)> {
        let list = self.list.as_ref()?;
        let words = PlaceWords::new(&self.locale, list);
        let group = look.group.checked_sub(1).and_then(|group| common_groups(list).get(group).copied());
        let asked = Asked {
            year: look.year,
            part: group.map_or(Part::All, |(id, label)| Part::Group(id, label)),
            order: Order { by: look.by.parse().unwrap_or(Column::Coverage), rising: look.rising },
            own: look.own,
        };
        let sides = words.sides(&asked);
        let scenes: Vec<Option<Scene>> =
            sides.iter().map(|side| words.strip(&asked, side).map(|dots| strip(&dots, display, measure))).collect();
        let heights: Vec<Option<f64>> = scenes.iter().map(|scene| Some(scene.as_ref()?.height)).collect();
        let grid = small_multiples_grid(display, look.portions);
        let multiples = words.small_multiples(&asked, &sides, grid.shown);
        let frame = words.comparison(&asked, &sides, &Drawn { strips: &heights, small_multiples: &multiples, grid });
        let small = multiples.iter().flatten().flat_map(|multiples| {
            (0..multiples.shown.len()).map(|index| small_multiple(multiples, index, &grid, display, measure))
        });
        Some((frame, scenes.into_iter().flatten().chain(small).collect()))
    }

    fn words(&self) -> Option<PlaceWords<'_>> {
        Some(PlaceWords::new(&self.locale, self.list.as_ref()?))
    }
}
