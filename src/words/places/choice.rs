//! The field that a place is chosen with, by typing.

use serde::Serialize;

use super::PlaceWords;
use crate::document::{Place, Text};

/// All that the field says, and what there is to choose from.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct PlaceChoice {
    pub language: String,
    pub direction: String,
    pub label: String,
    /// What to do in it.
    pub hint: String,
    /// The name of the button that shows every place.
    pub open: String,
    /// What is said where nothing fits what was typed.
    pub none: String,
    /// Words that are written for longer ones, and these: `kab`, `kabupaten`.
    pub short_forms: Vec<(String, String)>,
    /// In the order of their names.
    pub options: Vec<PlaceOption>,
}

/// A place to choose.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct PlaceOption {
    /// Its number in the list.
    pub place: usize,
    /// The address of its document, as the list has it.
    pub src: String,
    pub name: String,
    /// The larger area that it is in; empty where the list does not say.
    pub within: String,
    /// Both in one, as it stands in the field.
    pub whole: String,
    /// All that it is found by: names in every language.
    pub sought: String,
}

impl PlaceWords<'_> {
    /// The field.
    pub fn choice(&self) -> PlaceChoice {
        let order = self.order_of(self.list.places.iter().map(|entry| self.whole_name(entry)).collect());
        let options = order.into_iter().filter_map(|place| Some(self.option(place, self.list.places.get(place)?)));
        let short_forms = self.say("short_forms");
        let pair = |written: &str| written.split_once('=').map(|(short, long)| (short.to_owned(), long.to_owned()));
        PlaceChoice {
            language: self.locale.language().to_owned(),
            direction: self.locale.direction(),
            label: self.say("choice.label"),
            hint: self.say("choice.hint"),
            open: self.say("choice.open"),
            none: self.say("choice.none"),
            short_forms: short_forms.split_whitespace().filter_map(pair).collect(),
            options: options.collect(),
        }
    }

    /// What is said once so many places fit what was typed.
    pub fn found(&self, count: usize) -> String {
        if count == 0 { self.say("choice.none") } else { self.counting("choice.found", count).say() }
    }

    fn option(&self, place: usize, entry: &Place) -> PlaceOption {
        let (name, within) = (self.name(entry), self.within(entry));
        let names = [Some(&entry.place), entry.within.as_ref()].into_iter().flatten().chain(&entry.also_called);
        let sought: Vec<&str> = names.flat_map(in_every_language).collect();
        PlaceOption {
            place,
            src: entry.src.clone(),
            whole: self.whole_name(entry),
            name,
            within,
            sought: sought.join(" "),
        }
    }

    /// A place's name with the area that it is in, where the list says one: places of one name are told apart by it.
    pub(super) fn whole_name(&self, entry: &Place) -> String {
        let (name, within) = (self.name(entry), self.within(entry));
        if within.is_empty() {
            return name;
        }
        self.phrase("choice.of").words("place", name).words("within", within).say()
    }
}

fn in_every_language(text: &Text) -> Vec<&str> {
    match text {
        Text::Plain(words) => vec![words],
        Text::Tagged(by_tag) => by_tag.iter().map(|(_, words)| words.as_str()).collect(),
    }
}
