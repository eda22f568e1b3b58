//! The parts of the report that say how sure the numbers are: `trend` and `swings`.

use super::by_id::ById;
use crate::document::Checked;
use crate::model;
use serde::Serialize;

/// The bands of a [`model::Fit`], in percent, as the object has them for keys.
const BANDS: [&str; 3] = ["50", "80", "95"];

/// The past of one series.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Trend {
    points: usize,
    from: i32,
    to: i32,
    mean_change: f64,
    mean_change_people: Option<f64>,
    fit: Option<Fit>,
    backtest: Option<BackTest>,
}

/// Where the past leads; of each band and year the lowest and the highest coverage.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct Fit {
    years: Vec<i32>,
    median: Vec<f64>,
    bands: ById<Vec<(f64, f64)>>,
    method: Method,
    verdict: Verdict,
    bands_held: f64,
}

/// The scale on which the series is taken to go on.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Method {
    Points,
    LogOdds,
}

/// Whether that would have done better before than no change.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Verdict {
    Better,
    NoBetter,
}

/// How such a line would have fared before.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct BackTest {
    cases: usize,
    no_change: f64,
    points_drift: f64,
    log_odds_drift: f64,
    within_80: f64,
}

/// What one lever's range does to the result.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Swing {
    group: Option<String>,
    lever: &'static str,
    low: f64,
    high: f64,
}

/// Every group's past and that of all together; `null` with fewer than two observed years.
pub(super) fn trends(facts: &Checked, trends: &model::Trends) -> ById<Option<Trend>> {
    let groups = facts.groups().iter().zip(&trends.groups);
    let groups = groups.map(|(group, trend)| (group.id.clone(), trend.as_ref()));
    let of_series = |trend: &model::Trend| Trend::new(trend, facts.has_heads());
    groups.chain([(String::from("all"), trends.all.as_ref())]).map(|(id, trend)| (id, trend.map(of_series))).collect()
}

impl Trend {
    fn new(trend: &model::Trend, has_heads: bool) -> Trend {
        Trend {
            points: trend.points,
            from: trend.from,
            to: trend.to,
            mean_change: trend.mean_change,
            mean_change_people: has_heads.then_some(trend.mean_change_people),
            fit: trend.fit.as_ref().map(Fit::from),
            backtest: trend.backtest.map(BackTest::from),
        }
    }
}

impl From<&model::Fit> for Fit {
    fn from(fit: &model::Fit) -> Fit {
        let bands = BANDS.into_iter().zip(&fit.bands).map(|(name, band)| (name.to_owned(), band.clone()));
        Fit {
            years: fit.years.clone(),
            median: fit.median.clone(),
            bands: bands.collect(),
            method: match fit.method {
                model::Method::Points => Method::Points,
                model::Method::LogOdds => Method::LogOdds,
            },
            verdict: match fit.verdict {
                model::Verdict::Better => Verdict::Better,
                model::Verdict::NoBetter => Verdict::NoBetter,
            },
            bands_held: fit.bands_held,
        }
    }
}

impl From<model::BackTest> for BackTest {
    fn from(test: model::BackTest) -> BackTest {
        let model::BackTest { cases, no_change, points_drift, log_odds_drift, within_80, .. } = test;
        BackTest { cases, no_change, points_drift, log_odds_drift, within_80 }
    }
}

impl Swing {
    pub(super) fn new(facts: &Checked, swing: &model::Swing) -> Swing {
        Swing {
            group: facts.groups().get(swing.group).map(|group| group.id.clone()),
            lever: swing.lever.name(),
            low: swing.low,
            high: swing.high,
        }
    }
}
