//! Every cell of figures with what it is about: whose, when, and what it counts.

use std::collections::BTreeSet;

use super::answers::FigureAnswer;
use super::cell_class::is_missing;
use super::choice::{Choice, ChoiceMeaning};
use super::column::{Column, Figures, Measure, Numbers, Role};
use super::doubted_rates::{all_percent, ask_about_large, doubt_small};
use super::figure::{Figure, Known, figure};
use super::findings::Findings;
use super::grid::Grid;
use super::names::{Names, name_of};
use super::number_styles::NumberStyles;
use super::place::Place;
use super::problem::TableProblemKind;
use super::rivals::one_of_each;
use super::scale_around::scale_around;
use super::tables::Table;
use super::times::Times;
use super::vocabulary::{Meaning, named};
use super::written_time::Time;

/// A figure of one group at one time.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Row and column.
    pub at: (usize, usize),
    /// The group; none in a table without names.
    pub name: Option<String>,
    /// The programme, in a table that has them beside its groups.
    pub programme: Option<String>,
    /// The words above it in a row of their own.
    pub section: Option<String>,
    /// When.
    pub time: Time,
    /// What is counted.
    pub measure: Measure,
    /// The columns in the place of which a sum stands that this is a part of.
    pub sums: Vec<usize>,
    /// The figure, where it is not missing.
    pub known: Option<Known>,
    /// Where it is from.
    pub source: Option<String>,
    /// Why more are registered than there are.
    pub reason: Option<String>,
}

/// The figures of a table.
#[derive(Debug, Default)]
pub struct Facts {
    /// Each figure that could be read, and each that is missing.
    pub all: Vec<Fact>,
    /// What is counted anywhere, whether or not it could be read.
    pub counted: BTreeSet<Measure>,
}

/// All figures of a table.
pub fn facts(grid: &Grid, table: &Table, columns: &[Column], findings: &mut Findings) -> Facts {
    // Those that are asked about are taken for none below, and have figures nonetheless.
    let of_figures: Vec<usize> =
        columns.iter().filter(|column| matches!(column.role, Role::Figures(_))).map(|column| column.index).collect();
    let has_none =
        |row: usize| !of_figures.is_empty() && of_figures.iter().all(|column| grid.at(row, *column).is_empty());
    let (mut columns, mut counted_somewhere) = measured(grid, table, columns, findings);
    let scale = scale_around(grid, table, &columns, findings);
    for column in &mut columns {
        if let Role::Figures(Figures { numbers: numbers @ Numbers::People(1.0), .. }) = &mut column.role {
            *numbers = Numbers::People(scale);
        }
    }
    let styles = NumberStyles::settle(grid, table, &columns, findings);
    doubt_small(grid, table, &mut columns, &styles);
    let times = Times::settle(grid, table, &columns, findings);
    let names = Names::settle(grid, table, &columns, findings);
    let named_in = columns.iter().find(|column| column.role == Role::Group).map(|column| column.index);
    let column = |role: Role| columns.iter().find(|column| column.role == role).map(|column| column.index);
    let (measures, units, sources) = (column(Role::Measure), column(Role::Unit), column(Role::Source));
    let (reasons, programmes) = (column(Role::Reason), column(Role::Programme));
    let mut programme = None;
    let figures: Vec<(usize, &Figures)> = columns
        .iter()
        .filter_map(
            |column| if let Role::Figures(figures) = &column.role { Some((column.index, figures)) } else { None },
        )
        .collect();
    // An answer for a column of figures holds for all of its rows, and has to be one for each of them.
    let all_rates = measures.is_none_or(|column| {
        table
            .rows
            .iter()
            .map(|row| grid.at(*row, column))
            .all(|cell| matches!(named(&cell.text()).meaning, None | Some(Meaning::Rate | Meaning::PerThousand)))
    });
    let parts = measures.is_some_and(|column| names_parts(grid, table, column));
    let mut found = Vec::new();
    for &row in &table.rows {
        let said =
            |column: Option<usize>| column.map(|column| grid.at(row, column).text()).filter(|text| !text.is_empty());
        // Where cells are merged, what stands above is theirs.
        programme = said(programmes).map(|text| name_of(&text)).or(programme);
        let has_figure = figures.iter().any(|(column, _)| !grid.at(row, *column).is_empty());
        if !has_figure && grid.filled(row).count() < 2 {
            continue;
        }
        let measure = said(measures).map(|text| named(&text));
        let unit = said(units).map(|text| named(&text));
        if names.open.contains(&row) {
            continue;
        }
        if let Some(column) = named_in.filter(|_| !names.of_row.contains_key(&row)) {
            findings.ask(Place::Cell(row, column), TableProblemKind::NoName, Vec::new());
            continue;
        }
        let mut empty = true;
        for (column, figures) in &figures {
            let row_measure = measure.as_ref().and_then(|measure| measure.meaning).and_then(Measure::of);
            let Some(counted) = figures.measure.or(row_measure) else {
                if let Some(name) = said(measures) {
                    empty = false;
                    findings.say(Place::Row(row), TableProblemKind::RowLeftOut { name });
                }
                continue;
            };
            counted_somewhere.insert(counted);
            let row_names = || [&unit, &measure].into_iter().flatten();
            let numbers = match figures.numbers {
                numbers if figures.measure.is_some() && unit.is_none() => numbers,
                _ if counted == Measure::Rate => {
                    let percent = row_names().any(|named| named.percent);
                    let per_thousand = row_names().any(|named| named.meaning == Some(Meaning::PerThousand));
                    match (percent, per_thousand) {
                        (true, _) => Numbers::Percent,
                        _ if figures.settled => figures.numbers,
                        (_, true) => Numbers::PerThousand,
                        _ => Numbers::Unsaid,
                    }
                }
                _ => Numbers::People(row_names().map(|named| named.scale).fold(scale, f64::max)),
            };
            let at = Place::Cell(row, *column);
            let is_asked = || findings.answers.figure(at) != Some(FigureAnswer::Missing);
            if numbers == Numbers::PerThousand && !figures.settled && is_asked() {
                let choice = |at, chosen: &str, meaning| Choice { at, chosen: chosen.to_owned(), meaning };
                let of_column = [
                    choice(Place::Column(*column), "per-thousand", ChoiceMeaning::PerThousand),
                    choice(Place::Column(*column), "percent", ChoiceMeaning::Percent),
                ];
                let mut choices: Vec<Choice> = of_column.into_iter().filter(|_| all_rates).collect();
                choices.push(choice(at, "missing", ChoiceMeaning::Missing));
                findings.add(at, TableProblemKind::PerThousand, choices);
                continue;
            }
            let Some(time) = times.of_column.get(column).or(times.of_row.get(&row)).or(times.of_all.as_ref()) else {
                continue;
            };
            let mut time = time.clone();
            let month_of_row = times.of_row.get(&row).and_then(|time| time.month);
            time.month = times.month_of_column.get(column).copied().or(time.month).or(month_of_row);
            let known = match figure(grid, (row, *column), numbers, &styles, findings) {
                Figure::Missing => None,
                Figure::Known(known) => Some(known),
                Figure::Open => {
                    empty = false;
                    continue;
                }
            };
            empty &= known.is_none();
            let rest = measure.as_ref().map(|measure| measure.rest.clone()).filter(|rest| parts && !rest.is_empty());
            let name = names.of_row.get(&row).cloned().or_else(|| figures.group.as_deref().map(name_of)).or(rest);
            let section = names.section.get(&row).cloned();
            found.push(Fact {
                at: (row, *column),
                name,
                programme: programme.clone(),
                section,
                time,
                measure: counted,
                sums: figures.sums.clone(),
                known,
                source: said(sources),
                reason: said(reasons).filter(|text| !is_missing(text)),
            });
        }
        if empty && has_none(row) && grid.filled(row).count() > 1 {
            findings.say(Place::Row(row), TableProblemKind::WordsAlone);
        }
    }
    Facts { all: found, counted: counted_somewhere }
}

/// Whether the words beside what the rows count name groups: each has what coverage is computed from.
fn names_parts(grid: &Grid, table: &Table, column: usize) -> bool {
    let rests = |wanted: Measure| -> BTreeSet<String> {
        let rows = table.rows.iter().map(|row| named(&grid.at(*row, column).text()));
        let counted = rows.filter(|named| named.meaning.and_then(Measure::of) == Some(wanted));
        counted.map(|named| named.rest).collect()
    };
    let (workers, registered, rates) = (rests(Measure::Workers), rests(Measure::Registered), rests(Measure::Rate));
    if workers.is_empty() && registered.is_empty() { rates.len() > 1 } else { workers == registered }
}

/// The columns, once it is known of each what it counts, and what is counted; asks where it is not known.
fn measured(
    grid: &Grid,
    table: &Table,
    columns: &[Column],
    findings: &mut Findings,
) -> (Vec<Column>, BTreeSet<Measure>) {
    let mut columns = columns.to_vec();
    let by_rows = columns.iter().any(|column| column.role == Role::Measure);
    let is_open = |figures: &Figures| {
        figures.measure.is_none() && (figures.time.is_some() || figures.group.is_some()) && !by_rows
    };
    // What was answered for one of several columns of one kind holds for all of them.
    let answer = columns.iter().find_map(|column| match &column.role {
        Role::Figures(figures) if figures.settled && (figures.time.is_some() || figures.group.is_some()) => {
            Some((figures.measure, figures.numbers))
        }
        _ => None,
    });
    let mut asked = None;
    for column in &mut columns {
        let Role::Figures(figures) = &mut column.role else { continue };
        if !is_open(figures) {
            continue;
        }
        if let Some((measure, numbers)) = answer {
            (figures.measure, figures.numbers) = (measure, numbers);
        } else if all_percent(grid, table, column.index) {
            figures.measure = Some(Measure::Rate);
        } else {
            asked = asked.or(Some(column.index));
        }
    }
    if let Some(column) = asked {
        use ChoiceMeaning::*;
        let choices =
            vec![("registered", Registered), ("workers", Workers), ("percent", Percent), ("fraction", Fraction)];
        findings.ask(Place::Column(column), TableProblemKind::UnknownMeasure, choices);
    }
    let counted = columns.iter().filter_map(|column| match &column.role {
        Role::Figures(figures) => figures.measure,
        _ => None,
    });
    let counted: BTreeSet<Measure> = counted.collect();
    ask_about_large(grid, table, &mut columns, &counted, findings);
    one_of_each(grid, table, &mut columns, findings);
    settle_thousandths(&mut columns, &counted, findings);
    (columns, counted)
}

/// Asks about columns of so many in a thousand, where heads do not make them needless.
fn settle_thousandths(columns: &mut [Column], counted: &BTreeSet<Measure>, findings: &mut Findings) {
    let heads = counted.contains(&Measure::Workers) && counted.contains(&Measure::Registered);
    for column in columns {
        let Role::Figures(figures) = &column.role else { continue };
        if figures.numbers == Numbers::PerThousand && !figures.settled {
            if !heads {
                let choices = vec![("per-thousand", ChoiceMeaning::PerThousand), ("percent", ChoiceMeaning::Percent)];
                findings.ask(Place::Column(column.index), TableProblemKind::PerThousand, choices);
            }
            column.role = Role::LeftOut;
        }
    }
}

/// Names that stand under different words are told apart by them where they are the same otherwise.
pub fn told_apart(facts: &mut [Fact]) {
    let mut seen = BTreeSet::new();
    let mut twice = BTreeSet::new();
    for fact in facts.iter() {
        if !seen.insert((fact.name.clone(), fact.time.clone(), fact.measure)) {
            twice.insert(fact.name.clone());
        }
    }
    let sections = |name: &Option<String>| -> usize {
        let of_name = facts.iter().filter(|fact| fact.name == *name);
        of_name.map(|fact| fact.section.clone()).collect::<BTreeSet<_>>().len()
    };
    // Rows that say what they count alone are of what stands over them.
    let are_nameless = twice.contains(&None) && sections(&None) > 1;
    let apart: BTreeSet<Option<String>> = twice.into_iter().filter(|name| sections(name) > 1).collect();
    for fact in facts.iter_mut() {
        if let (true, Some(name), Some(section)) = (apart.contains(&fact.name), fact.name.clone(), &fact.section) {
            fact.name = Some(format!("{section} – {name}"));
        } else if are_nameless && fact.name.is_none() {
            fact.name = fact.section.clone();
        }
    }
}
