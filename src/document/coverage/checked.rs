//! A document in which nothing is wrong: the only thing that the model takes, so the model cannot fail.

use std::collections::BTreeMap;
use std::mem::take;

use super::consistency;
use super::document::{Document, Target};
use super::group::Group;
use super::lever::Lever;
use super::lever_kind::LeverKind;
use super::observation::Observation;
use super::subsidy::Subsidy;
use crate::document::JsonValue;
use crate::document::in_order::in_order;
use crate::document::reading::scalars::{Forms, Scalar};
use crate::document::reading::{Pointer, ProblemSink, Read, Readable};

/// A document without errors, with what follows from it. Can only be had by reading one.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    document: Document,
    base_year: i32,
    /// The places of the sources, by name.
    sources: BTreeMap<String, usize>,
}

/// What all groups together are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whole {
    /// Their sum, in people.
    Sum,
    /// The group with this place: percentages cannot be added up.
    Group(usize),
    /// Nothing that is known.
    Unknown,
}

impl Whole {
    /// Whether a group is part of it.
    pub fn counts(self, group: usize) -> bool {
        match self {
            Whole::Sum => true,
            Whole::Group(whole) => whole == group,
            Whole::Unknown => false,
        }
    }
}

impl Checked {
    /// The document itself.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The document's groups.
    pub fn groups(&self) -> &[Group] {
        &self.document.groups
    }

    /// The place of its group, where it has one alone.
    pub fn only_group(&self) -> Option<usize> {
        (self.groups().len() == 1).then_some(0)
    }

    /// The place of the group that is all together, where one of several is.
    pub fn whole_group(&self) -> Option<usize> {
        match self.whole() {
            Whole::Group(group) if self.groups().len() > 1 => Some(group),
            _ => None,
        }
    }

    /// The place of the source of this name, among those of the document.
    pub fn source_named(&self, name: &str) -> Option<usize> {
        self.sources.get(name).copied()
    }

    /// The latest year in which every group has an observation: what the projection starts from.
    pub fn base_year(&self) -> i32 {
        self.base_year
    }

    /// Each group's observation of the base year, its last in that year, in the order of groups.
    pub fn base(&self) -> impl Iterator<Item = &Observation> {
        (0..self.document.groups.len()).filter_map(|group| self.base_of(group))
    }

    /// A group's observation of the base year, its last in that year.
    pub fn base_of(&self, group: usize) -> Option<&Observation> {
        self.document.groups.get(group)?.observations.iter().rev().find(|seen| seen.year == self.base_year)
    }

    /// A group's yearly series: of each year the observation of the base observation's month, else the year's last.
    pub fn yearly(&self, group: usize) -> Vec<&Observation> {
        let month = self.base_of(group).and_then(|base| base.month);
        let mut yearly: Vec<&Observation> = Vec::new();
        for seen in self.document.groups.get(group).map_or(&[][..], |group| &group.observations) {
            match yearly.last_mut().filter(|last| last.year == seen.year) {
                Some(last) if last.month == month => {}
                Some(last) => *last = seen,
                None => yearly.push(seen),
            }
        }
        yearly
    }

    /// Whether percentages alone are known, and no numbers of people: of all observations, or of none.
    pub fn has_rates_alone(&self) -> bool {
        let first = self.document.groups.first().and_then(|group| group.observations.first());
        first.is_some_and(|seen| seen.rate.is_some())
    }

    /// Whether people were counted, and not percentages alone.
    pub fn has_heads(&self) -> bool {
        !self.has_rates_alone()
    }

    /// Whether a group was observed more than once: then there is a past to tell of.
    pub fn has_past(&self) -> bool {
        self.groups().iter().any(|group| group.observations.len() > 1)
    }

    /// Whether any count of the base year is a round one.
    pub fn is_approximate(&self) -> bool {
        self.base().any(|seen| seen.approximate)
    }

    /// What all groups together are.
    pub fn whole(&self) -> Whole {
        if !self.has_rates_alone() {
            return Whole::Sum;
        }
        let groups = &self.document.groups;
        let named = |id: &String| groups.iter().position(|group| group.id == *id);
        match (&self.document.whole, groups.len()) {
            (Some(id), _) => named(id).map_or(Whole::Unknown, Whole::Group),
            (None, 1) => Whole::Group(0),
            (None, _) => Whole::Unknown,
        }
    }

    /// Of a group's members those who were subsidised in the base year, people: 0 where nobody has counted them by then,
    /// absent where they were counted before and not then.
    pub fn subsidised(&self, group: usize) -> Option<f64> {
        let base = self.base_of(group)?;
        base.subsidised.or_else(|| (!self.knew_subsidised(group, base)).then_some(0.0))
    }

    /// Whether those subsidised of a group were counted before an observation of it.
    pub fn knew_subsidised(&self, group: usize, seen: &Observation) -> bool {
        let observations = self.document.groups.get(group).map_or(&[][..], |group| &group.observations);
        observations.iter().any(|other| other.moment() < seen.moment() && other.subsidised.is_some())
    }

    /// A group's subsidy, where it is known how many it pays for when the projection starts.
    pub fn subsidy(&self, group: usize) -> Option<&Subsidy> {
        self.subsidised(group).and(self.document.groups.get(group)?.subsidy.as_ref())
    }

    /// The first subsidy there is, whether or not it is known how many it pays for.
    pub fn first_subsidy(&self) -> Option<&Subsidy> {
        self.groups().iter().find_map(|group| group.subsidy.as_ref())
    }

    /// Whether somebody else pays for members of any group, and it is known for how many.
    pub fn has_subsidies(&self) -> bool {
        (0..self.groups().len()).any(|group| self.subsidy(group).is_some())
    }

    /// The currency of the subsidies; empty without any.
    pub fn currency(&self) -> &str {
        self.first_subsidy().map_or("", |subsidy| &subsidy.currency)
    }

    /// The assumption as the document writes it, where it does.
    pub fn written(&self, group: usize, lever: LeverKind) -> Option<&Lever> {
        self.groups().get(group)?.written(lever)
    }

    /// Every assumption that the document writes and that counts: where it is not known how many a subsidy pays for, none
    /// about its money does.
    pub fn assumptions(&self) -> impl Iterator<Item = &Lever> {
        self.groups().iter().enumerate().flat_map(move |(place, group)| {
            let counts = move |lever: &LeverKind| !lever.is_money() || self.subsidy(place).is_some();
            LeverKind::ALL.into_iter().filter(counts).filter_map(|lever| group.written(lever))
        })
    }

    /// Whether the document writes any assumption that counts.
    pub fn has_assumptions(&self) -> bool {
        self.assumptions().next().is_some()
    }

    /// Whether a target's year is after the base year: one whose year has come is judged by what was observed.
    pub fn is_ahead(&self, target: &Target) -> bool {
        target.year > self.base_year
    }

    /// The targets whose years are after the base year, in the document's order.
    pub fn targets_ahead(&self) -> impl Iterator<Item = &Target> {
        self.document.targets.iter().filter(|target| self.is_ahead(target))
    }
}

impl Readable for Checked {
    fn from_value(value: &JsonValue, sink: &mut ProblemSink) -> Option<Checked> {
        let draft = Document::read(value, &Pointer::DOCUMENT, sink)?;
        let base_year = consistency::check(&draft, sink);
        if sink.has_errors() {
            return None;
        }
        let mut document = Document::complete(draft)?;
        for group in &mut document.groups {
            group.observations = in_order(take(&mut group.observations), |seen| f64::from(seen.moment()));
            if let Some(subsidy) = &mut group.subsidy {
                let steps = take(&mut subsidy.monthly_contribution);
                subsidy.monthly_contribution = in_order(steps, |step| f64::from(step.from.since_year_0()));
            }
        }
        Some(Checked { document, base_year: base_year?, sources: sink.sources.take().unwrap_or_default() })
    }

    fn unit(value: &JsonValue) -> Option<Forms> {
        let JsonValue::Object(entries) = value else { return None };
        let (_, unit) = entries.iter().find(|(key, _)| key == "unit")?;
        <Forms as Scalar>::read(unit, &Pointer::DOCUMENT, &mut ProblemSink::default())
    }
}
