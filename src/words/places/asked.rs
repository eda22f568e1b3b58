//! What a reader wants to see of the places side by side, and the rankings that follow.

use crate::model::{Part, Ranking};

/// What the reader compares.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Asked<'a> {
    /// The year; where none is chosen, the latest that half of the places have.
    pub year: Option<i32>,
    /// All together, or a group.
    pub part: Part<'a>,
    /// How tables are ordered.
    pub order: Order,
    /// The place that is the reader's own, by its number in the list.
    pub own: Option<usize>,
}

/// By what a table is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// The column.
    pub by: Column,
    /// From the lowest to the highest, or from A to Z.
    pub rising: bool,
}

/// The columns that a table can be ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr, strum::EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Column {
    /// The place's name.
    Name,
    /// Coverage.
    Coverage,
    /// Those not covered, people.
    Missing,
}

/// The ranking of the places that are counted in one way.
pub struct Side<'a> {
    /// The number of the way of counting.
    pub counting: usize,
    /// Who is where.
    pub ranking: Ranking<'a>,
}
