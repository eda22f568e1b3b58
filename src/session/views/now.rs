//! The view of today.

use super::{Shown, ViewContext};
use crate::chart;
use crate::session::View;
use crate::session::frame::{Tab, ViewFrame};
use crate::words::{Now, SmallTable, WordsContext};

pub(super) fn show(sight: &ViewContext) -> Shown {
    let words = Now::new(&sight.context);
    let scene = chart::now(&sight.context, sight.display, sight.measure);
    Shown {
        heading: words.heading(),
        notes: words.notes(),
        questions: sight.context.definition(true).into_iter().collect(),
        next: Some(Tab { view: View::Projection, label: words.next_label() }),
        announcement: String::new(),
        view: ViewFrame::Now(words.frame(scene.height)),
        scenes: vec![scene],
    }
}

pub(super) fn data_tables(context: &WordsContext) -> Vec<SmallTable> {
    vec![Now::new(context).data_table()]
}
