//! A document's shape, filled from what is written. Each function reads one kind of entry; what it asks for is what
//! may be there.

use super::order::in_order;
use super::reader::{Entry, Fields, Reader};
use super::{
    Assumptions, Document, Enrolment, Funding, Group, Kind, Lever, LeverKind, Observation, Range, Reported, Source,
    Step, Subsidy, Target,
};

/// The version of the document that this reader knows.
pub(super) const VERSION: f64 = 1.0;

/// Groups that a document may have.
const MOST_GROUPS: usize = 1_000;
/// Observations that a document may have, over all groups.
const MOST_OBSERVATIONS: usize = 10_000;

/// Reads a whole document; entries stand in the order written.
pub(super) fn document<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Document {
    let mut fields = reader.fields(entry);
    if let Some(schema) = fields.optional("$schema") {
        reader.text(&schema);
    }
    let version_entry = fields.required("version");
    let version = reader.number(&version_entry);
    if version != VERSION && !version.is_nan() {
        reader.report(&version_entry.place, Kind::UnknownVersion { version });
    }
    let document = Document {
        title: reader.words(&fields.required("title")),
        place: reader.words(&fields.required("place")),
        programme: reader.words(&fields.required("programme")),
        updated: reader.date(&fields.required("updated")),
        definition: fields.optional("definition").map(|entry| reader.words(&entry)),
        sources: sources(reader, &fields.required("sources")),
        groups: groups(reader, &fields.required("groups")),
        reported: list(reader, fields.optional("reported"), usize::MAX, reported),
        targets: list(reader, fields.optional("targets"), usize::MAX, target),
    };
    reader.finish(fields);
    document
}

/// The items of a list, if there is one; past `most` they are not read.
fn list<'n, T>(
    reader: &mut Reader<'n>,
    entry: Option<Entry<'n, '_>>,
    most: usize,
    read: fn(&mut Reader<'n>, &Entry<'n, '_>) -> T,
) -> Vec<T> {
    let Some(entry) = entry else { return Vec::new() };
    let items = reader.list(&entry).iter().take(most).enumerate();
    items.map(|(index, item)| read(reader, &entry.item(item, index))).collect()
}

fn sources<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Vec<(String, Source)> {
    let Some(entries) = reader.entries(entry) else { return Vec::new() };
    let order = in_order(entries.len(), &|a, b| entries[a].0 < entries[b].0);
    reader.sources = Some(order.into_iter().map(|index| entries[index].0.as_str()).collect());
    let mut sources = Vec::with_capacity(entries.len());
    for (name, node) in entries {
        let place = entry.place.key(name);
        reader.is_sound_text(name, &place);
        sources.push((name.clone(), source(reader, &Entry::new(node, place))));
    }
    sources
}

fn source<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Source {
    let mut fields = reader.fields(entry);
    let source = Source {
        title: reader.words(&fields.required("title")),
        publisher: fields.optional("publisher").map(|entry| reader.words(&entry)),
        date: fields.optional("date").map(|entry| reader.date(&entry)),
        url: fields.optional("url").map(|entry| reader.url(&entry)),
    };
    reader.finish(fields);
    source
}

fn groups<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Vec<Group> {
    reader.not_empty(entry);
    let count = entry.items();
    if count > MOST_GROUPS {
        reader.report(&entry.place, Kind::TooManyGroups { count, allowed: MOST_GROUPS });
    }
    let groups = list(reader, Some(*entry), MOST_GROUPS, group);
    let count = reader.observations;
    if count > MOST_OBSERVATIONS {
        reader.report(&entry.place, Kind::TooManyObservations { count, allowed: MOST_OBSERVATIONS });
    }
    groups
}

fn group<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Group {
    let mut fields = reader.fields(entry);
    let group = Group {
        id: reader.id(&fields.required("id")),
        label: reader.words(&fields.required("label")),
        short: fields.optional("short").map(|entry| reader.words(&entry)),
        observations: observations(reader, &fields.required("observations")),
        assumptions: fields.optional("assumptions").map(|entry| assumptions(reader, &entry)).unwrap_or_default(),
        subsidy: fields.optional("subsidy").map(|entry| subsidy(reader, &entry)),
    };
    reader.finish(fields);
    group
}

fn observations<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Vec<Observation> {
    reader.not_empty(entry);
    let room = MOST_OBSERVATIONS.saturating_sub(reader.observations);
    let count = entry.items();
    reader.observations += count;
    list(reader, Some(*entry), room, observation)
}

fn observation<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Observation {
    let mut fields = reader.fields(entry);
    let mut observation = Observation {
        year: reader.year(&fields.required("year")),
        month: fields.optional("month").map(|entry| reader.month(&entry)),
        workers: reader.workers(&fields.required("workers")),
        registered: reader.people(&fields.required("registered")),
        subsidised: fields.optional("subsidised").map(|entry| reader.people(&entry)),
        approximate: fields.optional("approximate").is_some_and(|entry| reader.boolean(&entry)),
        source: fields.optional("source").map(|entry| reader.source(&entry)),
        note: fields.optional("note").map(|entry| reader.words(&entry)),
    };
    reader.finish(fields);
    let Observation { workers, registered, .. } = observation;
    if let Some(subsidised) = observation.subsidised
        && subsidised > registered
    {
        reader.report(&entry.place.key("subsidised"), Kind::SubsidisedAboveRegistered { subsidised, registered });
    }
    if registered > workers {
        reader.report(&entry.place.key("registered"), Kind::RegisteredAboveWorkers { registered, workers });
        // Coverage computed from it would only bring follow-up problems.
        observation.registered = f64::NAN;
    }
    observation
}

fn assumptions<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Assumptions {
    let mut fields = reader.fields(entry);
    let assumptions = Assumptions {
        workforce_growth: lever(reader, &mut fields, LeverKind::WorkforceGrowth),
        lapse: lever(reader, &mut fields, LeverKind::Lapse),
        enrolment: fields.optional("enrolment").and_then(|entry| enrolment(reader, &entry)),
    };
    reader.finish(fields);
    assumptions
}

fn enrolment<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Option<Enrolment> {
    let mut fields = reader.fields(entry);
    let per_year = lever(reader, &mut fields, LeverKind::PerYear);
    let share = lever(reader, &mut fields, LeverKind::ShareOfUncovered);
    let readable = fields.readable();
    let all_known = reader.finish(fields);
    match (per_year, share) {
        (Some(_), Some(_)) if readable => {
            reader.rivals(&entry.place, LeverKind::PerYear);
            None
        }
        (None, None) if all_known => {
            reader.report(&entry.place, Kind::Empty);
            None
        }
        (Some(lever), _) => Some(Enrolment::PerYear(lever)),
        (None, share) => share.map(Enrolment::ShareOfUncovered),
    }
}

fn subsidy<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Subsidy {
    let mut fields = reader.fields(entry);
    let readable = fields.readable();
    let subsidy = Subsidy {
        payer: reader.words(&fields.required("payer")),
        currency: reader.currency(&fields.required("currency")),
        monthly_contribution: {
            let entry = fields.required("monthly_contribution");
            reader.not_empty(&entry);
            list(reader, Some(entry), usize::MAX, step)
        },
        contribution_growth: lever(reader, &mut fields, LeverKind::ContributionGrowth),
        funding: {
            let budget = lever(reader, &mut fields, LeverKind::AnnualBudget);
            let heads = lever(reader, &mut fields, LeverKind::HeadCount);
            if readable && budget.is_some() && heads.is_some() {
                reader.rivals(&entry.place, LeverKind::AnnualBudget);
            }
            budget.map(Funding::AnnualBudget).or(heads.map(Funding::HeadCount))
        },
        budget_growth: lever(reader, &mut fields, LeverKind::BudgetGrowth),
    };
    reader.finish(fields);
    subsidy
}

fn step<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Step {
    let mut fields = reader.fields(entry);
    let step = Step {
        from: reader.month_of_year(&fields.required("from")),
        amount: reader.amount(&fields.required("amount")),
        source: fields.optional("source").map(|entry| reader.source(&entry)),
    };
    reader.finish(fields);
    step
}

fn lever<'n>(reader: &mut Reader<'n>, fields: &mut Fields<'n, '_>, kind: LeverKind) -> Option<Lever> {
    let entry = fields.optional(kind.name())?;
    let mut fields = reader.fields(&entry);
    let readable = fields.readable();
    let central = reader.lever_value(&fields.required("central"), kind);
    let low = fields.optional("low").map(|entry| reader.lever_value(&entry, kind));
    let high = fields.optional("high").map(|entry| reader.lever_value(&entry, kind));
    let lever = Lever {
        range: Range { low: low.unwrap_or(central), central, high: high.unwrap_or(central) },
        source: fields.optional("source").map(|entry| reader.source(&entry)),
        note: fields.optional("note").map(|entry| reader.words(&entry)),
    };
    if reader.finish(fields) && readable && low.is_some() != high.is_some() {
        reader.report(&entry.place, Kind::HalfRange);
    }
    reader.range_order(&entry.place, &lever.range);
    Some(lever)
}

fn reported<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Reported {
    let mut fields = reader.fields(entry);
    let reported = Reported {
        year: reader.year(&fields.required("year")),
        month: fields.optional("month").map(|entry| reader.month(&entry)),
        rate: reader.rate(&fields.required("rate")),
        workers: fields.optional("workers").map(|entry| reader.workers(&entry)),
        registered: fields.optional("registered").map(|entry| reader.people(&entry)),
        note: fields.optional("note").map(|entry| reader.words(&entry)),
        source: fields.optional("source").map(|entry| reader.source(&entry)),
    };
    reader.finish(fields);
    if let (Some(workers), Some(registered)) = (reported.workers, reported.registered)
        && registered > workers
    {
        reader.report(&entry.place.key("registered"), Kind::RegisteredAboveWorkers { registered, workers });
    }
    reported
}

fn target<'n>(reader: &mut Reader<'n>, entry: &Entry<'n, '_>) -> Target {
    let mut fields = reader.fields(entry);
    let target = Target {
        year: reader.year(&fields.required("year")),
        rate: reader.rate(&fields.required("rate")),
        label: fields.optional("label").map(|entry| reader.words(&entry)),
        source: fields.optional("source").map(|entry| reader.source(&entry)),
    };
    reader.finish(fields);
    target
}
