//! A column of a table, once it is known what it is.

use super::vocabulary::Meaning;
use super::written_time::WrittenTime;

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Measure {
    /// Everyone who should be reached.
    Workers,
    /// Those registered.
    Registered,
    /// Those for whom somebody else pays.
    Subsidised,
    /// Registered over workers.
    Rate,
}

impl Measure {
    /// What a name means, where it means something that is counted.
    pub fn of(meaning: Meaning) -> Option<Measure> {
        match meaning {
            Meaning::Workers => Some(Measure::Workers),
            Meaning::Registered => Some(Measure::Registered),
            Meaning::Subsidised => Some(Measure::Subsidised),
            Meaning::Rate => Some(Measure::Rate),
            _ => None,
        }
    }
}

/// How the numbers of a column become what they count.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Numbers {
    /// People, times this.
    People(f64),
    /// Percentages, with a sign or by the column's name.
    Percent,
    /// Fractions.
    Fraction,
    /// Of a thousand.
    PerThousand,
    /// Percentages by the column's name, and as small as fractions.
    Doubted,
    /// Percentages where they have a sign.
    Unsaid,
}

/// What a column is for.
#[derive(Debug, Clone, PartialEq)]
pub enum Role {
    /// Names of groups.
    Group,
    /// Programmes, beside the names of groups.
    Programme,
    /// Times.
    Time,
    /// Months.
    Month,
    /// Sources.
    Source,
    /// Why more are registered than there are.
    Reason,
    /// What the row counts.
    Measure,
    /// In what the row counts.
    Unit,
    /// Figures.
    Figures(Figures),
    /// Nothing that a document holds.
    LeftOut,
}

/// A column of figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// What is counted, where the column says it.
    pub measure: Option<Measure>,
    /// The time, where the column says it.
    pub time: Option<WrittenTime>,
    /// The group, where the column says it.
    pub group: Option<String>,
    /// How its numbers are meant.
    pub numbers: Numbers,
    /// Whether the editor said what it is.
    pub settled: bool,
    /// The columns in the place of which a sum stands that this is a part of.
    pub sums: Vec<usize>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// From A, which is 0.
    pub index: usize,
    /// What it is called, in all rows of the heading.
    pub name: String,
    /// What it is for.
    pub role: Role,
}
