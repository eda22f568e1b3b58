//! The numbers of one year.

use serde::Serialize;

use super::Projection;
use crate::words::language::at;
use crate::words::{Mark, join, year};

/// The numbers of one year.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Readout {
    /// “Tahun 2045”.
    pub title: String,
    /// How to see another year.
    pub hint: String,
    /// All together, then the drawn groups.
    pub cells: Vec<ReadoutCell>,
    /// How far the result may go.
    pub range: Option<String>,
}

/// One series in the year.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ReadoutCell {
    /// Colour and shape.
    pub mark: Mark,
    /// Whether it is data (filled) and not an estimate (hollow).
    pub filled: bool,
    /// The series.
    pub label: String,
    /// Coverage.
    pub value: String,
    /// People.
    pub detail: String,
}

impl Projection<'_> {
    /// The numbers of the year that is `ahead` years after the base year.
    pub fn readout(&self, ahead: usize) -> Readout {
        if self.context.followed().is_some() {
            return self.trend_readout(ahead);
        }
        let numbers = self.context.numbers();
        let mut cells = Vec::new();
        for line in self.context.lines() {
            let registered = at(&line.series.registered, ahead);
            let people = if ahead == 0 { numbers.count(registered) } else { numbers.estimate(registered) };
            cells.push(ReadoutCell {
                mark: line.mark,
                filled: ahead == 0,
                label: self.context.short(line.group),
                value: numbers.percent(at(&line.series.coverage, ahead), 0),
                detail: self.context.so_many(people),
            });
        }
        let mut title = self.context.say("proj.year");
        join(&mut title, " ", year(self.context.facts.base_year() + ahead as i32));
        Readout { title, hint: self.context.say("proj.scrub"), cells, range: self.range(ahead) }
    }

    /// The numbers of the year that is `ahead` years after the base year, if the trend goes on.
    pub fn trend_readout(&self, ahead: usize) -> Readout {
        let numbers = self.context.numbers();
        let observed = ahead == 0;
        let registered = self.context.now.projection.all.registered.first().copied().unwrap_or_default();
        let cell = ReadoutCell {
            mark: Mark::All,
            filled: observed,
            label: self.context.short(None),
            value: numbers.percent(self.context.trend_line.get(ahead).copied().unwrap_or_default(), 0),
            detail: if observed {
                self.context.so_many(numbers.count(registered))
            } else {
                self.context.say("hist.trend")
            },
        };
        let mut title = self.context.say("proj.year");
        join(&mut title, " ", year(self.context.facts.base_year() + ahead as i32));
        Readout { title, hint: self.context.say("proj.scrub"), cells: vec![cell], range: self.range(ahead) }
    }

    /// The same in one sentence, for the slider of years.
    pub fn year_text(&self, ahead: usize, readout: &Readout) -> String {
        let mut list = String::new();
        for (place, cell) in readout.cells.iter().enumerate() {
            self.context.list(&mut list, place, readout.cells.len(), cell.label.clone());
            join(&mut list, " ", cell.value.clone());
        }
        let year = self.context.facts.base_year() + ahead as i32;
        let mut text = self.context.phrase("proj.announce").year("year", year).words("list", list).say();
        if let Some(range) = &readout.range {
            join(&mut text, ". ", range.clone());
        }
        text
    }
}
