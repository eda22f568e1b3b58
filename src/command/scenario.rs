//! The scenario that a command is given beside the document.

use super::exit_status::ExitStatus;
use super::files::{is_standard_input, read, say};
use super::language::Teller;
use super::problems::say_all;
use cakupan::document::{Checked, Scenario, read_scenario};
use std::path::Path;

/// Standard input can only be read once.
pub fn refuse_two_from_standard_input(document: &Path, scenario: Option<&Path>) -> Result<(), ExitStatus> {
    if is_standard_input(document) && scenario.is_some_and(is_standard_input) {
        say("error: --scenario: the document is already read from standard input");
        return Err(ExitStatus::Unreadable);
    }
    Ok(())
}

/// The scenario in `file`; where it cannot be used, says all that is wrong with it.
pub fn scenario(file: &Path, facts: &Checked, teller: &Teller) -> Result<Scenario, ExitStatus> {
    read_scenario(&read(file)?, facts).map_err(|problems| {
        say_all(&problems, teller);
        ExitStatus::Errors
    })
}
