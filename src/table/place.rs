//! Where in a table something is, as a spreadsheet shows it: `D7`, `row 7`, `column D`; or what is asked of the whole
//! table, by its name.

use std::fmt;

/// A place in a table. Rows and columns count from 0 here, and are written as a spreadsheet shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// The whole file or table.
    Topic(Topic),
    /// A column.
    Column(usize),
    /// A row.
    Row(usize),
    /// A cell: its row, then its column.
    Cell(usize, usize),
}

/// What is asked or said of a whole table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Topic {
    /// The file.
    File,
    /// Which sheet of the file.
    Sheet,
    /// Which table of the sheet.
    Table,
    /// Which programme of the table.
    Programme,
    /// The year that stands nowhere.
    Year,
    /// How numbers are written.
    Numbers,
}

impl Topic {
    fn name(self) -> &'static str {
        match self {
            Topic::File => "file",
            Topic::Sheet => "sheet",
            Topic::Table => "table",
            Topic::Programme => "programme",
            Topic::Year => "year",
            Topic::Numbers => "numbers",
        }
    }
}

impl Place {
    /// What stands before the `=` of an answer: `D7`, `7`, `D`, `year`.
    pub fn key(self) -> String {
        match self {
            Place::Topic(topic) => topic.name().to_owned(),
            Place::Column(column) => letters(column),
            Place::Row(row) => (row + 1).to_string(),
            Place::Cell(row, column) => format!("{}{}", letters(column), row + 1),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Topic(_) | Place::Cell(..) => write!(out, "{}", self.key()),
            Place::Column(_) => write!(out, "column {}", self.key()),
            Place::Row(_) => write!(out, "row {}", self.key()),
        }
    }
}

/// The letters of a column: A … Z, AA ….
pub fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.insert(0, b'A' + (rest % 26) as u8);
        rest /= 26;
    }
    letters.into_iter().map(char::from).collect()
}

#[cfg(test)]
mod tests {
    use super::{Place, letters};

    #[test]
    fn columns_are_lettered_as_spreadsheets_do() {
        let named: Vec<String> = [0, 25, 26, 51, 52, 701, 702].into_iter().map(letters).collect();
        assert_eq!(named, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn places_are_written_as_a_spreadsheet_shows_them() {
        let places = [Place::Cell(6, 3), Place::Row(6), Place::Column(3)];
        assert_eq!(places.map(|place| place.to_string()), ["D7", "row 7", "column D"]);
    }
}
