//! One year of the table: its numbers, and how they are written.

use serde::Serialize;

use super::columns::Columns;
use super::{CoverageTable, TableGroup};
use crate::document::Observation;
use crate::model::{Count, Fit, Series, counted_in_base, counts, coverage, total_by_year};
use crate::words::projection::outer;
use crate::words::{Mark, round};

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

impl Numbers {
    /// A year of which coverage alone is known, and that not counted.
    fn of_coverage(year: i32, coverage: f64) -> Numbers {
        Numbers {
            year,
            name: None,
            is_break: false,
            observed: false,
            people: None,
            subsidised: None,
            coverage,
            range: None,
            cost: None,
        }
    }
}

impl CoverageTable<'_> {
    /// The rows of a group, or of all together.
    pub(super) fn table_group(&self, group: Option<usize>, expanded: bool, columns: &Columns) -> TableGroup {
        let mut rows = Vec::new();
        for year in &self.years(group, expanded) {
            rows.push(self.row(year, columns));
        }
        TableGroup {
            group,
            mark: group.map_or(Mark::All, |group| self.context.mark(group)),
            label: self.context.label(group),
            short: self.context.short(group),
            rows,
        }
    }

    /// The years of a group, or of all together: every count up to the base observation, then the years ahead that are shown.
    pub(super) fn years(&self, group: Option<usize>, expanded: bool) -> Vec<Numbers> {
        let projection = &self.context.now.projection;
        let series = match group {
            Some(group) => projection.groups.get(group),
            None => self.context.now.all(),
        };
        let Some(series) = series else { return Vec::new() };
        let counts = counts(self.context.facts, group);
        let mut years = self.before_base(group, &counts);
        let (base, until) = (projection.base_year, projection.until());
        let is_shown = |year: i32| expanded || year == base || year == until || year % ROWS_APART == 0;
        let is_trend = self.context.followed().is_some();
        for ahead in 0..if is_trend { 1 } else { series.workers.len() } {
            if is_shown(base + ahead as i32) {
                years.push(self.projected(group, series, ahead, counts.last()));
            }
        }
        if let (true, Some(fit)) = (is_trend, self.fit(group)) {
            for ((&year, &coverage), &range) in fit.years.iter().zip(&fit.median).zip(fit.told_band()) {
                if year > base && is_shown(year) {
                    years.push(Numbers { range: Some(range), ..Numbers::of_coverage(year, coverage) });
                }
            }
        }
        years
    }

    /// What was counted before the base observation.
    fn before_base(&self, group: Option<usize>, counts: &[Count]) -> Vec<Numbers> {
        let before = counts.split_last().map_or(&[][..], |(_, before)| before).iter();
        match group.or_else(|| self.context.facts.only_group()) {
            Some(index) => {
                let seen = before.zip(&self.context.facts.groups()[index].observations);
                let numbers = |(count, seen): (&Count, &Observation)| {
                    let subsidised = seen.subsidised.filter(|_| group.is_some());
                    self.observed(count, (seen.workforce(), seen.members()), subsidised)
                };
                seen.map(numbers).collect()
            }
            None => {
                let totals = before.zip(total_by_year(self.context.facts));
                totals.map(|(count, total)| self.observed(count, (total.workers, total.registered), None)).collect()
            }
        }
    }

    /// The base year, of which `today` is the count, or a year of the projection.
    fn projected(&self, group: Option<usize>, series: &Series, ahead: usize, today: Option<&Count>) -> Numbers {
        let [workers, registered] = match ahead {
            0 => counted_in_base(self.context.facts, group),
            _ => [series.workers[ahead], series.registered[ahead]],
        };
        let has_subsidised = group.is_none_or(|group| {
            self.context.facts.subsidy(group).is_some()
                || series.subsidised.iter().flatten().any(|&people| people > 0.0)
        });
        let today = today.filter(|_| ahead == 0);
        let year = self.context.facts.base_year() + ahead as i32;
        Numbers {
            name: today.map(|count| self.context.count_name(count)),
            is_break: today.is_some_and(|count| count.is_break),
            observed: ahead == 0,
            people: Some((workers, registered)),
            range: self.context.now.futures().and_then(|futures| {
                let quantiles = group.map_or(futures.all.as_ref(), |group| futures.groups.get(group))?;
                outer(quantiles, ahead)
            }),
            subsidised: series.subsidised.as_ref().filter(|_| has_subsidised).map(|subsidised| subsidised[ahead]),
            cost: series.cost.as_ref().map(|cost| cost[ahead]),
            ..Numbers::of_coverage(year, coverage(registered, workers))
        }
    }

    fn observed(&self, count: &Count, people: (f64, f64), subsidised: Option<f64>) -> Numbers {
        Numbers {
            name: Some(self.context.count_name(count)),
            is_break: count.is_break,
            observed: true,
            people: Some(people),
            subsidised,
            ..Numbers::of_coverage(count.year, count.rate)
        }
    }

    /// The trend of a group, or of all together.
    fn fit(&self, group: Option<usize>) -> Option<&Fit> {
        match group {
            Some(group) => self.context.now.uncertainty.as_ref()?.trends.groups.get(group)?.as_ref()?.fit.as_ref(),
            None => self.context.followed(),
        }
    }

    fn row(&self, numbers: &Numbers, columns: &Columns) -> Row {
        let write = self.context.numbers();
        let people = |people: f64| {
            let people =
                if numbers.observed { people } else { round(people / columns.people_unit) * columns.people_unit };
            Some(write.in_full(people))
        };
        let mut cells = Vec::new();
        if columns.has_people {
            cells.push(self.cell(numbers.people.and_then(|(workers, _)| people(workers))));
            cells.push(self.cell(numbers.people.and_then(|(_, registered)| people(registered))));
        }
        if columns.cost.is_some() {
            cells.push(self.cell(numbers.subsidised.and_then(people)));
        }
        cells.push(self.cell(Some(self.context.rate(numbers.coverage, numbers.observed))));
        if columns.has_range {
            cells.push(self.cell(numbers.range.map(|(low, _)| self.context.rate(low, false))));
            cells.push(self.cell(numbers.range.map(|(_, high)| self.context.rate(high, false))));
        }
        if let Some(unit) = &columns.cost {
            cells.push(self.cell(numbers.cost.map(|cost| self.context.locale.decimal(cost / unit.scale, 2))));
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
