//! What is wrong with a document or a scenario, in words.

use serde::Serialize;

use super::Session;
use crate::document::{Forms, Problem, Severity};
use crate::words::problems::{Wording, wording};
use crate::words::{Locale, Numbers, Phrase, counted, join};

/// So many errors are put into words: nobody mends more at a time, and a document may have hundreds of thousands.
const MOST_TOLD: usize = 500;

/// What is wrong with what was given last.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Problems {
    pub language: String,
    pub headline: String,
    /// What to do; empty for a scenario, which leaves the picture as it was.
    pub dek: String,
    /// The first of them, at most 500; the headline has how many there are.
    pub problems: Vec<ProblemWords>,
    pub fix_label: String,
    /// The words of the button that copies all problems.
    pub copy: String,
    /// What it says once that is done.
    pub copied: String,
}

/// One problem, in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ProblemWords {
    pub what: String,
    /// A JSON pointer.
    pub at: String,
    /// The problem’s name for programs.
    pub kind: &'static str,
    pub severity: &'static str,
    pub fix: String,
    /// What is wrong and what to do, in one.
    pub message: String,
}

impl<L: Locale> Session<L> {
    /// The problems of what was given last, in words.
    pub fn problem_words(&self) -> Problems {
        Problems::new(&self.locale, &self.problems, self.problem_unit.as_ref())
    }
}

impl Problems {
    /// What is wrong with a document that counts this `unit`.
    pub(super) fn new(locale: &dyn Locale, all: &[Problem], unit: Option<&Forms>) -> Problems {
        let say = |key: &str| locale.say(key);
        let numbers = Numbers::new(locale, &[]);
        let number = |value: f64| numbers.shortest(value, 6);
        let errors = || all.iter().filter(|problem| problem.severity() == Severity::Error);
        let units = counted(locale, unit);
        let problems: Vec<ProblemWords> = errors()
            .take(MOST_TOLD)
            .map(|problem| {
                let Wording { what, fix } = wording(problem, &units, &say, &number);
                let mut message = what.clone();
                join(&mut message, " ", fix.clone());
                let (at, kind) = (problem.at.clone(), problem.kind.name());
                ProblemWords { what, at, kind, severity: "error", fix, message }
            })
            .collect();
        // A scenario's problems leave the picture as it was: there is nothing for the page's editor to mend.
        let (headline, dek) = if all.iter().all(|problem| problem.is_in_scenario()) {
            (say("state.error_scenario_h"), String::new())
        } else {
            let mut dek = say("state.error_dek");
            join(&mut dek, " ", say("state.error_reader"));
            let found: usize = errors().map(Problem::count).sum();
            if found > problems.len() {
                let first = Phrase::new(&numbers, say("state.error_first")).count("n", problems.len() as f64);
                join(&mut dek, " ", first.say());
            }
            let count = found as f64;
            let headline = locale.say_count("state.error_h", count);
            (Phrase::new(&numbers, headline).count("n", count).say(), dek)
        };
        Problems {
            language: locale.language().to_owned(),
            headline,
            dek,
            problems,
            fix_label: say("state.fix"),
            copy: say("state.copyall"),
            copied: say("foot.copied"),
        }
    }
}
