//! What files that a reader takes along say, and the panel that offers them. The words stand in files of their own, as they
//! are needed only once somebody asks for a file.

mod about;
mod offer;
mod sheet;

pub use about::Fact;
pub use offer::{FileKind, FileOffer, OfferedFile};
pub use sheet::SheetWords;

use super::extra_words::ExtraWords;
use super::{WordsContext, fill};

/// The tag and the file of each language, as `build.rs` finds them.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/files_languages.rs"));

/// What is said of and in files, about one context.
pub struct FileWords<'a> {
    context: &'a WordsContext<'a>,
    words: ExtraWords,
}

impl<'a> FileWords<'a> {
    /// In the context's language; in English where there are none in that.
    pub fn new(context: &'a WordsContext<'a>) -> FileWords<'a> {
        FileWords { context, words: ExtraWords::new(FILES, context.locale.language()) }
    }

    fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    fn fill(&self, key: &str, values: &[(&'static str, String)]) -> String {
        fill(&self.say(key), values)
    }

    /// The currency as readers know it: “Rp”.
    fn currency(&self) -> String {
        self.context.numbers().currency(self.context.facts.currency()).trim_end_matches('\u{a0}').to_owned()
    }
}
