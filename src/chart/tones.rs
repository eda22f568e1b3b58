//! The lines of the years ahead for the ear: coverage is the pitch of a tone, the year its moment and its place between
//! left and right. Solid is what was observed, broken what is estimated, as in the picture.
//!
//! Blind and sighted listeners alike take a higher pitch for more, and hear equal steps of pitch in equal ratios of
//! frequency (Walker and Mauney, “Universal design of auditory graphs”, ACM TACCESS 2(3), 2010). So the scale is the same
//! for every line and every document: nobody is 220 Hz, everybody 880 Hz, two octaves.

use crate::model::{Count, breaks_so_far, counts};
use serde::Serialize;

use super::projection::{SeriesLine, series_lines};
use crate::words::{Mark, WordsContext};

/// The pitch of no coverage, Hz.
const LOWEST: f64 = 220.0;
/// How many octaves lie between nobody and everybody.
const OCTAVES: f64 = 2.0;
/// Seconds a year, and the most for a whole line.
const YEAR: f64 = 0.15;
const LONGEST: f64 = 4.0;
/// What of its year an estimated tone lasts, and the last observed one before a break: the rest is the gap in a broken line.
const BROKEN: f64 = 0.5;
/// Seconds from the end of a line to the target's tones, of one of them, and from one to the next.
const BEFORE_TARGET: f64 = 0.35;
const PIP: f64 = 0.07;
const PIPS: f64 = 0.16;
/// Seconds of a tone that says where the scale ends, and from one to the next.
const ANCHOR: f64 = 0.45;
const ANCHORS: f64 = 0.6;
/// How far to the sides the first and the last year are, of 1.
const ASIDE: f64 = 0.8;

/// What a tone stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Voice {
    /// The lowest and the highest pitch there are.
    Scale,
    /// A year that was observed.
    #[serde(rename = "data")]
    Observed,
    /// A year that is estimated.
    #[serde(rename = "estimate")]
    Estimated,
    /// The target.
    Target,
}

/// A tone.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Tone {
    /// When it begins, seconds from the start of its line.
    pub at: f64,
    /// How long it lasts, seconds.
    pub length: f64,
    /// Its pitch, Hz.
    pub hertz: f64,
    /// Where it is heard, −1 (left) … 1 (right).
    pub pan: f64,
    /// What it stands for.
    pub voice: Voice,
    /// The year that it stands for, where it does for one.
    pub year: Option<i32>,
}

/// A line as it is heard: its years and rates, observed, then estimated.
#[derive(Debug, Clone, PartialEq)]
pub struct Heard {
    /// The group's index in the document; `None` for all together.
    pub group: Option<usize>,
    /// Colour and shape.
    pub mark: Mark,
    /// What was observed, earliest first, the base year last.
    pub observed: Vec<Count>,
    /// The years that do not compare with those before them, where the picture has a gap.
    pub breaks: Vec<i32>,
    /// What is estimated, the year after the base year first.
    pub estimated: Vec<(i32, f64)>,
}

/// The lines in the order of the picture's readout.
pub fn heard(context: &WordsContext) -> Vec<Heard> {
    let base = context.facts.base_year();
    let heard = |line: SeriesLine| {
        let observed = counts(context.facts, line.group);
        let breaks = if observed.len() > 1 { breaks_so_far(context.facts, line.group) } else { Vec::new() };
        let estimated = (base..).zip(line.coverage.iter().copied()).skip(1).collect();
        Heard { group: line.group, mark: line.mark, observed, breaks, estimated }
    };
    series_lines(context).into_iter().map(heard).collect()
}

/// The tones of nobody and everybody.
pub fn scale_tones() -> Vec<Tone> {
    let anchor = |rate: f64| Tone {
        at: rate * ANCHORS,
        length: ANCHOR,
        hertz: pitch(rate),
        pan: 0.0,
        voice: Voice::Scale,
        year: None,
    };
    vec![anchor(0.0), anchor(1.0)]
}

/// The tones of a line, a year each, and of the target after it. All lines that are heard together begin in `first` and
/// end in `last`.
pub fn tones(line: &Heard, first: i32, last: i32, target: Option<f64>) -> Vec<Tone> {
    let years = f64::from((last - first).max(1));
    let step = YEAR.min(LONGEST / (years + 1.0));
    let mut tones = Vec::new();
    let mut tone = |(year, time, rate): (i32, f64, f64), length: f64, voice: Voice| {
        let after = time - f64::from(first);
        tones.push(Tone {
            at: after * step,
            length: length * step,
            hertz: pitch(rate),
            pan: ASIDE * (2.0 * after / years - 1.0),
            voice,
            year: Some(year),
        });
    };
    for (at, count) in line.observed.iter().enumerate() {
        let next = line.observed.get(at + 1);
        // A count lasts a year, or until the next one of the same year.
        let until = next.map_or(1.0, |next| (next.time - count.time).min(1.0));
        let part = if next.is_some_and(|next| next.is_break) { BROKEN } else { 1.0 };
        tone((count.year, count.time, count.rate), part * until, Voice::Observed);
    }
    for &(year, rate) in &line.estimated {
        tone((year, f64::from(year), rate), BROKEN, Voice::Estimated);
    }
    if let Some(rate) = target {
        let end = (years + 1.0) * step + BEFORE_TARGET;
        for at in [end, end + PIPS] {
            tones.push(Tone { at, length: PIP, hertz: pitch(rate), pan: ASIDE, voice: Voice::Target, year: None });
        }
    }
    tones
}

/// Hz of a rate: 220 × 4^rate.
pub fn pitch(rate: f64) -> f64 {
    LOWEST * (OCTAVES * rate).exp2()
}
