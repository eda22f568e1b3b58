//! The view of the years ahead: where the past or the assumptions lead.

use super::frame::{Frame, Tab};
use super::{Open, View};
use crate::words::{Heading, Story};

/// Puts the view's parts into the frame, and gives its heading.
pub(super) fn fill(frame: &mut Frame, story: &Story, open: &Open) -> Heading {
    let projection = &story.now.projection;
    let years = (projection.until() - projection.base_year) as usize;
    frame.basis = story.choice();
    frame.key = story.ahead_key();
    frame.readout = Some(story.readout(open.years_ahead()));
    frame.notes = story.ahead_notes();
    frame.need = story.need();
    // The trend follows from the data alone: there is nothing to set.
    if story.followed().is_none() {
        frame.levers = Some(story.panel(open.typed.as_ref()));
    }
    frame.questions = story.questions();
    frame.next = Some(Tab { view: View::Table.name(), label: story.say("proj.next_table") });
    frame.announcement = story.readout(years).range.unwrap_or_default();
    story.ahead_heading()
}
