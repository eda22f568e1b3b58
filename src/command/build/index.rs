//! The list of all places, for people and for programs.

use super::place::Entry;
use super::site::{LIST, STYLE, Site};
use crate::command::exit_status::ExitStatus;
use crate::command::files::say;
use cakupan::export::list_page;
use serde::Serialize;

/// The list for people.
const PAGE: &str = "index.html";

/// The list as it is written.
#[derive(Serialize)]
struct List<'a> {
    version: u8,
    places: &'a [&'a Entry],
}

/// Writes both lists and the style sheet.
pub fn write(entries: &[&Entry], site: &Site) -> Result<(), ExitStatus> {
    let list = serde_json::to_vec(&List { version: 1, places: entries }).map_err(|error| {
        say(&format!("error: {LIST}: {error}"));
        ExitStatus::Unreadable
    })?;
    site.write(LIST, &list)?;
    site.write(STYLE, cakupan::export::PAGE_STYLE.as_bytes())?;
    let mut sorted: Vec<&Entry> = entries.to_vec();
    sorted.sort_by(|left, right| (&left.place, &left.src).cmp(&(&right.place, &right.src)));
    let title = programmes(entries);
    let places: Vec<(&str, &str, &str)> =
        sorted.iter().map(|entry| (entry.page.as_str(), entry.place.as_str(), entry.headline.as_str())).collect();
    site.write(PAGE, list_page(site.language.tag(), &title, STYLE, &places).as_bytes())
}

/// The programmes of all places, each once.
fn programmes(entries: &[&Entry]) -> String {
    let mut names: Vec<&str> = entries.iter().map(|entry| entry.programme.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names.join(", ")
}
