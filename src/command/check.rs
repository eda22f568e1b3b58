//! `cakupan check`: what is wrong with a document.

use super::exit_status::ExitStatus;
use super::files::{print_json, read};
use super::language::{self, Language, Teller};
use super::problems::{Listed, say_all};
use cakupan::document;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Args)]
pub struct Arguments {
    /// The coverage document, programme document or list of places; - for standard input
    #[arg(value_name = "DOC")]
    document: PathBuf,
    /// How to tell the problems: as text on standard error, or as JSON on standard output
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// The language of the messages; by default the environment's
    #[arg(long, value_parser = language::parser())]
    lang: Option<Language>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

pub fn run(arguments: &Arguments) -> ExitStatus {
    let text = match read(&arguments.document) {
        Ok(text) => text,
        Err(outcome) => return outcome,
    };
    let reading = document::read_either(&text);
    let outcome = if reading.document.is_some() { ExitStatus::Sound } else { ExitStatus::Errors };
    let teller = Teller::new(arguments.lang.unwrap_or_else(Language::from_environment)).counting(reading.unit);
    match arguments.format {
        Format::Text => {
            say_all(&reading.problems, &teller);
            outcome
        }
        Format::Json => print_json(&Listed::new(&reading.problems, &teller), outcome),
    }
}
