//! The columns of the table.

/// Which columns rows have, and how their numbers are written.
#[derive(Clone, Copy)]
pub(super) struct Columns {
    /// Whether there are columns of people.
    pub heads: bool,
    /// To what people are rounded.
    pub people_unit: f64,
    /// What the column of cost counts in, where there is one.
    pub cost_scale: Option<f64>,
    /// Whether there are columns of a band.
    pub ranges: bool,
}
