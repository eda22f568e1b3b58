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

use crate::document::{Checked, Group};
use crate::model::{Contribution, Futures, Plan, Projection, Quantiles, Series, total_by_year};
use std::fmt::{Display, Formatter, Result};

/// The table of a projection; its `Display` is the CSV, every line ended by a line feed.
#[derive(Debug, Clone, Copy)]
pub struct Table<'a> {
    facts: &'a Checked,
    plan: &'a Plan,
    projection: &'a Projection,
    futures: Option<&'a Futures>,
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

    fn observed(&self, place: usize, group: &Group, growth: f64, series: &Series, out: &mut Formatter<'_>) -> Result {
        let base_year = self.projection.base_year;
        for seen in self.facts.yearly(place) {
            let later = || {
                let years = usize::try_from(seen.year - base_year).ok()?;
                let subsidy = self.facts.subsidy(place)?;
                let worker_cost = Contribution::new(subsidy, growth, base_year).costs().nth(years)?;
                Some(seen.subsidised? * worker_cost)
            };
            let row = Row {
                group: &group.id,
                year: seen.year,
                kind: "observed",
                workers: seen.workers,
                registered: seen.registered,
                subsidised: seen.subsidised,
                coverage: seen.coverage(),
                cost: if seen.year == base_year { first_cost(series) } else { later() },
            };
            self.row(&row, None, out)?;
        }
        Ok(())
    }

    fn observed_by_all(&self, all: &Series, out: &mut Formatter<'_>) -> Result {
        for total in total_by_year(self.facts) {
            let row = Row {
                group: "all",
                year: total.year,
                kind: "observed",
                workers: self.heads(total.workers),
                registered: self.heads(total.registered),
                subsidised: total.subsidised,
                coverage: total.coverage(),
                cost: first_cost(all).filter(|_| total.year == self.projection.base_year),
            };
            self.row(&row, None, out)?;
        }
        Ok(())
    }

    /// How many targets have a column.
    fn reached_columns(&self) -> usize {
        self.futures.map_or(0, |futures| futures.reached_by.len())
    }

    /// A number of people, where people were counted.
    fn heads(&self, people: f64) -> Option<f64> {
        (!self.facts.has_rates_alone()).then_some(people)
    }

    fn projected(&self, group: &str, series: &Series, told: Option<Told<'_>>, out: &mut Formatter<'_>) -> Result {
        for (after, coverage) in series.coverage.iter().enumerate().skip(1) {
            let at = |numbers: &[f64]| numbers.get(after).copied().and_then(|people| self.heads(people));
            let row = Row {
                group,
                year: self.projection.base_year + after as i32,
                kind: "projected",
                workers: at(&series.workers),
                registered: at(&series.registered),
                subsidised: series.subsidised.as_deref().and_then(at),
                coverage: *coverage,
                cost: series.cost.as_ref().and_then(|cost| cost.get(after)).copied(),
            };
            self.row(&row, told.map(|told| (told, after)), out)?;
        }
        Ok(())
    }

    /// One row, and what the futures tell of it, so many years after the base year.
    fn row(&self, row: &Row<'_>, told: Option<(Told<'_>, usize)>, out: &mut Formatter<'_>) -> Result {
        row.fmt(out)?;
        if let Some(futures) = self.futures {
            for index in 0..Quantiles::PERCENT.len() {
                out.write_str(",")?;
                cell(told.and_then(|(told, after)| told.coverage.values[index].get(after).copied()), out)?;
            }
            for index in 0..futures.reached_by.len() {
                out.write_str(",")?;
                cell(told.and_then(|(told, after)| told.reached_by.get(index)?.get(after).copied()), out)?;
            }
        }
        writeln!(out)
    }
}

/// What many futures tell of a group, or of all together.
#[derive(Clone, Copy)]
struct Told<'a> {
    coverage: &'a Quantiles,
    /// By target; none for a group, as targets are everyone's.
    reached_by: &'a [Vec<f64>],
}

fn first_cost(series: &Series) -> Option<f64> {
    series.cost.as_ref()?.first().copied()
}

impl Display for Table<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        write!(out, "group,year,kind,workers,registered,subsidised,coverage,cost")?;
        if self.futures.is_some() {
            for percent in Quantiles::PERCENT {
                write!(out, ",coverage_p{percent}")?;
            }
            for target in self.facts.targets_ahead().take(self.reached_columns()) {
                write!(out, ",reached_{}", super::target_name(target))?;
            }
        }
        writeln!(out)?;
        let groups = self.facts.document().groups.iter().zip(&self.plan.groups).zip(&self.projection.groups);
        for (index, ((group, levers), series)) in groups.enumerate() {
            self.observed(index, group, levers.contribution_growth.central, series, out)?;
            let coverage = self.futures.and_then(|futures| futures.groups.get(index));
            self.projected(&group.id, series, coverage.map(|coverage| Told { coverage, reached_by: &[] }), out)?;
        }
        let Some(all) = &self.projection.all else { return Ok(()) };
        self.observed_by_all(all, out)?;
        let told =
            self.futures.and_then(|found| Some(Told { coverage: found.all.as_ref()?, reached_by: &found.reached_by }));
        self.projected("all", all, told, out)
    }
}

struct Row<'a> {
    group: &'a str,
    year: i32,
    kind: &'a str,
    workers: Option<f64>,
    registered: Option<f64>,
    subsidised: Option<f64>,
    coverage: f64,
    cost: Option<f64>,
}

impl Row<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        let Row { group, year, kind, coverage, .. } = self;
        write!(out, "{group},{year},{kind},")?;
        for number in [self.workers, self.registered, self.subsidised] {
            cell(number, out)?;
            out.write_str(",")?;
        }
        write!(out, "{coverage},")?;
        cell(self.cost, out)
    }
}

fn cell(value: Option<f64>, out: &mut Formatter<'_>) -> Result {
    value.map_or(Ok(()), |value| write!(out, "{value}"))
}
