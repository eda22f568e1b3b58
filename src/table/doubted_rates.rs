//! Columns whose numbers say otherwise than their names whether they are percentages: by their signs, or all of them as
//! small as fractions, or far too large.

use std::collections::BTreeSet;

use super::cell::Content;
use super::choice::ChoiceMeaning;
use super::column::{Column, Figures, Measure, Numbers, Role};
use super::findings::Findings;
use super::grid::Grid;
use super::number_styles::NumberStyles;
use super::place::Place;
use super::problem::TableProblemKind;
use super::tables::Table;
use super::written_number::{NumberStyle, WrittenNumber};

/// Fractions of more than this are no coverage.
const LARGEST_FRACTION: f64 = 1.5;
/// Percentages of more than this are none.
const LARGEST_PERCENT: f64 = 150.0;

/// Takes back that a column has percentages where its name says so and all its numbers may be fractions.
pub(super) fn doubt_small(grid: &Grid, table: &Table, columns: &mut [Column], styles: &NumberStyles) {
    for column in columns {
        let index = column.index;
        let Role::Figures(figures) = &mut column.role else { continue };
        if figures.measure != Some(Measure::Rate) || figures.numbers != Numbers::Percent || figures.settled {
            continue;
        }
        let values = unsigned(grid, table, index, &|number| number.value(styles.of(index)));
        let are_small = |values: &Vec<f64>| {
            values.iter().any(|value| value.fract() != 0.0)
                && values.iter().all(|value| (0.0..=LARGEST_FRACTION).contains(value))
        };
        if values.is_some_and(|values| are_small(&values)) {
            figures.numbers = Numbers::Doubted;
        }
    }
}

/// Asks what a column counts that could be percentages by its name alone: `Cakupan` beside `Sasaran` has people. `counted`
/// is what the columns count.
pub(super) fn ask_about_large(
    grid: &Grid,
    table: &Table,
    columns: &mut [Column],
    counted: &BTreeSet<Measure>,
    findings: &mut Findings,
) {
    // Where rows say in what they count, it is theirs to say.
    let by_rows = columns.iter().any(|column| matches!(column.role, Role::Unit | Role::Measure));
    if by_rows || counted.contains(&Measure::Workers) && counted.contains(&Measure::Registered) {
        return;
    }
    for column in columns {
        let Role::Figures(Figures { measure: Some(Measure::Rate), numbers: Numbers::Unsaid, settled: false, .. }) =
            column.role
        else {
            continue;
        };
        let smallest = |number: &WrittenNumber| {
            NumberStyle::ALL.into_iter().filter_map(|style| number.value(style)).reduce(f64::min)
        };
        let values = unsigned(grid, table, column.index, &smallest);
        if values.is_some_and(|values| values.iter().any(|value| *value > LARGEST_PERCENT)) {
            use ChoiceMeaning::*;
            let choices =
                vec![("registered", Registered), ("workers", Workers), ("percent", Percent), ("ignore", Ignore)];
            let kind = TableProblemKind::UnknownColumn { name: column.name.clone() };
            findings.ask(Place::Column(column.index), kind, choices);
            column.role = Role::LeftOut;
        }
    }
}

/// Takes columns for percentages whose numbers all have percent signs, whatever else their names say: `Perempuan` over
/// `41,2%`.
pub(super) fn signs_tell(grid: &Grid, table: &Table, columns: &mut [Column]) {
    let counts = |wanted: Measure| {
        columns.iter().any(|column| {
            let is_wanted = matches!(&column.role, Role::Figures(figures) if figures.measure == Some(wanted));
            is_wanted && !all_percent(grid, table, column.index)
        })
    };
    let heads = counts(Measure::Workers) && counts(Measure::Registered);
    for column in columns {
        let index = column.index;
        let Role::Figures(figures) = &mut column.role else { continue };
        let is_named = matches!(figures.measure, Some(Measure::Workers | Measure::Registered));
        let is_unknown = figures.measure.is_none() && figures.time.is_none() && figures.group.is_none() && !heads;
        if (is_named || is_unknown) && !figures.settled && all_percent(grid, table, index) {
            figures.measure = Some(Measure::Rate);
            figures.numbers = Numbers::Unsaid;
        }
    }
}

/// Whether all numbers of a column have percent signs.
pub(super) fn all_percent(grid: &Grid, table: &Table, column: usize) -> bool {
    let mut signs = table.rows.iter().filter_map(|row| grid.at(*row, column).percent_sign()).peekable();
    signs.peek().is_some() && signs.all(|has_sign| has_sign)
}

/// The numbers of a column; none where any has a percent sign.
fn unsigned(
    grid: &Grid,
    table: &Table,
    column: usize,
    value: &dyn Fn(&WrittenNumber) -> Option<f64>,
) -> Option<Vec<f64>> {
    let cells = || table.rows.iter().map(|row| grid.at(*row, column));
    let number = |cell: &Content| match cell {
        Content::Number { value, .. } => Some(*value),
        Content::Text(text) => WrittenNumber::read(text).as_ref().and_then(value),
        _ => None,
    };
    let has_signs = cells().any(|cell| cell.percent_sign() == Some(true));
    (!has_signs).then(|| cells().filter_map(number).collect())
}
