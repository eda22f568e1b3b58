//! Where in a document something is, written as a JSON pointer (RFC 6901) only once there is something to say.

use std::fmt;

/// A chain of steps from the top of a document; costs nothing until it is written.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Pointer<'p> {
    /// The whole document. The text stands before every pointer into it.
    Top(&'static str),
    /// An entry of an object.
    Key(&'p Pointer<'p>, &'p str),
    /// An item of an array.
    Index(&'p Pointer<'p>, usize),
}

impl Pointer<'_> {
    /// The top of a document.
    pub(crate) const DOCUMENT: Pointer<'static> = Pointer::Top("");
    /// The top of a scenario.
    pub(crate) const SCENARIO: Pointer<'static> = Pointer::Top("scenario:");

    /// The entry of this object that has this key.
    pub(crate) fn key<'q>(&'q self, key: &'q str) -> Pointer<'q> {
        Pointer::Key(self, key)
    }

    /// The item of this array at this index.
    pub(crate) fn index(&self, index: usize) -> Pointer<'_> {
        Pointer::Index(self, index)
    }
}

impl fmt::Display for Pointer<'_> {
    /// `~` and `/` in keys are escaped.
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Pointer::Top(prefix) => formatter.write_str(prefix),
            Pointer::Key(parent, key) => {
                parent.fmt(formatter)?;
                formatter.write_str("/")?;
                // A document may have ten thousand of the same problem, and hardly a key that needs it.
                if key.bytes().any(|byte| matches!(byte, b'~' | b'/')) {
                    return formatter.write_str(&key.replace('~', "~0").replace('/', "~1"));
                }
                formatter.write_str(key)
            }
            Pointer::Index(parent, index) => {
                parent.fmt(formatter)?;
                formatter.write_str("/")?;
                index.fmt(formatter)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Pointer;

    #[test]
    fn tilde_and_slash_are_escaped() {
        assert_eq!(Pointer::DOCUMENT.key("a/b").index(3).key("c~d").to_string(), "/a~1b/3/c~0d");
    }

    #[test]
    fn a_scenario_says_that_it_is_one() {
        assert_eq!(Pointer::SCENARIO.key("until").to_string(), "scenario:/until");
    }
}
