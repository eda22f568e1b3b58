//! “How sure?”: beside every lever the low and the high number that it may lie between, and whose they are.

use super::Levers;
use crate::document::{LeverKind, Range, record};

/// The ranges of one group's levers.
#[derive(Debug, Clone, PartialEq)]
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

record!(LeverRanges { intro, low, high, rows });

/// The range of one lever.
#[derive(Debug, Clone, PartialEq)]
pub struct RangeRow {
    /// Its name in the document.
    pub lever: &'static str,
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

record!(RangeRow { lever, label, unit, low, high, whose, back });

/// One of the two numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct RangeField {
    /// What the field shows: nothing where there is no range.
    pub field: String,
    /// What was wrong with what was typed.
    pub problem: Option<String>,
}

record!(RangeField { field, problem });

/// A number that was typed for one end of a range and could not be used.
#[derive(Debug, Clone, PartialEq)]
pub struct RejectedInput {
    /// The group's place in the document.
    pub group: usize,
    /// The lever.
    pub lever: LeverKind,
    /// Whether it was the high number.
    pub high: bool,
    /// As it was typed.
    pub text: String,
    /// What is wrong with it.
    pub words: String,
}

impl Levers<'_> {
    /// The ranges of a group's levers. `doubt`: what was typed last and could not be used.
    pub fn ranges(&self, group: usize, doubt: Option<&RejectedInput>) -> Box<LeverRanges> {
        let mut rows = Vec::new();
        for lever in self.of_group(group) {
            let Some(range) = self.context.now.plan.lever(group, lever) else { continue };
            let doubt = doubt.filter(|doubt| doubt.group == group && doubt.lever == lever);
            let own = self.is_own(group, lever);
            let shown = own || range.low < range.high;
            let field = |high: bool, value: f64| match doubt.filter(|doubt| doubt.high == high) {
                Some(doubt) => RangeField { field: doubt.text.clone(), problem: Some(doubt.words.clone()) },
                None if shown => RangeField { field: self.number(group, lever, value), problem: None },
                None => RangeField { field: String::new(), problem: None },
            };
            let whose = match (own, range.low < range.high) {
                (true, true) => "sure.own",
                (true, false) => "sure.certain",
                (false, true) => "sure.of_document",
                (false, false) => "sure.none",
            };
            let back = if self.has_range_at_start(group, lever) { "sure.back" } else { "sure.remove" };
            rows.push(RangeRow {
                lever: lever.name(),
                label: self.label(group, lever),
                unit: self.unit(lever, self.scale(group, lever)),
                low: field(false, range.low),
                high: field(true, range.high),
                whose: self.context.phrase(whose).words("v", self.text(lever, range.central)).say(),
                back: if own { Some(self.context.say(back)) } else { None },
            });
        }
        let say = |key: &str| self.context.say(key);
        Box::new(LeverRanges { intro: say("sure.intro"), low: say("sure.low"), high: say("sure.high"), rows })
    }

    /// What a field shows of a value.
    fn number(&self, group: usize, lever: LeverKind, value: f64) -> String {
        self.field(lever, self.scale(group, lever), value)
    }

    /// Whether the document gives this lever, in the kind in which it stands, a range.
    pub(crate) fn has_range_at_start(&self, group: usize, lever: LeverKind) -> bool {
        self.context.start.plan.lever(group, lever).is_some_and(|range| range.low < range.high)
    }

    /// Whether the lever's range is the reader's own: another than the document's, moved along with the value.
    fn own(&self, group: usize, lever: LeverKind) -> bool {
        let Some(now) = self.context.now.plan.lever(group, lever) else { return false };
        let start = self.context.start.plan.lever(group, lever).unwrap_or(Range::fixed(now.central));
        now != start && now != start.moved_to(now.central, lever.bounds())
    }

    /// The same, once for all who ask later than at first.
    pub(crate) fn is_own(&self, group: usize, lever: LeverKind) -> bool {
        self.own(group, lever)
    }

    /// Whether any range is the reader's own, so that what follows from ranges does.
    pub(in crate::words) fn any_own(&self) -> bool {
        for group in 0..self.context.groups().len() {
            for lever in LeverKind::ALL {
                let ranged = self.context.now.plan.lever(group, lever).is_some_and(|range| range.low < range.high);
                if ranged && self.own(group, lever) {
                    return true;
                }
            }
        }
        false
    }
}
