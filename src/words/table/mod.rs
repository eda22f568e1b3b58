//! The numbers behind the picture as a table: every observed year, then every fifth or every year ahead.

use super::context::upper_first;
use super::language::{first, last};
use super::projection::outer;
use super::{Heading, Mark, WordsContext, join, round, year};
use crate::document::record;
use crate::model::{Fit, Series, total_by_year};

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
    /// What a row without a tag is.
    pub guess: String,
}

record!(Table { caption, columns, narrow, group_label, groups, chosen, unit, more, expanded, guess });

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
    /// That it was counted otherwise than the years before it.
    pub change: Option<String>,
    /// Workers, registered, subsidised, coverage, lowest and highest of a band, cost; the third, the fifth and sixth, and
    /// the last only where the page has them.
    pub cells: Vec<Cell>,
}

record!(Row { year, tag, change, cells });

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
    /// Workers and registered; absent where the trend tells coverage alone.
    people: Option<(f64, f64)>,
    subsidised: Option<f64>,
    coverage: f64,
    /// Lowest and highest coverage of a band.
    range: Option<(f64, f64)>,
    cost: Option<f64>,
}

/// How rows are written: to what people are rounded, what the column of cost counts in where there is one, and
/// whether there are columns of a band.
type Ways = (f64, Option<f64>, bool);

impl WordsContext<'_> {
    /// “Angka di balik grafik: 26,4% pada 2025, 39,2% pada 2045”.
    pub fn table_heading(&self) -> Heading {
        let projection = &self.now.projection;
        let trend = self.followed().is_some();
        let coverage = if trend { self.trend_line() } else { &projection.all.coverage };
        let headline = self
            .phrase("table.h")
            .percent("a", first(coverage), 1)
            .year("s", self.facts.base_year())
            .percent("b", last(coverage), 1)
            .year("e", projection.until())
            .say();
        Heading { headline, dek: self.say(if trend { "hist.table_dek" } else { "table.dek" }) }
    }

    /// “Terdaftar”, or the document's own words for those counted.
    pub(super) fn registered_column(&self) -> String {
        match &self.facts.document().counted_as {
            Some(words) => upper_first(&self.read(words)),
            None => self.say("col.registered"),
        }
    }

    /// The table. `chosen`: which group stands where only one fits; `expanded`: every year ahead.
    pub fn table(&self, chosen: usize, expanded: bool) -> Table {
        let mut scale = None;
        let mut unit_of_cost = self.numbers().currency(self.currency());
        let trend = self.followed().is_some();
        // The trend knows no money.
        if let (Some(cost), false) = (&self.now.projection.all.cost, trend) {
            let (of_largest, name) = self.numbers().scale(cost.iter().copied().fold(0.0, f64::max));
            join(&mut unit_of_cost, " ", name);
            scale = Some(of_largest);
        }
        let mut columns = vec![self.say("proj.year"), self.say("col.workers"), self.registered_column()];
        let mut narrow = vec![0, 1, 2, 3];
        if scale.is_some() {
            columns.push(self.phrase("table.subsidised").words("payer", self.payer(None)).say());
            narrow[3] = 4;
        }
        columns.push(self.say("col.coverage"));
        let ranges = trend || self.futures().is_some();
        if ranges {
            let [low, high] =
                if trend { ["hist.table_low", "hist.table_high"] } else { ["proj.range_low", "proj.range_high"] };
            columns.extend([self.say(low), self.say(high)]);
        }
        if trend {
            narrow = vec![0, 3, 4, 5];
        }
        if scale.is_some() {
            columns.push(
                self.phrase("table.cost")
                    .words("unit", unit_of_cost.strip_suffix("\u{a0}").unwrap_or(&unit_of_cost).to_owned())
                    .say(),
            );
        }
        let unit = self.rounding_unit();
        let mut groups = vec![self.table_group(None, expanded, (unit, scale, ranges))];
        if self.groups().len() > 1 {
            for group in 0..self.groups().len() {
                groups.push(self.table_group(Some(group), expanded, (unit, scale, ranges)));
            }
        }
        let mut words = self.say(match unit as i32 {
            _ if trend => "hist.unit",
            100 => "table.unit_100",
            10 => "table.unit_10",
            _ => "table.unit_1",
        });
        if scale.is_some() {
            join(&mut words, " ", self.say("table.unit_cost"));
        }
        if ranges && !trend && self.any_own() {
            join(&mut words, " ", self.say("table.own"));
        }
        let more = if expanded { "table.fewer" } else { "table.more" };
        let mut table = Table {
            caption: self.say("table.caption"),
            narrow,
            columns,
            group_label: self.say("col.group"),
            chosen: chosen.min(groups.len() - 1),
            groups,
            unit: words,
            more: self.phrase(more).count("n", self.years(None, true).len() as f64).say(),
            expanded,
            guess: self.say("proj.guess"),
        };
        if self.has_past() {
            self.mark_breaks(&mut table);
        }
        table
    }

    fn table_group(&self, group: Option<usize>, expanded: bool, ways: Ways) -> TableGroup {
        let mut rows = Vec::new();
        for year in &self.years(group, expanded) {
            rows.push(self.row(year, ways));
        }
        TableGroup {
            mark: group.map_or(Mark::All, |group| self.mark(group)),
            label: self.label(group),
            short: self.short(group),
            rows,
        }
    }

    /// To what estimates are rounded: hundreds, or finer where a group is small.
    fn rounding_unit(&self) -> f64 {
        let mut smallest = f64::INFINITY;
        for seen in &self.base {
            smallest = smallest.min(seen.workers);
        }
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
        let mut years = Vec::new();
        match group {
            Some(group) => {
                for seen in &self.groups()[group].observations {
                    if seen.year < base {
                        years.push(observed(seen.year, seen.workers, seen.registered, seen.subsidised));
                    }
                }
            }
            None => {
                for total in total_by_year(self.facts) {
                    if total.year < base {
                        years.push(observed(total.year, total.workers, total.registered, None));
                    }
                }
            }
        }
        let has_subsidised = match group {
            Some(group) => self.subsidy(group).is_some() || series.subsidised.iter().any(|&people| people > 0.0),
            None => true,
        };
        let until = self.now.projection.until();
        let shown = |year: i32| expanded || year == base || year == until || year % ROWS_APART == 0;
        let trend = self.followed().is_some();
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
                range: self.futures().and_then(|futures| {
                    let quantiles = group.map_or(Some(&futures.all), |group| futures.groups.get(group))?;
                    outer(quantiles, ahead)
                }),
                subsidised: has_subsidised.then(|| series.subsidised[ahead]),
                cost: series.cost.as_ref().map(|cost| cost[ahead]),
            });
        }
        if let (true, Some(Fit { years: ahead, median, bands })) = (trend, self.fit(group)) {
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
            Some(group) => self.now.uncertainty.as_ref()?.trends.groups.get(group)?.as_ref()?.fit.as_ref(),
            None => self.followed(),
        }
    }

    fn row(&self, numbers: &Numbers, (unit, scale, ranges): Ways) -> Row {
        let write = self.numbers();
        let people = |people: f64| {
            let people = if numbers.observed { people } else { round(people / unit) * unit };
            Some(write.count(people))
        };
        let mut cells = vec![
            self.cell(numbers.people.and_then(|(workers, _)| people(workers))),
            self.cell(numbers.people.and_then(|(_, registered)| people(registered))),
        ];
        if scale.is_some() {
            cells.push(self.cell(numbers.subsidised.and_then(people)));
        }
        cells.push(self.cell(Some(write.percent(numbers.coverage, 1))));
        if ranges {
            cells.push(self.cell(numbers.range.map(|(low, _)| write.percent(low, 1))));
            cells.push(self.cell(numbers.range.map(|(_, high)| write.percent(high, 1))));
        }
        if let Some(scale) = scale {
            cells.push(self.cell(numbers.cost.map(|cost| self.locale.decimal(cost / scale, 2))));
        }
        let tag = if numbers.observed { Some(self.say("proj.key_obs")) } else { None };
        Row { year: year(numbers.year), tag, change: None, cells }
    }

    /// A number, or the dash where there is none.
    #[inline(never)]
    fn cell(&self, number: Option<String>) -> Cell {
        match number {
            Some(text) => Cell { text, missing: None },
            None => Cell { text: String::from("–"), missing: Some(self.say("proj.none")) },
        }
    }
}

fn observed(year: i32, workers: f64, registered: f64, subsidised: Option<f64>) -> Numbers {
    let coverage = registered / workers;
    Numbers { year, observed: true, people: Some((workers, registered)), subsidised, coverage, range: None, cost: None }
}
