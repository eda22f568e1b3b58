//! The view of which lever matters most.

use super::Frame;
use super::View;
use super::frame::Tab;
use crate::words::{Heading, Story};

/// Puts the view's parts into the frame, and gives its heading. Where there is nothing to compare, the heading says so
/// alone.
pub(super) fn fill(frame: &mut Frame, story: &Story) -> Heading {
    if let Some(factors) = story.factors() {
        frame.key = story.factors_key();
        frame.notes = story.factors_notes(&factors);
        frame.badge = story.factors_badge(&factors);
    }
    frame.next = Some(Tab { view: View::Table.name(), label: story.say("levers.next") });
    story.factors_heading()
}
