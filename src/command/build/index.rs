//! The list of all places, for people and for programs.

use super::place::Place;
use super::site::{LIST, STYLE, Site};
use crate::command::exit_status::ExitStatus;
use crate::command::files::{json, say};
use cakupan::document::MOST_LIST_BYTES;
use cakupan::export::list_page;
use cakupan::report::PlaceList;
use std::collections::BTreeMap;

/// The list for people.
const PAGE: &str = "index.html";

/// Writes the list for programs.
pub fn write_list(places: &[&Place], site: &Site) -> Result<(), ExitStatus> {
    let list = PlaceList::new(places.iter().map(|place| (&place.counting, &place.entry)));
    let list = json(&list)?;
    if list.len() > MOST_LIST_BYTES {
        say(&format!(
            "warning: {LIST}: larger than a widget reads ({MOST_LIST_BYTES} bytes); put the documents into several folders"
        ));
    }
    site.write(LIST, &list)
}

/// Writes both lists and the style sheet.
pub fn write(places: &[&Place], site: &Site) -> Result<(), ExitStatus> {
    write_list(places, site)?;
    site.write(STYLE, cakupan::export::PAGE_STYLE.as_bytes())?;
    let mut sorted = told_apart(places);
    sorted.sort_by(|(left, one), (right, other)| (left, &one.entry.src).cmp(&(right, &other.entry.src)));
    let title = programmes(places);
    let shown: Vec<(&str, &str, &str)> = sorted
        .iter()
        .map(|(name, place)| {
            (place.entry.page.as_deref().unwrap_or_default(), name.as_str(), place.entry.headline.as_str())
        })
        .collect();
    site.write(PAGE, list_page(site.language.tag(), &title, STYLE, &shown).as_bytes())
}

/// Each place under its name, with the area around it where others have the same name.
fn told_apart<'a>(places: &[&'a Place]) -> Vec<(String, &'a Place)> {
    let mut namesakes: BTreeMap<&str, usize> = BTreeMap::new();
    for place in places {
        *namesakes.entry(&place.name).or_default() += 1;
    }
    let name = |place: &Place| match &place.area {
        Some(area) if namesakes[place.name.as_str()] > 1 => format!("{}, {area}", place.name),
        _ => place.name.clone(),
    };
    places.iter().map(|place| (name(place), *place)).collect()
}

/// The programmes of all places, each once.
fn programmes(places: &[&Place]) -> String {
    let mut names: Vec<&str> = places.iter().map(|place| place.programme.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names.join(", ")
}
