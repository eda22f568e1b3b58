//! One cell of figures: what it says in people or as a fraction, or what is asked about it.

use super::answers::FigureAnswer;
use super::cell::{Content, rounded};
use super::cell_class::{is_cut, is_missing};
use super::choice::ChoiceMeaning;
use super::column::Numbers;
use super::findings::Findings;
use super::grid::Grid;
use super::number_styles::NumberStyles;
use super::place::Place;
use super::problem::TableProblemKind;
use super::written_number::{WrittenNumber, scaled};

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Figure {
    /// No figure: an empty cell, or a mark that says so.
    Missing,
    /// A figure.
    Known(Known),
    /// What it says has to be asked, or mended.
    Open,
}

/// A figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Known {
    /// People, or a fraction.
    pub value: f64,
    /// How much one unit of its last digit is.
    pub unit: f64,
    /// Whether it says that it is a round one.
    pub approximate: bool,
    /// Whether nothing says that this is a percentage; `value` takes it for one.
    pub unsaid: bool,
    /// Whether a name says that it is a percentage after all.
    pub doubted: bool,
    /// Whether it stands there as a fraction.
    pub fraction: bool,
}

/// A number of a cell before it is known what it counts.
struct Raw {
    value: f64,
    decimals: usize,
    percent: bool,
    /// Whether the spreadsheet has a fraction and shows a percentage.
    fraction: bool,
    approximate: bool,
    written: String,
}

/// What a cell of figures says.
pub fn figure(
    grid: &Grid,
    (row, column): (usize, usize),
    numbers: Numbers,
    styles: &NumberStyles,
    findings: &mut Findings,
) -> Figure {
    let at = Place::Cell(row, column);
    match findings.answers.figure(at) {
        Some(FigureAnswer::Missing) => return Figure::Missing,
        Some(FigureAnswer::Number { value, percent, written }) => {
            // What is written anew is in people, and not in thousands of them.
            let numbers = if matches!(numbers, Numbers::People(_)) { Numbers::People(1.0) } else { numbers };
            let decimals = decimals(value);
            let raw = Raw { value, decimals, percent, fraction: false, approximate: false, written };
            return known(raw, numbers, at, findings);
        }
        Some(FigureAnswer::AboutRow) | None => {}
    }
    let missing = ("missing", ChoiceMeaning::Missing);
    let raw = match grid.at(row, column) {
        Content::Empty => return Figure::Missing,
        Content::Text(text) if is_missing(text) => return Figure::Missing,
        Content::Error(written) => {
            findings.say(at, TableProblemKind::ErrorCell { written: written.clone() });
            return Figure::Open;
        }
        Content::NoStoredValue => {
            findings.say(at, TableProblemKind::NoStoredValue);
            return Figure::Open;
        }
        Content::Text(text) if is_cut(text) => {
            findings.ask(at, TableProblemKind::CutNumber, vec![missing]);
            return Figure::Open;
        }
        Content::Number { value, percent } => {
            let value = if *percent { rounded(value * 100.0) } else { *value };
            let written = grid.at(row, column).text();
            Raw { value, decimals: decimals(value), percent: *percent, fraction: true, approximate: false, written }
        }
        content => {
            let written = content.text();
            let number = WrittenNumber::read(&written).filter(|_| matches!(content, Content::Text(_)));
            let Some(number) = number else {
                findings.ask(at, TableProblemKind::NotANumber { written }, vec![missing]);
                return Figure::Open;
            };
            if styles.is_asked(row, column) {
                return Figure::Open;
            }
            let style = styles.of(column);
            let style = if number.value(style).is_none() { other(styles, column) } else { style };
            let Some(value) = number.value(style) else {
                findings.ask(at, TableProblemKind::NotANumber { written }, vec![missing]);
                return Figure::Open;
            };
            if number.footnote {
                findings.say(at, TableProblemKind::FootnoteLeftOut);
            }
            let decimals = number.decimals(style);
            let (percent, approximate) = (number.percent, number.approximate);
            Raw { value, decimals, percent, fraction: false, approximate, written }
        }
    };
    known(raw, numbers, at, findings)
}

fn other(styles: &NumberStyles, column: usize) -> super::written_number::NumberStyle {
    use super::written_number::NumberStyle::{DecimalComma, DecimalPoint};
    if styles.of(column) == DecimalComma { DecimalPoint } else { DecimalComma }
}

fn known(raw: Raw, numbers: Numbers, at: Place, findings: &mut Findings) -> Figure {
    let unit = 10_f64.powi(-i32::try_from(raw.decimals).unwrap_or(0));
    let known = |value, unit, unsaid| {
        let fraction = numbers == Numbers::Fraction && !raw.percent;
        let doubted = numbers == Numbers::Doubted;
        Figure::Known(Known { value, unit, approximate: raw.approximate, unsaid, doubted, fraction })
    };
    let fraction = hundredth(raw.value);
    match numbers {
        Numbers::People(_) if raw.percent => {
            findings.ask(
                at,
                TableProblemKind::NotANumber { written: raw.written },
                vec![("missing", ChoiceMeaning::Missing)],
            );
            Figure::Open
        }
        Numbers::People(scale) => {
            let value = scaled(raw.value, scale);
            if value.fract() != 0.0 {
                let thousands = scaled(raw.value, 1000.0);
                let mut choices = vec![("missing", ChoiceMeaning::Missing)];
                let chosen = thousands.to_string();
                if thousands.fract() == 0.0 && scale == 1.0 {
                    choices.insert(0, (&chosen, ChoiceMeaning::Number { value: thousands }));
                }
                findings.ask(at, TableProblemKind::NotWhole { written: raw.written }, choices);
                return Figure::Open;
            }
            known(value, if scale > 1.0 { unit * scale } else { 0.0 }, false)
        }
        Numbers::Percent if raw.percent || !raw.fraction => known(fraction, unit / 100.0, false),
        Numbers::Percent => known(fraction, unit / 100.0, false),
        Numbers::Fraction if raw.percent => known(fraction, unit / 100.0, false),
        Numbers::Fraction => known(raw.value, unit, false),
        Numbers::PerThousand => known(scaled(raw.value, 1.0) / 1000.0, unit / 1000.0, false),
        Numbers::Unsaid | Numbers::Doubted => known(fraction, unit / 100.0, !raw.percent),
    }
}

/// A hundredth, as near as a float comes to it: 41.2 is 0.412.
fn hundredth(percent: f64) -> f64 {
    format!("{percent}e-2").parse().unwrap_or(percent / 100.0)
}

/// How many decimals the shortest way of writing a number has.
fn decimals(value: f64) -> usize {
    let written = rounded(value).to_string();
    written.split_once('.').map_or(0, |(_, decimals)| decimals.len())
}
