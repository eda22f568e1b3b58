//! The library without the rest: reads a coverage document, and prints how coverage goes on by its own assumptions and when
//! each target is reached.
//!
//! ```sh
//! cargo run --example project -- www/data/banjar.json
//! ```

use cakupan::document::{self, Scenario};
use cakupan::model::{Outcome, Reached};
use std::env;
use std::error::Error;
use std::fs;

fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).ok_or("name a coverage document, as in www/data/banjar.json")?;
    let reading = document::read(&fs::read(path)?);
    for problem in &reading.problems {
        eprintln!("{}: {}: {}", problem.severity().name(), problem.at, problem.kind.name());
    }
    let facts = reading.document.ok_or("the document has errors")?;

    // A reader's changes go into the scenario; without any the document's assumptions hold.
    let outcome = Outcome::new(&facts, &Scenario::default());

    let all = outcome.projection.all.as_ref().ok_or("all groups together are not known")?;
    for (year, rate) in (outcome.projection.base_year..).zip(&all.coverage) {
        println!("{year}  {:.1} %", rate * 100.0);
    }
    for answer in &outcome.answers {
        let when = match answer.reached {
            Some(Reached::Year(year)) => format!("in {year}"),
            Some(Reached::Never { peak, peak_year }) => {
                format!("never; at most {:.1} % in {peak_year}", peak * 100.0)
            }
            Some(Reached::Missed { by }) => format!("missed by {:.1} points", by * 100.0),
            None => String::from("not known"),
        };
        println!("{} % by {}: {when}", answer.target.rate * 100.0, answer.target.year);
    }
    Ok(())
}
