//! The tidy table that `cakupan project --format csv` prints: one row a group, year and kind.
//!
//! Columns: `group,year,kind,workers,registered,subsidised,coverage,cost`. Groups come in the document's order and `all`
//! last; of a group first its yearly series (`observed`, the base year among them), then the years after the base year
//! (`projected`). `all` has observed rows for the years in which every group has an observation, and no row at all where
//! all together are not known.
//!
//! With futures there are more columns: `coverage_p5` … `coverage_p95`, the quantiles of a group's coverage and of all
//! together, and for each target ahead, in the document's order, `reached_0.99@2045`: in which share of the futures all
//! groups together have reached it by then. Both are empty for what was observed, the second for each group as well.
//!
//! A cell is empty where there is no number: everything in people of percentages alone, `subsidised` where it was not
//! observed (of `all`, where no group's was, or one's was before and not then) or cannot be told from what was,
//! `cost` without a subsidy and for observations before the base year. The observed cost is the observed subsidised
//! at the contribution of the year; in the base year it is the projection's first, where not observed counts as 0.
//!
//! Numbers are written in full with a decimal point and as few digits as give the same number back; no cell ever needs
//! quoting, as a group's id has no comma, quote or line break.

use crate::document::Checked;
use crate::model::{Contribution, Futures, Plan, Projection, Quantiles, ReachedTargets, Series, total_by_year};
use std::fmt::{Display, Formatter, Result};

/// The table of a projection; its `Display` is the CSV, every line ended by a line feed.
#[derive(Debug, Clone, Copy)]
pub struct Table<'a> {
    facts: &'a Checked,
    plan: &'a Plan,
    projection: &'a Projection,
    futures: Option<&'a Futures>,
}

/// One row: a group, or all together, in a year. What there is no number for is absent.
#[derive(Debug, Clone, PartialEq)]
pub struct TableRow {
    /// The group's place in the document; absent for all together.
    pub group: Option<usize>,
    /// The year.
    pub year: i32,
    /// Whether it was observed, and is not projected.
    pub is_observed: bool,
    /// People.
    pub workers: Option<f64>,
    /// People.
    pub registered: Option<f64>,
    /// People.
    pub subsidised: Option<f64>,
    /// A fraction.
    pub coverage: f64,
    /// In the document's currency, a year.
    pub cost: Option<f64>,
    /// Of the futures, where there are any: the quantiles of coverage, then in which share each target ahead is reached.
    pub futures: Vec<Option<f64>>,
}

impl<'a> Table<'a> {
    /// What was observed and what [`model::project`](crate::model::project) makes of it under `plan`.
    pub fn new(facts: &'a Checked, plan: &'a Plan, projection: &'a Projection) -> Table<'a> {
        Table { facts, plan, projection, futures: None }
    }

    /// The same with the columns of these futures; with `None` without any.
    pub fn with_futures(self, futures: Option<&'a Futures>) -> Table<'a> {
        Table { futures, ..self }
    }

    /// The rows in their order.
    pub fn rows(&self) -> Vec<TableRow> {
        let mut rows = Vec::new();
        for (place, series) in self.projection.groups.iter().enumerate() {
            self.observed(place, series, &mut rows);
            let coverage = self.futures.and_then(|futures| futures.groups.get(place));
            self.projected(Some(place), series, coverage.map(|coverage| Told { coverage, reached: None }), &mut rows);
        }
        let Some(all) = &self.projection.all else { return rows };
        self.observed_by_all(all, &mut rows);
        let told =
            self.futures.and_then(|found| Some(Told { coverage: found.all.as_ref()?, reached: Some(&found.reached) }));
        self.projected(None, all, told, &mut rows);
        rows
    }

    fn observed(&self, place: usize, series: &Series, rows: &mut Vec<TableRow>) {
        let base_year = self.projection.base_year;
        let growth = self.plan.groups.get(place).map_or(0.0, |levers| levers.contribution_growth.central);
        for seen in self.facts.yearly(place) {
            let later = || {
                let years = usize::try_from(seen.year - base_year).ok()?;
                let subsidy = self.facts.subsidy(place)?;
                let worker_cost = Contribution::new(subsidy, growth, base_year).costs().nth(years)?;
                Some(seen.subsidised? * worker_cost)
            };
            rows.push(TableRow {
                group: Some(place),
                year: seen.year,
                is_observed: true,
                workers: seen.workers,
                registered: seen.registered,
                subsidised: seen.subsidised,
                coverage: seen.coverage(),
                cost: if seen.year == base_year { first_cost(series) } else { later() },
                futures: self.told(None),
            });
        }
    }

    fn observed_by_all(&self, all: &Series, rows: &mut Vec<TableRow>) {
        for total in total_by_year(self.facts) {
            rows.push(TableRow {
                group: None,
                year: total.year,
                is_observed: true,
                workers: self.heads(total.workers),
                registered: self.heads(total.registered),
                subsidised: total.subsidised,
                coverage: total.coverage(),
                cost: first_cost(all).filter(|_| total.year == self.projection.base_year),
                futures: self.told(None),
            });
        }
    }

    /// A number of people, where people were counted.
    fn heads(&self, people: f64) -> Option<f64> {
        self.facts.has_heads().then_some(people)
    }

    fn projected(&self, group: Option<usize>, series: &Series, told: Option<Told<'_>>, rows: &mut Vec<TableRow>) {
        for (after, coverage) in series.coverage.iter().enumerate().skip(1) {
            let at = |numbers: &[f64]| numbers.get(after).copied().and_then(|people| self.heads(people));
            rows.push(TableRow {
                group,
                year: self.projection.base_year + after as i32,
                is_observed: false,
                workers: at(&series.workers),
                registered: at(&series.registered),
                subsidised: series.subsidised.as_deref().and_then(at),
                coverage: *coverage,
                cost: series.cost.as_ref().and_then(|cost| cost.get(after)).copied(),
                futures: self.told(told.map(|told| (told, after))),
            });
        }
    }

    /// What the futures tell so many years after the base year; nothing in each of their columns where they do not.
    fn told(&self, told: Option<(Told<'_>, usize)>) -> Vec<Option<f64>> {
        let Some(futures) = self.futures else { return Vec::new() };
        let quantile =
            |index: usize| told.and_then(|(told, after)| told.coverage.values.get(index)?.get(after).copied());
        let reached = |index: usize| told.and_then(|(told, after)| told.reached?.share(index, after));
        let quantiles = (0..Quantiles::PERCENT.len()).map(quantile);
        quantiles.chain((0..futures.reached.count()).map(reached)).collect()
    }
}

/// What many futures tell of a group, or of all together.
#[derive(Clone, Copy)]
struct Told<'a> {
    coverage: &'a Quantiles,
    /// None for a group, as targets are everyone's.
    reached: Option<&'a ReachedTargets>,
}

fn first_cost(series: &Series) -> Option<f64> {
    series.cost.as_ref()?.first().copied()
}

impl Display for Table<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        write!(out, "group,year,kind,workers,registered,subsidised,coverage,cost")?;
        if let Some(futures) = self.futures {
            for percent in Quantiles::PERCENT {
                write!(out, ",coverage_p{percent}")?;
            }
            for target in self.facts.targets_ahead().take(futures.reached.count()) {
                write!(out, ",reached_{}", super::target_name(target))?;
            }
        }
        writeln!(out)?;
        let groups = self.facts.groups();
        for row in self.rows() {
            let group = row.group.and_then(|place| groups.get(place)).map_or("all", |group| &group.id);
            let kind = if row.is_observed { "observed" } else { "projected" };
            write!(out, "{group},{},{kind},", row.year)?;
            for number in [row.workers, row.registered, row.subsidised] {
                cell(number, out)?;
                out.write_str(",")?;
            }
            write!(out, "{},", row.coverage)?;
            cell(row.cost, out)?;
            for told in row.futures {
                out.write_str(",")?;
                cell(told, out)?;
            }
            writeln!(out)?;
        }
        Ok(())
    }
}

fn cell(value: Option<f64>, out: &mut Formatter<'_>) -> Result {
    value.map_or(Ok(()), |value| write!(out, "{value}"))
}
