//! Quarters and halves of years: `Triwulan II 2024`, and `II` in a column of quarters beside one of years.

use super::choice::{Choice, ChoiceMeaning};
use super::findings::Findings;
use super::grid::Grid;
use super::place::Place;
use super::problem::TableProblemKind;
use super::tables::Table;
use super::written_time::{WrittenTime, year};

/// Quarters and halves of years by their names, shortened too, and how many months they have.
const PARTS: [(&str, u8); 9] = [
    ("triwulan", 3),
    ("tw", 3),
    ("kuartal", 3),
    ("quarter", 3),
    ("q", 3),
    ("semester", 6),
    ("smt", 6),
    ("half", 6),
    ("h", 6),
];

/// The last month of a quarter or half of a year: `Triwulan II 2024`, `Q1 2023`.
pub fn part_of_year(text: &str) -> Option<WrittenTime> {
    // `2023Q1`
    let parted = text.replace(['Q', 'q'], " q");
    let tokens = tokens(&parted);
    let years: Vec<i32> = tokens.iter().filter_map(|token| year(token)).collect();
    let [of] = years.as_slice() else { return None };
    let words: String = tokens.iter().filter(|token| year(token).is_none()).map(String::as_str).collect();
    Some(WrittenTime::Month(*of, last_month(&words)?))
}

/// The last month of a part whose year stands elsewhere: `Triwulan II`, or `II` and `2` under a heading that names parts.
pub fn part_alone(text: &str, heading: &str) -> Option<u8> {
    let words = tokens(text).concat();
    let under = |heading: &String| {
        let (name, _) = PARTS.iter().find(|(name, _)| name == heading)?;
        last_month(&format!("{name}{words}"))
    };
    last_month(&words).or_else(|| tokens(heading).iter().find_map(under))
}

/// What a part is called whose heading may name it: `Triwulan II`.
pub fn part_named(text: &str, heading: &str) -> String {
    if part_alone(text, "").is_some() { text.to_owned() } else { format!("{heading} {text}") }
}

/// A part of a year in a heading: `Peserta triwulan II`.
pub struct Part {
    /// Its last month.
    pub last_month: u8,
    /// What it is called.
    pub name: String,
    /// The other words.
    pub rest: String,
}

/// The part that a heading names, whose year stands elsewhere.
pub fn find_part(text: &str) -> Option<Part> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut places = (0..words.len()).flat_map(|at| [2, 1].map(|length| (at, length)));
    places.find_map(|(at, length)| {
        let name = words.get(at..at + length)?.join(" ");
        let rest = [words.get(..at)?, words.get(at + length..)?].concat().join(" ");
        Some(Part { last_month: part_alone(&name, "")?, name, rest })
    })
}

/// Whether most cells of a column are parts of years that stand elsewhere.
pub fn tells_parts_alone(grid: &Grid, table: &Table, column: usize, heading: &str) -> bool {
    let filled = table.rows.iter().map(|row| grid.at(*row, column)).filter(|cell| !cell.is_empty());
    let parts: Vec<bool> = filled.map(|cell| part_alone(&cell.text(), heading).is_some()).collect();
    parts.iter().filter(|is_part| **is_part).count() * 2 > parts.len()
}

/// Asks about a quarter or half of a year in a cell of times or of parts: its last month, or all of them in the column.
pub fn ask_about_part(at: Place, column: usize, written: String, (year, month): (i32, u8), findings: &mut Findings) {
    let month = format!("{year}-{month:02}");
    let of_column =
        Choice { at: Place::Column(column), chosen: "last-months".to_owned(), meaning: ChoiceMeaning::LastMonths };
    let of_cell = Choice { at, chosen: month.clone(), meaning: ChoiceMeaning::Words { text: month } };
    findings.add(at, TableProblemKind::PartOfYear { written }, vec![of_column, of_cell]);
}

/// Words in small letters.
fn tokens(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    lower.split(|letter: char| !letter.is_alphanumeric()).filter(|token| !token.is_empty()).map(str::to_owned).collect()
}

/// The last month of what is called so, in one word: `triwulanii`, `q1`, `ikuartal`.
fn last_month(words: &str) -> Option<u8> {
    let number = |text: &str| match text {
        "1" | "i" => Some(1),
        "2" | "ii" => Some(2),
        "3" | "iii" => Some(3),
        "4" | "iv" => Some(4),
        _ => None,
    };
    let (number, months) = PARTS.iter().find_map(|(name, months)| {
        let bare = words.strip_prefix(name).or_else(|| words.strip_suffix(name))?;
        Some((number(bare)?, *months))
    })?;
    (number * months <= 12).then_some(number * months)
}

#[cfg(test)]
mod tests {
    use super::super::written_time::WrittenTime::Month;
    use super::{part_alone, part_of_year};

    #[test]
    fn quarters_and_halves_of_years_end_with_their_last_month() {
        for (text, time) in [
            ("Triwulan II 2024", Some(Month(2024, 6))),
            ("Q1 2023", Some(Month(2023, 3))),
            ("2023-Q4", Some(Month(2023, 12))),
            ("2023Q1", Some(Month(2023, 3))),
            ("TW III-2023", Some(Month(2023, 9))),
            ("Semester 2 (2022)", Some(Month(2022, 12))),
            ("Triwulan V 2024", None),
            ("Semester III 2022", None),
            ("Q1", None),
            ("2024", None),
            ("Q1 2023 2024", None),
        ] {
            assert_eq!(part_of_year(text), time, "{text}");
        }
    }

    #[test]
    fn a_part_alone_is_one_by_its_name_or_by_its_heading() {
        for (text, heading, month) in [
            ("Q3", "Periode", Some(9)),
            ("TW-I", "", Some(3)),
            ("II", "Triwulan", Some(6)),
            ("2", "Semester", Some(12)),
            ("4", "Kuartal ke-", Some(12)),
            ("I", "Wilayah", None),
            ("3", "Semester", None),
            ("Hulu", "Triwulan", None),
        ] {
            assert_eq!(part_alone(text, heading), month, "{text} {heading}");
        }
    }
}
