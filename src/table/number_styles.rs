//! In which style the numbers of each column are written, decided for the whole column; and the cells that are another
//! number in each style.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::Content;
use super::cell_class::is_missing;
use super::choice::{Choice, ChoiceMeaning};
use super::column::{Column, Figures, Measure, Numbers, Role};
use super::findings::Findings;
use super::grid::Grid;
use super::place::{Place, Topic};
use super::problem::TableProblemKind;
use super::tables::Table;
use super::written_number::{Evidence, NumberStyle, WrittenNumber, scaled};

/// The style of each column of figures.
#[derive(Debug, Default)]
pub struct NumberStyles {
    by_column: BTreeMap<usize, NumberStyle>,
    /// Cells that are asked about.
    open: BTreeSet<(usize, usize)>,
}

/// More questions of one kind in a column say nothing new.
const MOST_ASKED: usize = 20;

impl NumberStyles {
    /// Of the columns of a table; asks where a column does not settle it.
    pub fn settle(grid: &Grid, table: &Table, columns: &[Column], findings: &mut Findings) -> NumberStyles {
        let mut styles = NumberStyles::default();
        let figures: Vec<(usize, &Figures)> = columns
            .iter()
            .filter_map(
                |column| if let Role::Figures(figures) = &column.role { Some((column.index, figures)) } else { None },
            )
            .collect();
        let written: BTreeMap<usize, Vec<(usize, WrittenNumber, String)>> =
            figures.iter().map(|(index, _)| (*index, numbers(grid, table, *index, findings))).collect();
        let proven: BTreeMap<usize, BTreeSet<NumberStyle>> =
            written.iter().map(|(index, numbers)| (*index, proven(numbers))).collect();
        let answer = match findings.answers.at(Place::Topic(Topic::Numbers)) {
            Some("id") => Some(NumberStyle::DecimalComma),
            Some("en") => Some(NumberStyle::DecimalPoint),
            Some(_) => {
                findings.answers.refuse(Place::Topic(Topic::Numbers));
                None
            }
            None => None,
        };
        for (index, figures) in figures {
            let Some(numbers) = written.get(&index) else { continue };
            let elsewhere: BTreeSet<NumberStyle> =
                proven.iter().filter(|(other, _)| **other != index).flat_map(|(_, styles)| styles).copied().collect();
            let rates = holds_rates(figures, numbers);
            let (style, open) = match answer {
                Some(style) => (style, Vec::new()),
                None if rates => (style_of_rates(numbers), Vec::new()),
                None => style_of_people(figures, numbers, &elsewhere),
            };
            styles.by_column.insert(index, style);
            for row in open {
                if styles.open.iter().filter(|(_, column)| *column == index).count() < MOST_ASKED {
                    ask(row, index, numbers, figures, findings);
                }
                styles.open.insert((row, index));
            }
            if !numbers.iter().all(|(_, number, _)| number.evidence() == Evidence::None) && !styles.is_open(index) {
                findings.say(Place::Column(index), TableProblemKind::NumbersRead { style });
            }
        }
        styles
    }

    /// The style of a column.
    pub fn of(&self, column: usize) -> NumberStyle {
        self.by_column.get(&column).copied().unwrap_or(NumberStyle::DecimalComma)
    }

    /// Whether a cell is asked about.
    pub fn is_asked(&self, row: usize, column: usize) -> bool {
        self.open.contains(&(row, column))
    }

    fn is_open(&self, column: usize) -> bool {
        self.open.iter().any(|(_, other)| *other == column)
    }
}

/// The numbers of a column that are words of the file, but those that the editor has written anew.
fn numbers(grid: &Grid, table: &Table, column: usize, findings: &Findings) -> Vec<(usize, WrittenNumber, String)> {
    let number = |row: &usize| {
        let Content::Text(text) = grid.at(*row, column) else { return None };
        if is_missing(text) || findings.answers.figure(Place::Cell(*row, column)).is_some() {
            return None;
        }
        Some((*row, WrittenNumber::read(text)?, text.clone()))
    };
    table.rows.iter().filter_map(number).collect()
}

fn proven(numbers: &[(usize, WrittenNumber, String)]) -> BTreeSet<NumberStyle> {
    numbers
        .iter()
        .filter_map(|(_, number, _)| match number.evidence() {
            Evidence::Thousands(style) | Evidence::Decimals(style) => Some(style),
            _ => None,
        })
        .collect()
}

fn holds_rates(figures: &Figures, numbers: &[(usize, WrittenNumber, String)]) -> bool {
    let signed = numbers.iter().filter(|(_, number, _)| number.percent).count();
    figures.measure == Some(Measure::Rate)
        || matches!(figures.numbers, Numbers::Percent | Numbers::Doubted | Numbers::Fraction | Numbers::PerThousand)
        || signed * 2 > numbers.len()
}

/// Percentages have no thousands: one mark stands before decimals.
fn style_of_rates(numbers: &[(usize, WrittenNumber, String)]) -> NumberStyle {
    let style = numbers.iter().find_map(|(_, number, _)| match number.evidence() {
        Evidence::Decimals(style) | Evidence::Thousands(style) => Some(style),
        Evidence::Either(NumberStyle::DecimalComma) => Some(NumberStyle::DecimalPoint),
        Evidence::Either(NumberStyle::DecimalPoint) => Some(NumberStyle::DecimalComma),
        Evidence::None => None,
    });
    style.unwrap_or(NumberStyle::DecimalComma)
}

/// The style of a column of people, and the rows whose number is another in each style.
fn style_of_people(
    figures: &Figures,
    numbers: &[(usize, WrittenNumber, String)],
    elsewhere: &BTreeSet<NumberStyle>,
) -> (NumberStyle, Vec<usize>) {
    let rows = |wanted: &dyn Fn(Evidence) -> bool| -> Vec<usize> {
        numbers.iter().filter(|(_, number, _)| wanted(number.evidence())).map(|(row, ..)| *row).collect()
    };
    let styles = |of: &dyn Fn(Evidence) -> Option<NumberStyle>| -> BTreeSet<NumberStyle> {
        numbers.iter().filter_map(|(_, number, _)| of(number.evidence())).collect()
    };
    let thousands = styles(&|evidence| if let Evidence::Thousands(style) = evidence { Some(style) } else { None });
    let decimals = styles(&|evidence| if let Evidence::Decimals(style) = evidence { Some(style) } else { None });
    let either = styles(&|evidence| if let Evidence::Either(style) = evidence { Some(style) } else { None });
    let either_rows = || rows(&|evidence| matches!(evidence, Evidence::Either(_)));
    let certain: BTreeSet<NumberStyle> = thousands.union(&decimals).copied().collect();
    let first = |styles: &BTreeSet<NumberStyle>| styles.first().copied();
    if certain.len() > 1 {
        let style = first(&thousands).unwrap_or(NumberStyle::DecimalComma);
        return (style, rows(&|evidence| evidence != Evidence::None));
    }
    if let Some(style) = first(&thousands) {
        return (style, Vec::new());
    }
    if let Some(style) = first(&decimals) {
        return (style, either_rows());
    }
    let Some(style) = first(&either) else { return (NumberStyle::DecimalComma, Vec::new()) };
    if either.len() > 1 {
        return (style, either_rows());
    }
    if figures.numbers != Numbers::People(1.0) && figures.measure.is_some() {
        // Thousands of people may have decimals: another column has to tell.
        return match first(elsewhere).filter(|_| elsewhere.len() == 1) {
            Some(style) => (style, Vec::new()),
            None => (style, either_rows()),
        };
    }
    let doubtful = elsewhere.iter().any(|other| *other != style)
        || numbers.iter().any(|(_, number, _)| number.is_long_and_plain());
    (style, if doubtful { either_rows() } else { Vec::new() })
}

fn ask(
    row: usize,
    column: usize,
    numbers: &[(usize, WrittenNumber, String)],
    figures: &Figures,
    findings: &mut Findings,
) {
    let Some((_, number, written)) = numbers.iter().find(|(other, ..)| *other == row) else { return };
    let scale = if let Numbers::People(scale) = figures.numbers { scale } else { 1.0 };
    let at = Place::Cell(row, column);
    let mut choices = Vec::new();
    for style in NumberStyle::ALL {
        if let Some(value) = number.value(style).map(|value| scaled(value, scale)) {
            let chosen = if style == NumberStyle::DecimalComma { "id" } else { "en" };
            let meaning = ChoiceMeaning::Numbers { value };
            choices.push(Choice { at: Place::Topic(Topic::Numbers), chosen: chosen.to_owned(), meaning });
            if value.fract() == 0.0 {
                choices.push(Choice { at, chosen: value.to_string(), meaning: ChoiceMeaning::Number { value } });
            }
        }
    }
    choices.push(Choice { at, chosen: "missing".to_owned(), meaning: ChoiceMeaning::Missing });
    findings.add(at, TableProblemKind::AmbiguousNumber { written: written.clone() }, choices);
}
