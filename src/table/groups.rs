//! What was observed becomes groups with observations: heads or percentages, and every figure checked at its cell.

use std::collections::{BTreeSet, HashMap};

use super::choice::ChoiceMeaning;
use super::column::Measure;
use super::findings::Findings;
use super::observed::Observed;
use super::place::Place;
use super::problem::TableProblemKind;
use super::written_time::Time;

/// A group of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Its name; none in a table without names.
    pub name: Option<String>,
    /// Its observations in the order of time.
    pub observations: Vec<Observation>,
}

/// What is known of a group at one time.
#[derive(Debug, Clone, PartialEq)]
pub struct Observation {
    /// The row that it is from.
    pub row: usize,
    /// When.
    pub time: Time,
    /// What was counted.
    pub counted: Counted,
    /// Whether a number says that it is a round one.
    pub approximate: bool,
    /// Where it is from.
    pub source: Option<String>,
    /// Why more are registered than there are, where they are.
    pub above_100: Option<String>,
}

/// Heads, or a percentage alone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Counted {
    /// People.
    Heads {
        /// Everyone who should be reached.
        workers: f64,
        /// Those registered.
        registered: f64,
        /// Those for whom somebody else pays, where that is known.
        subsidised: Option<f64>,
    },
    /// A fraction.
    Rate(f64),
}

impl Counted {
    /// Whether more are registered than there are.
    fn is_above_100(&self) -> bool {
        matches!(self, Counted::Heads { workers, registered, .. } if registered > workers)
    }
}

/// Whether heads or percentages are what the table is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Workers and registered.
    Heads,
    /// Percentages.
    Rates,
}

/// What the table has: heads where it has both numbers, else percentages; asks where it has neither. `counted` is what
/// any of its columns and rows count, whether or not that could be read.
pub fn kind(observed: &[Observed], counted: &BTreeSet<Measure>, findings: &mut Findings) -> Option<Kind> {
    let has = |measure: Measure| counted.contains(&measure);
    let column = |measure: Measure| {
        let cell = observed.iter().find_map(|one| one.cell(measure));
        cell.map(|cell| if let Place::Cell(_, column) = cell { Place::Column(column) } else { cell })
    };
    if has(Measure::Workers) && has(Measure::Registered) {
        return Some(Kind::Heads);
    }
    if has(Measure::Rate) {
        let people = column(Measure::Workers).or(column(Measure::Registered));
        if let Some(at) = people.filter(|_| !findings.asks_about_columns()) {
            findings.say(at, TableProblemKind::RatesTaken);
        }
        return Some(Kind::Rates);
    }
    if findings.asks_about_columns() {
        return None;
    }
    use ChoiceMeaning::*;
    let numerator = column(Measure::Registered).or(column(Measure::Subsidised));
    if let Some(at) = numerator {
        findings.ask(at, TableProblemKind::NumeratorAlone, vec![("percent", Percent), ("workers", Workers)]);
    } else if let Some(at) = column(Measure::Workers) {
        findings.ask(at, TableProblemKind::DenominatorAlone, vec![("percent", Percent), ("registered", Registered)]);
    }
    None
}

/// The groups of what was observed.
pub fn groups(observed: &[Observed], kind: Kind, findings: &mut Findings) -> Vec<Group> {
    // While something is asked, what is nowhere may be what is asked about.
    if !findings.stop() {
        let wanted: &[Measure] =
            if kind == Kind::Heads { &[Measure::Workers, Measure::Registered] } else { &[Measure::Rate] };
        observed.iter().for_each(|one| say_half(one, wanted, findings));
    }
    let mut groups: Vec<Group> = Vec::new();
    let mut places: HashMap<&Option<String>, usize> = HashMap::new();
    for one in observed {
        let counted = match kind {
            Kind::Heads => heads(one, findings),
            Kind::Rates => rate(one, findings),
        };
        let Some(counted) = counted else { continue };
        let measures = [Measure::Workers, Measure::Registered, Measure::Subsidised, Measure::Rate];
        let approximate = measures.iter().any(|measure| one.known(*measure).is_some_and(|known| known.approximate));
        let above_100 = one.reason.clone().filter(|_| counted.is_above_100());
        let observation = Observation {
            row: one.row(),
            time: one.time.clone(),
            counted,
            approximate,
            source: one.source.clone(),
            above_100,
        };
        match places.get(&one.name).and_then(|index| groups.get_mut(*index)) {
            Some(group) => group.observations.push(observation),
            None => {
                places.insert(&one.name, groups.len());
                groups.push(Group { name: one.name.clone(), observations: vec![observation] });
            }
        }
    }
    for group in &mut groups {
        group.observations.sort_by(|one, other| one.time.cmp(&other.time));
    }
    groups
}

/// Says where a group has everyone at one time and those registered at another.
pub fn say_times_apart(observed: &[Observed], findings: &mut Findings) {
    let having =
        |measure: Measure| -> Vec<&Observed> { observed.iter().filter(|one| one.value(measure).is_some()).collect() };
    let registered = having(Measure::Registered);
    let pair = having(Measure::Workers).into_iter().find_map(|one| {
        let other = registered.iter().find(|other| other.name == one.name && other.time != one.time)?;
        Some((one, other))
    });
    let Some((one, other)) = pair else { return };
    // What is left out of these groups is so for this alone.
    let has = |measure, name: &Option<String>| having(measure).iter().any(|one| one.name == *name);
    let are_apart = |one: &&Observed| has(Measure::Workers, &one.name) && has(Measure::Registered, &one.name);
    let cells: BTreeSet<Place> = observed.iter().filter(are_apart).flat_map(Observed::cells).collect();
    findings.take_back(|problem| {
        use TableProblemKind::{HalfMissing, MissingFigure};
        matches!(problem.kind, HalfMissing { .. } | MissingFigure) && cells.contains(&problem.at)
    });
    if let (Some(workers), Some(at)) = (one.cell(Measure::Workers), other.cell(Measure::Registered)) {
        let (workers_time, registered_time) = (one.time.written(), other.time.written());
        findings.say(at, TableProblemKind::TimesApart { workers, workers_time, registered_time });
    }
}

/// Says where a figure is left out as another that it takes is nowhere: it has no cell that could say so itself.
fn say_half(one: &Observed, wanted: &[Measure], findings: &mut Findings) {
    let Some(missing) = wanted.iter().copied().find(|measure| one.cell(*measure).is_none()) else { return };
    let all = [Measure::Workers, Measure::Registered, Measure::Subsidised, Measure::Rate];
    let has = all.into_iter().find(|measure| one.value(*measure).is_some());
    if let Some(at) = has.and_then(|measure| one.cell(measure)) {
        findings.say(at, TableProblemKind::HalfMissing { missing, time: one.time.written() });
    }
}

fn heads(one: &Observed, findings: &mut Findings) -> Option<Counted> {
    let is_left_out = [Measure::Workers, Measure::Registered].iter().any(|measure| one.value(*measure).is_none());
    for measure in [Measure::Workers, Measure::Registered, Measure::Subsidised] {
        if let (Some(at), None) = (one.cell(measure), one.value(measure)) {
            let is_alone = measure == Measure::Subsidised && !is_left_out;
            let kind = if is_alone { TableProblemKind::MissingSubsidised } else { TableProblemKind::MissingFigure };
            findings.say(at, kind);
        }
        if let (Some(at), Some(value)) = (one.cell(measure), one.value(measure))
            && (value < 0.0 || measure == Measure::Workers && value == 0.0)
        {
            findings.say(at, TableProblemKind::TooFew { value });
            return None;
        }
    }
    let (workers, registered) = (one.value(Measure::Workers)?, one.value(Measure::Registered)?);
    let subsidised = one.value(Measure::Subsidised);
    if let (true, None, Some(at)) = (registered > workers, &one.reason, one.cell(Measure::Registered)) {
        findings.say(at, TableProblemKind::RegisteredAboveWorkers { registered, workers });
    }
    if let (Some(subsidised), Some(at)) = (subsidised, one.cell(Measure::Subsidised))
        && subsidised > registered
    {
        findings.say(at, TableProblemKind::SubsidisedAboveRegistered { subsidised, registered });
    }
    check_rate(one, registered / workers, findings);
    Some(Counted::Heads { workers, registered, subsidised })
}

/// Whether the percentage that stands beside the heads follows from them.
fn check_rate(one: &Observed, computed: f64, findings: &mut Findings) {
    let (Some(rate), Some(at)) = (one.known(Measure::Rate), one.cell(Measure::Rate)) else { return };
    let follows = |written: f64, unit: f64| (written - computed).abs() <= unit + 1e-9;
    if follows(rate.value, rate.unit) || rate.unsaid && follows(rate.value * 100.0, rate.unit * 100.0) {
        return;
    }
    if findings.answers.one_of(at, &["heads"]).is_some() {
        return;
    }
    // Where nothing says in what it is, it is taken for what it comes nearer to.
    let as_fraction = rate.value * 100.0;
    let is_fraction = rate.unsaid && (as_fraction - computed).abs() < (rate.value - computed).abs();
    let written = if is_fraction { as_fraction } else { rate.value };
    let kind = TableProblemKind::RateDiffers { written, computed };
    findings.ask(at, kind, vec![("heads", ChoiceMeaning::Heads)]);
}

fn rate(one: &Observed, findings: &mut Findings) -> Option<Counted> {
    let at = one.cell(Measure::Rate)?;
    let Some(rate) = one.known(Measure::Rate) else {
        findings.say(at, TableProblemKind::MissingFigure);
        return None;
    };
    if rate.unsaid {
        let place = if let Place::Cell(_, column) = at { Place::Column(column) } else { at };
        use ChoiceMeaning::*;
        let kind = if rate.doubted { TableProblemKind::PercentDoubted } else { TableProblemKind::PercentUnsaid };
        findings.ask(place, kind, vec![("percent", Percent), ("fraction", Fraction)]);
        return None;
    }
    if !(0.0..=1.0).contains(&rate.value) {
        let percent = super::cell::rounded(rate.value * 100.0);
        findings.say(at, TableProblemKind::RateOutside { percent, fraction: rate.fraction });
        return None;
    }
    Some(Counted::Rate(rate.value))
}
