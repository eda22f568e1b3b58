//! The part of the report about many futures.

use std::collections::BTreeSet;

use super::by_id::ById;
use crate::document::Checked;
use crate::model::{self, Quantiles};
use serde::Serialize;

/// `{"n": 1000, "seed": 1, "all": {"5": […], …}, "groups": {…}, "reached_by": {"0.99@2045": […]}}`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Futures {
    n: usize,
    seed: u64,
    all: Option<ById<Vec<f64>>>,
    groups: ById<ById<Vec<f64>>>,
    reached_by: Option<ById<Vec<f64>>>,
}

impl Futures {
    pub(super) fn new(facts: &Checked, futures: &model::Futures) -> Futures {
        let document = facts.document();
        let groups = document.groups.iter().zip(&futures.groups);
        let mut names = BTreeSet::new();
        let targets: Vec<String> = facts.targets_ahead().map(super::target_name).collect();
        let reached_by = targets
            .iter()
            .zip(0..futures.reached.count())
            // Two targets may ask the same of the same year.
            .filter(|(name, _)| names.insert(name.as_str()))
            .map(|(name, place)| (name.clone(), futures.reached.shares(place).collect()))
            .collect();
        Futures {
            n: futures.count,
            seed: futures.seed,
            all: futures.all.as_ref().map(quantiles),
            groups: groups.map(|(group, found)| (group.id.clone(), quantiles(found))).collect(),
            reached_by: futures.all.as_ref().map(|_| reached_by),
        }
    }
}

fn quantiles(found: &Quantiles) -> ById<Vec<f64>> {
    let values = Quantiles::PERCENT.into_iter().zip(&found.values);
    values.map(|(percent, by_year)| (percent.to_string(), by_year.clone())).collect()
}
