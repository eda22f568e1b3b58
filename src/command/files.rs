//! Reading what a command is given and writing what it found. `-` is standard input.

use super::exit_status::ExitStatus;
use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, Serializer};
use std::fmt::Display;
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

/// Whether this is standard input.
pub fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// All of a file; where it cannot be read, says so.
pub fn read(path: &Path) -> Result<Vec<u8>, ExitStatus> {
    let mut bytes = Vec::new();
    let read = if is_standard_input(path) {
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(path)
    };
    read.map_err(|error| {
        say(&format!("error: {}: {error}", path.display()));
        ExitStatus::Unreadable
    })
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
        Err(error) => {
            say(&format!("error: {}: {error}", path.display()));
            ExitStatus::Unreadable
        }
    }
}

/// Writes a result as one line of JSON, as [`print`] does; whole numbers without decimals.
pub fn print_json(result: &impl Serialize, outcome: ExitStatus) -> ExitStatus {
    let mut line = Vec::new();
    if let Err(error) = result.serialize(&mut Serializer::with_formatter(&mut line, WholeNumbers)) {
        say(&format!("error: {error}"));
        return ExitStatus::Unreadable;
    }
    line.push(b'\n');
    print_bytes(&line, outcome)
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
