//! The fields of one object: those that are asked for are read, the rest are reported.

use super::super::{JsonValue, LeverKind, ProblemKind};
use super::pointer::Pointer;
use super::reader::{Entry, Reader};

/// How one kind of value is read.
pub(in crate::document) type Read<'n, T> = fn(&mut Reader<'n>, &Entry<'n, '_>) -> T;

/// The fields of an object. What is asked for is what may be there: [`Fields::finish`] reports the rest.
pub(in crate::document) struct Fields<'r, 'n, 'p> {
    /// What reads them.
    pub(in crate::document) reader: &'r mut Reader<'n>,
    entries: Option<&'n [(String, JsonValue)]>,
    pointer: &'p Pointer<'p>,
    known: Vec<&'static str>,
    missing: Vec<&'static str>,
}

impl<'r, 'n, 'p> Fields<'r, 'n, 'p> {
    /// The fields of what is there, if anything is.
    pub(in crate::document) fn new(
        reader: &'r mut Reader<'n>,
        entries: Option<&'n [(String, JsonValue)]>,
        pointer: &'p Pointer<'p>,
    ) -> Fields<'r, 'n, 'p> {
        Fields { reader, entries, pointer, known: Vec::new(), missing: Vec::new() }
    }

    /// Whether there is an object at all.
    pub(in crate::document) fn readable(&self) -> bool {
        self.entries.is_some()
    }

    /// Reads a field that has to be there.
    #[inline(never)]
    pub(in crate::document) fn required<T>(&mut self, name: &'static str, read: Read<'n, T>) -> T {
        let entry = self.required_entry(name);
        read(self.reader, &entry)
    }

    /// Reads a field that may be left out. Where the whole object is unread so is the field, rather than left out.
    #[inline(never)]
    pub(in crate::document) fn optional<T>(&mut self, name: &'static str, read: Read<'n, T>) -> Option<T> {
        let entry = self.entry(name)?;
        Some(read(self.reader, &entry))
    }

    /// Reads one of the values of a lever, which has to be there.
    pub(in crate::document) fn lever_value(&mut self, name: &'static str, lever: LeverKind) -> f64 {
        let entry = self.required_entry(name);
        self.reader.lever_value(&entry, lever)
    }

    /// Reads one of the values of a lever, which may be left out.
    pub(in crate::document) fn optional_lever_value(&mut self, name: &'static str, lever: LeverKind) -> Option<f64> {
        let entry = self.entry(name)?;
        Some(self.reader.lever_value(&entry, lever))
    }

    /// A field that may be left out.
    #[inline(never)]
    pub(in crate::document) fn entry(&mut self, name: &'static str) -> Option<Entry<'n, 'p>> {
        self.known.push(name);
        let pointer = self.pointer.key(name);
        match self.entries {
            None => Some(Entry::missing(pointer)),
            Some(entries) => entries.iter().find(|(key, _)| key == name).map(|(_, node)| Entry::new(node, pointer)),
        }
    }

    /// A field that has to be there.
    #[inline(never)]
    pub(in crate::document) fn required_entry(&mut self, name: &'static str) -> Entry<'n, 'p> {
        self.entry(name).unwrap_or_else(|| {
            self.missing.push(name);
            Entry::missing(self.pointer.key(name))
        })
    }

    /// Reports the fields that were not asked for and the required ones that are missing. A required field that was
    /// probably meant by an unknown one is not reported a second time. Returns whether every field was known.
    pub(in crate::document) fn finish(self) -> bool {
        self.finish_with(|meant| ProblemKind::UnknownField { meant })
    }

    /// The same, with a kind of problem of one's own for what is unknown.
    pub(in crate::document) fn finish_with(mut self, unknown: fn(Option<String>) -> ProblemKind) -> bool {
        let mut all_known = true;
        for (key, _) in self.entries.unwrap_or_default() {
            if self.known.contains(&key.as_str()) {
                continue;
            }
            all_known = false;
            let meant = self.reader.guess(key, &mut self.known.iter().copied());
            if let Some(index) = self.missing.iter().position(|name| meant.as_deref() == Some(*name)) {
                self.missing.remove(index);
            }
            self.reader.report(&self.pointer.key(key), unknown(meant));
        }
        if self.entries.is_some() {
            for name in self.missing {
                self.reader.report(&self.pointer.key(name), ProblemKind::MissingField);
            }
        }
        all_known
    }
}
