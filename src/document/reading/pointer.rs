//! Where in a document something is, written as a JSON pointer (RFC 6901) only once there is something to say.

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
    pub(crate) const SCENARIO: Pointer<'static> = Pointer::Top(SCENARIO);

    /// The entry of this object that has this key.
    pub(crate) fn key<'q>(&'q self, key: &'q str) -> Pointer<'q> {
        Pointer::Key(self, key)
    }

    /// The item of this array at this index.
    pub(crate) fn index(&self, index: usize) -> Pointer<'_> {
        Pointer::Index(self, index)
    }

    /// As it is written: `~` and `/` in keys are escaped.
    pub(crate) fn text(&self) -> String {
        // A document may have ten thousand of the same problem: each has room for its pointer at once.
        let mut text = String::with_capacity(64);
        self.write(&mut text);
        text
    }

    fn write(&self, text: &mut String) {
        match self {
            Pointer::Top(prefix) => text.push_str(prefix),
            Pointer::Key(parent, key) => {
                parent.write(text);
                text.push('/');
                if key.contains(['~', '/']) {
                    text.push_str(&key.replace('~', "~0").replace('/', "~1"));
                } else {
                    text.push_str(key);
                }
            }
            Pointer::Index(parent, index) => {
                parent.write(text);
                text.push('/');
                text.push_str(&index.to_string());
            }
        }
    }
}

/// What stands before the pointers into a scenario.
const SCENARIO: &str = "scenario:";

/// Whether a written pointer is one into a scenario.
pub(super) fn is_into_scenario(pointer: &str) -> bool {
    pointer.starts_with(SCENARIO)
}

/// The last step of a written pointer, without its escapes; none of a pointer to the top.
pub(super) fn last_step(pointer: &str) -> Option<String> {
    let mut step: Option<String> = None;
    let mut letters = pointer.chars();
    while let Some(letter) = letters.next() {
        if letter == '/' {
            step = Some(String::new());
        } else if let Some(step) = &mut step {
            step.push(match letter {
                '~' if letters.next() == Some('1') => '/',
                other => other,
            });
        }
    }
    step
}

#[cfg(test)]
mod tests {
    use super::{Pointer, last_step};

    #[test]
    fn tilde_and_slash_are_escaped() {
        assert_eq!(Pointer::DOCUMENT.key("a/b").index(3).key("c~d").text(), "/a~1b/3/c~0d");
        for key in ["c~d", "a/b", "~1", "", "3"] {
            assert_eq!(last_step(&Pointer::SCENARIO.key(key).text()).as_deref(), Some(key));
        }
    }

    #[test]
    fn a_scenario_says_that_it_is_one() {
        assert_eq!(Pointer::SCENARIO.key("until").text(), "scenario:/until");
    }
}
