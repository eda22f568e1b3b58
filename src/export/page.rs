//! A whole page for one place: the widget with what stands in its place, and in the head what others show of it.

use super::html::html;
use super::markup::{attribute, escaped};
use super::metadata::{PageAddresses, meta, tags, title};
use super::preload::{WidgetFiles, in_folder, preload};
use crate::chart::{NotoSans, Palette};
use crate::session::{Session, View};
use crate::words::Locale;

/// Where a page finds what belongs to it. All addresses are relative to the page, or absolute.
#[derive(Debug, Clone)]
pub struct PageLinks<'a> {
    /// The coverage document.
    pub document: &'a str,
    /// What others show of the page.
    pub addresses: PageAddresses<'a>,
    /// The page's style sheet.
    pub style: &'a str,
    /// The folder with the widget's files; empty where it is the page's own.
    pub base: &'a str,
    /// What the build has called these.
    pub files: &'a WidgetFiles,
    /// What the page begins with.
    pub start: &'a PageStart,
    /// What is said where the page is opened from a disk, from which no browser runs the widget.
    pub from_disk: Option<&'a FromDisk<'a>>,
}

/// How the widget of a page begins.
#[derive(Debug, Clone, Default)]
pub struct PageStart {
    /// The view; today's unless told.
    pub view: Option<View>,
    /// Its other attributes, as `theme` and `controls`, in this order.
    pub attributes: Vec<(&'static str, String)>,
}

/// A sentence that is hidden until a script finds that the page has come from a disk.
#[derive(Debug, Clone, Copy)]
pub struct FromDisk<'a> {
    /// The script's address.
    pub script: &'a str,
    /// The sentence.
    pub text: &'a str,
}

/// Whether the files of the widget lie where the page itself does, so that a policy can name them as its own.
fn is_own(base: &str) -> bool {
    !base.contains("//")
}

/// The page with the widget, from whose first view a reader goes on to the others; `None` without a document.
pub fn page<L: Locale>(session: &mut Session<L>, palette: &Palette, links: &PageLinks<'_>) -> Option<String> {
    let view = links.start.view.unwrap_or(View::Now);
    // What has no picture stands there as today's.
    let figure = html(session, if view == View::Table { View::Now } else { view }, None, palette)?;
    session.show(view);
    let frame = session.frame(&NotoSans)?;
    let mut out = String::from("<!doctype html>\n<html");
    attribute(&mut out, "lang", &frame.language);
    attribute(&mut out, "dir", &frame.direction);
    out.push_str(">\n<head>\n<meta charset=\"utf-8\">\n");
    meta(&mut out, "name", "viewport", "width=device-width, initial-scale=1");
    if is_own(links.base) {
        out.push_str(POLICY);
    }
    meta(&mut out, "name", "color-scheme", "light dark");
    out.push_str(&format!("<title>{}</title>\n", escaped(&title(&frame))));
    meta(&mut out, "name", "description", &frame.dek);
    out.push_str(&tags(&frame, session.locale(), session.facts()?, &links.addresses));
    out.push_str("<link rel=\"stylesheet\"");
    attribute(&mut out, "href", links.style);
    out.push_str(">\n");
    out.push_str(&preload(links.files, links.base, &frame.language, Some(links.document)));
    // Browsers ask the host for one of their own otherwise, in vain.
    out.push_str("<link rel=\"icon\" type=\"image/svg+xml\"");
    attribute(&mut out, "href", &in_folder(links.base, "favicon.svg"));
    out.push_str(">\n");
    out.push_str("<script type=\"module\"");
    attribute(&mut out, "src", &in_folder(links.base, "cakupan.js"));
    out.push_str("></script>\n</head>\n<body>\n");
    out.push_str(&format!("<main>\n<h1>{}</h1>\n", escaped(&frame.title)));
    if let Some(from_disk) = links.from_disk {
        out.push_str(&format!("<p id=\"from-disk\" hidden>{}</p>\n<script", escaped(from_disk.text)));
        attribute(&mut out, "src", from_disk.script);
        out.push_str("></script>\n");
    }
    out.push_str("<cakupan-widget");
    for (name, value) in [("src", links.document), ("lang", &frame.language), ("view", view.name())] {
        attribute(&mut out, name, value);
    }
    for (name, value) in &links.start.attributes {
        attribute(&mut out, name, value);
    }
    out.push_str(&format!(">\n{figure}</cakupan-widget>\n</main>\n</body>\n</html>\n"));
    Some(out)
}

/// The page that leads to many places: address, name and a sentence of each. `title`: what they have in common.
pub fn list_page(language: &str, title: &str, style: &str, places: &[(&str, &str, &str)]) -> String {
    let mut out = String::from("<!doctype html>\n<html");
    attribute(&mut out, "lang", language);
    out.push_str(">\n<head>\n<meta charset=\"utf-8\">\n");
    meta(&mut out, "name", "viewport", "width=device-width, initial-scale=1");
    meta(&mut out, "name", "color-scheme", "light dark");
    out.push_str(&format!("<title>{}</title>\n<link rel=\"stylesheet\"", escaped(title)));
    attribute(&mut out, "href", style);
    out.push_str(&format!(">\n</head>\n<body>\n<main>\n<h1>{}</h1>\n<ul>\n", escaped(title)));
    for (address, name, sentence) in places {
        out.push_str("<li><a");
        attribute(&mut out, "href", address);
        out.push_str(&format!(">{}</a><p>{}</p></li>\n", escaped(name), escaped(sentence)));
    }
    out.push_str("</ul>\n</main>\n</body>\n</html>\n");
    out
}

/// The style sheet of both kinds of page.
pub const PAGE_STYLE: &str = include_str!("page.css");

/// What a page asks for that has the widget's files beside it: nothing of any other site.
const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self' \
    'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'\">\n";
