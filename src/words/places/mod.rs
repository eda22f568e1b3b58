//! What is said of a list of places: the field that one is chosen with, and how they compare. The words stand in files of
//! their own, as a page with a single document needs none of them.

mod asked;
mod choice;
mod comparison;
mod rows;
mod small_multiples;
mod strip;

pub use asked::{Asked, Column, Order, Side};
pub use choice::{PlaceChoice, PlaceOption};
pub use comparison::{AloneBlock, AlonePlace, ComparisonBlock, ComparisonFrame, Drawn, OptionList};
pub use rows::{RankedColumn, RankedRow, RankedTable};
pub use small_multiples::{
    MoreSmallMultiples, SharedScale, ShownPlace, SmallMultiple, SmallMultiples, SmallMultiplesBlock, SmallMultiplesGrid,
};
pub use strip::DotStrip;

use super::extra_words::ExtraWords;
use super::{Locale, Numbers, Phrase};
use crate::document::{Place, PlaceList};

/// The tag and the file of each language, as `build.rs` finds them.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/places_languages.rs"));

/// What is said of one list in one language.
pub struct PlaceWords<'a> {
    locale: &'a dyn Locale,
    list: &'a PlaceList,
    numbers: Numbers<'a>,
    words: ExtraWords,
}

impl<'a> PlaceWords<'a> {
    /// In the language of `locale`; in English where there are no words about places in that.
    pub fn new(locale: &'a dyn Locale, list: &'a PlaceList) -> PlaceWords<'a> {
        let words = ExtraWords::new(FILES, locale.language());
        PlaceWords { locale, list, numbers: Numbers::new(locale, &[]), words }
    }

    fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    fn phrase(&self, key: &str) -> Phrase<'_> {
        Phrase::new(&self.numbers, self.say(key))
    }

    /// A sentence about so many, which it has as `n`.
    fn counting(&self, key: &str, count: usize) -> Phrase<'_> {
        self.counting_as("n", key, count)
    }

    /// A sentence about so many, which it has by this name.
    fn counting_as(&self, name: &'static str, key: &str, count: usize) -> Phrase<'_> {
        let number = count as f64;
        let form = [key, self.locale.plural(number).as_str()].join(".");
        let template = self.words.get(&form).unwrap_or_else(|| self.say(key));
        Phrase::new(&self.numbers, template).count(name, number)
    }

    /// Where each name stands that comes first, second and so on by the letters.
    fn order_of(&self, names: Vec<String>) -> Vec<usize> {
        let mut named: Vec<(String, usize)> = names.iter().map(|name| name.to_lowercase()).zip(0..).collect();
        named.sort_unstable();
        named.into_iter().map(|(_, place)| place).collect()
    }

    /// A place's own name.
    fn name(&self, place: &Place) -> String {
        place.place.in_language(self.locale.language()).to_owned()
    }

    /// The larger area that it is in; empty where the list does not say.
    fn within(&self, place: &Place) -> String {
        place.within.as_ref().map_or_else(String::new, |within| within.in_language(self.locale.language()).to_owned())
    }
}
