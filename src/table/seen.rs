//! What is seen of each column by itself: the words over it, what they say, and what is in it.

use super::cell_class::CellClass;
use super::grid::Grid;
use super::part_of_year::find_part;
use super::tables::Table;
use super::vocabulary::{Meaning, named, named_of_figures};
use super::written_time::{WrittenTime, month_named};

/// What is known of a column before it is compared with the others.
pub(super) struct Seen {
    pub(super) index: usize,
    pub(super) name: String,
    pub(super) meaning: Option<Meaning>,
    pub(super) time: Option<WrittenTime>,
    /// The words of each row of its heading, without times.
    pub(super) words: Vec<String>,
    /// Words of the heading that say neither time nor measure: of a row of their own, or beside it.
    pub(super) own_words: Option<String>,
    pub(super) rest: String,
    pub(super) scale: f64,
    pub(super) percent: bool,
    pub(super) figures: usize,
    pub(super) times: usize,
    pub(super) texts: usize,
    /// Whether its name is that of a group, and its figures are that group's.
    pub(super) is_across: bool,
}

impl Seen {
    /// Whether it has figures, and not words.
    pub(super) fn has_figures(&self) -> bool {
        has_figures(self.figures, self.times, self.texts)
    }
}

fn has_figures(figures: usize, times: usize, texts: usize) -> bool {
    figures > 0 && figures + times > texts
}

/// The columns of a table, each by itself.
pub(super) fn seen_columns(grid: &Grid, table: &Table) -> Vec<Seen> {
    let levels = heading_levels(grid, table);
    table.columns.clone().zip(&levels).map(|(at, levels)| look(grid, table, at, levels)).collect()
}

/// The words over each column, from the top; those that span several stand over each.
fn heading_levels(grid: &Grid, table: &Table) -> Vec<Vec<String>> {
    let below = |row: usize, column: usize| {
        table.heading.iter().any(|other| *other > row && !grid.at(*other, column).is_empty())
    };
    let text = |row: usize, column: usize| {
        let own = grid.at(row, column);
        if !own.is_empty() {
            return own.text();
        }
        if let Some(merged) = grid.merged_at(row, column) {
            // What is merged downwards stands once.
            return if merged.first.0 == row { grid.at(row, merged.first.1).text() } else { String::new() };
        }
        if !below(row, column) {
            return String::new();
        }
        let left = (table.columns.start..column).rev().find(|left| !grid.at(row, *left).is_empty());
        left.filter(|left| below(row, *left)).map(|left| grid.at(row, left).text()).unwrap_or_default()
    };
    let levels = |column: usize| {
        let texts = table.heading.iter().map(|row| text(*row, column)).filter(|text| !text.is_empty());
        texts.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    };
    table.columns.clone().map(levels).collect()
}

fn look(grid: &Grid, table: &Table, index: usize, levels: &[String]) -> Seen {
    let (mut figures, mut times, mut texts) = (0, 0, 0);
    for row in &table.rows {
        match CellClass::of(grid.at(*row, index)) {
            CellClass::Quantity | CellClass::Missing | CellClass::Error => figures += 1,
            CellClass::Time => times += 1,
            CellClass::Text => texts += 1,
            CellClass::Empty => {}
        }
    }
    let has_figures = has_figures(figures, times, texts);
    let name = |text: &str| if has_figures { named_of_figures(text) } else { named(text) };
    let mut time = None;
    let mut words: Vec<String> = Vec::new();
    for level in levels {
        match WrittenTime::find(level) {
            Some((found, rest)) if time.is_none() || time.as_ref() == Some(&found) => {
                time = Some(found);
                words.push(rest);
            }
            _ => words.push(level.clone()),
        }
    }
    words.retain(|words| !words.is_empty());
    words.dedup();
    // A month may stand under its year.
    if let Some(WrittenTime::Year(year)) = time
        && let Some(at) = words.iter().position(|words| month_named(words).is_some())
    {
        time = month_named(&words.remove(at)).map(|month| WrittenTime::Month(year, month));
    }
    let year = if let Some(WrittenTime::Year(year)) = time { Some(year) } else { None };
    if (year.is_some() || time.is_none() && has_figures)
        && let Some((at, part)) = words.iter().enumerate().find_map(|(at, words)| Some((at, find_part(words)?)))
    {
        time = Some(match year {
            Some(year) => WrittenTime::Part(year, part.last_month, part.name),
            None => WrittenTime::PartAlone(part.last_month, part.name),
        });
        words.remove(at);
        if !part.rest.is_empty() {
            words.insert(at, part.rest);
        }
    }
    if time.is_none()
        && has_figures
        && let Some(at) = words.iter().position(|words| month_named(words).is_some())
    {
        time = month_named(&words.remove(at)).map(WrittenTime::MonthAlone);
    }
    let all = name(&words.join(" "));
    // A time over names or times is not the time of figures.
    if time.is_some() && figures + times <= texts {
        time = None;
    }
    Seen {
        index,
        name: levels.join(" "),
        meaning: all.meaning,
        time,
        words,
        own_words: None,
        is_across: false,
        rest: all.rest,
        scale: all.scale,
        percent: all.percent,
        figures,
        times,
        texts,
    }
}
