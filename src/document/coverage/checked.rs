//! A document in which nothing is wrong: the only thing that the model takes, so the model cannot fail.

use std::mem::take;

use super::consistency;
use super::document::Document;
use super::observation::Observation;
use crate::document::JsonValue;
use crate::document::in_order::in_order;
use crate::document::reading::{Pointer, ProblemSink, Read, Readable};

/// A document without errors, with what follows from it. Can only be had by reading one.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    document: Document,
    base_year: i32,
}

impl Checked {
    /// The document itself.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The latest year in which every group has an observation: what the projection starts from.
    pub fn base_year(&self) -> i32 {
        self.base_year
    }

    /// Each group's observation of the base year, in the order of groups.
    pub fn base(&self) -> impl Iterator<Item = &Observation> {
        let year = self.base_year;
        self.document.groups.iter().filter_map(move |group| group.observations.iter().find(|seen| seen.year == year))
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
            group.observations = in_order(take(&mut group.observations), |seen| f64::from(seen.year));
            if let Some(subsidy) = &mut group.subsidy {
                let steps = take(&mut subsidy.monthly_contribution);
                subsidy.monthly_contribution = in_order(steps, |step| f64::from(step.from.since_year_0()));
            }
        }
        Some(Checked { document, base_year: base_year? })
    }
}
