//! The addresses of files, and those at which a page shows one of them in a frame.

use cakupan::export::in_folder;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use url::Url;

/// All but what a path keeps as it is: the unreserved signs of RFC 3986, and what parts its folders.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// The address of a file, from the folder that its path begins in.
pub fn of_file(name: &str) -> String {
    utf8_percent_encode(name, ESCAPED).to_string()
}

/// A page whose document can be shown in a frame elsewhere.
pub struct Framed<'a> {
    /// The page's own address, absolute.
    pub page: &'a str,
    /// The folder with the widget's files, as the page names it.
    pub base: &'a str,
    /// The document, as the page names it.
    pub document: &'a str,
    /// The tag of a language.
    pub language: &'a str,
    /// The name of a view.
    pub view: &'a str,
}

impl Framed<'_> {
    /// The address of `embed.html` that shows it; none where the page's address is not absolute, or the widget lies on another
    /// site than the document: a frame shows documents of its own site only.
    pub fn address(&self) -> Option<String> {
        let page = Url::parse(self.page).ok().filter(Url::has_host)?;
        let document = page.join(self.document).ok()?;
        let mut frame = page.join(&in_folder(self.base, "embed.html")).ok()?;
        if frame.origin() != document.origin() {
            return None;
        }
        let asked = [("src", document.path()), ("lang", self.language), ("view", self.view), ("page", page.as_str())];
        frame.query_pairs_mut().extend_pairs(asked);
        Some(frame.into())
    }
}
