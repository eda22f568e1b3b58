//! All that is published of a document: its page, what stands in the widget's place, and the picture for sharing.

use serde::{Deserialize, Serialize};

use crate::chart::{NotoSans, Palette};
use crate::document::{Checked, Input, read};
use crate::export::{
    FromDisk, NoPicture, PAGE_STYLE, PageAddresses, PageLinks, PageStart, SHARED_PICTURE, WidgetFiles, html, page, png,
    poster, svg,
};
use crate::session::{Session, View};
use crate::words::Locale;

/// How a document is published.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PublicationOptions {
    /// The document's address, from the page.
    pub document: String,
    /// The picture's address, from the page.
    pub picture: String,
    /// The address of the page's style sheet, from the page.
    pub style: String,
    /// The name of the first view.
    pub view: String,
    /// `light`, `dark`, or nothing for the reader's own.
    pub theme: String,
    /// The controls that show, or nothing for all.
    pub controls: String,
    /// The script that finds out whether the page has come from a disk, and what is said then.
    pub from_disk: (String, String),
    /// What the widget's files are called.
    pub files: WidgetFiles,
}

/// What is published of a document.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Publication {
    /// The page.
    pub page: String,
    /// The page's style sheet.
    pub style: &'static str,
    /// What stands in the widget's place where it cannot run.
    pub block: String,
    /// The document's title.
    pub title: String,
    /// What the first view says.
    pub headline: String,
    /// What is to be seen in the picture for sharing, in words.
    pub alternative: String,
}

/// What is published of a document's text; absent where it has errors.
pub fn publication<L: Locale>(text: &str, options: &PublicationOptions, locale: L) -> Option<Publication> {
    let mut session = session(text, locale)?;
    let view = View::named(&options.view);
    let mut attributes = Vec::new();
    for (name, value) in [("theme", &options.theme), ("controls", &options.controls)] {
        if !value.is_empty() {
            attributes.push((name, value.clone()));
        }
    }
    let (script, note) = &options.from_disk;
    let links = PageLinks {
        document: &options.document,
        addresses: PageAddresses {
            document: &options.document,
            picture: Some(&options.picture),
            ..PageAddresses::default()
        },
        style: &options.style,
        base: "",
        files: &options.files,
        start: &PageStart { view: Some(view), attributes },
        from_disk: Some(&FromDisk { script, text: note }),
    };
    let page = page(&mut session, &Palette::LIGHT, &links)?;
    let drawn = if view == View::Table { View::Now } else { view };
    let block = html(&mut session, drawn, None, &Palette::LIGHT)?;
    let alternative = poster(&mut session, &NotoSans, drawn, SHARED_PICTURE)?.description;
    session.show(view);
    let frame = session.frame(&NotoSans)?;
    Some(Publication { page, style: PAGE_STYLE, block, title: frame.title, headline: frame.headline, alternative })
}

/// The picture for sharing, a PNG; absent where the document has errors or nothing can be drawn.
pub fn picture<L: Locale>(text: &str, view: &str, locale: L) -> Result<Option<Vec<u8>>, NoPicture> {
    let Some(mut session) = session(text, locale) else { return Ok(None) };
    let view = View::named(view);
    let drawn = if view == View::Table { View::Now } else { view };
    let Some(poster) = poster(&mut session, &NotoSans, drawn, SHARED_PICTURE) else { return Ok(None) };
    png(&svg(&poster, &Palette::LIGHT)).map(Some)
}

fn session<L: Locale>(text: &str, locale: L) -> Option<Session<L>> {
    let mut session = Session::new(locale);
    session.open(read::<Checked>(Input::Text(text))).then_some(session)
}
