//! Where in a document something is: written as a JSON pointer (RFC 6901) only once there is something to say.

use super::decimal::written;

/// A chain of steps from the top of a document; costs nothing until it is written.
#[derive(Debug, Clone, Copy)]
pub(in crate::document) struct Pointer<'p> {
    parent: Option<&'p Pointer<'p>>,
    step: Step<'p>,
}

#[derive(Debug, Clone, Copy)]
enum Step<'p> {
    Top(&'static str),
    Key(&'p str),
    Index(usize),
}

impl<'p> Pointer<'p> {
    /// The top of a document.
    pub(in crate::document) fn document() -> Pointer<'static> {
        Pointer { parent: None, step: Step::Top("") }
    }

    /// The top of a scenario.
    pub(in crate::document) fn scenario() -> Pointer<'static> {
        Pointer { parent: None, step: Step::Top("scenario:") }
    }

    #[inline(never)]
    /// The entry of this object that has this key.
    pub(in crate::document) fn key(&'p self, key: &'p str) -> Pointer<'p> {
        Pointer { parent: Some(self), step: Step::Key(key) }
    }

    #[inline(never)]
    /// The item of this list at this index.
    pub(in crate::document) fn index(&'p self, index: usize) -> Pointer<'p> {
        Pointer { parent: Some(self), step: Step::Index(index) }
    }

    /// The JSON pointer to it, `~` and `/` in keys escaped.
    pub(in crate::document) fn pointer(&self) -> String {
        let mut pointer = String::new();
        self.write(&mut pointer);
        pointer
    }

    fn write(&self, pointer: &mut String) {
        if let Some(parent) = self.parent {
            parent.write(pointer);
            pointer.push('/');
        }
        match self.step {
            Step::Top(prefix) => pointer.push_str(prefix),
            Step::Index(index) => pointer.push_str(&written(index as u64, 0)),
            Step::Key(key) => {
                for letter in key.chars() {
                    match letter {
                        '~' => pointer.push_str("~0"),
                        '/' => pointer.push_str("~1"),
                        other => pointer.push(other),
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Pointer;

    #[test]
    fn tilde_and_slash_are_escaped() {
        assert_eq!(Pointer::document().key("a/b").index(3).key("c~d").pointer(), "/a~1b/3/c~0d");
    }

    #[test]
    fn a_scenario_says_that_it_is_one() {
        assert_eq!(Pointer::scenario().key("until").pointer(), "scenario:/until");
    }
}
