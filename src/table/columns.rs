//! What each column of a table is: by its name, by what is in it, and by what the editor answered.

use super::cell::Content;
use super::cell_class::CellClass;
use super::column::{Column, Figures, Measure, Numbers, Role};
use super::findings::Findings;
use super::grid::Grid;
use super::place::Place;
use super::tables::Table;
use super::unknown_columns::{ask_unknown, measures_in_rows, tells_measures};
use super::vocabulary::{Meaning, is_total, is_unit, named};
use super::written_time::{WrittenTime, month_named};

/// What is known of a column before it is compared with the others.
struct Seen {
    index: usize,
    name: String,
    meaning: Option<Meaning>,
    time: Option<WrittenTime>,
    /// Words of the heading that say neither time nor measure: of a row of their own, or beside it.
    own_words: Option<String>,
    rest: String,
    scale: f64,
    percent: bool,
    figures: usize,
    times: usize,
    texts: usize,
}

/// The columns of a table.
pub fn columns(grid: &Grid, table: &Table, findings: &mut Findings) -> Vec<Column> {
    let levels = heading_levels(grid, table);
    let seen: Vec<Seen> =
        table.columns.clone().zip(&levels).map(|(at, levels)| look(grid, table, at, levels)).collect();
    let named_groups = seen.iter().filter(|column| column.meaning == Some(Meaning::Group)).count();
    let has_years = seen.iter().any(|column| column.meaning == Some(Meaning::Time));
    let mut columns: Vec<Column> = seen
        .iter()
        .filter(|column| column.figures + column.times + column.texts > 0)
        .map(|column| Column {
            index: column.index,
            name: column.name.clone(),
            role: answered(column, findings).unwrap_or_else(|| role(column, (named_groups, has_years), grid, table)),
        })
        .collect();
    one_of_times(&mut columns, findings);
    let seen = |index: usize| seen.iter().find(|seen| seen.index == index);
    measures_in_rows(&mut columns, grid, table, findings);
    name_groups(&mut columns, &seen, grid, table, findings);
    split_by_heading(&mut columns, &seen);
    let has_only_times = |index: usize| seen(index).is_some_and(|seen| seen.figures == 0 && seen.times > 0);
    ask_unknown(&mut columns, &has_only_times, findings);
    columns
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
    let all = named(&words.join(" "));
    let says_nothing_known = |words: &&String| {
        let named = named(words);
        !is_unit(words) && !matches!(named.meaning, Some(meaning) if meaning != Meaning::Value)
    };
    let own: Vec<&str> = words.iter().filter(says_nothing_known).map(String::as_str).collect();
    let (mut figures, mut times, mut texts) = (0, 0, 0);
    for row in &table.rows {
        match CellClass::of(grid.at(*row, index)) {
            CellClass::Quantity | CellClass::Missing | CellClass::Error => figures += 1,
            CellClass::Time => times += 1,
            CellClass::Text => texts += 1,
            CellClass::Empty => {}
        }
    }
    // A time over names or times is not the time of figures.
    if time.is_some() && figures + times <= texts {
        time = None;
    }
    let own_words = (!own.is_empty()).then(|| own.join(" – "));
    Seen {
        index,
        name: levels.join(" "),
        meaning: all.meaning,
        time,
        own_words,
        rest: all.rest,
        scale: all.scale,
        percent: all.percent,
        figures,
        times,
        texts,
    }
}

fn figures_of(column: &Seen, measure: Option<Measure>) -> Figures {
    let numbers = match measure {
        Some(Measure::Rate) if column.percent => Numbers::Percent,
        Some(Measure::Rate) | None => Numbers::Unsaid,
        Some(_) => Numbers::People(column.scale),
    };
    Figures { measure, time: column.time.clone(), group: None, numbers, settled: false }
}

/// The role that the editor chose.
fn answered(column: &Seen, findings: &Findings) -> Option<Role> {
    let place = Place::Column(column.index);
    let choice = findings.answers.at(place)?.to_lowercase();
    let figures = |measure, numbers| {
        Some(Role::Figures(Figures { measure: Some(measure), numbers, settled: true, ..figures_of(column, None) }))
    };
    match choice.as_str() {
        "group" => Some(Role::Group),
        // Above figures a time is read so, and they stay what they are.
        "months" | "financial-years" | "day-first" | "month-first" if column.time.is_some() => None,
        "year" | "time" | "months" | "financial-years" | "day-first" | "month-first" => Some(Role::Time),
        "month" => Some(Role::Month),
        "source" => Some(Role::Source),
        "ignore" => Some(Role::LeftOut),
        "workers" => figures(Measure::Workers, Numbers::People(column.scale)),
        "registered" => figures(Measure::Registered, Numbers::People(column.scale)),
        "subsidised" => figures(Measure::Subsidised, Numbers::People(column.scale)),
        "percent" => figures(Measure::Rate, Numbers::Percent),
        "fraction" => figures(Measure::Rate, Numbers::Fraction),
        "per-thousand" => figures(Measure::Rate, Numbers::PerThousand),
        // A time is settled with the others above columns.
        written if WrittenTime::read(written).is_some() && column.time.is_none() => None,
        _ => {
            findings.answers.refuse(place);
            None
        }
    }
}

/// A longer name is a sentence.
const LONGEST_NAME: usize = 60;

/// Of several columns of times the one that the editor chose, else the first.
fn one_of_times(columns: &mut [Column], findings: &Findings) {
    let is_times = |column: &&Column| column.role == Role::Time;
    let is_chosen = |column: &&Column| findings.answers.at(Place::Column(column.index)).is_some();
    let chosen = columns.iter().filter(is_times).find(is_chosen).or(columns.iter().find(is_times));
    let Some(kept) = chosen.map(|column| column.index) else { return };
    for column in columns.iter_mut().filter(|column| column.role == Role::Time && column.index != kept) {
        column.role = Role::LeftOut;
    }
}

/// The role by name and content alone.
fn role(column: &Seen, (named_groups, has_years): (usize, bool), grid: &Grid, table: &Table) -> Role {
    let is_words = column.texts > column.figures + column.times;
    let unknown = || Role::Figures(figures_of(column, None));
    match column.meaning {
        Some(Meaning::Uncovered | Meaning::Other) if !is_words => Role::LeftOut,
        _ if column.time.is_some() && !is_words => {
            Role::Figures(figures_of(column, column.meaning.and_then(Measure::of)))
        }
        Some(Meaning::Time) => Role::Time,
        // `Januari 2023` says the year too.
        Some(Meaning::Month) if !has_years && column.times > column.figures + column.texts => Role::Time,
        Some(Meaning::Month) => Role::Month,
        Some(Meaning::Source) => Role::Source,
        Some(Meaning::Reason) => Role::Reason,
        Some(Meaning::Unit) => Role::Unit,
        Some(Meaning::Group) => Role::Group,
        Some(Meaning::Code) => Role::LeftOut,
        Some(Meaning::Measure) if is_words => Role::Measure,
        // Where the groups have a column, words in one of figures are to be mended.
        Some(meaning)
            if is_words && named_groups > 0 && Measure::of(meaning).is_some() && column.name.len() < LONGEST_NAME =>
        {
            Role::Figures(figures_of(column, Measure::of(meaning)))
        }
        _ if is_words => {
            let names: Vec<Content> = table.rows.iter().map(|row| grid.at(*row, column.index).clone()).collect();
            let texts = || names.iter().filter(|name| !name.is_empty()).map(Content::text);
            if column.texts > 1 && tells_measures(grid, table, column.index) {
                Role::Measure
            } else if texts().all(|text| is_unit(&text)) {
                Role::Unit
            } else {
                Role::Group
            }
        }
        Some(Meaning::PerThousand) => {
            Role::Figures(Figures { numbers: Numbers::PerThousand, ..figures_of(column, Some(Measure::Rate)) })
        }
        Some(meaning) => Role::Figures(figures_of(column, Measure::of(meaning))),
        None if counts_rows(grid, table, column.index) => Role::LeftOut,
        None if column.figures == 0 && column.times == 0 => Role::LeftOut,
        None => unknown(),
    }
}

/// Whether a column numbers the rows.
fn counts_rows(grid: &Grid, table: &Table, column: usize) -> bool {
    let filled = || table.rows.iter().map(|row| grid.at(*row, column)).filter(|cell| !cell.is_empty());
    let counted = filled().enumerate().all(|(at, cell)| cell.text().trim_end_matches('.') == (at + 1).to_string());
    counted && filled().count() > 1 && (column == table.columns.start || filled().count() > 3)
}

/// Of several columns of names the one that tells the rows apart.
fn name_groups<'s>(
    columns: &mut [Column],
    seen: &impl Fn(usize) -> Option<&'s Seen>,
    grid: &Grid,
    table: &Table,
    findings: &mut Findings,
) {
    let groups = |columns: &[Column]| -> Vec<usize> {
        columns.iter().filter(|column| column.role == Role::Group).map(|column| column.index).collect()
    };
    if groups(columns).is_empty()
        && let Some(code) = columns.iter_mut().find(|column| {
            seen(column.index).is_some_and(|seen| seen.meaning == Some(Meaning::Code))
                && findings.answers.at(Place::Column(column.index)).is_none()
        })
    {
        code.role = Role::Group;
    }
    let all = groups(columns);
    if all.len() < 2 {
        return;
    }
    let by_name = |index: &usize| seen(*index).is_some_and(|seen| seen.meaning == Some(Meaning::Group));
    let chosen = |index: &usize| findings.answers.at(Place::Column(*index)).is_some();
    let mut kept: Vec<usize> = all.iter().copied().filter(chosen).collect();
    if kept.is_empty() {
        kept = all.iter().copied().filter(by_name).collect();
    }
    if kept.is_empty() {
        kept.extend(all.iter().take(1));
    }
    let times: Vec<usize> = columns
        .iter()
        .filter(|column| matches!(column.role, Role::Time | Role::Month | Role::Measure))
        .map(|column| column.index)
        .collect();
    if let Some(one) = kept.iter().rev().find(|one| tells_apart(grid, table, **one, &times)).copied() {
        kept = vec![one];
    }
    for column in columns.iter_mut().filter(|column| column.role == Role::Group && !kept.contains(&column.index)) {
        column.role = Role::LeftOut;
    }
}

/// Whether no two rows have the same name at the same time.
fn tells_apart(grid: &Grid, table: &Table, names: usize, times: &[usize]) -> bool {
    let mut seen = std::collections::HashSet::new();
    let row = |row: &usize| -> Vec<String> {
        std::iter::once(&names).chain(times).map(|column| grid.at(*row, *column).text()).collect()
    };
    table.rows.iter().filter(|row| !grid.at(**row, names).is_empty()).all(|at| seen.insert(row(at)))
}

/// Groups that stand across: in a row of the heading of their own, or beside what is counted.
fn split_by_heading<'s>(columns: &mut [Column], seen: &impl Fn(usize) -> Option<&'s Seen>) {
    let has_names = columns.iter().any(|column| column.role == Role::Group);
    let own = |column: &Column| seen(column.index).and_then(|seen| seen.own_words.clone());
    let rest = |column: &Column| seen(column.index).map(|seen| seen.rest.clone()).unwrap_or_default();
    let measured = |columns: &[Column], measure: Measure| -> Vec<String> {
        let of = |column: &&Column| matches!(&column.role, Role::Figures(figures) if figures.measure == Some(measure));
        let mut rests: Vec<String> = columns.iter().filter(of).map(rest).collect();
        rests.sort();
        rests.dedup();
        rests
    };
    if has_names {
        // The names have been split again: where all of them together are there, they count.
        let totals: Vec<(Option<Measure>, Option<WrittenTime>)> = columns
            .iter()
            .filter(|column| own(column).is_some_and(|own| is_total(&own)))
            .filter_map(|column| match &column.role {
                Role::Figures(figures) => Some((figures.measure, figures.time.clone())),
                _ => None,
            })
            .collect();
        for column in columns {
            if let (Role::Figures(figures), Some(own)) = (&column.role, own(column))
                && figures.measure.is_some()
                && !figures.settled
                && !is_total(&own)
                && totals.contains(&(figures.measure, figures.time.clone()))
            {
                column.role = Role::LeftOut;
            }
        }
        return;
    }
    let is_figures = |column: &&Column| matches!(column.role, Role::Figures(_));
    let with_own = columns.iter().filter(is_figures).filter(|column| own(column).is_some()).count();
    let (workers, registered) = (measured(columns, Measure::Workers), measured(columns, Measure::Registered));
    let rates = measured(columns, Measure::Rate);
    let beside = (workers.len() > 1 && workers == registered)
        || (workers.is_empty() && registered.is_empty() && rates.len() > 1);
    for column in columns.iter_mut() {
        let (own, rest) = (own(column), rest(column));
        if let Role::Figures(figures) = &mut column.role {
            if with_own > 1 {
                figures.group = own.or(figures.group.take());
            } else if beside && figures.measure.is_some() {
                figures.group = (!rest.is_empty()).then_some(rest);
            }
        }
    }
}
