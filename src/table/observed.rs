//! All figures of one group at one time.

use super::column::Measure;
use super::facts::Fact;
use super::figure::Known;
use super::findings::Findings;
use super::place::Place;
use super::problem::TableProblemKind;
use super::vocabulary::is_total;
use super::written_time::Time;

/// What was observed of one group at one time.
#[derive(Debug, Clone, PartialEq)]
pub struct Observed {
    /// The group; none in a table without names.
    pub name: Option<String>,
    /// When.
    pub time: Time,
    /// Where it is from.
    pub source: Option<String>,
    /// Why more are registered than there are.
    pub reason: Option<String>,
    facts: Vec<Fact>,
}

impl Observed {
    /// The figure for a measure, where there is one.
    pub fn known(&self, measure: Measure) -> Option<Known> {
        self.facts.iter().find(|fact| fact.measure == measure)?.known
    }

    /// The figure alone.
    pub fn value(&self, measure: Measure) -> Option<f64> {
        self.known(measure).map(|known| known.value)
    }

    /// The cell for a measure.
    pub fn cell(&self, measure: Measure) -> Option<Place> {
        let fact = self.facts.iter().find(|fact| fact.measure == measure)?;
        Some(Place::Cell(fact.at.0, fact.at.1))
    }

    /// Its cells.
    pub fn cells(&self) -> impl Iterator<Item = Place> {
        self.facts.iter().map(|fact| Place::Cell(fact.at.0, fact.at.1))
    }

    /// Its first cell.
    pub fn first_cell(&self) -> Place {
        self.facts.first().map_or(Place::Row(0), |fact| Place::Cell(fact.at.0, fact.at.1))
    }

    /// Its first row.
    pub fn row(&self) -> usize {
        self.facts.first().map_or(0, |fact| fact.at.0)
    }

    /// The measures of people that it has, with their cells.
    pub fn people(&self) -> impl Iterator<Item = (Measure, Place)> {
        let people = self.facts.iter().filter(|fact| fact.measure != Measure::Rate);
        people.map(|fact| (fact.measure, Place::Cell(fact.at.0, fact.at.1)))
    }

    /// Whether it has figures that could be parts of the other’s: in the same columns, or in the same rows.
    pub fn is_beside(&self, other: &Observed) -> bool {
        let shares =
            |of: &dyn Fn(&Fact) -> usize| self.facts.iter().any(|one| other.facts.iter().any(|two| of(one) == of(two)));
        shares(&|fact| fact.at.1) || shares(&|fact| fact.at.0)
    }
}

/// Puts the figures of each group and time together, in the order in which they stand.
pub fn observed(facts: Vec<Fact>, findings: &mut Findings) -> Vec<Observed> {
    let mut all: Vec<Observed> = Vec::new();
    let mut places: std::collections::HashMap<(Option<String>, Time), usize> = std::collections::HashMap::new();
    for fact in facts {
        let key = (fact.name.clone(), fact.time.clone());
        let known = places.get(&key).copied();
        let found = known.and_then(|index| all.get_mut(index));
        match found {
            Some(one) if !one.facts.iter().any(|other| other.measure == fact.measure) => {
                one.source = one.source.take().or_else(|| fact.source.clone());
                one.reason = one.reason.take().or_else(|| fact.reason.clone());
                one.facts.push(fact);
            }
            Some(one) if !fact.name.as_deref().is_some_and(is_total) => {
                if fact.known.is_some() {
                    let first = Place::Row(one.row());
                    findings.say(Place::Row(fact.at.0), TableProblemKind::SameTwice { first });
                }
            }
            _ => {
                places.insert(key, all.len());
                let (name, time) = (fact.name.clone(), fact.time.clone());
                let (source, reason) = (fact.source.clone(), fact.reason.clone());
                all.push(Observed { name, time, source, reason, facts: vec![fact] });
            }
        }
    }
    all
}
