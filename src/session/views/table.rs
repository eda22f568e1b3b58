//! The view of the numbers.

use super::{Shown, ViewContext};
use crate::session::frame::LaterView;
use crate::words::CoverageTable;

pub(super) fn show(view_context: &ViewContext) -> Shown<LaterView> {
    let words = CoverageTable::new(&view_context.context);
    Shown {
        heading: words.heading(),
        notes: Vec::new(),
        questions: Vec::new(),
        next: None,
        announcement: String::new(),
        view: LaterView::Table(words.frame(view_context.table_group, view_context.table_expanded)),
        scenes: Vec::new(),
    }
}
