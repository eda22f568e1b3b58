//! The commands. Results go to standard output, problems to standard error, one a line.

mod addresses;
mod build;
mod check;
mod exit_status;
mod files;
mod import;
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
    /// Say what is wrong with a coverage document, a programme document or a list of places, all of it at once
    #[command(after_help = AFTER_HELP)]
    Check(check::Arguments),
    /// Compute coverage year by year, and what it takes to reach the targets
    #[command(after_help = AFTER_HELP)]
    Project(project::Arguments),
    /// Make a picture to take away, or what a page shows where the widget cannot run
    #[command(after_help = AFTER_HELP)]
    Render(render::Arguments),
    /// Make pages, pictures and a list of a folder of documents, for a static host
    #[command(after_help = BUILD_HELP)]
    Build(build::Arguments),
    /// Make a coverage document of a table: CSV, TSV, XLSX, XLS, ODS or pasted text
    #[command(after_help = AFTER_IMPORT)]
    Import(import::Arguments),
    /// Print the JSON Schema of a coverage document, of a programme document, or of a list of places
    Schema(schema::Arguments),
}

const AFTER_HELP: &str =
    "Exit status: 0 the document is sound (warnings are allowed), 1 it has errors, 2 it could not be read.";

const BUILD_HELP: &str = "Exit status: 0 all documents are sound (warnings are allowed), 1 some have errors and no page, \
    2 something could not be read or written.";
const AFTER_IMPORT: &str = "Exit status: 0 the table was read, 1 it has errors or questions and no document is written, 2 it could not be read.";

impl Command {
    /// Does it.
    pub fn run(&self) -> ExitStatus {
        match self {
            Command::Check(arguments) => check::run(arguments),
            Command::Project(arguments) => project::run(arguments),
            Command::Render(arguments) => render::run(arguments),
            Command::Build(arguments) => build::run(arguments),
            Command::Import(arguments) => import::run(arguments),
            Command::Schema(arguments) => schema::run(arguments),
        }
    }
}
