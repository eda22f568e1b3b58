//! The view of what the subsidised cost: bars over a slider, and the years below.

use super::{Shown, ViewContext};
use crate::chart::{bars, track, years};
use crate::session::View;
use crate::session::frame::{LaterView, Tab};
use crate::words::cost::{CostFrame, CostLayout, no_cost_heading};
use crate::words::{Cost, SmallTable, WordsContext};

pub(super) fn show(view_context: &ViewContext) -> Shown<LaterView> {
    let ViewContext { context, open, display, measure, .. } = view_context;
    let (next, key) = if open.has_swings() { (View::Levers, "cost.next") } else { (View::Table, "proj.next_table") };
    let mut shown = Shown {
        heading: no_cost_heading(context),
        notes: Vec::new(),
        questions: Vec::new(),
        next: Some(Tab { view: next, label: context.say(key) }),
        announcement: String::new(),
        view: LaterView::Cost(CostFrame::default()),
        scenes: Vec::new(),
    };
    if let Some(cost) = Cost::new(context) {
        let scene = bars(&cost, display, *measure);
        let columns = years(&cost, display, *measure);
        let (left, width) = track(display);
        let layout = CostLayout { left, width, bars_height: scene.height, years_height: columns.height };
        shown.heading = cost.heading();
        shown.notes = cost.facts();
        shown.questions = vec![cost.how()];
        shown.announcement = cost.loss().unwrap_or_default();
        shown.view = LaterView::Cost(cost.frame(layout, open.input.value.as_ref()));
        shown.scenes = vec![scene, columns];
    }
    shown
}

pub(super) fn data_tables(context: &WordsContext) -> Vec<SmallTable> {
    Cost::new(context).map_or_else(Vec::new, |cost| vec![cost.bars_numbers(), cost.years_numbers()])
}
