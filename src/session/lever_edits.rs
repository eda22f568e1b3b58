//! How a reader moves a lever: with a slider, a key, a number field, or to its other kind.

use super::{Open, Session};
use crate::document::{LeverKind, Range, Scenario, Setting};
use crate::model::needed_pace;
use crate::words::{Levers, Locale, NumberInputError, WordsContext, read_number, round, year};

impl<L: Locale> Session<L> {
    /// Shows the panel of levers from now on, or no more.
    pub fn unfold(&mut self, unfolded: bool) {
        self.unfolded = unfolded;
    }

    /// Puts a lever where the slider is, to the nearest step. An unknown group or lever changes nothing.
    #[inline(never)]
    pub fn slide(&mut self, group: usize, lever: LeverKind, value: f64) {
        let Some(context) = self.context_of(group) else { return };
        let levers = Levers::new(&context);
        let span = levers.scale(group, lever);
        // The ends may lie between steps; everything else is a whole number of them.
        let value = if value <= span.min {
            span.min
        } else if value >= span.max {
            span.max
        } else {
            span.nearest_step(value)
        };
        self.put(group, lever, value);
    }

    /// Moves a lever by this many steps.
    #[inline(never)]
    pub fn step(&mut self, group: usize, lever: LeverKind, steps: f64) {
        let Some(context) = self.context_of(group) else { return };
        let levers = Levers::new(&context);
        let span = levers.scale(group, lever);
        let value = span.nearest_step(levers.value(group, lever, false) + steps * span.step);
        self.put(group, lever, value);
    }

    /// Applies what was typed into a lever's number field. A number out of range is taken to the nearest that is
    /// allowed; that, or that it is no number, is said at the lever until it changes.
    pub fn type_value(&mut self, group: usize, lever: LeverKind, text: &str) {
        let Some((value, problem)) = self.typed(group, lever, text) else { return };
        if let Some(value) = value {
            self.put(group, lever, value);
        }
        if let Some(open) = &mut self.open {
            open.typed = problem.map(|words| (group, lever, words));
        }
    }

    /// The value that was typed, if it is one, and what is to be said about it.
    fn typed(&self, group: usize, lever: LeverKind, text: &str) -> Option<(Option<f64>, Option<String>)> {
        let context = self.context_of(group)?;
        let levers = Levers::new(&context);
        let span = levers.scale(group, lever);
        let say = |key, value: String| Some(context.phrase(key).words("v", value).say());
        Some(match self.read(&context, group, lever, text) {
            Err(words) => (None, Some(words)),
            Ok(value) => {
                if value > span.max * (1.0 + 1e-9) {
                    (Some(span.max), say("state.input_high", levers.text(lever, span.max)))
                } else if value < span.min - 1e-9 {
                    (Some(span.min), say("state.input_low", levers.text(lever, span.min)))
                } else {
                    (Some(value.max(span.min).min(span.max)), None)
                }
            }
        })
    }

    /// The number that was typed into a field of this lever, in the lever's own unit, or what is wrong with it.
    pub(super) fn read(
        &self,
        context: &WordsContext,
        group: usize,
        lever: LeverKind,
        text: &str,
    ) -> Result<f64, String> {
        let levers = Levers::new(context);
        let scale = levers.field_scale(lever, levers.scale(group, lever));
        let decimal = self.locale.say("decimal").chars().next().unwrap_or('.');
        let say = |key, value: String| context.phrase(key).words("v", value).say();
        let example = levers.value(group, lever, true) / scale;
        match read_number(text, decimal) {
            Err(NumberInputError::Unreadable) => {
                Err(say("state.input_unreadable", context.numbers().shortest(example, 2)))
            }
            // An example that could not be mistaken itself.
            Err(NumberInputError::Ambiguous) => Err(say("state.input_ambiguous", year(round(example).min(1e9) as i32))),
            Ok(number) if lever == LeverKind::PerYear || lever == LeverKind::HeadCount => Ok(round(number)),
            // Over a hundred, where it counts hundredths: 7 times 0.01 is not the number nearest to 0.07.
            Ok(number) if scale < 1.0 => Ok(number / round(1.0 / scale)),
            Ok(number) => Ok(number * scale),
        }
    }

    /// Takes the lever that can stand in another's place, at the value that changes the first year least.
    #[inline(never)]
    pub fn switch(&mut self, group: usize, to: LeverKind) {
        let Some(context) = self.context_of(group) else { return };
        let value = context.now.equivalent_lever(context.facts, group, to);
        self.put(group, to, value);
    }

    /// Sets every group's enrolment to what the latest target needs.
    pub fn use_needed(&mut self) {
        if let Some(open) = &mut self.open
            && let Some(answer) = open.now.latest_answer()
        {
            open.set(needed_pace(&open.scenario, answer));
        }
    }

    /// Back to the document's own assumptions.
    pub fn reset(&mut self) {
        if let Some(open) = &mut self.open {
            let mut scenario = Scenario::default();
            scenario.until = open.scenario.until;
            open.set(scenario);
        }
    }

    /// The present context, if the document has this group.
    fn context_of(&self, group: usize) -> Option<WordsContext<'_>> {
        Some(self.context(self.open.as_ref().filter(|open| open.has(group))?))
    }

    #[inline(never)]
    fn put(&mut self, group: usize, lever: LeverKind, value: f64) {
        let Some(open) = &mut self.open else { return };
        let Some(of) = open.facts.document().groups.get(group) else { return };
        if of.subsidy.is_none() && lever.is_money() {
            return;
        }
        let at_start = open.start.plan.lever(group, lever).map(|range| range.central) == Some(value);
        let stays = open.now.plan.lever(group, lever).map(|range| range.central) == Some(value);
        let own = open.given(group, lever);
        let mut scenario = std::mem::take(&mut open.scenario);
        if let Some(own) = own {
            if !stays {
                scenario.set(group, lever, Setting::Range(own.moved_to(value, lever.bounds())));
            }
        } else if at_start {
            scenario.unset(group, lever);
            if let Some(rival) = lever.rival() {
                scenario.unset(group, rival);
            }
        } else if !stays {
            scenario.set(group, lever, Setting::Value(value));
        }
        open.set(scenario);
    }
}

impl Open {
    /// The reader's own range of a lever as they gave it, where it has one.
    fn given(&self, group: usize, lever: LeverKind) -> Option<Range> {
        match (self.scenario.setting(group, lever), self.given.setting(group, lever)) {
            (Some(Setting::Range(_)), Some(Setting::Range(given))) => Some(given),
            _ => None,
        }
    }

    pub(super) fn has(&self, group: usize) -> bool {
        group < self.facts.document().groups.len()
    }
}
