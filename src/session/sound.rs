//! The years ahead for the ear: the lines one after the other, each with what is heard in words before its tones.

use serde::Serialize;

use super::views::ViewContext;
use super::{Session, View};
use crate::chart::{Measure, Tone, heard, scale_tones, tones};
use crate::words::{Locale, Mark, Projection};

/// Seconds that words have before their tones: by their letters, as fast as they are read aloud, within bounds.
const LETTER: f64 = 0.05;
const SHORTEST: f64 = 1.2;
const LONGEST: f64 = 4.5;
/// Seconds of silence after a line.
const PAUSE: f64 = 0.6;

/// What is heard, from the press to the end.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
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
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
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
        if self.view != View::Projection {
            return None;
        }
        Some(sound(&self.view_context(self.open.as_ref()?, measure)))
    }
}

fn sound(view_context: &ViewContext) -> Sound {
    let context = &view_context.context;
    let projection = Projection::new(context);
    let lines = heard(context);
    let last = context.now.projection.until();
    let mut first = context.facts.base_year();
    for line in &lines {
        first = line.observed.first().map_or(first, |seen| first.min(seen.time.floor() as i32));
    }
    let target = context.now.latest_answer().map(|answer| answer.target.rate);
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
