//! The numbers behind the picture as a table: every observed year, then every fifth or every year ahead.

use super::now::Heading;
use super::{Mark, Story, round, year};
use crate::document::record;
use crate::model::{Series, total_by_year};

/// How many years apart the rows ahead are, unless the reader wants them all.
const ROWS_APART: i32 = 5;

/// The table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its caption.
    pub caption: String,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// Which columns are shown where room is short.
    pub narrow: Vec<usize>,
    /// The name of the switch between groups.
    pub group_label: String,
    /// All together, then every group.
    pub groups: Vec<TableGroup>,
    /// Which one is shown where only one fits.
    pub chosen: usize,
    /// What the numbers count and how they are rounded.
    pub unit: String,
    /// The words of the button for more or fewer rows.
    pub more: String,
    /// Whether every year is shown.
    pub expanded: bool,
}

record!(Table { caption, columns, narrow, group_label, groups, chosen, unit, more, expanded });

/// The rows of one series.
#[derive(Debug, Clone, PartialEq)]
pub struct TableGroup {
    /// Colour and shape.
    pub mark: Mark,
    /// Its name.
    pub label: String,
    /// Its name where room is short.
    pub short: String,
    /// The years.
    pub rows: Vec<Row>,
}

record!(TableGroup { mark, label, short, rows });

/// One year.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The year.
    pub year: String,
    /// “data” for an observed year.
    pub tag: Option<String>,
    /// Workers, registered, subsidised, coverage, cost.
    pub cells: Vec<Cell>,
}

record!(Row { year, tag, cells });

/// One number, or that there is none.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The number, or a dash.
    pub text: String,
    /// How a missing number is read.
    pub missing: Option<String>,
}

record!(Cell { text, missing });

/// One year's numbers before they are written.
struct Numbers {
    year: i32,
    observed: bool,
    workers: f64,
    registered: f64,
    subsidised: Option<f64>,
    cost: Option<f64>,
}

impl Story<'_> {
    /// “Angka di balik grafik: 26,4% pada 2025, 39,2% pada 2045”.
    pub fn table_heading(&self) -> Heading {
        let numbers = self.numbers();
        let series = &self.now.projection.all;
        let percent = |rate: Option<&f64>| numbers.percent(rate.copied().unwrap_or_default(), 1);
        let values = [
            ("a", &*percent(series.coverage.first())),
            ("s", &*year(self.facts.base_year())),
            ("b", &*percent(series.coverage.last())),
            ("e", &*year(self.now.projection.until())),
        ];
        Heading { headline: self.locale.fill("table.h", &values), dek: self.locale.say("table.dek") }
    }

    /// The table. `chosen`: which group stands where only one fits; `expanded`: every year ahead.
    pub fn table(&self, chosen: usize, expanded: bool) -> Table {
        let money = self.now.projection.all.cost.is_some();
        let largest = self.now.projection.all.cost.iter().flatten().copied().fold(0.0, f64::max);
        let (scale, scale_name) = self.numbers().scale(largest);
        let mut columns =
            vec![self.locale.say("table.year"), self.locale.say("table.workers"), self.locale.say("table.registered")];
        if money {
            columns.push(self.locale.fill("table.subsidised", &[("payer", &self.payer(None))]));
        }
        columns.push(self.locale.say("table.coverage"));
        if money {
            let mut unit = self.numbers().currency(self.currency());
            unit.push(' ');
            unit.push_str(&scale_name);
            columns.push(self.locale.fill("table.cost", &[("unit", unit.trim_end())]));
        }
        let count = self.facts.document().groups.len();
        let series = std::iter::once(None).chain((0..count).filter(|_| count > 1).map(Some));
        let unit = self.rounding_unit();
        let groups: Vec<TableGroup> = series
            .map(|group| TableGroup {
                mark: group.map_or(Mark::All, |group| self.mark(group)),
                label: self.label(group),
                short: self.short(group),
                rows: self
                    .years(group, expanded)
                    .iter()
                    .map(|year| self.row(year, unit, money.then_some(scale)))
                    .collect(),
            })
            .collect();
        let mut words = self.locale.say(match unit as i32 {
            100 => "table.unit_100",
            10 => "table.unit_10",
            _ => "table.unit_1",
        });
        if money {
            words.push(' ');
            words.push_str(&self.locale.say("table.unit_cost"));
        }
        let every_year = self.years(None, true).len() as f64;
        Table {
            caption: self.locale.say("table.caption"),
            narrow: vec![0, 1, 2, if money { 4 } else { 3 }],
            columns,
            group_label: self.locale.say("table.group"),
            chosen: chosen.min(groups.len() - 1),
            groups,
            unit: words,
            more: if expanded {
                self.locale.say("table.fewer")
            } else {
                self.locale.fill("table.more", &[("n", &self.numbers().count(every_year))])
            },
            expanded,
        }
    }

    /// To what estimates are rounded: hundreds, or finer where a group is small.
    fn rounding_unit(&self) -> f64 {
        let smallest = self.facts.base().map(|seen| seen.workers).fold(f64::INFINITY, f64::min);
        if smallest >= 10_000.0 {
            100.0
        } else if smallest >= 1_000.0 {
            10.0
        } else {
            1.0
        }
    }

    fn years(&self, group: Option<usize>, expanded: bool) -> Vec<Numbers> {
        let base = self.facts.base_year();
        let series: &Series = group.map_or(&self.now.projection.all, |group| &self.now.projection.groups[group]);
        let mut years: Vec<Numbers> = match group {
            Some(group) => {
                let observations = &self.facts.document().groups[group].observations;
                let earlier = observations.iter().filter(|seen| seen.year < base);
                earlier.map(|seen| observed(seen.year, seen.workers, seen.registered, seen.subsidised)).collect()
            }
            None => {
                let earlier = total_by_year(self.facts).into_iter().filter(|total| total.year < base);
                earlier.map(|total| observed(total.year, total.workers, total.registered, None)).collect()
            }
        };
        let has_subsidised = match group {
            Some(group) => self.subsidy(group).is_some() || series.subsidised.iter().any(|&people| people > 0.0),
            None => true,
        };
        for ahead in 0..series.workers.len() {
            let year = base + ahead as i32;
            if ahead > 0 && !expanded && year % ROWS_APART != 0 && ahead + 1 < series.workers.len() {
                continue;
            }
            years.push(Numbers {
                year,
                observed: ahead == 0,
                workers: series.workers[ahead],
                registered: series.registered[ahead],
                subsidised: has_subsidised.then(|| series.subsidised[ahead]),
                cost: series.cost.as_ref().map(|cost| cost[ahead]),
            });
        }
        years
    }

    /// One row; `scale`: what the column of cost counts in, where there is one.
    fn row(&self, numbers: &Numbers, unit: f64, scale: Option<f64>) -> Row {
        let write = self.numbers();
        let people = |people: f64| {
            let people = if numbers.observed { people } else { round(people / unit) * unit };
            Cell { text: write.count(people), missing: None }
        };
        let missing = || Cell { text: String::from("–"), missing: Some(self.locale.say("table.none")) };
        let mut cells = vec![people(numbers.workers), people(numbers.registered)];
        if scale.is_some() {
            cells.push(numbers.subsidised.map_or_else(missing, people));
        }
        cells.push(Cell { text: write.percent(numbers.registered / numbers.workers, 1), missing: None });
        if let Some(scale) = scale {
            let cost = |cost: f64| Cell { text: self.locale.decimal(cost / scale, 2), missing: None };
            cells.push(numbers.cost.map_or_else(missing, cost));
        }
        Row { year: year(numbers.year), tag: numbers.observed.then(|| self.locale.say("table.data")), cells }
    }
}

fn observed(year: i32, workers: f64, registered: f64, subsidised: Option<f64>) -> Numbers {
    Numbers { year, observed: true, workers, registered, subsidised, cost: None }
}
