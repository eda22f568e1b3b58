//! What a reader takes along or passes on, in the foot of the page: a link, a sentence, the code for another page.

use serde::Serialize;

use super::{Sources, WordsContext};

/// The words of the panels.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct TakeAway {
    /// The button that opens the panel of files.
    pub download: String,
    /// The button that opens the panel of what is passed on.
    pub share: String,
    pub share_hint: String,
    /// The button of the system's own panel.
    pub send: String,
    pub copy_link: String,
    pub copy_sentence: String,
    /// The button that opens the panel with the code.
    pub embed: String,
    pub embed_hint: String,
    pub copy_code: String,
    /// The link to how it is computed.
    pub method: String,
    /// Said once something has been copied.
    pub copied: String,
}

impl WordsContext<'_> {
    /// The words of the panels.
    pub fn take_away(&self) -> TakeAway {
        TakeAway {
            download: self.say("download.open"),
            share: self.say("share.open"),
            share_hint: self.say("share.hint"),
            send: self.say("share.send"),
            copy_link: self.say("share.link"),
            copy_sentence: self.say("share.sentence"),
            embed: self.say("embed.open"),
            embed_hint: self.say("embed.hint"),
            copy_code: self.say("embed.copy"),
            method: self.say("foot.method"),
            copied: self.say("foot.copied"),
        }
    }
}

impl Sources {
    /// What a page finds, of where, and from whom, to be passed on: “Baru 26 dari 100 pekerja terlindungi. Kabupaten Suka ·
    /// Jaminan Kerja. Sumber: Harian Pagi, 29 Mei 2025.”
    pub fn sentence(&self, headline: &str, kicker: &str) -> String {
        let names: Vec<&str> = self.links.iter().map(|link| link.text.as_str()).collect();
        let mut sentence = format!("{headline}. {kicker}.");
        if !names.is_empty() {
            sentence.push_str(&format!(" {} {}.", self.label, names.join("; ")));
        }
        sentence
    }
}
