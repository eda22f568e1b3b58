//! A document that is open, with what the reader has set and the numbers that follow.

use crate::document::{Checked, Problem, Scenario};
use crate::model::{Outcome, Simulation};
use crate::words::ProjectionBasis;
use crate::words::lever_panel::PanelInput;

/// A document that is open, and what the reader has set.
pub(super) struct Open {
    pub(super) facts: Checked,
    pub(super) warnings: Vec<Problem>,
    pub(super) scenario: Scenario,
    pub(super) start: Outcome,
    pub(super) now: Outcome,
    /// More futures than there are in `now`, under way.
    pub(super) simulation: Option<Simulation>,
    /// The year that the reader chose, and the one they only point at.
    pub(super) year: Option<i32>,
    pub(super) pointed: Option<i32>,
    /// What the reader wants the years ahead drawn from.
    pub(super) basis: Option<ProjectionBasis>,
    /// What was typed last and could not be used as it was.
    pub(super) input: PanelInput,
    /// The reader's own ranges as they gave them: one that was cut at what is allowed while its lever moved is whole again
    /// once the lever is back.
    pub(super) given: Scenario,
    /// Whether a link was followed whose settings do not fit, and nothing has been set since.
    pub(super) is_link_refused: bool,
}

impl Open {
    /// A document in front of which a reader has not set anything yet.
    pub(super) fn new(facts: Checked, warnings: Vec<Problem>) -> Open {
        let start = Outcome::new(&facts, &Scenario::default());
        let now = start.clone();
        Open {
            facts,
            warnings,
            scenario: Scenario::default(),
            start,
            now,
            simulation: None,
            year: None,
            pointed: None,
            basis: None,
            input: PanelInput::default(),
            given: Scenario::default(),
            is_link_refused: false,
        }
    }

    pub(super) fn set(&mut self, scenario: Scenario) {
        let before = std::mem::replace(&mut self.now, Outcome::new(&self.facts, &scenario));
        // Who changes an assumption wants to see what it does.
        if self.basis == Some(ProjectionBasis::Trend) && before.plan.groups != self.now.plan.groups {
            self.basis = None;
        }
        self.look_ahead();
        self.scenario = scenario;
        self.input = PanelInput::default();
        self.is_link_refused = false;
    }

    /// Whether levers have been moved one at a time: what the view of sensitivity is about.
    pub(super) fn has_swings(&self) -> bool {
        self.now.uncertainty.as_ref().is_some_and(|uncertainty| !uncertainty.swings.is_empty())
    }

    /// The year whose numbers are read out: pointed at, else chosen, else the last.
    pub(super) fn shown_year(&self) -> i32 {
        let projection = &self.now.projection;
        let year = self.pointed.or(self.year).unwrap_or(projection.until());
        year.clamp(projection.base_year, projection.until())
    }
}
