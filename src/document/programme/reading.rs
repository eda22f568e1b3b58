//! A programme document's shape, filled from what is written, and whether its entries agree with each other.

use super::super::coverage::reading::{sources, version};
use super::super::reading::order::repeated;
use super::super::reading::pointer::Pointer;
use super::super::reading::reader::{Entry, Reader, UNREAD_YEAR};
use super::super::{Date, ProblemKind};
use super::{
    Benefit, Ceiling, Class, Due, Inside, Joining, LegalBasis, Other, Package, Part, Pays, Programme, Rate, Relief,
    Scheme, Sector, Work,
};

/// What `format` says in a programme document.
pub(in crate::document) const FORMAT: &str = "programme";

/// Items that a list may have.
const MOST: usize = 100;

/// How many items of a list are read; reports one that has too many.
fn length(reader: &mut Reader, entry: &Entry) -> usize {
    let count = reader.length(entry);
    if count > MOST {
        reader.report(&entry.pointer, ProblemKind::TooManyItems { count, allowed: MOST });
    }
    count.min(MOST)
}

/// The items of the list in a field, each read by a function that is called by its name: what is called by its address is
/// downloaded with the core.
macro_rules! items {
    ($fields:ident, $name:literal, $read:ident) => {{
        let mut items = Vec::new();
        if let Some(entry) = $fields.entry($name) {
            let reader = &mut *$fields.reader;
            for index in 0..length(reader, &entry) {
                items.push($read(reader, &entry.item(index)));
            }
        }
        items
    }};
}

/// The same where there has to be an item.
macro_rules! some {
    ($fields:ident, $name:literal, $read:ident) => {{
        let mut items = Vec::new();
        let entry = $fields.required_entry($name);
        let reader = &mut *$fields.reader;
        reader.not_empty(&entry);
        for index in 0..length(reader, &entry) {
            items.push($read(reader, &entry.item(index)));
        }
        items
    }};
}

/// A field that has to be there.
macro_rules! required {
    ($fields:ident, $name:literal, $read:ident) => {{
        let entry = $fields.required_entry($name);
        $read(&mut *$fields.reader, &entry)
    }};
}

/// A field that may be left out.
macro_rules! optional {
    ($fields:ident, $name:literal, $read:ident) => {
        match $fields.entry($name) {
            Some(entry) => Some($read(&mut *$fields.reader, &entry)),
            None => None,
        }
    };
}

/// Reads a whole document.
pub(in crate::document) fn programme<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Programme {
    let mut fields = reader.fields(entry);
    fields.optional("$schema", Reader::text);
    required!(fields, "format", format);
    required!(fields, "version", version);
    let programme = Programme {
        name: fields.required("name", Reader::words),
        currency: fields.required("currency", Reader::currency),
        updated: fields.required("updated", Reader::date),
        sources: required!(fields, "sources", sources),
        schemes: some!(fields, "schemes", scheme),
        kinds: some!(fields, "kinds", work),
    };
    fields.finish();
    programme
}

fn format(reader: &mut Reader, entry: &Entry) {
    let format = reader.text(entry);
    if format != FORMAT && !format.is_empty() {
        reader.report(&entry.pointer, ProblemKind::UnknownFormat { format, known: FORMAT });
    }
}

fn basis<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> LegalBasis {
    let mut fields = reader.fields(entry);
    let basis = LegalBasis {
        law: fields.optional("law", Reader::words),
        from: fields.optional("from", Reader::date),
        until: fields.optional("until", Reader::date),
        sources: some!(fields, "sources", source),
    };
    fields.finish();
    if let (Some(from), Some(until)) = (basis.from, basis.until)
        && from.year != UNREAD_YEAR
        && until.year != UNREAD_YEAR
        && until.last_day() < from.first_day()
    {
        reader.report(&entry.pointer.key("until"), ProblemKind::EndBeforeBeginning);
    }
    basis
}

fn scheme<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Scheme {
    let mut fields = reader.fields(entry);
    let scheme = Scheme {
        id: fields.required("id", Reader::id),
        about: fields.required("about", Reader::words),
        name: fields.required("name", Reader::words),
        benefits: items!(fields, "benefits", benefit),
    };
    fields.finish();
    scheme
}

fn benefit<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Benefit {
    let mut fields = reader.fields(entry);
    let label = fields.required("label", Reader::words);
    let amount = fields.optional("amount", Reader::amount);
    let times = fields.optional("times_wage", Reader::amount);
    let share = fields.optional("share_of_wage", Reader::rate);
    if fields.readable() {
        let pointer = &entry.pointer;
        let rivals = |one, other| ProblemKind::RivalFields { one, other };
        if amount.is_some() && times.is_some() {
            fields.reader.report(pointer, rivals("amount", "times_wage"));
        } else if amount.is_some() && share.is_some() {
            fields.reader.report(pointer, rivals("amount", "share_of_wage"));
        } else if times.is_some() && share.is_some() {
            fields.reader.report(pointer, rivals("times_wage", "share_of_wage"));
        }
    }
    let pays = amount.map(Pays::Amount).or(times.map(Pays::TimesWage)).or(share.map(Pays::ShareOfWage));
    let benefit = Benefit {
        label,
        pays,
        at_most: fields.optional("at_most", Reader::boolean) == Some(true),
        months: fields.optional("months", Reader::months),
        wage_ceiling: fields.optional("wage_ceiling", Reader::amount),
        parts: items!(fields, "parts", part),
        note: fields.optional("note", Reader::words),
        basis: required!(fields, "basis", basis),
    };
    fields.finish();
    if let Some(amount) = amount {
        let mut sum = 0.0;
        for part in &benefit.parts {
            sum += part.amount;
        }
        add_up(reader, &entry.pointer, sum, amount);
    }
    benefit
}

/// Reports parts that are not together what they are parts of; none are none.
fn add_up(reader: &mut Reader, pointer: &Pointer, sum: f64, amount: f64) {
    if sum > 0.0 && (sum - amount).abs() > 0.005 {
        reader.report(&pointer.key("parts"), ProblemKind::PartsDiffer { sum, amount });
    }
}

fn part<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Part {
    let mut fields = reader.fields(entry);
    let part =
        Part { label: fields.required("label", Reader::words), amount: fields.required("amount", Reader::amount) };
    fields.finish();
    part
}

fn work<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Work {
    let mut fields = reader.fields(entry);
    let work = Work {
        id: fields.required("id", Reader::id),
        label: fields.required("label", Reader::words),
        groups: items!(fields, "groups", id),
        schemes: items!(fields, "schemes", id),
        rates: items!(fields, "rates", rate),
        packages: items!(fields, "packages", package),
        sectors: items!(fields, "sectors", sector),
        joining: optional!(fields, "joining", joining),
    };
    fields.finish();
    work
}

fn rate<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Rate {
    let mut fields = reader.fields(entry);
    let scheme = fields.required("scheme", Reader::id);
    let worker = fields.optional("worker", Reader::rate);
    let employer = fields.optional("employer", Reader::rate);
    let classes = items!(fields, "classes", class);
    if fields.readable() && employer.is_some() && !classes.is_empty() {
        fields.reader.report(&entry.pointer, ProblemKind::RivalFields { one: "employer", other: "classes" });
    }
    let rate = Rate {
        scheme,
        worker,
        employer,
        classes,
        other: optional!(fields, "other", other),
        inside: optional!(fields, "inside", inside),
        ceilings: items!(fields, "ceilings", ceiling),
        basis: required!(fields, "basis", basis),
    };
    fields.finish();
    rate
}

fn class<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Class {
    let mut fields = reader.fields(entry);
    let class = Class { label: fields.required("label", Reader::words), share: fields.required("share", Reader::rate) };
    fields.finish();
    class
}

fn other<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Other {
    let mut fields = reader.fields(entry);
    let other = Other { payer: fields.required("payer", Reader::words), share: fields.required("share", Reader::rate) };
    fields.finish();
    other
}

fn inside<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Inside {
    let mut fields = reader.fields(entry);
    let inside =
        Inside { scheme: fields.required("scheme", Reader::id), share: fields.required("share", Reader::rate) };
    fields.finish();
    inside
}

fn ceiling<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Ceiling {
    let mut fields = reader.fields(entry);
    let ceiling =
        Ceiling { amount: fields.required("amount", Reader::amount), basis: required!(fields, "basis", basis) };
    fields.finish();
    ceiling
}

fn package<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Package {
    let mut fields = reader.fields(entry);
    let package = Package {
        label: fields.required("label", Reader::words),
        amount: fields.required("amount", Reader::amount),
        parts: some!(fields, "parts", due),
        declared_income: fields.optional("declared_income", Reader::amount),
        basis: required!(fields, "basis", basis),
    };
    fields.finish();
    let mut sum = 0.0;
    for part in &package.parts {
        sum += part.amount;
    }
    add_up(reader, &entry.pointer, sum, package.amount);
    package
}

fn due<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Due {
    let mut fields = reader.fields(entry);
    let due = Due { scheme: fields.required("scheme", Reader::id), amount: fields.required("amount", Reader::amount) };
    fields.finish();
    due
}

fn sector<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Sector {
    let mut fields = reader.fields(entry);
    let sector = Sector { label: fields.required("label", Reader::words), reliefs: some!(fields, "reliefs", relief) };
    fields.finish();
    sector
}

fn relief<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Relief {
    let mut fields = reader.fields(entry);
    let relief = Relief {
        share: fields.required("share", Reader::rate),
        schemes: some!(fields, "schemes", id),
        note: fields.optional("note", Reader::words),
        basis: required!(fields, "basis", time),
    };
    fields.finish();
    relief
}

/// The basis of what cannot go by the day unless it is known when it begins and ends.
fn time<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> LegalBasis {
    let basis = basis(reader, entry);
    for (name, date) in [("from", basis.from), ("until", basis.until)] {
        if date.is_none() && entry.node().is_some() {
            reader.report(&entry.pointer.key(name), ProblemKind::MissingField);
        }
    }
    basis
}

fn id(reader: &mut Reader, entry: &Entry) -> String {
    reader.id(entry)
}

fn source(reader: &mut Reader, entry: &Entry) -> String {
    reader.source(entry)
}

fn joining<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Joining {
    let mut fields = reader.fields(entry);
    let joining = Joining { text: fields.required("text", Reader::words), basis: required!(fields, "basis", basis) };
    fields.finish();
    joining
}

/// Reports names that stand for two things, and schemes that are named and not listed.
pub(in crate::document) fn agreement(reader: &mut Reader, programme: &Programme) {
    let top = Pointer::document();
    let Programme { schemes, kinds, .. } = programme;
    let mut names = Vec::new();
    for scheme in schemes {
        names.push(&*scheme.id);
    }
    twice(reader, &top.key("schemes"), &names);
    let mut kind_names = Vec::new();
    for kind in kinds {
        kind_names.push(&*kind.id);
    }
    let pointer = top.key("kinds");
    twice(reader, &pointer, &kind_names);
    let mut listed = Listed { reader, names };
    for (index, kind) in kinds.iter().enumerate() {
        let pointer = pointer.index(index);
        listed.all(&pointer.key("schemes"), &kind.schemes);
        let rates = pointer.key("rates");
        for (index, rate) in kind.rates.iter().enumerate() {
            let pointer = rates.index(index);
            listed.one(&pointer.key("scheme"), &rate.scheme);
            if let Some(inside) = &rate.inside {
                listed.one(&pointer.key("inside").key("scheme"), &inside.scheme);
            }
        }
        let packages = pointer.key("packages");
        for (index, package) in kind.packages.iter().enumerate() {
            let pointer = packages.index(index);
            let parts = pointer.key("parts");
            for (index, part) in package.parts.iter().enumerate() {
                listed.one(&parts.index(index).key("scheme"), &part.scheme);
            }
        }
        let sectors = pointer.key("sectors");
        for (index, sector) in kind.sectors.iter().enumerate() {
            let pointer = sectors.index(index);
            let reliefs = pointer.key("reliefs");
            for (index, relief) in sector.reliefs.iter().enumerate() {
                listed.all(&reliefs.index(index).key("schemes"), &relief.schemes);
            }
        }
    }
}

fn twice(reader: &mut Reader, pointer: &Pointer, names: &[&str]) {
    for index in repeated(names.len(), &|a, b| names[a] < names[b]) {
        if !names[index].is_empty() {
            reader.report(&pointer.index(index).key("id"), ProblemKind::DuplicateId { id: names[index].to_owned() });
        }
    }
}

/// The schemes that there are.
struct Listed<'r, 'n, 'p> {
    reader: &'r mut Reader<'n>,
    names: Vec<&'p str>,
}

impl Listed<'_, '_, '_> {
    fn one(&mut self, pointer: &Pointer, name: &str) {
        if !name.is_empty() && !self.names.contains(&name) {
            let meant = self.reader.guess(name, &mut self.names.iter().copied());
            self.reader.report(pointer, ProblemKind::UnlistedScheme { name: name.to_owned(), meant });
        }
    }

    fn all(&mut self, pointer: &Pointer, names: &[String]) {
        for (index, name) in names.iter().enumerate() {
            self.one(&pointer.index(index), name);
        }
    }
}

impl Date {
    /// Year, month and day of its first day.
    pub fn first_day(self) -> (i32, u8, u8) {
        (self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// Year, month and day of its last day; a month's is written 31, however long it is.
    pub fn last_day(self) -> (i32, u8, u8) {
        (self.year, self.month.unwrap_or(12), self.day.unwrap_or(31))
    }
}
