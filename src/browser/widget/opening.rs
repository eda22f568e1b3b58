//! A document on its way into a session: parsed, then checked, then opened. Ten thousand rows take too long for one task of
//! a page, so each step can have its own.

use crate::document::{Checked, Input, Parsed, Reading, read};

/// How far a document has come.
#[derive(Default)]
pub enum Opening {
    /// There is none on its way.
    #[default]
    Nothing,
    /// It is still to be checked.
    Parsed(Parsed),
    /// It is still to be opened.
    Checked(Box<Reading<Checked>>),
}

impl Opening {
    /// The first step.
    pub fn of(input: Input) -> Opening {
        Opening::Parsed(Parsed::of::<Checked>(input))
    }

    /// The second step; whatever is not before it stays.
    pub fn checked(self) -> Opening {
        match self {
            Opening::Parsed(parsed) => Opening::Checked(Box::new(read(&parsed))),
            other => other,
        }
    }

    /// What can be opened, with the steps that it still takes.
    pub fn reading(self) -> Option<Reading<Checked>> {
        match self.checked() {
            Opening::Checked(reading) => Some(*reading),
            _ => None,
        }
    }
}
