//! The view of today.

use super::{Shown, ViewContext};
use crate::chart;
use crate::session::View;
use crate::session::frame::{FirstView, Tab};
use crate::words::{Now, SmallTable, WordsContext};

pub(super) fn show(view_context: &ViewContext) -> Shown<FirstView> {
    let words = Now::new(&view_context.context);
    let scene = chart::now(&view_context.context, view_context.display, view_context.measure);
    Shown {
        heading: words.heading(),
        notes: words.notes(),
        questions: view_context.context.definition(true).into_iter().collect(),
        next: Some(Tab { view: View::Projection, label: words.next_label() }),
        announcement: String::new(),
        view: FirstView::Now(words.frame(scene.height)),
        scenes: vec![scene],
    }
}

pub(super) fn data_tables(context: &WordsContext) -> Vec<SmallTable> {
    vec![Now::new(context).data_table()]
}
