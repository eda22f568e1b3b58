//! The years ahead for the ear: the lines one after the other, each with what is heard in words before its tones.

use super::parts::Sight;
use super::{Session, View};
use crate::chart::{Measure, Tone, heard, scale_tones, tones};
use crate::document::{JsonValue, put_node};
use crate::words::{Locale, Mark, Projection};

/// Seconds that words have before their tones: by their letters, as fast as they are read aloud, within bounds.
const LETTER: f64 = 0.05;
const SHORTEST: f64 = 1.2;
const LONGEST: f64 = 4.5;
/// Seconds of silence after a line.
const PAUSE: f64 = 0.6;

/// What is heard, from the press to the end.
#[derive(Debug, Clone, PartialEq)]
pub struct Sound {
    /// The button's words while it sounds.
    pub stop: String,
    /// How to listen.
    pub how: Vec<String>,
    /// One after the other.
    pub passages: Vec<Passage>,
    /// When the last has ended, in seconds.
    pub length: f64,
}

/// A line, or at the start the ends of the scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    /// When its words are there, in seconds from the start.
    pub at: f64,
    /// Colour and shape of the line.
    pub mark: Option<Mark>,
    /// What is heard, in words.
    pub text: String,
    /// Its tones; their moments are from the start of all.
    pub tones: Vec<Tone>,
}

impl<L: Locale> Session<L> {
    /// What is heard of the years ahead; `None` in any other view.
    pub fn sound(&self, measure: &dyn Measure) -> Option<Sound> {
        Some(sound(&self.heard_sight(measure)?))
    }

    /// The same as a JSON value.
    pub fn sound_node(&self, measure: &dyn Measure) -> Option<JsonValue> {
        Some(node(&self.heard_sight(measure)?))
    }

    fn heard_sight<'a>(&'a self, measure: &'a dyn Measure) -> Option<Sight<'a>> {
        if self.view != View::Projection {
            return None;
        }
        Some(self.sight(self.open.as_ref()?, measure))
    }
}

/// The JSON value of what is heard. It is put together here and not by `record!`, whose functions would be in the part
/// of the program that everybody downloads.
#[inline(never)]
fn node(sight: &Sight) -> JsonValue {
    let sound = sound(sight);
    let mut how = Vec::new();
    for words in sound.how {
        how.push(JsonValue::String(words));
    }
    let mut passages = Vec::new();
    for Passage { at, mark, text, tones } in sound.passages {
        let mut list = Vec::new();
        for Tone { at, length, hertz, pan, voice, year } in tones {
            let mut entries = numbers([("at", at), ("length", length), ("hertz", hertz), ("pan", pan)]);
            put_node(&mut entries, "voice", JsonValue::String(voice.name().to_owned()));
            put_node(&mut entries, "year", year.map_or(JsonValue::Null, |year| JsonValue::Number(f64::from(year))));
            list.push(JsonValue::Object(entries));
        }
        let mut entries = numbers([("at", at)]);
        put_node(&mut entries, "mark", mark.map_or(JsonValue::Null, |mark| JsonValue::String(mark.name().to_owned())));
        put_node(&mut entries, "text", JsonValue::String(text));
        put_node(&mut entries, "tones", JsonValue::Array(list));
        passages.push(JsonValue::Object(entries));
    }
    let mut entries = numbers([("length", sound.length)]);
    put_node(&mut entries, "stop", JsonValue::String(sound.stop));
    put_node(&mut entries, "how", JsonValue::Array(how));
    put_node(&mut entries, "passages", JsonValue::Array(passages));
    JsonValue::Object(entries)
}

fn numbers<const N: usize>(named: [(&str, f64); N]) -> Vec<(String, JsonValue)> {
    let mut entries = Vec::new();
    for (name, number) in named {
        put_node(&mut entries, name, JsonValue::Number(number));
    }
    entries
}

fn sound(sight: &Sight) -> Sound {
    let context = &sight.context;
    let projection = Projection::new(context);
    let lines = heard(context);
    let last = context.now.projection.until();
    let mut first = context.facts.base_year();
    for line in &lines {
        first = line.observed.first().map_or(first, |seen| first.min(seen.0));
    }
    let target = context.answer().map(|answer| answer.target.rate);
    let mut sound =
        Sound { stop: context.say("sound.stop"), how: projection.how_it_sounds(), passages: Vec::new(), length: 0.0 };
    sound.add(None, context.say("sound.scale"), scale_tones());
    for line in &lines {
        let text = projection.line_in_words(line.group, &line.observed, &line.breaks, &line.estimated);
        sound.add(Some(line.mark), text, tones(line, first, last, target));
    }
    sound
}

impl Sound {
    /// Adds a passage after those that are there: its words first.
    fn add(&mut self, mark: Option<Mark>, text: String, mut tones: Vec<Tone>) {
        let at = self.length;
        let start = at + (text.len() as f64 * LETTER).clamp(SHORTEST, LONGEST);
        let mut end = start;
        for tone in &mut tones {
            tone.at += start;
            end = end.max(tone.at + tone.length);
        }
        self.length = end + PAUSE;
        self.passages.push(Passage { at, mark, text, tones });
    }
}
