//! What all places have in common: where they are written, and where they find the widget.

use crate::command::addresses::{Framed, of_file};
use crate::command::exit_status::ExitStatus;
use crate::command::files::unusable;
use crate::command::language::Language;
use cakupan::export::WidgetFiles;
use cakupan::session::View;
use std::path::PathBuf;

/// The list of places for programs.
pub const LIST: &str = "index.json";

/// The style sheet of all pages.
pub const STYLE: &str = "cakupan-page.css";

/// The pages that are being made.
pub struct Site {
    /// The folder that they are written to.
    pub output: PathBuf,
    /// The folder of the widget's files, as the pages name it.
    pub base: String,
    /// The address of the folder, with a slash at its end, where it is known.
    pub url: Option<String>,
    /// The language of the pages.
    pub language: Language,
    /// Whether only the list for programs is made.
    pub list_only: bool,
    /// What the widget's files are called.
    pub files: WidgetFiles,
}

impl Site {
    /// Writes a file, with the folders that it stands in.
    pub fn write(&self, name: &str, content: &[u8]) -> Result<(), ExitStatus> {
        let path = self.output.join(name);
        let folder = path.parent().map_or(Ok(()), std::fs::create_dir_all);
        folder.and_then(|()| std::fs::write(&path, content)).map_err(|error| unusable(&path, &error))
    }

    /// The absolute address of a file, where that of the folder is known.
    pub fn address(&self, name: &str) -> Option<String> {
        self.url.as_ref().map(|url| format!("{url}{}", of_file(name)))
    }

    /// The address at which others show the document of a page in a frame, where there is one.
    pub fn frame(&self, page: &str, document: &str) -> Option<String> {
        let language = self.language.tag();
        Framed { page, base: &self.base, document: &of_file(document), language, view: View::Now.name() }.address()
    }
}
