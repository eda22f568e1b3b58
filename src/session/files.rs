//! What is said of and in the files that a reader takes along.

use super::{ReaderChoices, Session, View};
use crate::document::Scenario;
use crate::words::Locale;
use crate::words::files::{FileKind, FileOffer, FileWords};

impl<L: Locale> Session<L> {
    /// Puts words to files; `None` without a document.
    pub fn file_words<T>(&self, say: impl FnOnce(&FileWords<'_>) -> T) -> Option<T> {
        let open = self.open.as_ref()?;
        Some(say(&FileWords::new(&self.context(open))))
    }

    /// Does something with the session as it is for somebody who has no page around the picture: nothing pointed at,
    /// nothing folded, on any display. Afterwards all is as it was.
    pub fn apart<T>(&mut self, deed: impl FnOnce(&mut Session<L>, View) -> T) -> T {
        let (choices, view, display) = (self.choices(), self.view, self.display);
        self.unpoint();
        self.choose(ReaderChoices { year: None, unfolded: true, with_ranges: false, ..choices.clone() });
        let done = deed(self, view);
        self.choose(choices);
        (self.view, self.display) = (view, display);
        done
    }

    /// The files that a reader can take of what is shown: pictures of a view that has one, numbers, the document, and what
    /// has been set, where something has.
    pub fn file_offer(&self) -> Option<FileOffer> {
        let open = self.open.as_ref()?;
        let is_offered = |kind: &FileKind| match kind {
            FileKind::Png | FileKind::Svg => self.view != View::Table,
            FileKind::Scenario => open.scenario != Scenario::default(),
            FileKind::Xlsx | FileKind::Csv | FileKind::Json => true,
        };
        let year = if self.view == View::Now { open.facts.base_year() } else { open.now.projection.until() };
        self.file_words(|words| words.offer(year, self.view.name(), FileKind::ALL.into_iter().filter(is_offered)))
    }
}
