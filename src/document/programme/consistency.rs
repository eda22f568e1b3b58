//! Names that stand for two things, and schemes that are named and not listed.

use std::collections::BTreeSet;

use super::document::{Programme, ProgrammeDraft};
use super::work::WorkDraft;
use crate::document::reading::list::{draft_items, read_items};
use crate::document::reading::{Field, Pointer, ProblemSink, Read, Readable};
use crate::document::{JsonValue, ProblemKind};

impl Readable for Programme {
    fn from_value(value: &JsonValue, sink: &mut ProblemSink) -> Option<Programme> {
        let draft = Programme::read(value, &Pointer::DOCUMENT, sink)?;
        check(&draft, sink);
        if sink.has_errors() { None } else { Programme::complete(draft) }
    }
}

fn check(programme: &ProgrammeDraft, sink: &mut ProblemSink) {
    let top = Pointer::DOCUMENT;
    let schemes: Vec<_> =
        read_items(draft_items(&programme.schemes)).map(|(index, scheme)| (index, scheme.id.get())).collect();
    check_ids(schemes.iter().copied(), &top.key("schemes"), sink);
    let pointer = top.key("kinds");
    check_ids(read_items(draft_items(&programme.kinds)).map(|(index, kind)| (index, kind.id.get())), &pointer, sink);
    let listed = ListedSchemes(schemes.iter().filter_map(|(_, id)| id.map(String::as_str)).collect());
    for (index, kind) in read_items(draft_items(&programme.kinds)) {
        listed.check_work(kind, &pointer.index(index), sink);
    }
}

fn check_ids<'d>(ids: impl Iterator<Item = (usize, Option<&'d String>)>, pointer: &Pointer, sink: &mut ProblemSink) {
    let mut known = BTreeSet::new();
    for (index, id) in ids {
        if let Some(id) = id
            && !known.insert(id.as_str())
        {
            sink.report(&pointer.index(index).key("id"), ProblemKind::DuplicateId { id: id.clone() });
        }
    }
}

/// The schemes that can be referred to.
struct ListedSchemes<'d>(Vec<&'d str>);

impl ListedSchemes<'_> {
    fn check_work(&self, work: &WorkDraft, pointer: &Pointer, sink: &mut ProblemSink) {
        self.check_all(&work.schemes, &pointer.key("schemes"), sink);
        let rates = pointer.key("rates");
        for (index, rate) in read_items(draft_items(&work.rates)) {
            let pointer = rates.index(index);
            self.check(&rate.scheme, &pointer.key("scheme"), sink);
            if let Some(inside) = rate.inside.get() {
                self.check(&inside.scheme, &pointer.key("inside").key("scheme"), sink);
            }
        }
        let packages = pointer.key("packages");
        for (index, package) in read_items(draft_items(&work.packages)) {
            let pointer = packages.index(index);
            let parts = pointer.key("parts");
            for (index, part) in read_items(draft_items(&package.parts)) {
                self.check(&part.scheme, &parts.index(index).key("scheme"), sink);
            }
        }
        let sectors = pointer.key("sectors");
        for (index, sector) in read_items(draft_items(&work.sectors)) {
            let pointer = sectors.index(index);
            let reliefs = pointer.key("reliefs");
            for (index, relief) in read_items(draft_items(&sector.reliefs)) {
                self.check_all(&relief.schemes, &reliefs.index(index).key("schemes"), sink);
            }
        }
    }

    fn check_all(&self, names: &Field<Vec<Option<String>>>, pointer: &Pointer, sink: &mut ProblemSink) {
        for (index, name) in read_items(draft_items(names)) {
            self.check_name(name, &pointer.index(index), sink);
        }
    }

    fn check(&self, name: &Field<String>, pointer: &Pointer, sink: &mut ProblemSink) {
        if let Some(name) = name.get() {
            self.check_name(name, pointer, sink);
        }
    }

    fn check_name(&self, name: &str, pointer: &Pointer, sink: &mut ProblemSink) {
        if !self.0.contains(&name) {
            let meant = sink.guess(name, self.0.iter().copied());
            sink.report(pointer, ProblemKind::UnlistedScheme { name: name.to_owned(), meant });
        }
    }
}
