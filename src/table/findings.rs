//! What has been found in a table so far, and the answers that settle it.

use super::answers::Answers;
use super::choice::{Choice, ChoiceMeaning};
use super::place::{Place, Topic};
use super::problem::{TableProblem, TableProblemKind};
use super::severity::TableSeverity;

/// Problems as they are found.
#[derive(Debug, Default)]
pub struct Findings {
    /// What the editor answered.
    pub answers: Answers,
    problems: Vec<TableProblem>,
}

impl Findings {
    /// Nothing found yet.
    pub fn new(answers: Answers) -> Findings {
        Findings { answers, problems: Vec::new() }
    }

    /// Notes something that needs no answer.
    pub fn say(&mut self, at: Place, kind: TableProblemKind) {
        self.add(at, kind, Vec::new());
    }

    /// Asks something, with choices for the same place.
    pub fn ask(&mut self, at: Place, kind: TableProblemKind, choices: Vec<(&str, ChoiceMeaning)>) {
        let choice = |(chosen, meaning): (&str, ChoiceMeaning)| Choice { at, chosen: chosen.to_owned(), meaning };
        self.add(at, kind, choices.into_iter().map(choice).collect());
    }

    /// Notes a problem; the same at the same place is noted once.
    pub fn add(&mut self, at: Place, kind: TableProblemKind, choices: Vec<Choice>) {
        let problem = TableProblem { at, kind, choices };
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// Takes back what was noted and is said better otherwise.
    pub fn take_back(&mut self, is_needless: impl Fn(&TableProblem) -> bool) {
        self.problems.retain(|problem| !is_needless(problem));
    }

    /// Whether something is in the way of a document.
    pub fn stop(&self) -> bool {
        self.problems.iter().any(|problem| problem.kind.severity() < TableSeverity::Notice)
    }

    /// Whether it is asked what a column is.
    pub fn asks_about_columns(&self) -> bool {
        use TableProblemKind::{PerThousand, UnknownColumn, UnknownMeasure};
        let asks = |problem: &TableProblem| matches!(problem.kind, UnknownColumn { .. } | UnknownMeasure | PerThousand);
        self.problems.iter().any(asks)
    }

    /// Whether it is asked of a column whether it has the times.
    pub fn asks_about_times(&self) -> bool {
        let is_time = |choice: &Choice| choice.meaning == ChoiceMeaning::Time;
        self.problems.iter().any(|problem| problem.choices.iter().any(is_time))
    }

    /// Everything that was found: what stands in the way first, each from the top of the table.
    pub fn finish(mut self) -> Vec<TableProblem> {
        for answer in self.answers.unused() {
            let place = Place::Topic(Topic::File);
            self.say(place, TableProblemKind::UnusableAnswer { answer });
        }
        self.problems.sort_by_key(|problem| (problem.kind.severity(), problem.at));
        self.problems
    }
}
