//! The object that `cakupan project --format json` prints and that the widget's `projection()` returns.
//!
//! Rates and paces are fractions, people and money plain numbers; what cannot be computed is `null`, and of percentages
//! alone everything in people or money is. Groups are keyed
//! by their `id`, in the document's order, and `all` stands for everyone together. Where nothing was asked for beyond the
//! projection, `trend`, `futures` and `swings` are `null`.

use super::by_id::ById;
use super::futures::Futures;
use super::target::Target;
use super::uncertainty::{Swing, Trend, trends};
use crate::document::Checked;
use crate::model;
use serde::Serialize;

/// Everything that the model found, ready to be read by others.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outcome {
    base_year: i32,
    years: Vec<i32>,
    groups: ById<Series>,
    all: Option<Series>,
    targets: Vec<Target>,
    trend: Option<ById<Option<Trend>>>,
    futures: Option<Futures>,
    swings: Option<Vec<Swing>>,
}

/// Numbers by year, the base year first.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct Series {
    workers: Option<Vec<f64>>,
    registered: Option<Vec<f64>>,
    subsidised: Option<Vec<f64>>,
    coverage: Vec<f64>,
    cost: Option<Vec<f64>>,
}

impl Outcome {
    /// Puts together what the model found for `facts`.
    pub fn new(facts: &Checked, outcome: &model::Outcome) -> Outcome {
        let projection = &outcome.projection;
        let uncertainty = outcome.uncertainty.as_ref();
        let groups = facts.groups().iter().zip(&projection.groups);
        let acceleration = |index: usize| uncertainty.and_then(|found| *found.accelerations.get(index)?);
        let needed = model::needed(facts, &outcome.plan, &facts.document().targets);
        let answers = outcome.answers.iter().zip(&needed).enumerate();
        let has_heads = facts.has_heads();
        let series = |series: &model::Series| Series::new(series, has_heads);
        let futures = uncertainty.and_then(|found| found.futures.as_ref());
        Outcome {
            base_year: projection.base_year,
            years: (projection.base_year..=projection.until()).collect(),
            groups: groups.map(|(group, of_group)| (group.id.clone(), series(of_group))).collect(),
            all: projection.all.as_ref().map(series),
            targets: answers
                .map(|(index, (answer, needed))| Target::new(facts, answer, needed.as_ref(), acceleration(index)))
                .collect(),
            trend: uncertainty.map(|found| trends(facts, &found.trends)),
            futures: futures.map(|futures| Futures::new(facts, futures)),
            swings: uncertainty.map(|found| found.swings.iter().map(|swing| Swing::new(facts, swing)).collect()),
        }
    }
}

impl Series {
    fn new(series: &model::Series, has_heads: bool) -> Series {
        let model::Series { workers, registered, subsidised, coverage, cost } = series.clone();
        Series {
            workers: has_heads.then_some(workers),
            registered: has_heads.then_some(registered),
            subsidised: subsidised.filter(|_| has_heads),
            coverage,
            cost,
        }
    }
}
