//! `cakupan import`: a table of a spreadsheet becomes a document.

use super::exit_status::ExitStatus;
use super::files::{print, read, say, write_file};
use super::language::{self, Language, Teller};
use cakupan::table::{TableSeverity, import};
use clap::Args;
use std::path::PathBuf;

#[derive(Args)]
pub struct Arguments {
    /// The table: CSV, TSV, XLSX, XLS, ODS, a table of a page, or pasted text; - for standard input
    #[arg(value_name = "TABLE")]
    table: PathBuf,
    /// The file to write the document to; standard output without it
    #[arg(short, long, value_name = "DOC")]
    output: Option<PathBuf>,
    /// The language of the messages; by default the environment's
    #[arg(long, value_parser = language::parser())]
    lang: Option<Language>,
    /// An answer to a question, as the question lists it: D=registered, D2=2750, year=2024, numbers=id
    #[arg(long = "answer", value_name = "PLACE=CHOICE")]
    answers: Vec<String>,
}

pub fn run(arguments: &Arguments) -> ExitStatus {
    let bytes = match read(&arguments.table) {
        Ok(bytes) => bytes,
        Err(outcome) => return outcome,
    };
    let read = import(&bytes, arguments.answers.iter().map(String::as_str));
    let teller = Teller::new(arguments.lang.unwrap_or_else(Language::from_environment));
    let mut outcome = ExitStatus::Sound;
    for problem in &read.problems {
        let severity = problem.kind.severity();
        let told = teller.of_table(problem);
        let sentences = [told.what, told.fix].join(" ");
        let listed = told.choices.iter().map(|(answer, meaning)| (quoted(answer), meaning));
        // What stands for an answer of one's own is no answer that a shell takes.
        let own = told.own.iter().map(|(answer, meaning)| (answer.clone(), meaning));
        let choices: Vec<String> =
            listed.chain(own).map(|(answer, meaning)| format!("[--answer {answer}: {meaning}]")).collect();
        let line = format!("{}: {}: {} {}", severity.name(), problem.at, sentences.trim_end(), choices.join(" "));
        say(line.trim_end());
        match severity {
            TableSeverity::Unreadable => outcome = ExitStatus::Unreadable,
            TableSeverity::Error | TableSeverity::Question if outcome == ExitStatus::Sound => {
                outcome = ExitStatus::Errors;
            }
            _ => {}
        }
    }
    let Some(document) = read.document else { return outcome };
    let text = format!("{}\n", document.json());
    match &arguments.output {
        Some(path) => write_file(path, text.as_bytes()),
        None => print(&text, outcome),
    }
}

/// As a shell takes it.
fn quoted(answer: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "=-_.".contains(letter);
    if answer.chars().all(plain) { answer.to_owned() } else { format!("'{}'", answer.replace('\'', "'\\''")) }
}
