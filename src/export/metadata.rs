//! What other sites, chats and search engines show of a page: Open Graph, Twitter's card, oEmbed, and schema.org's `Dataset`.
//! All of it comes from the frame and the document that the page shows.

use serde_json::json;

use super::Size;
use super::dataset::dataset;
use super::markup::{attribute, escaped};
use crate::chart::NotoSans;
use crate::document::Checked;
use crate::session::{Frame, Session, View};
use crate::words::Locale;

/// As large as sites want the picture of a page that they show.
pub const SHARED_PICTURE: Size = Size { width: 1200, height: 630 };

/// How large a frame is to be where its height cannot follow the content, CSS px.
const FRAME: Size = Size { width: 600, height: 900 };

/// What the head of a page names by its address.
#[derive(Debug, Clone, Copy, Default)]
pub struct PageAddresses<'a> {
    /// The coverage document; absolute where that is known.
    pub document: &'a str,
    /// The page's own, absolute, where it is known.
    pub page: Option<&'a str>,
    /// A picture of [`SHARED_PICTURE`], where there is one. Sites that show it want an absolute address.
    pub picture: Option<&'a str>,
    /// What [`oembed`] has written, absolute, where it is anywhere.
    pub oembed: Option<&'a str>,
}

/// The part of a page's head that tells others of it: [Open Graph](https://ogp.me/), Twitter's card, the canonical address,
/// where oEmbed is found, and the description for search engines of data. `None` without a document.
pub fn metadata<L: Locale>(session: &mut Session<L>, view: View, addresses: &PageAddresses<'_>) -> Option<String> {
    session.show(view);
    let frame = session.frame(&NotoSans)?;
    session.facts().map(|facts| tags(&frame, session.locale(), facts, addresses))
}

/// The same for a frame that is there.
pub(super) fn tags(frame: &Frame, locale: &dyn Locale, facts: &Checked, addresses: &PageAddresses<'_>) -> String {
    let mut out = String::new();
    let PageAddresses { document, page, picture, oembed } = *addresses;
    for (property, content) in [
        ("og:type", Some("article")),
        ("og:title", Some(frame.headline.as_str())),
        ("og:description", Some(frame.dek.as_str())),
        ("og:locale", language_in_territory(locale).as_deref()),
        ("og:url", page),
        ("og:image", picture),
        ("og:image:width", picture.map(|_| SHARED_PICTURE.width.to_string()).as_deref()),
        ("og:image:height", picture.map(|_| SHARED_PICTURE.height.to_string()).as_deref()),
        ("og:image:alt", picture.and_then(|_| frame.picture().map(|picture| picture.alternative.as_str()))),
    ] {
        if let Some(content) = content.filter(|content| !content.is_empty()) {
            meta(&mut out, "property", property, content);
        }
    }
    meta(&mut out, "name", "twitter:card", if picture.is_some() { "summary_large_image" } else { "summary" });
    if let Some(address) = page {
        link(&mut out, "canonical", &[("href", address)]);
    }
    if let Some(address) = oembed {
        let title = title(frame);
        link(&mut out, "alternate", &[("type", "application/json+oembed"), ("href", address), ("title", &title)]);
    }
    let data = dataset(facts, &frame.language, document);
    out.push_str(&format!("<script type=\"application/ld+json\">{data}</script>\n"));
    out
}

/// `language_TERRITORY`, as Open Graph has it; `None` where the words name no territory.
fn language_in_territory(locale: &dyn Locale) -> Option<String> {
    let tag = locale.template("locale")?;
    let (language, rest) = tag.split_once('-')?;
    // What follows a single letter says how numbers and dates are written.
    let mut subtags = rest.split('-').take_while(|subtag| subtag.len() > 1);
    let territory = subtags.find(|subtag| subtag.len() == 2)?;
    Some(format!("{language}_{territory}"))
}

/// What a page is called where others name it: the headline, and what it is about.
pub(super) fn title(frame: &Frame) -> String {
    format!("{} – {}", frame.headline, frame.kicker)
}

/// What a system that was given the page's address puts in its place ([oEmbed 1.0](https://oembed.com), of the type `rich`): the
/// view in a frame. `frame`: the absolute address of `embed.html` with its parameters; `picture`: that of the page, of
/// [`SHARED_PICTURE`]. `None` without a document.
pub fn oembed<L: Locale>(session: &mut Session<L>, view: View, frame: &str, picture: Option<&str>) -> Option<String> {
    session.show(view);
    let shown = session.frame(&NotoSans)?;
    let html = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" loading=\"lazy\" allow=\"web-share; clipboard-write\"></iframe>",
        escaped(frame),
        escaped(&shown.title),
        FRAME.height
    );
    let mut answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": title(&shown),
        "html": html,
        "width": FRAME.width,
        "height": FRAME.height,
    });
    if let Some(picture) = picture {
        answer["thumbnail_url"] = picture.into();
        answer["thumbnail_width"] = SHARED_PICTURE.width.into();
        answer["thumbnail_height"] = SHARED_PICTURE.height.into();
    }
    Some(format!("{answer}\n"))
}

pub(super) fn meta(out: &mut String, kind: &str, name: &str, content: &str) {
    out.push_str("<meta");
    attribute(out, kind, name);
    attribute(out, "content", content);
    out.push_str(">\n");
}

fn link(out: &mut String, relation: &str, attributes: &[(&str, &str)]) {
    out.push_str("<link");
    attribute(out, "rel", relation);
    for (name, value) in attributes {
        attribute(out, name, value);
    }
    out.push_str(">\n");
}
