//! The view of which lever matters most.

use super::{Shown, ViewContext};
use crate::chart;
use crate::session::View;
use crate::session::frame::{LaterView, Tab};
use crate::words::levers::{SensitivityFrame, no_heading};
use crate::words::{Sensitivity, SmallTable, WordsContext};

/// Where there is nothing to compare, the heading says so alone.
pub(super) fn show(view_context: &ViewContext) -> Shown<LaterView> {
    let context = &view_context.context;
    let mut shown = Shown {
        heading: no_heading(context),
        notes: Vec::new(),
        questions: Vec::new(),
        next: Some(Tab { view: View::Table, label: context.say("levers.next") }),
        announcement: String::new(),
        view: LaterView::Levers(SensitivityFrame::default()),
        scenes: Vec::new(),
    };
    if let Some(words) = Sensitivity::new(context) {
        let scene = chart::levers(context, &words, view_context.display, view_context.measure);
        shown.heading = words.heading();
        shown.notes = words.notes();
        shown.view = LaterView::Levers(words.frame(scene.height));
        shown.scenes = vec![scene];
    }
    shown
}

pub(super) fn data_tables(context: &WordsContext) -> Vec<SmallTable> {
    Sensitivity::new(context).map(|words| words.data_table()).into_iter().collect()
}
