//! `cakupan project`: coverage year by year, and what it takes to reach the targets.

use super::exit_status::ExitStatus;
use super::files::{print, print_json, read};
use super::language::{Language, Teller, parser};
use super::problems::{say_all, say_at};
use super::scenario::refuse_two_from_standard_input;
use cakupan::document::{self, Checked, Reading, Scenario};
use cakupan::export::csv_head;
use cakupan::model::{self, Futures};
use cakupan::report;
use cakupan::session::Session;
use clap::{Args, ValueEnum, value_parser};
use std::path::PathBuf;

#[derive(Args)]
pub struct Arguments {
    /// The coverage document; - for standard input
    #[arg(value_name = "DOC")]
    document: PathBuf,
    /// A scenario: what to change in the document's assumptions; - for standard input
    #[arg(long, value_name = "FILE")]
    scenario: Option<PathBuf>,
    /// The last year, in place of the scenario's
    #[arg(long, value_name = "YEAR", allow_negative_numbers = true)]
    until: Option<i64>,
    /// How many futures to draw from the ranges of the assumptions: 1000 in JSON; in CSV, where given, they add columns
    #[arg(long, value_name = "N", value_parser = value_parser!(u64).range(1..=Futures::MOST as u64))]
    futures: Option<u64>,
    /// Where their random numbers start; the same seed gives the same futures
    #[arg(long, value_name = "S", default_value_t = Futures::SEED,
          value_parser = value_parser!(u64).range(0..=GREATEST_SEED))]
    seed: u64,
    /// How to print the numbers
    #[arg(long, value_enum, default_value = "csv")]
    format: Format,
    /// Above the CSV, lines begun by # that say what it is about: sources, assumptions, version, units
    #[arg(long)]
    head: bool,
    /// Their language; by default the environment's
    #[arg(long, value_parser = parser(), requires = "head")]
    lang: Option<Language>,
}

/// The greatest whole number up to which JSON's readers know all of them.
const GREATEST_SEED: u64 = (1 << 53) - 1;

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Csv,
    Json,
}

pub fn run(arguments: &Arguments) -> ExitStatus {
    match prepare(arguments) {
        Ok((facts, scenario)) => print_projection(&facts, &scenario, arguments),
        Err(outcome) => outcome,
    }
}

fn print_projection(facts: &Checked, scenario: &Scenario, arguments: &Arguments) -> ExitStatus {
    let mut outcome = model::Outcome::new(facts, scenario);
    let draw = |plan, count: u64| Futures::new(facts, plan, count as usize, arguments.seed);
    match arguments.format {
        Format::Csv => {
            let futures = arguments.futures.and_then(|count| draw(&outcome.plan, count));
            let table = report::Table::new(facts, &outcome.plan, &outcome.projection).with_futures(futures.as_ref());
            let head = if arguments.head { head(facts, scenario, arguments.lang) } else { String::new() };
            print(&format!("{head}{table}"), ExitStatus::Sound)
        }
        Format::Json => {
            outcome = outcome.with_uncertainty(facts);
            outcome.set_futures(draw(&outcome.plan, arguments.futures.unwrap_or(Futures::COUNT as u64)));
            print_json(&report::Outcome::new(facts, &outcome), ExitStatus::Sound)
        }
    }
}

/// What is said above the table.
fn head(facts: &Checked, scenario: &Scenario, language: Option<Language>) -> String {
    let Ok(locale) = language.unwrap_or_else(Language::from_environment).locale() else { return String::new() };
    let mut session = Session::new(locale);
    session.open(Reading { document: Some(facts.clone()), problems: Vec::new(), unit: None });
    session.set_scenario(Ok(scenario.clone()));
    csv_head(&session).unwrap_or_default()
}

/// The document and the scenario with `--until` on top; says every problem on the way.
fn prepare(arguments: &Arguments) -> Result<(Checked, Scenario), ExitStatus> {
    refuse_two_from_standard_input(&arguments.document, arguments.scenario.as_deref())?;
    let reading = document::read(&read(&arguments.document)?);
    let teller = Teller::new(Language::from_environment()).counting(reading.unit);
    say_all(&reading.problems, &teller);
    let facts = reading.document.ok_or(ExitStatus::Errors)?;

    let mut scenario = Scenario::default();
    if let Some(file) = &arguments.scenario {
        scenario = super::scenario::scenario(file, &facts, &teller)?;
    }
    if let Some(year) = arguments.until {
        // The same bounds as a scenario's, so the same words for them.
        let text = serde_json::json!({ "until": year }).to_string();
        let asked = document::read_scenario(text.as_bytes(), &facts).map_err(|problems| {
            problems.iter().for_each(|problem| say_at("--until", problem, &teller));
            ExitStatus::Errors
        })?;
        scenario.until = asked.until;
    }
    Ok((facts, scenario))
}
