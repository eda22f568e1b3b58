//! Reading what a command is given and writing what it found. `-` is standard input.

use super::exit_status::ExitStatus;
use cakupan::document::MOST_LIST_BYTES;
use same_file::is_same_file;
use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, Serializer};
use std::fmt::Display;
use std::fs::File;
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

/// Whether this is standard input.
pub fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// All of a file, or so much of one that is larger than any document may be as shows that it is; where it cannot be read, says so.
pub fn read(path: &Path) -> Result<Vec<u8>, ExitStatus> {
    let read =
        if is_standard_input(path) { beginning(io::stdin().lock()) } else { File::open(path).and_then(beginning) };
    read.map_err(|error| unusable(path, &error))
}

/// At most one byte more than a list of places may have, the largest of all documents.
fn beginning(input: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.take(MOST_LIST_BYTES as u64 + 1).read_to_end(&mut bytes).map(|_| bytes)
}

/// Refuses to write to a file that is read as well, whatever path leads to it.
pub fn refuse_own_input<'a>(output: &Path, inputs: impl IntoIterator<Item = &'a Path>) -> Result<(), ExitStatus> {
    // What is not there yet, or cannot be opened, is nobody's input.
    let is_output = |input: &&Path| is_same_file(input, output).unwrap_or(false);
    match inputs.into_iter().filter(|input| !is_standard_input(input)).find(is_output) {
        Some(_) => {
            say(&format!("error: --output: {} is read by this command; name another file", output.display()));
            Err(ExitStatus::Unreadable)
        }
        None => Ok(()),
    }
}

/// Writes a result to standard output and ends as `outcome`. A reader that has seen enough and closed the pipe is no
/// failure; a full disk is.
pub fn print(result: &dyn Display, outcome: ExitStatus) -> ExitStatus {
    let mut out = io::BufWriter::new(io::stdout().lock());
    printed(write!(out, "{result}").and_then(|()| out.flush()), outcome)
}

/// Writes a result that is not text, as [`print`] does.
pub fn print_bytes(result: &[u8], outcome: ExitStatus) -> ExitStatus {
    let mut out = io::stdout().lock();
    printed(out.write_all(result).and_then(|()| out.flush()), outcome)
}

fn printed(written: io::Result<()>, outcome: ExitStatus) -> ExitStatus {
    match written {
        Ok(()) => outcome,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => outcome,
        Err(error) => {
            say(&format!("error: {error}"));
            ExitStatus::Unreadable
        }
    }
}

/// Writes a result to a file in place of what is there; where it cannot be written, says so.
pub fn write_file(path: &Path, result: &[u8]) -> ExitStatus {
    match std::fs::write(path, result) {
        Ok(()) => ExitStatus::Sound,
        Err(error) => unusable(path, &error),
    }
}

/// Writes a result as one line of JSON, as [`print`] does; whole numbers without decimals.
pub fn print_json(result: &impl Serialize, outcome: ExitStatus) -> ExitStatus {
    match json(result) {
        Ok(mut line) => {
            line.push(b'\n');
            print_bytes(&line, outcome)
        }
        Err(outcome) => outcome,
    }
}

/// A result as JSON; whole numbers without decimals.
pub fn json(result: &impl Serialize) -> Result<Vec<u8>, ExitStatus> {
    let mut bytes = Vec::new();
    match result.serialize(&mut Serializer::with_formatter(&mut bytes, WholeNumbers)) {
        Ok(()) => Ok(bytes),
        Err(error) => {
            say(&format!("error: {error}"));
            Err(ExitStatus::Unreadable)
        }
    }
}

/// JSON whose numbers are as JavaScript writes them: `2505`, not `2505.0`.
struct WholeNumbers;

impl Formatter for WholeNumbers {
    fn write_f64<W: Write + ?Sized>(&mut self, out: &mut W, value: f64) -> io::Result<()> {
        // Up to 2⁵³ a float holds every whole number.
        if value.fract() == 0.0 && value.abs() < 9_007_199_254_740_992.0 {
            self.write_i64(out, value as i64)
        } else {
            CompactFormatter.write_f64(out, value)
        }
    }
}

/// Says that a file or folder cannot be used.
pub fn unusable(path: &Path, error: &io::Error) -> ExitStatus {
    say(&format!("error: {}: {error}", path.display()));
    ExitStatus::Unreadable
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
