//! One document: its page, its picture, and its entry in the list.

use super::site::{STYLE, Site};
use crate::command::addresses::of_file;
use crate::command::exit_status::ExitStatus;
use crate::command::files::say;
use cakupan::chart::{NotoSans, Palette};
use cakupan::document::{Checked, Reading};
use cakupan::export::{PageAddresses, PageLinks, PageStart, SHARED_PICTURE, oembed, page, png, poster, svg};
use cakupan::report::{Counting, PlaceEntry};
use cakupan::session::{Session, View};
use cakupan::words::NativeLocale;
use serde::{Deserialize, Serialize};

/// What was made of a document.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Place {
    /// The [`sha256`](super::record::sha256) of the document.
    pub print: String,
    /// The files that were written.
    pub written: Vec<String>,
    /// What it is called in the language of the pages: the place and the programme.
    pub name: String,
    /// The area around it, in that language, where the document names one.
    #[serde(default)]
    pub area: Option<String>,
    pub programme: String,
    pub counting: Counting,
    pub entry: PlaceEntry,
}

/// Makes the page and the picture of a document, and copies it.
pub fn make(document: Checked, bytes: &[u8], name: &str, print: String, site: &Site) -> Result<Place, ExitStatus> {
    let stem = name.strip_suffix(".json").unwrap_or(name);
    let [page_name, picture_name] = ["html", "png"].map(|kind| format!("{stem}.{kind}"));
    // In a folder of its own: it is no document.
    let oembed_name = format!("oembed/{stem}.json");
    let mut session = opened(document, site)?;
    let [document_address, picture_address, page_address, oembed_address] =
        [name, &picture_name, &page_name, &oembed_name].map(|name| site.address(name));
    let frame = page_address.as_deref().and_then(|page| site.frame(page, name));
    let [document, picture] = [name, &picture_name].map(of_file);
    let links = PageLinks {
        document: &document,
        addresses: PageAddresses {
            document: document_address.as_deref().unwrap_or(&document),
            picture: Some(picture_address.as_deref().unwrap_or(&picture)),
            page: page_address.as_deref(),
            oembed: oembed_address.as_deref().filter(|_| frame.is_some()),
        },
        style: STYLE,
        base: &site.base,
        files: &site.files,
        start: &PageStart::default(),
        from_disk: None,
    };
    let page = page(&mut session, &Palette::LIGHT, &links).ok_or(ExitStatus::Errors)?;
    let poster = poster(&mut session, &NotoSans, View::Now, SHARED_PICTURE).ok_or(ExitStatus::Errors)?;
    let drawn = png(&svg(&poster, &Palette::LIGHT)).map_err(|problem| {
        say(&format!("error: {name}: {}", problem.0));
        ExitStatus::Unreadable
    })?;
    let embedded = frame.and_then(|frame| oembed(&mut session, View::Now, &frame, picture_address.as_deref()));
    let listed = listed(&mut session, name, Some(&page_name)).ok_or(ExitStatus::Errors)?;
    site.write(name, bytes)?;
    site.write(&page_name, page.as_bytes())?;
    site.write(&picture_name, &drawn)?;
    let mut written = vec![name.to_owned(), page_name, picture_name];
    if let Some(answer) = embedded {
        site.write(&oembed_name, answer.as_bytes())?;
        written.push(oembed_name);
    }
    Ok(Place { print, written, ..listed })
}

/// What the list says of a document, and nothing else of it.
pub fn list(document: Checked, name: &str, site: &Site) -> Result<Place, ExitStatus> {
    listed(&mut opened(document, site)?, name, None).ok_or(ExitStatus::Errors)
}

fn opened(document: Checked, site: &Site) -> Result<Session<NativeLocale>, ExitStatus> {
    let mut session = Session::new(site.language.needed_locale()?);
    session.open(Reading { document: Some(document), problems: Vec::new(), unit: None });
    Ok(session)
}

fn listed(session: &mut Session<NativeLocale>, name: &str, page: Option<&str>) -> Option<Place> {
    session.show(View::Now);
    let frame = session.frame(&NotoSans)?;
    let facts = session.facts()?;
    let document = facts.document();
    Some(Place {
        print: String::new(),
        written: Vec::new(),
        name: document.place.in_language(&frame.language).to_owned(),
        area: document.within.as_ref().map(|area| area.in_language(&frame.language).to_owned()),
        programme: document.programme.in_language(&frame.language).to_owned(),
        counting: Counting::new(document),
        entry: PlaceEntry::new(facts, &of_file(name), page.map(of_file).as_deref(), frame.headline),
    })
}
