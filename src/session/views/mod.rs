//! The views: each is made of the words and the pictures of its room, for what the reader has chosen.

mod cost;
mod now;
mod projection;
mod sensitivity;
mod shown;
mod table;
mod view_context;

pub(super) use projection::scene as projection_scene;
pub(super) use shown::Shown;
pub(super) use view_context::ViewContext;

use super::view::View;
use crate::words::{SmallTable, WordsContext};

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
