//! `cakupan schema`: the JSON Schema of a coverage document, of a programme document, or of a list of places.

use super::exit_status::ExitStatus;
use super::files::print;
use cakupan::document::{place_list_schema, programme_schema, schema};
use clap::Args;

#[derive(Args)]
pub struct Arguments {
    /// The schema of a programme document instead
    #[arg(long)]
    programme: bool,
    /// The schema of a list of places instead
    #[arg(long, conflicts_with = "programme")]
    list: bool,
}

pub fn run(arguments: &Arguments) -> ExitStatus {
    let schema = if arguments.programme {
        programme_schema()
    } else if arguments.list {
        place_list_schema()
    } else {
        schema()
    };
    print(&format_args!("{schema:#}\n"), ExitStatus::Sound)
}
