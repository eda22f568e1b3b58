//! The view of today.

use super::{Shown, ViewContext};
use crate::chart;
use crate::session::View;
use crate::session::frame::{FirstView, Tab};
use crate::words::{Now, SmallTable, WordsContext};

pub(super) fn show(sight: &ViewContext) -> Shown<FirstView> {
    let words = Now::new(&sight.context);
    let scene = chart::now(&sight.context, sight.display, sight.measure);
    Shown {
        heading: words.heading(),
        notes: words.notes(),
        questions: sight.context.definition(true).into_iter().collect(),
        next: Some(Tab { view: View::Projection, label: words.next_label() }),
        announcement: String::new(),
        view: FirstView::Now(words.frame(scene.height)),
        scenes: vec![scene],
    }
}

pub(super) fn data_tables(context: &WordsContext) -> Vec<SmallTable> {
    vec![Now::new(context).data_table()]
}
