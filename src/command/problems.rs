//! Telling problems: one a line, or as a JSON object.

use super::files::say;
use super::language::Teller;
use cakupan::document::Problem;
use serde::Serialize;

/// Says every problem on standard error: `error: /pointer: message`.
pub fn say_all(problems: &[Problem], teller: &Teller) {
    problems.iter().for_each(|problem| say_at(&problem.at, problem, teller));
}

/// Says a problem as if it were at another place.
pub fn say_at(at: &str, problem: &Problem, teller: &Teller) {
    let severity = problem.severity().name();
    let message = teller.message(problem);
    // The pointer to the whole document is empty.
    say(&if at.is_empty() { format!("{severity}: {message}") } else { format!("{severity}: {at}: {message}") });
}

/// What `check --format json` prints.
#[derive(Serialize)]
pub struct Listed<'a> {
    problems: Vec<Told<'a>>,
}

#[derive(Serialize)]
struct Told<'a> {
    severity: &'a str,
    at: &'a str,
    kind: &'a str,
    message: String,
}

impl<'a> Listed<'a> {
    /// These problems in the teller's language.
    pub fn new(problems: &'a [Problem], teller: &Teller) -> Listed<'a> {
        let told = |problem: &'a Problem| Told {
            severity: problem.severity().name(),
            at: &problem.at,
            kind: problem.kind.name(),
            message: teller.message(problem),
        };
        Listed { problems: problems.iter().map(told).collect() }
    }
}
