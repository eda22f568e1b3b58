//! The view of the numbers.

use super::{Shown, ViewContext};
use crate::session::frame::LaterView;
use crate::words::CoverageTable;

pub(super) fn show(sight: &ViewContext) -> Shown<LaterView> {
    let words = CoverageTable::new(&sight.context);
    Shown {
        heading: words.heading(),
        notes: Vec::new(),
        questions: Vec::new(),
        next: None,
        announcement: String::new(),
        view: LaterView::Table(words.frame(sight.table_group, sight.table_expanded)),
        scenes: Vec::new(),
    }
}
