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

use super::frame::{FirstView, ViewFrame};
use super::view::View;
use crate::words::{SmallTable, WordsContext};

/// Shows a view.
pub(super) fn show(view: View, view_context: &ViewContext) -> Shown<ViewFrame> {
    match view {
        View::Now => now::show(view_context).among(ViewFrame::First),
        View::Projection => projection::show(view_context).among(ViewFrame::First),
        View::Cost => cost::show(view_context).among(ViewFrame::Later),
        View::Levers => sensitivity::show(view_context).among(ViewFrame::Later),
        View::Table => table::show(view_context).among(ViewFrame::Later),
    }
}

/// Shows what a page may open with: today, or the years ahead with the levers folded.
pub(super) fn show_first(view: View, view_context: &ViewContext) -> Option<Shown<FirstView>> {
    match view {
        View::Now => Some(now::show(view_context)),
        View::Projection if !view_context.unfolded => Some(projection::show_with(view_context, None)),
        _ => None,
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

/// The same for a view that a page may open with.
pub(super) fn first_data_tables(view: View, context: &WordsContext) -> Vec<SmallTable> {
    match view {
        View::Now => now::data_tables(context),
        View::Projection => projection::data_tables(context),
        _ => Vec::new(),
    }
}
