//! How sure a reader is of the levers: ranges of their own, beside those of the document.

use super::Session;
use super::open_document::Open;
use crate::document::{LeverKind, Range, Setting};
use crate::words::lever_panel::{RangeEnd, RangeInput, RangeInputError};
use crate::words::{Levers, Locale};

impl<L: Locale> Session<L> {
    /// Shows the ranges of the levers from now on.
    pub fn show_ranges(&mut self) {
        self.with_ranges = true;
    }

    /// Gives a lever a range of the reader's own, of which one end was typed. The other stays, or is the lever's value where
    /// there is none yet; a field that was emptied stands for the value too. What cannot be used changes nothing, and that
    /// is said at the field until something changes.
    pub fn type_range(&mut self, group: usize, lever: LeverKind, end: RangeEnd, text: &str) {
        let Some(open) = self.open.as_ref().filter(|open| open.has(group)) else { return };
        let Some(now) = open.now.plan.lever(group, lever) else { return };
        let context = self.context(open);
        let levers = Levers::new(&context);
        let range = if text.bytes().all(|letter| letter == b' ') {
            Ok(with(now, end, now.central))
        } else {
            let read = levers.read(group, lever, text).map_err(RangeInputError::NotANumber);
            read.and_then(|value| range(&levers, now, (group, lever), end, value))
        };
        let has_range = levers.has_range_at_start(group, lever);
        let Some(open) = &mut self.open else { return };
        match range {
            Ok(range) if range == now => open.input.range = None,
            Ok(range) if range.low == range.high && !has_range => self.clear_range(group, lever),
            Ok(range) => open.give(group, lever, Setting::Range(range)),
            Err(error) => {
                open.input.range = Some(RangeInput { group, lever, end, text: text.to_owned(), error });
            }
        }
    }

    /// Takes the reader's own range away: the lever keeps its value, with the document's range around it or none.
    pub fn clear_range(&mut self, group: usize, lever: LeverKind) {
        let Some(open) = &mut self.open else { return };
        let Some(now) = open.now.plan.lever(group, lever) else { return };
        open.give(group, lever, Setting::Value(now.central));
    }
}

impl Open {
    /// Sets a lever in place of any range that the reader gave it before.
    fn give(&mut self, group: usize, lever: LeverKind, setting: Setting) {
        self.given.set(group, lever, setting);
        let mut scenario = std::mem::take(&mut self.scenario);
        let start = self.start.plan.lever(group, lever).map(|range| range.central);
        match setting {
            Setting::Value(value) if start == Some(value) => scenario.unset(group, lever),
            setting => scenario.set(group, lever, setting),
        }
        self.set(scenario);
    }
}

/// The range with one end at `value`.
fn with(range: Range, end: RangeEnd, value: f64) -> Range {
    match end {
        RangeEnd::Low => Range { low: value, ..range },
        RangeEnd::High => Range { high: value, ..range },
    }
}

/// The lever's range with one end at what was typed, or why it cannot lie there.
fn range(
    levers: &Levers,
    now: Range,
    (group, lever): (usize, LeverKind),
    end: RangeEnd,
    value: f64,
) -> Result<Range, RangeInputError> {
    let (lowest, highest) = lever.bounds();
    // A value may have more digits than its field shows: who types those means the value.
    let field = |value: f64| levers.field(lever, levers.scale(group, lever), value);
    let value = if field(value) == field(now.central) { now.central } else { value };
    if value < lowest {
        return Err(RangeInputError::BelowLeast(lowest));
    }
    if value > highest {
        return Err(RangeInputError::AboveMost(highest));
    }
    match end {
        RangeEnd::Low if value > now.high && now.high > now.central => Err(RangeInputError::AboveHigh(now.high)),
        RangeEnd::Low if value > now.central => Err(RangeInputError::AboveValue(now.central)),
        RangeEnd::High if value < now.low && now.low < now.central => Err(RangeInputError::BelowLow(now.low)),
        RangeEnd::High if value < now.central => Err(RangeInputError::BelowValue(now.central)),
        end => Ok(with(now, end, value)),
    }
}
