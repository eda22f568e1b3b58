//! The numbers of one year.

use serde::Serialize;

use super::Projection;
use crate::words::language::{at, first};
use crate::words::{Line, Mark, join};

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
        let context = self.context;
        let mut title = context.say("proj.year");
        join(&mut title, " ", context.year_name(context.facts.base_year() + ahead as i32));
        let cells =
            if context.followed().is_some() { vec![self.trend_cell(ahead)] } else { self.assumption_cells(ahead) };
        Readout { title, hint: context.say("proj.scrub"), cells, range: self.range(ahead) }
    }

    /// All together and the drawn groups, as the assumptions have them.
    fn assumption_cells(&self, ahead: usize) -> Vec<ReadoutCell> {
        let numbers = self.context.numbers();
        let write = |people| if ahead == 0 { numbers.count(people) } else { numbers.estimate(people) };
        let cell = |line: Line| ReadoutCell {
            mark: line.mark,
            filled: ahead == 0,
            label: self.context.short(line.group),
            value: numbers.percent(at(&line.series.coverage, ahead), 0),
            detail: self.so_many_of(at(&line.series.registered, ahead), write),
        };
        self.context.lines().into_iter().map(cell).collect()
    }

    /// All together, if the trend goes on; it knows no people but those of the base year.
    fn trend_cell(&self, ahead: usize) -> ReadoutCell {
        let numbers = self.context.numbers();
        ReadoutCell {
            mark: Mark::All,
            filled: ahead == 0,
            label: self.context.short(None),
            value: numbers.percent(at(self.context.trend_line(), ahead), 0),
            detail: if ahead == 0 {
                let people = self.context.all().map_or(0.0, |all| first(&all.registered));
                self.so_many_of(people, |people| numbers.count(people))
            } else {
                self.trend_detail(ahead)
            },
        }
    }

    /// So many people, where people were counted.
    fn so_many_of(&self, people: f64, write: impl Fn(f64) -> String) -> String {
        if self.context.has_heads() { self.context.so_many(people, write(people)) } else { String::new() }
    }

    /// That the trend goes on, and since when the line is at an end of the scale.
    fn trend_detail(&self, ahead: usize) -> String {
        let year = self.context.facts.base_year() + ahead as i32;
        match self.context.followed().and_then(|fit| fit.arrival()).filter(|arrival| arrival.0 <= year) {
            Some((arrival, _)) => self.context.phrase("hist.trend_since").year("year", arrival).say(),
            None => self.context.say("hist.trend"),
        }
    }

    /// The same in one sentence, for the slider of years.
    pub fn year_text(&self, ahead: usize, readout: &Readout) -> String {
        let mut list = String::new();
        for (place, cell) in readout.cells.iter().enumerate() {
            self.context.list(&mut list, place, readout.cells.len(), cell.label.clone());
            join(&mut list, " ", cell.value.clone());
        }
        let year = self.context.facts.base_year() + ahead as i32;
        let mut text =
            self.context.phrase("proj.announce").words("year", self.context.year_name(year)).words("list", list).say();
        if let Some(range) = &readout.range {
            join(&mut text, ". ", range.clone());
        }
        text
    }
}
