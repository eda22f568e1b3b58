//! The numbers behind the picture as a table: every observed year, then every fifth or every year ahead.

mod columns;
mod frame;
mod row;

pub use frame::TableFrame;
pub use row::{Cell, Row};

use crate::model::coverage_in_base;
use serde::Serialize;

use super::language::last;
use super::letters::upper_first;
use super::{Heading, Levers, Mark, Outlook, Projection, WordsContext, join};

/// The table.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
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

/// The rows of one series.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct TableGroup {
    /// The group's place in the document; `None` for all together.
    #[serde(skip)]
    pub group: Option<usize>,
    /// Colour and shape.
    pub mark: Mark,
    /// Its name.
    pub label: String,
    /// Its name where room is short.
    pub short: String,
    /// The years.
    pub rows: Vec<Row>,
}

/// The table, in words.
pub struct CoverageTable<'a> {
    context: &'a WordsContext<'a>,
}

impl<'a> CoverageTable<'a> {
    /// The table as `context` has it.
    pub fn new(context: &'a WordsContext<'a>) -> CoverageTable<'a> {
        CoverageTable { context }
    }

    fn levers(&self) -> Levers<'a> {
        Levers::new(self.context)
    }
}

impl CoverageTable<'_> {
    /// “Angka di balik grafik: 26,4% pada 2025, 39,2% pada 2045”.
    pub fn heading(&self) -> Heading {
        let projection = &self.context.now.projection;
        let trend = self.context.followed().is_some();
        let coverage = if trend { self.context.trend_line() } else { self.context.now.coverage_of_all() };
        let key = match self.context.outlook() {
            _ if self.context.now.all().is_none() => "table.h_groups",
            Some(Outlook::Same) => "table.h_same",
            Some(Outlook::Open | Outlook::Arrived(..)) => "table.h_range",
            Some(Outlook::Leads) | None => "table.h",
        };
        let (low, high) = self.context.told_range().unwrap_or_default();
        let headline = self
            .context
            .phrase(key)
            .words("a", self.context.rate(coverage_in_base(self.context.facts, None), true))
            .words("s", self.context.year_name(self.context.facts.base_year()))
            .words("b", self.context.rate(last(coverage), false))
            .words("range", self.context.numbers().range(low, high))
            .year("e", projection.until())
            .say();
        let mut dek = self.context.say(match trend {
            true => "trend.table_dek",
            false if projection.stands_still() => "table.dek_still",
            false => "table.dek",
        });
        join(&mut dek, " ", self.context.arrival().unwrap_or_default());
        Heading { headline, dek }
    }

    /// The table. `chosen`: which group stands where only one fits; `expanded`: every year ahead.
    pub fn table(&self, chosen: usize, expanded: bool) -> Table {
        let columns = self.columns();
        let mut groups = Vec::new();
        if self.context.now.all().is_some() {
            groups.push(self.table_group(None, expanded, &columns));
        }
        for group in 0..self.context.facts.groups().len() {
            if self.context.facts.groups().len() > 1 && self.context.facts.whole_group() != Some(group) {
                groups.push(self.table_group(Some(group), expanded, &columns));
            }
        }
        // Without all together the first group stands for how many rows there are.
        let of_first = self.context.now.all().is_none().then_some(0);
        let more = if expanded { "table.fewer" } else { "table.more" };
        let mut table = Table {
            caption: self.context.say("table.caption"),
            narrow: columns.narrow(),
            columns: self.column_names(&columns),
            group_label: self.context.say("col.group"),
            chosen: chosen.min(groups.len() - 1),
            groups,
            unit: upper_first(&self.unit(&columns)),
            more: self.context.phrase(more).count("n", self.years(of_first, true).len() as f64).say(),
            expanded,
            guess: self.context.say("proj.guess"),
        };
        self.add_notes(&mut table);
        table
    }

    /// Says below the table what changed in the counting, and why more than everybody is covered.
    fn add_notes(&self, table: &mut Table) {
        let targets = Projection::new(self.context).all_targets();
        let counting = self.context.changes_of_counting().into_iter().chain(self.context.reasons());
        for told in counting.chain(targets).chain(self.context.arrived_targets()) {
            join(&mut table.unit, " ", told);
        }
    }
}
