//! How a reader moves a lever: with a slider, a key, a number field, or to its other kind.

use super::Session;
use super::open_document::Open;
use crate::document::{LeverKind, Range, Scenario, Setting};
use crate::model::needed_pace;
use crate::words::lever_panel::{LeverInput, LeverInputError};
use crate::words::{Levers, Locale, SliderScale, WordsContext};

impl<L: Locale> Session<L> {
    /// Shows the panel of levers from now on, or no more.
    pub fn unfold_levers(&mut self, unfolded: bool) {
        self.unfolded = unfolded;
    }

    /// Puts a lever where the slider is, to the nearest step. An unknown group or lever changes nothing.
    pub fn move_lever(&mut self, group: usize, lever: LeverKind, value: f64) {
        let Some(context) = self.context_of(group) else { return };
        let levers = Levers::new(&context);
        let scale = levers.scale(group, lever);
        // The ends may lie between steps; everything else is a whole number of them.
        let value = if value <= scale.min {
            scale.min
        } else if value >= scale.max {
            scale.max
        } else {
            scale.nearest_step(value)
        };
        self.put(group, lever, value);
    }

    /// Moves a lever by this many steps.
    pub fn step_lever(&mut self, group: usize, lever: LeverKind, steps: f64) {
        let Some(context) = self.context_of(group) else { return };
        let levers = Levers::new(&context);
        let scale = levers.scale(group, lever);
        let value = scale.nearest_step(levers.value(group, lever) + steps * scale.step);
        self.put(group, lever, value);
    }

    /// Applies what was typed into a lever's number field. A number out of range is taken to the nearest that is
    /// allowed; that, or that it is no number, is said at the lever until it changes.
    pub fn type_lever(&mut self, group: usize, lever: LeverKind, text: &str) {
        let Some((value, error)) = self.typed(group, lever, text) else { return };
        if let Some(value) = value {
            self.put(group, lever, value);
        }
        if let Some(open) = &mut self.open {
            open.input.value = error.map(|error| LeverInput { group, lever, error });
        }
    }

    /// The value that the lever takes of what was typed, if any, and what was wrong with it.
    fn typed(&self, group: usize, lever: LeverKind, text: &str) -> Option<(Option<f64>, Option<LeverInputError>)> {
        let context = self.context_of(group)?;
        let levers = Levers::new(&context);
        let SliderScale { min, max, .. } = levers.scale(group, lever);
        Some(match levers.read(group, lever, text) {
            Err(error) => (None, Some(LeverInputError::NotANumber(error))),
            Ok(value) if value > max * (1.0 + 1e-9) => (Some(max), Some(LeverInputError::TooHigh(max))),
            Ok(value) if value < min - 1e-9 => (Some(min), Some(LeverInputError::TooLow(min))),
            Ok(value) => (Some(value.max(min).min(max)), None),
        })
    }

    /// Takes the lever that can stand in another's place, at the value that changes the first year least.
    pub fn switch_lever(&mut self, group: usize, to: LeverKind) {
        let Some(context) = self.context_of(group) else { return };
        let value = context.now.equivalent_lever(context.facts, group, to);
        self.put(group, to, value);
    }

    /// Sets every group's enrolment to what the latest target needs.
    pub fn use_needed_pace(&mut self) {
        if let Some(open) = &mut self.open
            && let Some(needed) = &open.now.needed
        {
            open.set(needed_pace(&open.scenario, needed));
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

    fn put(&mut self, group: usize, lever: LeverKind, value: f64) {
        let Some(open) = &mut self.open else { return };
        let exists = match lever {
            LeverKind::PerYear => open.facts.has_heads(),
            lever => !lever.is_money() || open.facts.subsidy(group).is_some(),
        };
        if !exists || !open.has(group) {
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
        group < self.facts.groups().len()
    }
}
