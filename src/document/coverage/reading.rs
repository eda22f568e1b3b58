//! A document's shape, filled from what is written. Each function reads one kind of entry; what it asks for is what
//! may be there.

use super::super::reading::object::{Fields, Read};
use super::super::reading::order::in_order;
use super::super::reading::reader::{Entry, Reader};
use super::super::{
    Assumptions, Document, Enrolment, Funding, Group, Lever, LeverKind, Observation, ProblemKind, Range, Reported,
    Source, Step, Subsidy, Target,
};

/// The version of the document that this reader knows.
pub(in crate::document) const VERSION: f64 = 1.0;

/// Groups that a document may have.
const MOST_GROUPS: usize = 1_000;
/// Observations that a document may have, over all groups.
const MOST_OBSERVATIONS: usize = 10_000;

/// Reads a whole document; entries stand in the order written.
pub(in crate::document) fn document<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Document {
    let mut fields = reader.fields(entry);
    fields.optional("$schema", Reader::text);
    fields.required("version", version);
    let document = Document {
        title: fields.required("title", Reader::words),
        place: fields.required("place", Reader::words),
        programme: fields.required("programme", Reader::words),
        updated: fields.required("updated", Reader::date),
        definition: fields.optional("definition", Reader::words),
        counted_as: fields.optional("counted_as", Reader::words),
        sources: fields.required("sources", sources),
        groups: fields.required("groups", groups),
        reported: fields.optional("reported", |reader, entry| list(reader, entry, reported)).unwrap_or_default(),
        targets: fields.optional("targets", |reader, entry| list(reader, entry, target)).unwrap_or_default(),
    };
    fields.finish();
    document
}

/// The version of the format.
pub(in crate::document) fn version(reader: &mut Reader, entry: &Entry) {
    let version = reader.number(entry);
    if version != VERSION && !version.is_nan() {
        reader.report(&entry.pointer, ProblemKind::UnknownVersion { version });
    }
}

fn list<'n, T>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>, read: Read<'n, T>) -> Vec<T> {
    first_of_list(reader, entry, usize::MAX, read)
}

/// The items of a list; past `most` they are not read.
fn first_of_list<'n, T>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>, most: usize, read: Read<'n, T>) -> Vec<T> {
    let mut items = Vec::new();
    reader.each(entry, most, &mut |reader, item| items.push(read(reader, item)));
    items
}

/// The publications, by name; from then on their names can be referred to.
pub(in crate::document) fn sources<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Vec<(String, Source)> {
    let Some(entries) = reader.entries(entry) else { return Vec::new() };
    let mut names = Vec::new();
    for index in in_order(entries.len(), &|a, b| entries[a].0 < entries[b].0) {
        names.push(entries[index].0.as_str());
    }
    reader.sources = Some(names);
    let mut sources = Vec::new();
    for (name, node) in entries {
        let pointer = entry.pointer.key(name);
        reader.is_sound_text(name, &pointer);
        sources.push((name.clone(), source(reader, &Entry::new(node, pointer))));
    }
    sources
}

fn source<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Source {
    let mut fields = reader.fields(entry);
    let source = Source {
        title: fields.required("title", Reader::words),
        publisher: fields.optional("publisher", Reader::words),
        date: fields.optional("date", Reader::date),
        url: fields.optional("url", Reader::url),
    };
    fields.finish();
    source
}

fn groups<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Vec<Group> {
    reader.not_empty(entry);
    let count = entry.items();
    if count > MOST_GROUPS {
        reader.report(&entry.pointer, ProblemKind::TooManyGroups { count, allowed: MOST_GROUPS });
    }
    let groups = first_of_list(reader, entry, MOST_GROUPS, group);
    let count = reader.observations;
    if count > MOST_OBSERVATIONS {
        reader.report(&entry.pointer, ProblemKind::TooManyObservations { count, allowed: MOST_OBSERVATIONS });
    }
    groups
}

fn group<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Group {
    let mut fields = reader.fields(entry);
    let group = Group {
        id: fields.required("id", Reader::id),
        label: fields.required("label", Reader::words),
        short: fields.optional("short", Reader::words),
        observations: fields.required("observations", observations),
        assumptions: fields.optional("assumptions", assumptions).unwrap_or_default(),
        subsidy: fields.optional("subsidy", subsidy),
    };
    fields.finish();
    group
}

fn observations<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Vec<Observation> {
    reader.not_empty(entry);
    let room = MOST_OBSERVATIONS.saturating_sub(reader.observations);
    reader.observations += entry.items();
    first_of_list(reader, entry, room, observation)
}

fn observation<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Observation {
    let mut fields = reader.fields(entry);
    let mut observation = Observation {
        year: fields.required("year", Reader::year),
        month: fields.optional("month", Reader::month),
        workers: fields.required("workers", Reader::workers),
        registered: fields.required("registered", Reader::people),
        subsidised: fields.optional("subsidised", Reader::people),
        approximate: fields.optional("approximate", Reader::boolean) == Some(true),
        source: fields.optional("source", Reader::source),
        note: fields.optional("note", Reader::words),
        series_break: fields.optional("break", Reader::words),
    };
    fields.finish();
    let Observation { workers, registered, .. } = observation;
    if let Some(subsidised) = observation.subsidised
        && subsidised > registered
    {
        reader.report(
            &entry.pointer.key("subsidised"),
            ProblemKind::SubsidisedAboveRegistered { subsidised, registered },
        );
    }
    if above_workers(reader, entry, registered, workers) {
        observation.registered = f64::NAN;
    }
    observation
}

/// Reports more registered than there are workers.
fn above_workers(reader: &mut Reader, entry: &Entry, registered: f64, workers: f64) -> bool {
    let above = registered > workers;
    if above {
        reader.report(&entry.pointer.key("registered"), ProblemKind::RegisteredAboveWorkers { registered, workers });
    }
    above
}

fn assumptions<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Assumptions {
    let mut fields = reader.fields(entry);
    let assumptions = Assumptions {
        workforce_growth: lever(&mut fields, LeverKind::WorkforceGrowth),
        lapse: lever(&mut fields, LeverKind::Lapse),
        enrolment: fields.optional("enrolment", enrolment).flatten(),
    };
    fields.finish();
    assumptions
}

fn enrolment<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Option<Enrolment> {
    let mut fields = reader.fields(entry);
    let per_year = lever(&mut fields, LeverKind::PerYear);
    let share = lever(&mut fields, LeverKind::ShareOfUncovered);
    let readable = fields.readable();
    let all_known = fields.finish();
    if readable && per_year.is_some() && share.is_some() {
        reader.rivals(&entry.pointer, LeverKind::PerYear);
    } else if all_known && per_year.is_none() && share.is_none() {
        reader.report(&entry.pointer, ProblemKind::Empty);
    }
    per_year.map(Enrolment::PerYear).or(share.map(Enrolment::ShareOfUncovered))
}

fn subsidy<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Subsidy {
    let mut fields = reader.fields(entry);
    let payer = fields.required("payer", Reader::words);
    let currency = fields.required("currency", Reader::currency);
    let monthly_contribution = fields.required("monthly_contribution", |reader, entry| {
        reader.not_empty(entry);
        list(reader, entry, step)
    });
    let contribution_growth = lever(&mut fields, LeverKind::ContributionGrowth);
    let budget = lever(&mut fields, LeverKind::AnnualBudget);
    let heads = lever(&mut fields, LeverKind::HeadCount);
    if fields.readable() && budget.is_some() && heads.is_some() {
        fields.reader.rivals(&entry.pointer, LeverKind::AnnualBudget);
    }
    let funding = budget.map(Funding::AnnualBudget).or(heads.map(Funding::HeadCount));
    let budget_growth = lever(&mut fields, LeverKind::BudgetGrowth);
    let note = fields.optional("note", Reader::words);
    let source = fields.optional("source", Reader::source);
    fields.finish();
    Subsidy { payer, currency, monthly_contribution, contribution_growth, funding, budget_growth, note, source }
}

fn step<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Step {
    let mut fields = reader.fields(entry);
    let step = Step {
        from: fields.required("from", Reader::month_of_year),
        amount: fields.required("amount", Reader::amount),
        source: fields.optional("source", Reader::source),
    };
    fields.finish();
    step
}

#[inline(never)]
fn lever(fields: &mut Fields, kind: LeverKind) -> Option<Lever> {
    let entry = fields.entry(kind.name())?;
    let reader = &mut *fields.reader;
    let mut fields = reader.fields(&entry);
    let central = fields.lever_value("central", kind);
    let low = fields.optional_lever_value("low", kind);
    let high = fields.optional_lever_value("high", kind);
    let lever = Lever {
        range: Range { low: low.unwrap_or(central), central, high: high.unwrap_or(central) },
        source: fields.optional("source", Reader::source),
        note: fields.optional("note", Reader::words),
    };
    let readable = fields.readable();
    if fields.finish() && readable && low.is_some() != high.is_some() {
        reader.report(&entry.pointer, ProblemKind::HalfRange);
    }
    reader.range_order(&entry.pointer, &lever.range);
    Some(lever)
}

fn reported<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Reported {
    let mut fields = reader.fields(entry);
    let reported = Reported {
        year: fields.required("year", Reader::year),
        month: fields.optional("month", Reader::month),
        rate: fields.required("rate", Reader::rate),
        workers: fields.optional("workers", Reader::workers),
        registered: fields.optional("registered", Reader::people),
        note: fields.optional("note", Reader::words),
        source: fields.optional("source", Reader::source),
    };
    fields.finish();
    if let (Some(workers), Some(registered)) = (reported.workers, reported.registered) {
        above_workers(reader, entry, registered, workers);
    }
    reported
}

fn target<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Target {
    let mut fields = reader.fields(entry);
    let target = Target {
        year: fields.required("year", Reader::year),
        rate: fields.required("rate", Reader::rate),
        label: fields.optional("label", Reader::words),
        source: fields.optional("source", Reader::source),
    };
    fields.finish();
    target
}
