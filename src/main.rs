//! The command line: the only room that knows files.

mod command;

use clap::Parser;
use command::Command;
use std::process::ExitCode;

/// How many workers are covered by employment social security, and what the assumptions say about the years ahead.
#[derive(Parser)]
#[command(version, about, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

fn main() -> ExitCode {
    Arguments::parse().command.run().into()
}
