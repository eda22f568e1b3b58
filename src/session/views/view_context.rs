//! What every view is made of.

use crate::chart::{Display, Measure};
use crate::session::open_document::Open;
use crate::words::WordsContext;

/// What a view is made of.
pub(in crate::session) struct ViewContext<'a> {
    pub context: WordsContext<'a>,
    pub open: &'a Open,
    pub display: &'a Display,
    pub measure: &'a dyn Measure,
    /// Whether the panel of levers is unfolded.
    pub unfolded: bool,
    /// Whether the reader has asked how sure the levers are.
    pub with_ranges: bool,
    /// Which group of the table is shown where only one fits.
    pub table_group: usize,
    /// Whether the table has every year.
    pub table_expanded: bool,
}
