//! One document: its page, its picture, and its entry in the list.

use super::site::{STYLE, Site};
use crate::command::exit_status::ExitStatus;
use crate::command::files::say;
use cakupan::chart::{NotoSans, Palette};
use cakupan::document::{Checked, Reading};
use cakupan::export::{PageLinks, PageStart, Size, page, png, poster, svg};
use cakupan::report;
use cakupan::session::{Session, View};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What was made of a document.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Place {
    /// What was in the document, as [`super::record::print`] says it.
    pub print: String,
    /// The files that were written.
    pub written: Vec<String>,
    pub entry: Entry,
}

/// A place in the list of places.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The document's address.
    pub src: String,
    /// The page's address.
    pub page: String,
    /// The place, as readers call it.
    pub place: String,
    /// The programme.
    pub programme: String,
    /// What the page says of today.
    pub headline: String,
    /// The year that the numbers are of.
    pub year: i32,
    /// Those counted, people; absent where only rates are published.
    pub workers: Option<f64>,
    /// Those covered, people; absent where only rates are published.
    pub registered: Option<f64>,
    /// Coverage, a fraction; absent where the groups cannot be added up.
    pub coverage: Option<f64>,
}

/// As large as sites want the picture of a page that they show.
const SHARED: Size = Size { width: 1200, height: 630 };

/// Makes the page and the picture of a document, and copies it.
pub fn make(document: Checked, bytes: &[u8], name: &str, print: String, site: &Site) -> Result<Place, ExitStatus> {
    let stem = name.strip_suffix(".json").unwrap_or(name);
    let (page_name, picture_name) = (format!("{stem}.html"), format!("{stem}.png"));
    let locale = site.language.locale().map_err(|unknown| {
        say(&format!("error: --lang: {}", unknown.0));
        ExitStatus::Unreadable
    })?;
    let mut session = Session::new(locale);
    session.open(Reading { document: Some(document), problems: Vec::new(), unit: None });
    let (address, own_address) = (site.address(&picture_name), site.address(&page_name));
    let links = PageLinks {
        document: name,
        picture: Some(address.as_deref().unwrap_or(&picture_name)),
        page: own_address.as_deref(),
        style: STYLE,
        base: &site.base,
        files: &site.files,
        start: &PageStart::default(),
        from_disk: None,
    };
    let page = page(&mut session, &Palette::LIGHT, &links).ok_or(ExitStatus::Errors)?;
    let poster = poster(&mut session, &NotoSans, View::Now, SHARED).ok_or(ExitStatus::Errors)?;
    let picture = png(&svg(&poster, &Palette::LIGHT)).map_err(|problem| {
        say(&format!("error: {name}: {}", problem.0));
        ExitStatus::Unreadable
    })?;
    let entry = entry(&mut session, name, &page_name).ok_or(ExitStatus::Errors)?;
    site.write(name, bytes)?;
    site.write(&page_name, page.as_bytes())?;
    site.write(&picture_name, &picture)?;
    Ok(Place { print, written: vec![name.to_owned(), page_name, picture_name], entry })
}

fn entry(session: &mut Session<cakupan::words::NativeLocale>, name: &str, page: &str) -> Option<Entry> {
    session.show(View::Now);
    let frame = session.frame(&NotoSans)?;
    let facts = session.facts()?;
    let document = facts.document();
    // The base year's is the first number of each series.
    let numbers = serde_json::to_value(report::Outcome::new(facts, session.outcome()?)).ok()?;
    let first = |name: &str| numbers.pointer(&format!("/all/{name}/0")).and_then(Value::as_f64);
    Some(Entry {
        src: name.to_owned(),
        page: page.to_owned(),
        place: document.place.in_language(&frame.language).to_owned(),
        programme: document.programme.in_language(&frame.language).to_owned(),
        headline: frame.headline,
        year: facts.base_year(),
        workers: first("workers"),
        registered: first("registered"),
        coverage: first("coverage"),
    })
}
