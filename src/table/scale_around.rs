//! What the words around a table say that its numbers are multiplied by: `(ribu orang)` in a title or a note. No column
//! says it then, so it is asked.

use super::cell_class::CellClass;
use super::choice::ChoiceMeaning;
use super::column::{Column, Measure, Numbers, Role};
use super::findings::Findings;
use super::grid::Grid;
use super::place::Place;
use super::problem::TableProblemKind;
use super::tables::Table;
use super::vocabulary::{is_unit, named};

/// The answers, and what each multiplies by.
const ANSWERS: [(&str, f64); 3] = [("thousands", 1e3), ("millions", 1e6), ("people", 1.0)];
/// Words before a unit in a sentence.
const BEFORE: [&str; 6] = ["dalam ", "satuan: ", "satuan ", "in ", "unit: ", "unit "];
/// A unit is said in few words.
const LONGEST_UNIT: usize = 4;

/// What the numbers of people are multiplied by where their columns do not say so; 1 where nothing does.
pub fn scale_around(grid: &Grid, table: &Table, columns: &[Column], findings: &mut Findings) -> f64 {
    let in_rows = columns.iter().any(|column| column.role == Role::Measure);
    let says_nothing = |column: &Column| match &column.role {
        Role::Figures(figures) => {
            figures.numbers == Numbers::People(1.0) && figures.measure != Some(Measure::Rate)
                || in_rows && figures.measure.is_none()
        }
        _ => false,
    };
    if !columns.iter().any(says_nothing) || columns.iter().any(|column| column.role == Role::Unit) {
        return 1.0;
    }
    for &row in table.above.iter().chain(&table.below) {
        for (column, cell) in grid.filled(row).filter(|(_, cell)| CellClass::of(cell) == CellClass::Text) {
            let Some(scale) = scale_said(&cell.text()) else { continue };
            let at = Place::Cell(row, column);
            if let Some(answer) = findings.answers.one_of(at, &ANSWERS.map(|(answer, _)| answer)) {
                return ANSWERS.iter().find(|(known, _)| *known == answer).map_or(1.0, |(_, scale)| *scale);
            }
            let multiplied = if scale > 1e3 {
                ("millions", ChoiceMeaning::Millions)
            } else {
                ("thousands", ChoiceMeaning::Thousands)
            };
            let choices = vec![multiplied, ("people", ChoiceMeaning::People)];
            findings.ask(at, TableProblemKind::ScaleAround, choices);
            return scale;
        }
    }
    1.0
}

/// What a title or a note says that numbers are in: as a unit alone, in brackets, or as `dalam ribuan`.
fn scale_said(text: &str) -> Option<f64> {
    let lower = text.to_lowercase();
    let brackets = lower.split('(').skip(1).filter_map(|part| part.split_once(')')).map(|(inside, _)| inside);
    let is_short = |part: &str| {
        part.split_whitespace().count() <= LONGEST_UNIT
            && !part.replace("000", "").contains(|letter: char| letter.is_ascii_digit())
    };
    let after = BEFORE.iter().filter_map(|word| {
        let at =
            lower.find(word).filter(|at| lower.get(..*at).is_some_and(|text| !text.ends_with(char::is_alphabetic)))?;
        lower.get(at + word.len()..)?.split_whitespace().next()
    });
    let whole = Some(lower.as_str()).filter(|text| is_unit(text));
    let scaled = |part: &str| Some(named(part).scale).filter(|scale| *scale > 1.0);
    brackets.filter(|part| is_short(part)).chain(after).chain(whole).find_map(scaled)
}

#[cfg(test)]
mod tests {
    use super::scale_said;

    #[test]
    fn a_unit_is_said_in_brackets_alone_or_after_a_word() {
        for (text, scale) in [
            ("Tabel 3. Angkatan kerja (ribu orang), 2023", Some(1e3)),
            ("(Ribu Orang)", Some(1e3)),
            ("Ribu orang", Some(1e3)),
            ("Catatan: dalam ribuan orang", Some(1e3)),
            ("Population, in millions", Some(1e6)),
            ("Workers (000)", Some(1e3)),
            ("Satuan: juta jiwa", Some(1e6)),
            ("Peserta di seribu desa (Program 5 ribu desa)", None),
            ("1,2 juta pekerja belum terdaftar", None),
            ("Termasuk 300 ribu orang musiman", None),
            ("Kepesertaan, 2023", None),
        ] {
            assert_eq!(scale_said(text), scale, "{text}");
        }
    }
}
