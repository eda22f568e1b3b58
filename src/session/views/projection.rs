//! The view of the years ahead.

use super::{Shown, ViewContext};
use crate::chart::{self, Scene};
use crate::session::View;
use crate::session::frame::{FirstView, Tab};
use crate::words::lever_panel::LeverPanel;
use crate::words::projection::YearAxis;
use crate::words::{Levers, Projection, SmallTable, WordsContext};

/// With the panel of levers where it is unfolded.
pub(super) fn show(view_context: &ViewContext) -> Shown<FirstView> {
    let ViewContext { context, open, .. } = view_context;
    let panel = || Levers::new(context).panel(&open.input, view_context.with_ranges);
    show_with(view_context, view_context.unfolded.then(panel))
}

/// With this panel of levers.
pub(super) fn show_with(view_context: &ViewContext, levers: Option<LeverPanel>) -> Shown<FirstView> {
    let ViewContext { context, open, .. } = view_context;
    let words = Projection::new(context);
    let scene = scene(view_context);
    let axis = scene.plot.map(|plot| YearAxis {
        first: plot.first,
        last: plot.last,
        left: plot.left,
        width: plot.right - plot.left,
    });
    let next = if context.facts.has_subsidies() { View::Cost } else { View::Table };
    let years = context.now.projection.years_ahead();
    Shown {
        heading: words.heading(),
        notes: words.notes(),
        questions: words.questions(),
        next: Some(Tab { view: next, label: words.next_label() }),
        announcement: words.range(years).unwrap_or_default(),
        view: FirstView::Projection(words.frame(open.shown_year(), scene.height, axis, levers)),
        scenes: vec![scene],
    }
}

/// The picture, with the year that is read out.
pub(crate) fn scene(view_context: &ViewContext) -> Scene {
    chart::projection(
        &view_context.context,
        view_context.display,
        view_context.measure,
        Some(view_context.open.shown_year()),
    )
}

pub(super) fn data_tables(context: &WordsContext) -> Vec<SmallTable> {
    vec![Projection::new(context).data_table()]
}
