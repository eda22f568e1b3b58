//! How a command ended, for the shell that called it.

use std::process::ExitCode;

/// What the exit status says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ExitStatus {
    /// 0: done.
    Sound,
    /// 1: what was read has errors.
    Errors,
    /// 2: something could not be read or written.
    Unreadable,
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> ExitCode {
        ExitCode::from(match status {
            ExitStatus::Sound => 0,
            ExitStatus::Errors => 1,
            ExitStatus::Unreadable => 2,
        })
    }
}
