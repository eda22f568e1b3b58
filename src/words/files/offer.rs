//! The panel from which a reader takes a file: which there are, what each is good for, and what to do where an app saves
//! none.

use serde::Serialize;
use strum::{EnumString, IntoStaticStr};

use super::FileWords;
use crate::words::fill;

/// A kind of file, by the name that the page has for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, EnumString, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
#[serde(rename_all = "lowercase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum FileKind {
    /// The picture, in pixels.
    Png,
    /// The picture, in shapes and text.
    Svg,
    /// The numbers, for a spreadsheet.
    Xlsx,
    /// The numbers, for a program.
    Csv,
    /// The document.
    Json,
    /// What the reader has set.
    Scenario,
}

impl FileKind {
    /// Every kind, in the order of the panel.
    pub const ALL: [FileKind; 6] =
        [FileKind::Png, FileKind::Svg, FileKind::Xlsx, FileKind::Csv, FileKind::Json, FileKind::Scenario];

    /// Its name.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// How the name of such a file ends.
    fn ending(self) -> &'static str {
        match self {
            FileKind::Scenario => "json",
            kind => kind.name(),
        }
    }

    /// Its media type.
    fn media(self) -> &'static str {
        match self {
            FileKind::Png => "image/png",
            FileKind::Svg => "image/svg+xml",
            FileKind::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            FileKind::Csv => "text/csv",
            FileKind::Json | FileKind::Scenario => "application/json",
        }
    }
}

/// What the panel says.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct FileOffer {
    /// What all files have.
    pub hint: String,
    pub files: Vec<OfferedFile>,
    /// What may have become of a file that is nowhere to be found.
    pub instead: String,
    /// The button that has it shown in place.
    pub show: String,
    /// The link to it alone.
    pub open: String,
    /// The button that copies it, where it is text.
    pub copy: String,
}

/// A file that can be taken.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct OfferedFile {
    pub kind: FileKind,
    /// The button: “Gambar (PNG)”.
    pub label: String,
    /// What it is good for.
    pub good_for: String,
    /// What it is called.
    pub name: String,
    /// What it is, as programs say it.
    pub media: String,
    /// Said once it is there.
    pub made: String,
}

impl FileWords<'_> {
    /// The panel. Files are called after place, year and what they show: `cakupan-kabupaten-banjar-2045-projection.png`.
    pub fn offer(&self, year: i32, view: &str, kinds: impl IntoIterator<Item = FileKind>) -> FileOffer {
        let place = plain(&self.context.place());
        let until = self.context.now.projection.until();
        let file = |kind: FileKind| {
            let about = match kind {
                FileKind::Png | FileKind::Svg => format!("{year}-{view}"),
                FileKind::Xlsx | FileKind::Csv => format!("{until}-numbers"),
                FileKind::Json => String::from("document"),
                FileKind::Scenario => String::from("scenario"),
            };
            let parts = ["cakupan", &place, &about].into_iter().filter(|part| !part.is_empty());
            let name = format!("{}.{}", parts.collect::<Vec<_>>().join("-"), kind.ending());
            OfferedFile {
                kind,
                label: self.say(kind.name()),
                good_for: self.say(&[kind.name(), "_use"].concat()),
                made: fill(&self.say("made"), &[("name", name.clone())]),
                name,
                media: kind.media().to_owned(),
            }
        };
        FileOffer {
            hint: self.say("hint"),
            files: kinds.into_iter().map(file).collect(),
            instead: self.say("instead"),
            show: self.say("show"),
            open: self.say("open"),
            copy: self.say("copy"),
        }
    }
}

/// A name in small letters and digits, with a hyphen for all between them: what stands for something in an address or on a
/// disk, or is not seen, is in no name of a file.
fn plain(name: &str) -> String {
    let is_between = |letter: char| match letter {
        '\u{2000}'..='\u{206f}' => true,
        letter if letter.is_ascii() => !letter.is_ascii_alphanumeric(),
        letter => letter.is_whitespace() || letter.is_control(),
    };
    name.to_ascii_lowercase().split(is_between).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_name_is_kept_in_whatever_letters_it_is_written() {
        for (name, is_called) in [
            ("Kabupaten Banjar (Kalsel)", "kabupaten-banjar-kalsel"),
            ("évora", "évora"),
            ("Chișinău", "chișinău"),
            ("नई दिल्ली", "नई-दिल्ली"),
            ("\u{202b}القاهرة\u{202c}", "القاهرة"),
            ("../a\\b:c*?\"<>|\n", "a-b-c"),
            ("2025/2026", "2025-2026"),
            ("…", ""),
        ] {
            assert_eq!(plain(name), is_called, "{name}");
        }
    }
}
