//! The views: each is made of the words and the pictures of its room, for what the reader has chosen.

mod cost;
mod now;
mod projection;
mod sensitivity;
mod table;

pub(super) use projection::scene as projection_scene;

use super::frame::{Tab, ViewFrame};
use super::{Open, View};
use crate::chart::{Display, Measure, Scene};
use crate::words::{Heading, Question, SmallTable, WordsContext};

/// What a view is made of.
pub(super) struct ViewContext<'a> {
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

/// A view as it is shown.
pub(super) struct Shown {
    pub heading: Heading,
    pub notes: Vec<String>,
    pub questions: Vec<Question>,
    /// The view that a reader is led to from here.
    pub next: Option<Tab>,
    /// What is said aloud after the headline.
    pub announcement: String,
    pub view: ViewFrame,
    /// The pictures, from above to below.
    pub scenes: Vec<Scene>,
}

/// Shows a view.
pub(super) fn show(view: View, sight: &ViewContext) -> Shown {
    match view {
        View::Now => now::show(sight),
        View::Projection => projection::show(sight),
        View::Cost => cost::show(sight),
        View::Levers => sensitivity::show(sight),
        View::Table => table::show(sight),
    }
}

/// The numbers behind each picture of a view. The table has no picture: it is the numbers.
pub(super) fn data_tables(view: View, context: &WordsContext) -> Vec<SmallTable> {
    match view {
        View::Now => now::data_tables(context),
        View::Projection => projection::data_tables(context),
        View::Cost => cost::data_tables(context),
        View::Levers => sensitivity::data_tables(context),
        View::Table => Vec::new(),
    }
}
