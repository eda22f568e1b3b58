//! The numbers of one year.

use crate::model::{counted_in_base, coverage_in_base};
use serde::Serialize;

use super::Projection;
use crate::words::language::at;
use crate::words::letters::upper_first;
use crate::words::lists::MOST_LISTED;
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
    /// “Belum terlindungi: 7.400 orang”, of all together; absent where no people are counted, and of a trend.
    pub missing: Option<String>,
    /// How far the result may go.
    pub range: Option<String>,
    /// What is aimed at, where there are several targets: the picture may have no room for all their names.
    pub targets: Option<String>,
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
        Readout {
            title,
            hint: context.say("proj.scrub"),
            cells,
            missing: self.missing(ahead),
            range: self.range(ahead),
            targets: self.all_targets(),
        }
    }

    /// Those not covered, of all together.
    fn missing(&self, ahead: usize) -> Option<String> {
        let context = self.context;
        let all = context.lines().into_iter().find(|line| line.mark == Mark::All)?;
        if context.followed().is_some() || !context.facts.has_heads() {
            return None;
        }
        let numbers = context.numbers();
        let (missing, written) = if ahead == 0 {
            let [workers, registered] = counted_in_base(context.facts, None);
            let missing = (workers - registered).max(0.0);
            (missing, numbers.count(missing))
        } else {
            let [workers, registered] = [&all.series.workers, &all.series.registered].map(|series| at(series, ahead));
            ((workers - registered).max(0.0), numbers.estimated_rest(workers, registered))
        };
        let people = context.so_many(missing, written);
        Some(
            context
                .phrase("proj.missing")
                .words("not_covered", upper_first(&context.say("now.gap")))
                .words("n", people)
                .say(),
        )
    }

    /// All together and the drawn groups, as the assumptions have them.
    fn assumption_cells(&self, ahead: usize) -> Vec<ReadoutCell> {
        let numbers = self.context.numbers();
        let write = |people| if ahead == 0 { numbers.count(people) } else { numbers.estimate(people) };
        let cell = |line: Line| ReadoutCell {
            mark: line.mark,
            filled: ahead == 0,
            label: self.context.short(line.group),
            value: numbers.percent(self.or_today(line.group, ahead, at(&line.series.coverage, ahead)), 0),
            detail: match ahead {
                0 => self.so_many_of(counted_in_base(self.context.facts, line.group)[1], write),
                _ => self.so_many_of(at(&line.series.registered, ahead), write),
            },
        };
        self.context.lines().into_iter().map(cell).collect()
    }

    /// What was counted in the base year, which may be more than the years ahead start from.
    fn or_today(&self, group: Option<usize>, ahead: usize, estimated: f64) -> f64 {
        if ahead == 0 { coverage_in_base(self.context.facts, group) } else { estimated }
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
                self.so_many_of(counted_in_base(self.context.facts, None)[1], |people| numbers.count(people))
            } else {
                self.trend_detail(ahead)
            },
        }
    }

    /// So many people, where people were counted.
    fn so_many_of(&self, people: f64, write: impl Fn(f64) -> String) -> String {
        if self.context.facts.has_heads() { self.context.so_many(people, write(people)) } else { String::new() }
    }

    /// That the trend goes on, and since when the line is at an end of the scale.
    fn trend_detail(&self, ahead: usize) -> String {
        let year = self.context.facts.base_year() + ahead as i32;
        match self.context.followed().and_then(|fit| fit.arrival()).filter(|arrival| arrival.0 <= year) {
            Some((arrival, _)) => self.context.phrase("trend.line_since").year("year", arrival).say(),
            None => self.context.say("trend.line"),
        }
    }

    /// The cells that a sentence spells out: of more groups than it bears all together alone, which may not be known.
    fn told_cells<'r>(&self, readout: &'r Readout) -> &'r [ReadoutCell] {
        let cells = &readout.cells[..];
        let all = usize::from(cells.first().is_some_and(|cell| cell.mark == Mark::All));
        if cells.len() - all > MOST_LISTED { &cells[..all] } else { cells }
    }

    /// The same in one sentence, for the slider of years.
    pub fn year_text(&self, ahead: usize, readout: &Readout) -> String {
        let mut list = String::new();
        let told = self.told_cells(readout);
        for (place, cell) in told.iter().enumerate() {
            self.context.list(&mut list, place, told.len(), cell.label.clone());
            join(&mut list, " ", cell.value.clone());
        }
        if told.is_empty() {
            list = self.context.phrase("proj.between").words("between", self.context.groups_between(ahead)).say();
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
