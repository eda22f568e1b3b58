//! “How sure?”: beside every lever the low and the high number that it may lie between, and whose they are.

use serde::Serialize;

use super::{Levers, RangeEnd, RangeInput};
use crate::document::{LeverKind, Range};

/// The ranges of one group's levers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct LeverRanges {
    /// What is asked for.
    pub intro: String,
    /// “Rendah”.
    pub low: String,
    /// “Tinggi”.
    pub high: String,
    /// The levers, in the order of the panel.
    pub rows: Vec<RangeRow>,
}

/// The range of one lever.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct RangeRow {
    /// Its name in the document.
    pub lever: LeverKind,
    /// Its name for readers.
    pub label: String,
    /// The unit of both fields.
    pub unit: String,
    /// The low number.
    pub low: RangeField,
    /// The high number.
    pub high: RangeField,
    /// Whose range it is, or that there is none; and the value that lies in it.
    pub whose: String,
    /// The words of the way back, where the range is the reader's own.
    pub back: Option<String>,
}

/// One of the two numbers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct RangeField {
    /// What the field shows: nothing where there is no range.
    pub field: String,
    /// What was wrong with what was typed.
    pub problem: Option<String>,
}

impl Levers<'_> {
    /// The ranges of a group's levers. `input`: what was typed last and could not be used.
    pub(super) fn ranges(&self, group: usize, input: Option<&RangeInput>) -> LeverRanges {
        let mut rows = Vec::new();
        for lever in self.of_group(group) {
            let Some(range) = self.context.now.plan.lever(group, lever) else { continue };
            let input = input.filter(|input| input.group == group && input.lever == lever);
            let own = self.is_own(group, lever);
            let shown = own || range.has_width();
            let field = |end: RangeEnd, value: f64| match input.filter(|input| input.end == end) {
                Some(input) => RangeField { field: input.text.clone(), problem: Some(self.range_input_words(input)) },
                None if shown => RangeField { field: self.number(group, lever, value), problem: None },
                None => RangeField { field: String::new(), problem: None },
            };
            let whose = match (own, range.has_width()) {
                (true, true) => "range.own",
                (true, false) => "range.certain",
                (false, true) => "range.of_document",
                (false, false) => "range.none",
            };
            let back = if self.has_range_at_start(group, lever) { "range.back" } else { "range.remove" };
            rows.push(RangeRow {
                lever,
                label: self.label(group, lever),
                unit: self.unit(lever, self.scale(group, lever)),
                low: field(RangeEnd::Low, range.low),
                high: field(RangeEnd::High, range.high),
                whose: self.context.phrase(whose).words("v", self.text(lever, range.central)).say(),
                back: own.then(|| self.context.say(back)),
            });
        }
        let say = |key: &str| self.context.say(key);
        LeverRanges { intro: say("range.intro"), low: say("range.low"), high: say("range.high"), rows }
    }

    /// What a field shows of a value.
    fn number(&self, group: usize, lever: LeverKind, value: f64) -> String {
        self.field(lever, self.scale(group, lever), value)
    }

    /// Whether the document gives this lever, in the kind in which it stands, a range.
    pub fn has_range_at_start(&self, group: usize, lever: LeverKind) -> bool {
        self.context.start.plan.lever(group, lever).is_some_and(|range| range.has_width())
    }

    /// Whether the lever's range is the reader's own: another than the document's, moved along with the value.
    pub(in crate::words) fn is_own(&self, group: usize, lever: LeverKind) -> bool {
        let Some(now) = self.context.now.plan.lever(group, lever) else { return false };
        let start = self.context.start.plan.lever(group, lever).unwrap_or(Range::fixed(now.central));
        now != start && now != start.moved_to(now.central, lever.bounds())
    }

    /// Whether any range is the reader's own, so that what follows from ranges does.
    pub(in crate::words) fn any_own(&self) -> bool {
        let is_ranged =
            |group, lever| self.context.now.plan.lever(group, lever).is_some_and(|range: Range| range.has_width());
        (0..self.context.facts.groups().len())
            .any(|group| LeverKind::ALL.into_iter().any(|lever| is_ranged(group, lever) && self.is_own(group, lever)))
    }
}
