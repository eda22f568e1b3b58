//! One year of the table: its numbers, and how they are written.

use serde::Serialize;

use super::CoverageTable;
use super::columns::Columns;
use crate::model::{Fit, total_by_year};
use crate::words::projection::outer;
use crate::words::round;

/// How many years apart the rows ahead are, unless the reader wants them all.
const ROWS_APART: i32 = 5;

/// One year.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Row {
    /// The year.
    pub year: String,
    /// “data” for an observed year.
    pub tag: Option<String>,
    /// That it was counted otherwise than the years before it.
    pub change: Option<String>,
    /// Workers, registered, subsidised, coverage, lowest and highest of a band, cost; the third, the fifth and sixth, and
    /// the last only where the page has them.
    pub cells: Vec<Cell>,
}

/// One number, or that there is none.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Cell {
    /// The number, or a dash.
    pub text: String,
    /// How a missing number is read.
    pub missing: Option<String>,
}

/// One year's numbers before they are written.
pub(super) struct Numbers {
    year: i32,
    observed: bool,
    /// Workers and registered; absent where the trend tells coverage alone.
    people: Option<(f64, f64)>,
    subsidised: Option<f64>,
    coverage: f64,
    /// Lowest and highest coverage of a band.
    range: Option<(f64, f64)>,
    cost: Option<f64>,
}

impl CoverageTable<'_> {
    pub(super) fn years(&self, group: Option<usize>, expanded: bool) -> Vec<Numbers> {
        let base = self.context.facts.base_year();
        let mut years = Vec::new();
        let series = match group {
            Some(group) => self.context.now.projection.groups.get(group),
            None => self.context.all(),
        };
        let Some(series) = series else { return years };
        match group {
            Some(group) => {
                for seen in self.context.facts.yearly(group) {
                    if seen.year < base {
                        years.push(observed(seen.year, seen.workforce(), seen.members(), seen.subsidised));
                    }
                }
            }
            None => {
                for total in total_by_year(self.context.facts) {
                    if total.year < base {
                        years.push(observed(total.year, total.workers, total.registered, None));
                    }
                }
            }
        }
        let has_subsidised = match group {
            Some(group) => {
                self.context.subsidy(group).is_some() || series.subsidised.iter().flatten().any(|&people| people > 0.0)
            }
            None => true,
        };
        let until = self.context.now.projection.until();
        let shown = |year: i32| expanded || year == base || year == until || year % ROWS_APART == 0;
        let trend = self.context.followed().is_some();
        for ahead in 0..if trend { 1 } else { series.workers.len() } {
            let year = base + ahead as i32;
            if !shown(year) {
                continue;
            }
            years.push(Numbers {
                year,
                observed: ahead == 0,
                people: Some((series.workers[ahead], series.registered[ahead])),
                coverage: series.registered[ahead] / series.workers[ahead],
                range: self.context.futures().and_then(|futures| {
                    let quantiles = group.map_or(futures.all.as_ref(), |group| futures.groups.get(group))?;
                    outer(quantiles, ahead)
                }),
                subsidised: series.subsidised.as_ref().filter(|_| has_subsidised).map(|subsidised| subsidised[ahead]),
                cost: series.cost.as_ref().map(|cost| cost[ahead]),
            });
        }
        if let (true, Some(Fit { years: ahead, median, bands, .. })) = (trend, self.fit(group)) {
            for ((&year, &coverage), &range) in ahead.iter().zip(median).zip(&bands[1]) {
                if year > base && shown(year) {
                    let range = Some(range);
                    years.push(Numbers {
                        year,
                        observed: false,
                        people: None,
                        subsidised: None,
                        coverage,
                        range,
                        cost: None,
                    });
                }
            }
        }
        years
    }

    /// The trend of a group, or of all together.
    fn fit(&self, group: Option<usize>) -> Option<&Fit> {
        match group {
            Some(group) => self.context.now.uncertainty.as_ref()?.trends.groups.get(group)?.as_ref()?.fit.as_ref(),
            None => self.context.followed(),
        }
    }

    pub(super) fn row(&self, numbers: &Numbers, columns: Columns) -> Row {
        let write = self.context.numbers();
        let people = |people: f64| {
            let people =
                if numbers.observed { people } else { round(people / columns.people_unit) * columns.people_unit };
            Some(write.count(people))
        };
        let mut cells = Vec::new();
        if columns.heads {
            cells.push(self.cell(numbers.people.and_then(|(workers, _)| people(workers))));
            cells.push(self.cell(numbers.people.and_then(|(_, registered)| people(registered))));
        }
        if columns.cost_scale.is_some() {
            cells.push(self.cell(numbers.subsidised.and_then(people)));
        }
        cells.push(self.cell(Some(write.percent(numbers.coverage, 1))));
        if columns.ranges {
            cells.push(self.cell(numbers.range.map(|(low, _)| write.percent(low, 1))));
            cells.push(self.cell(numbers.range.map(|(_, high)| write.percent(high, 1))));
        }
        if let Some(scale) = columns.cost_scale {
            cells.push(self.cell(numbers.cost.map(|cost| self.context.locale.decimal(cost / scale, 2))));
        }
        let tag = if numbers.observed { Some(self.context.say("proj.key_obs")) } else { None };
        Row { year: self.context.year_name(numbers.year), tag, change: None, cells }
    }

    /// A number, or the dash where there is none.
    fn cell(&self, number: Option<String>) -> Cell {
        match number {
            Some(text) => Cell { text, missing: None },
            None => Cell { text: String::from("–"), missing: Some(self.context.say("proj.none")) },
        }
    }
}

fn observed(year: i32, workers: f64, registered: f64, subsidised: Option<f64>) -> Numbers {
    let coverage = registered / workers;
    Numbers { year, observed: true, people: Some((workers, registered)), subsidised, coverage, range: None, cost: None }
}
