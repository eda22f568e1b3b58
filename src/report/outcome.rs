//! The object that `cakupan project --format json` prints and that the widget's `projection()` returns.
//!
//! Rates and paces are fractions, people and money plain numbers; what cannot be computed is `null`. Groups are keyed
//! by their `id`, in the document's order, and `all` stands for everyone together.

use crate::document::Checked;
use crate::model;
use serde::{Serialize, Serializer};

/// Everything that the model found, ready for a serializer; borrows the numbers.
#[derive(Debug, Serialize)]
pub struct Outcome<'a> {
    base_year: i32,
    years: Vec<i32>,
    groups: Entries<'a, Numbers<'a>>,
    all: Numbers<'a>,
    targets: Vec<Target<'a>>,
    /// Not computed yet.
    trend: Option<()>,
    /// Not computed yet.
    futures: Option<()>,
    /// Not computed yet.
    swings: Option<()>,
}

impl<'a> Outcome<'a> {
    /// Puts together what [`model::project`] and [`model::answers`] found for `facts`.
    pub fn new(facts: &'a Checked, projection: &'a model::Projection, answers: &'a [model::Answer]) -> Outcome<'a> {
        let ids = || facts.document().groups.iter().map(|group| group.id.as_str());
        Outcome {
            base_year: projection.base_year,
            years: (projection.base_year..=projection.until()).collect(),
            groups: Entries(ids().zip(projection.groups.iter().map(Numbers::new)).collect()),
            all: Numbers::new(&projection.all),
            targets: answers.iter().map(|answer| Target::new(ids(), answer)).collect(),
            trend: None,
            futures: None,
            swings: None,
        }
    }
}

/// Numbers by year, the base year first.
#[derive(Debug, Serialize)]
struct Numbers<'a> {
    workers: &'a [f64],
    registered: &'a [f64],
    subsidised: &'a [f64],
    coverage: &'a [f64],
    cost: Option<&'a [f64]>,
}

impl<'a> Numbers<'a> {
    fn new(series: &'a model::Series) -> Numbers<'a> {
        Numbers {
            workers: &series.workers,
            registered: &series.registered,
            subsidised: &series.subsidised,
            coverage: &series.coverage,
            cost: series.cost.as_deref(),
        }
    }
}

#[derive(Debug, Serialize)]
struct Target<'a> {
    year: i32,
    rate: f64,
    pace: f64,
    needed_per_year: Entries<'a, Whole>,
    reached: Reached,
    needed_budget: Option<Entries<'a, f64>>,
    /// Not computed yet.
    acceleration: Option<f64>,
}

impl<'a> Target<'a> {
    fn new(ids: impl Iterator<Item = &'a str> + Clone, answer: &model::Answer) -> Target<'a> {
        let needed = ids.clone().zip(answer.needed_per_year.iter().copied().map(Whole));
        let budgets = ids.zip(&answer.needed_budget).filter_map(|(id, budget)| budget.map(|budget| (id, budget)));
        Target {
            year: answer.target.year,
            rate: answer.target.rate,
            pace: answer.pace,
            needed_per_year: Entries(needed.chain([("all", Whole(answer.needed_per_year_all))]).collect()),
            reached: match answer.reached {
                model::Reached::Year(year) => Reached::Year(year),
                model::Reached::Never { peak, peak_year } => Reached::Never { peak, peak_year },
            },
            needed_budget: answer.needed_budget_all.map(|all| Entries(budgets.chain([("all", all)]).collect())),
            acceleration: None,
        }
    }
}

/// `{"year": 2041}` or `{"never": {"peak": 0.61, "peak_year": 2077}}`.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
enum Reached {
    Year(i32),
    Never { peak: f64, peak_year: i32 },
}

/// An object with these keys, in this order.
#[derive(Debug)]
struct Entries<'a, T>(Vec<(&'a str, T)>);

impl<T: Serialize> Serialize for Entries<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

/// A whole number of people, without a decimal point as far as every reader of JSON can tell whole numbers apart (2⁵³).
#[derive(Debug)]
struct Whole(f64);

impl Serialize for Whole {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if (0.0..=9_007_199_254_740_991.0).contains(&self.0) {
            serializer.serialize_u64(self.0 as u64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}
