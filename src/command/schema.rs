//! `cakupan schema`: the JSON Schema of a coverage document, or of a programme document.

use super::exit_status::ExitStatus;
use super::files::print;
use cakupan::document::{programme_schema, schema};
use clap::Args;

#[derive(Args)]
pub struct Arguments {
    /// The schema of a programme document instead
    #[arg(long)]
    programme: bool,
}

pub fn run(arguments: &Arguments) -> ExitStatus {
    let schema = if arguments.programme { programme_schema() } else { schema() };
    print(&format_args!("{schema:#}\n"), ExitStatus::Sound)
}
