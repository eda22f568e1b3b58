//! The list of all places, for people and for programs.

use super::place::Place;
use super::site::{LIST, STYLE, Site};
use crate::command::exit_status::ExitStatus;
use crate::command::files::{json, say};
use cakupan::document::MOST_LIST_BYTES;
use cakupan::export::list_page;
use cakupan::report::PlaceList;

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
    let mut sorted: Vec<&Place> = places.to_vec();
    sorted.sort_by(|left, right| (&left.name, &left.entry.src).cmp(&(&right.name, &right.entry.src)));
    let title = programmes(places);
    let shown: Vec<(&str, &str, &str)> = sorted
        .iter()
        .map(|place| {
            (place.entry.page.as_deref().unwrap_or_default(), place.name.as_str(), place.entry.headline.as_str())
        })
        .collect();
    site.write(PAGE, list_page(site.language.tag(), &title, STYLE, &shown).as_bytes())
}

/// The programmes of all places, each once.
fn programmes(places: &[&Place]) -> String {
    let mut names: Vec<&str> = places.iter().map(|place| place.programme.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names.join(", ")
}
