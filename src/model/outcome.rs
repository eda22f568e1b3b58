//! Everything that follows from one scenario, computed once, so that picture, sentence and table cannot disagree.

use super::{Answer, Futures, Needed, Plan, Projection, Uncertainty, answers, needed, project};
use crate::document::{Checked, Scenario};

/// The numbers of one scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The levers' values.
    pub plan: Plan,
    /// The years ahead.
    pub projection: Projection,
    /// When each target is reached, in the document's order.
    pub answers: Vec<Answer>,
    /// What the latest target takes in people and money; absent without a target ahead, and where percentages alone are
    /// known.
    pub needed: Option<Needed>,
    /// The years ahead with as many joining as that; absent where it is.
    pub needed_years: Option<Projection>,
    /// How sure these numbers are; absent until it is asked for.
    pub uncertainty: Option<Uncertainty>,
}

impl Outcome {
    /// Computes everything for `scenario`.
    pub fn new(facts: &Checked, scenario: &Scenario) -> Outcome {
        let plan = Plan::new(facts, scenario);
        let projection = project(facts, &plan);
        let answers = answers(facts, &plan);
        let latest = latest(&answers).map(|answer| &answer.target);
        let needed = needed(facts, &plan, latest).pop().flatten();
        let needed_years = needed.as_ref().map(|needed| project(facts, &plan.at_needed_pace(needed)));
        Outcome { plan, projection, answers, needed, needed_years, uncertainty: None }
    }

    /// The same with its uncertainty.
    pub fn with_uncertainty(mut self, facts: &Checked) -> Outcome {
        self.uncertainty = Some(Uncertainty::new(facts, &self.plan, &self.answers));
        self
    }

    /// Puts these futures into the uncertainty, in place of any that are there.
    pub fn set_futures(&mut self, futures: Option<Futures>) {
        self.uncertainty.get_or_insert_default().futures = futures;
    }

    /// The answer for the latest target ahead.
    pub fn latest_answer(&self) -> Option<&Answer> {
        latest(&self.answers)
    }
}

fn latest(answers: &[Answer]) -> Option<&Answer> {
    answers.iter().filter(|answer| answer.is_ahead).max_by_key(|answer| answer.target.year)
}
