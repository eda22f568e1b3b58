//! The commands. Results go to standard output, problems to standard error, one a line.

mod check;
mod exit_status;
mod files;
mod language;
mod problems;
mod project;
mod render;
mod scenario;
mod schema;

use clap::Subcommand;
use exit_status::ExitStatus;

/// What to do.
#[derive(Subcommand)]
pub enum Command {
    /// Say what is wrong with a coverage document or a programme document, all of it at once
    #[command(after_help = AFTER_HELP)]
    Check(check::Arguments),
    /// Compute coverage year by year, and what it takes to reach the targets
    #[command(after_help = AFTER_HELP)]
    Project(project::Arguments),
    /// Make a picture to take away, or what a page shows where the widget cannot run
    #[command(after_help = AFTER_HELP)]
    Render(render::Arguments),
    /// Print the JSON Schema of a coverage document, or of a programme document
    Schema(schema::Arguments),
}

const AFTER_HELP: &str =
    "Exit status: 0 the document is sound (warnings are allowed), 1 it has errors, 2 it could not be read.";

impl Command {
    /// Does it.
    pub fn run(&self) -> ExitStatus {
        match self {
            Command::Check(arguments) => check::run(arguments),
            Command::Project(arguments) => project::run(arguments),
            Command::Render(arguments) => render::run(arguments),
            Command::Schema(arguments) => schema::run(arguments),
        }
    }
}
