//! Tables that count the same people in several programmes, as groups or beside them: it is asked which of these the
//! document is about, as all together would count people more than once.

use std::collections::{BTreeMap, BTreeSet};

use super::choice::{Choice, ChoiceMeaning};
use super::column::{Column, Measure, Role};
use super::facts::Fact;
use super::findings::Findings;
use super::place::{Place, Topic};
use super::problem::TableProblemKind;
use super::vocabulary::{is_average, is_total};
use super::written_time::Time;

/// Words for programmes in the heading of names, or of figures.
const PROGRAMMES: [&str; 6] = ["program", "programs", "programme", "programmes", "skema", "scheme"];
/// More are not listed; each can be answered.
const MOST_LISTED: usize = 20;
/// Groups may have the same round number of people by accident.
const ROUND: f64 = 100.0;
/// Longer names are no abbreviations.
const LONGEST_ABBREVIATION: usize = 5;

/// Whether a heading is one of programmes: `Program`, `Nama program`, `Program JKK`.
pub(super) fn names_programmes(heading: &str) -> bool {
    let words: Vec<String> = heading.split_whitespace().map(str::to_lowercase).collect();
    let second = words.get(1).filter(|_| words.len() == 2);
    words.first().into_iter().chain(second).any(|word| PROGRAMMES.contains(&word.as_str()))
}

/// Where the programmes of a table stand.
enum Standing {
    /// In a column beside the one of names.
    Beside(Place),
    /// They are what is read as groups; `same` where nothing says so but that each has the same people.
    Groups { at: Place, same: bool },
}

/// Keeps the figures of the programme that the editor chose, or of all; asks where there are several.
pub(super) fn take_programme(
    facts: &mut Vec<Fact>,
    columns: &[Column],
    counted: &BTreeSet<Measure>,
    findings: &mut Findings,
) {
    let Some(standing) = standing(facts, columns, counted) else { return };
    let (Standing::Beside(at) | Standing::Groups { at, .. }) = standing;
    let is_beside = matches!(standing, Standing::Beside(_));
    let own = |fact: &Fact| if is_beside { fact.programme.clone() } else { fact.name.clone() };
    let names = in_order(facts.iter().filter_map(own));
    if names.len() < 2 {
        return;
    }
    let topic = Place::Topic(Topic::Programme);
    let answer = findings.answers.at(topic).map(str::to_owned);
    let chosen = answer.as_ref().and_then(|answer| {
        names.iter().find(|name| *name == answer).or(names.iter().find(|name| name.eq_ignore_ascii_case(answer)))
    });
    if let Some(chosen) = chosen {
        facts.retain(|fact| own(fact).as_ref() == Some(chosen));
        return;
    }
    if is_beside {
        for fact in facts.iter_mut() {
            let parts: Vec<String> = [fact.name.take(), fact.programme.clone()].into_iter().flatten().collect();
            fact.name = Some(parts.join(" – "));
        }
    }
    if answer.is_some_and(|answer| answer.eq_ignore_ascii_case("all")) {
        return;
    }
    findings.answers.refuse(topic);
    let choice = |chosen: &str, meaning| Choice { at: topic, chosen: chosen.to_owned(), meaning };
    let one = |name: &String| choice(name, ChoiceMeaning::Programme { name: name.clone() });
    let listed = names.iter().take(MOST_LISTED);
    let choices = listed.clone().map(one).chain([choice("all", ChoiceMeaning::AllProgrammes)]).collect();
    let listed = listed.cloned().collect::<Vec<_>>().join(", ");
    let same = matches!(standing, Standing::Groups { same: true, .. });
    findings.add(at, TableProblemKind::ProgrammesForGroups { names: listed, same }, choices);
}

fn standing(facts: &[Fact], columns: &[Column], counted: &BTreeSet<Measure>) -> Option<Standing> {
    if let Some(column) = columns.iter().find(|column| column.role == Role::Programme) {
        return Some(Standing::Beside(Place::Column(column.index)));
    }
    // Percentages are not added up.
    if !counted.contains(&Measure::Workers) || !counted.contains(&Measure::Registered) {
        return None;
    }
    let is_named = |column: &&Column| match &column.role {
        Role::Group => names_programmes(&column.name),
        Role::Figures(figures) => figures.group.as_deref().is_some_and(names_programmes),
        _ => false,
    };
    let has_groups = |column: &&Column| match &column.role {
        Role::Figures(figures) => figures.group.is_some(),
        role => *role == Role::Group,
    };
    if let Some(column) = columns.iter().find(is_named) {
        return Some(Standing::Groups { at: Place::Column(column.index), same: false });
    }
    let column = columns.iter().find(has_groups)?;
    have_same_people(facts).then_some(Standing::Groups { at: Place::Column(column.index), same: true })
}

/// Whether every group has the same number of everyone at each time, and that by no accident.
fn have_same_people(facts: &[Fact]) -> bool {
    let mut by_time: BTreeMap<&Time, Vec<(&str, f64)>> = BTreeMap::new();
    for fact in facts.iter().filter(|fact| fact.measure == Measure::Workers) {
        let name = fact.name.as_deref().filter(|name| !is_total(name) && !is_average(name));
        if let (Some(name), Some(known)) = (name, fact.known) {
            by_time.entry(&fact.time).or_default().push((name, known.value));
        }
    }
    let several = || by_time.values().filter(|groups| groups.len() > 1);
    let are_same =
        |groups: &Vec<(&str, f64)>| groups.iter().all(|(_, people)| groups.first().is_some_and(|one| one.1 == *people));
    let is_certain =
        |groups: &Vec<(&str, f64)>| groups.iter().all(|(name, people)| people % ROUND != 0.0 || is_abbreviation(name));
    several().next().is_some() && several().all(are_same) && several().all(is_certain)
}

/// `JKK`
fn is_abbreviation(name: &str) -> bool {
    (2..=LONGEST_ABBREVIATION).contains(&name.len()) && name.bytes().all(|letter| letter.is_ascii_uppercase())
}

/// The names of programmes, each once and in the order in which they stand.
fn in_order(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    names.filter(|name| !is_total(name) && !is_average(name) && seen.insert(name.clone())).collect()
}
