//! Reading what a command is given and writing what it found. `-` is standard input.

use super::Outcome;
use serde::Serialize;
use std::fmt::Display;
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

/// Whether this is standard input.
pub fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// All of a file; where it cannot be read, says so.
pub fn read(path: &Path) -> Result<Vec<u8>, Outcome> {
    let mut bytes = Vec::new();
    let read = if is_standard_input(path) {
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(path)
    };
    read.map_err(|error| {
        say(&format!("error: {}: {error}", path.display()));
        Outcome::Unreadable
    })
}

/// Writes a result to standard output and ends as `outcome`. A reader that has seen enough and closed the pipe is no
/// failure; a full disk is.
pub fn print(result: &dyn Display, outcome: Outcome) -> Outcome {
    let mut out = io::BufWriter::new(io::stdout().lock());
    printed(write!(out, "{result}").and_then(|()| out.flush()), outcome)
}

/// Writes a result that is not text, as [`print`] does.
pub fn print_bytes(result: &[u8]) -> Outcome {
    let mut out = io::stdout().lock();
    printed(out.write_all(result).and_then(|()| out.flush()), Outcome::Sound)
}

fn printed(written: io::Result<()>, outcome: Outcome) -> Outcome {
    match written {
        Ok(()) => outcome,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => outcome,
        Err(error) => {
            say(&format!("error: {error}"));
            Outcome::Unreadable
        }
    }
}

/// Writes a result to a file in place of what is there; where it cannot be written, says so.
pub fn write_file(path: &Path, result: &[u8]) -> Outcome {
    match std::fs::write(path, result) {
        Ok(()) => Outcome::Sound,
        Err(error) => {
            say(&format!("error: {}: {error}", path.display()));
            Outcome::Unreadable
        }
    }
}

/// Writes a result as one line of JSON, as [`print`] does.
pub fn print_json(result: &impl Serialize, outcome: Outcome) -> Outcome {
    match serde_json::to_string(result) {
        Ok(text) => print(&format_args!("{text}\n"), outcome),
        Err(error) => {
            say(&format!("error: {error}"));
            Outcome::Unreadable
        }
    }
}

/// Writes one line to standard error, whatever is in it; there is nowhere to say that this failed.
pub fn say(line: &str) {
    let mut safe = String::with_capacity(line.len() + 1);
    for character in line.chars() {
        if character.is_control() {
            safe.extend(character.escape_default());
        } else {
            safe.push(character);
        }
    }
    safe.push('\n');
    let _ = io::stderr().lock().write_all(safe.as_bytes());
}
