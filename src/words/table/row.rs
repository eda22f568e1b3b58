//! One year of the table: its numbers, and how they are written.

use serde::Serialize;

use super::CoverageTable;
use super::columns::Columns;
use crate::model::{Count, Fit, counted_in_base, counts, coverage, total_by_year};
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
    /// What the row is called where its year has several.
    name: Option<String>,
    /// Whether it was counted otherwise than what stands before it.
    is_break: bool,
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
            None => self.context.now.all(),
        };
        let Some(series) = series else { return years };
        let counts = counts(self.context.facts, group);
        let today = counts.last();
        match group.or_else(|| self.context.facts.only_group()) {
            Some(place) => {
                let seen = &self.context.facts.groups()[place].observations;
                for (count, seen) in counts.iter().zip(seen).filter(|(count, _)| Some(*count) != today) {
                    let people = (seen.workforce(), seen.members());
                    let subsidised = seen.subsidised.filter(|_| group.is_some());
                    years.push(self.observed(count, people, subsidised));
                }
            }
            None => {
                let totals = total_by_year(self.context.facts);
                for (count, total) in counts.iter().zip(totals).filter(|(count, _)| Some(*count) != today) {
                    years.push(self.observed(count, (total.workers, total.registered), None));
                }
            }
        }
        let has_subsidised = match group {
            Some(group) => {
                self.context.facts.subsidy(group).is_some()
                    || series.subsidised.iter().flatten().any(|&people| people > 0.0)
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
            let [workers, registered] = match ahead {
                0 => counted_in_base(self.context.facts, group),
                _ => [series.workers[ahead], series.registered[ahead]],
            };
            let today = today.filter(|_| ahead == 0);
            years.push(Numbers {
                year,
                name: today.map(|count| self.context.count_name(count)),
                is_break: today.is_some_and(|count| count.is_break),
                observed: ahead == 0,
                people: Some((workers, registered)),
                coverage: coverage(registered, workers),
                range: self.context.now.futures().and_then(|futures| {
                    let quantiles = group.map_or(futures.all.as_ref(), |group| futures.groups.get(group))?;
                    outer(quantiles, ahead)
                }),
                subsidised: series.subsidised.as_ref().filter(|_| has_subsidised).map(|subsidised| subsidised[ahead]),
                cost: series.cost.as_ref().map(|cost| cost[ahead]),
            });
        }
        if let (true, Some(fit)) = (trend, self.fit(group)) {
            for ((&year, &coverage), &range) in fit.years.iter().zip(&fit.median).zip(fit.told_band()) {
                if year > base && shown(year) {
                    let range = Some(range);
                    years.push(Numbers {
                        year,
                        name: None,
                        is_break: false,
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

    /// What was counted before the base observation.
    fn observed(&self, count: &Count, people: (f64, f64), subsidised: Option<f64>) -> Numbers {
        let name = Some(self.context.count_name(count));
        let (Count { year, rate: coverage, is_break, .. }, people) = (*count, Some(people));
        Numbers { year, name, is_break, observed: true, people, subsidised, coverage, range: None, cost: None }
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
            Some(write.in_full(people))
        };
        let mut cells = Vec::new();
        if columns.heads {
            cells.push(self.cell(numbers.people.and_then(|(workers, _)| people(workers))));
            cells.push(self.cell(numbers.people.and_then(|(_, registered)| people(registered))));
        }
        if columns.cost_scale.is_some() {
            cells.push(self.cell(numbers.subsidised.and_then(people)));
        }
        cells.push(self.cell(Some(self.context.rate(numbers.coverage, numbers.observed))));
        if columns.ranges {
            cells.push(self.cell(numbers.range.map(|(low, _)| self.context.rate(low, false))));
            cells.push(self.cell(numbers.range.map(|(_, high)| self.context.rate(high, false))));
        }
        if let Some(scale) = columns.cost_scale {
            cells.push(self.cell(numbers.cost.map(|cost| self.context.locale.decimal(cost / scale, 2))));
        }
        let tag = if numbers.observed { Some(self.context.say("proj.key_obs")) } else { None };
        let year = numbers.name.clone().unwrap_or_else(|| self.context.year_name(numbers.year));
        let change = numbers.is_break.then(|| self.context.say("trend.break_short"));
        Row { year, tag, change, cells }
    }

    /// A number, or the dash where there is none.
    fn cell(&self, number: Option<String>) -> Cell {
        match number {
            Some(text) => Cell { text, missing: None },
            None => Cell { text: String::from("–"), missing: Some(self.context.say("proj.none")) },
        }
    }
}
