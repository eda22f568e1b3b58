//! Everything that follows from one scenario, computed once, so that picture, sentence and table cannot disagree.

use super::{Answer, Futures, Needed, Plan, Projection, Reached, Series, Trend, Uncertainty, answers, needed, project};
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
        let latest = latest(&answers).map(|(_, answer)| &answer.target);
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
        Some(latest(&self.answers)?.1)
    }

    /// How many times the past pace the latest target ahead needs.
    pub fn latest_acceleration(&self) -> Option<f64> {
        *self.uncertainty.as_ref()?.accelerations.get(latest(&self.answers)?.0)?
    }

    /// The share of the futures, a fraction, in which the latest target ahead is reached in its year or before.
    pub fn share_in_time(&self) -> Option<f64> {
        let (index, latest) = latest(&self.answers)?;
        let years = (latest.target.year - self.projection.base_year) as usize;
        // The futures know the targets ahead alone.
        let ahead = self.answers.iter().take(index).filter(|answer| answer.is_ahead).count();
        self.futures()?.reached.share(ahead, years)
    }

    /// The year in which the latest target is reached in time, if it is.
    pub fn reached_in_time(&self) -> Option<i32> {
        let answer = self.latest_answer()?;
        match answer.reached {
            Some(Reached::Year(year)) if year <= answer.target.year => Some(year),
            _ => None,
        }
    }

    /// The years ahead of all groups together, where that is known.
    pub fn all(&self) -> Option<&Series> {
        self.projection.all.as_ref()
    }

    /// Coverage of all groups together by year, fractions; empty where that is not known.
    pub fn coverage_of_all(&self) -> &[f64] {
        self.all().map_or(&[], |all| &all.coverage)
    }

    /// Many futures, where a lever has a range.
    pub fn futures(&self) -> Option<&Futures> {
        self.uncertainty.as_ref()?.futures.as_ref()
    }

    /// The past of all groups together.
    pub fn past(&self) -> Option<&Trend> {
        self.uncertainty.as_ref()?.trends.all.as_ref()
    }
}

/// The answer for the latest target ahead, and its place among all.
fn latest(answers: &[Answer]) -> Option<(usize, &Answer)> {
    let ahead = answers.iter().enumerate().filter(|(_, answer)| answer.is_ahead);
    ahead.max_by_key(|(_, answer)| answer.target.year)
}
