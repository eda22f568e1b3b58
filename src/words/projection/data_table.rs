//! The numbers behind the picture: coverage by year, with a band its lowest and highest.

use crate::document::{in_order, moment};
use crate::model::{Count, counts, coverage_by_year, coverage_in_base};

use super::{Projection, outer};
use crate::words::{SmallTable, join};

/// A row of what has been counted.
struct Dated {
    /// Where it stands in time, in years.
    time: f64,
    cells: Vec<String>,
}

impl Projection<'_> {
    /// Coverage by year, of every line in the picture of the years ahead; with a band its lowest and highest.
    pub fn data_table(&self) -> SmallTable {
        let base = self.context.facts.base_year();
        let mut columns = vec![self.context.say("proj.year")];
        let mut lines = self.context.lines();
        let trend = self.context.followed().is_some();
        if trend {
            // It is of all together alone.
            lines.truncate(1);
        }
        let counted: Vec<Vec<Count>> = lines.iter().map(|line| counts(self.context.facts, line.group)).collect();
        let mut rows: Vec<Vec<String>> = Vec::new();
        for at in base..=self.context.now.projection.until() {
            rows.push(vec![if at == base {
                self.counted_row(&counted, at)
            } else {
                self.context.row_name(self.context.year_name(at), false)
            }]);
        }
        let mut past = Vec::new();
        for line in &lines {
            columns.push(self.context.label(line.group));
            past.push(coverage_by_year(self.context.facts, line.group));
            let coverage = if trend { self.context.trend_line() } else { &line.series.coverage };
            for (ahead, (row, &rate)) in rows.iter_mut().zip(coverage).enumerate() {
                let rate = if ahead == 0 { coverage_in_base(self.context.facts, line.group) } else { rate };
                row.push(self.context.rate(rate, ahead == 0));
            }
        }
        let mut table = SmallTable { caption: self.context.say("proj.table"), columns, rows, notes: Vec::new() };
        let mut before = Vec::new();
        if self.context.now.futures().is_some() || past.iter().any(|seen| seen.len() > 1) {
            before = self.add_outlook(&mut table, &past, &counted);
        }
        before.extend(self.further_counts(table.columns.len(), &counted));
        let before = in_order(before, |row| row.time).into_iter().map(|row| row.cells);
        table.rows = before.chain(table.rows).collect();
        table
    }

    /// What the row of a counted year is called: as the counts of its lines are, where those are called alike, else the year.
    fn counted_row(&self, counted: &[Vec<Count>], at: i32) -> String {
        let of_year = || counted.iter().flatten().filter(|count| count.year == at && count.is_yearly);
        let mut names = of_year().map(|count| self.context.count_name(count));
        let name = match names.next() {
            Some(name) if names.all(|other| other == name) => name,
            _ => self.context.year_name(at),
        };
        self.row_of_count(name, of_year().any(|count| count.is_break))
    }

    /// The same of one count, and whether it was counted differently from the one before.
    fn row_of_count(&self, name: String, is_break: bool) -> String {
        let mut name = self.context.row_name(name, true);
        if is_break {
            join(&mut name, ", ", self.context.say("trend.break_short"));
        }
        name
    }

    /// The counts that stand beside that of their year, by their dates.
    fn further_counts(&self, columns: usize, counted: &[Vec<Count>]) -> impl Iterator<Item = Dated> {
        let moment = |count: &Count| moment(count.year, count.month);
        // Of those of one date the last line's.
        let further = counted.iter().rev().flatten().filter(|count| !count.is_yearly);
        let mut further = in_order(further.collect(), |count| f64::from(moment(count)));
        further.dedup_by_key(|count| moment(count));
        further.into_iter().map(move |count| {
            let then = |of_line: &Vec<Count>| of_line.iter().find(|other| moment(other) == moment(count)).copied();
            let is_break = counted.iter().filter_map(then).any(|count| count.is_break);
            let mut cells = vec![self.row_of_count(self.context.count_name(count), is_break)];
            let rate = |seen: Option<Count>| match seen {
                Some(seen) => self.context.rate(seen.rate, true),
                None => self.context.say("proj.none"),
            };
            cells.extend(counted.iter().map(|of_line| rate(then(of_line))));
            cells.resize(columns, self.context.say("proj.none"));
            Dated { time: count.time, cells }
        })
    }

    /// Adds lowest and highest of the band; gives the years before the base year.
    fn add_outlook(&self, table: &mut SmallTable, past: &[Vec<(i32, f64)>], counted: &[Vec<Count>]) -> Vec<Dated> {
        let base = self.context.facts.base_year();
        let write = |rate: Option<f64>| match rate {
            Some(rate) => self.context.rate(rate, false),
            None => self.context.say("proj.none"),
        };
        let mut first = base;
        for seen in past {
            first = seen.first().map_or(first, |seen| seen.0.min(first));
        }
        let ranges = match (self.context.followed(), self.context.now.futures()) {
            (Some(_), _) => Some(["trend.table_low", "trend.table_high"]),
            (None, Some(_)) => Some(["proj.range_low", "proj.range_high"]),
            _ => None,
        };
        if let Some(names) = ranges {
            for name in names {
                table.columns.push(self.context.say(name));
            }
            for (ahead, row) in table.rows.iter_mut().enumerate() {
                let range = match (self.context.followed(), self.context.now.futures()) {
                    (Some(fit), _) => ahead.checked_sub(1).and_then(|at| fit.told_band().get(at).copied()),
                    (None, futures) => futures.and_then(|futures| outer(futures.all.as_ref()?, ahead)),
                };
                row.push(write(range.map(|range| range.0)));
                row.push(write(range.map(|range| range.1)));
            }
        }
        let mut before = Vec::new();
        for at in first..base {
            let mut row = vec![self.counted_row(counted, at)];
            let mut known = false;
            for seen in past {
                let rate = seen.iter().find(|seen| seen.0 == at).map(|seen| seen.1);
                known |= rate.is_some();
                row.push(rate.map_or_else(|| write(None), |rate| self.context.rate(rate, true)));
            }
            while row.len() < table.columns.len() {
                row.push(write(None));
            }
            if known {
                let yearly = counted.iter().flatten().find(|count| count.year == at && count.is_yearly);
                before.push(Dated { time: yearly.map_or(f64::from(at), |count| count.time), cells: row });
            }
        }
        before
    }
}
