//! The view of which lever matters most.

use super::Frame;
use super::parts::Sight;
use super::{Picture, Tab, View};
use crate::chart::{Scene, factors};
use crate::words::{SmallTable, Story};

/// Puts the view into the frame. Where there is nothing to compare, the heading says so alone.
#[inline(never)]
pub(super) fn factors_view(frame: &mut Frame, sight: &Sight) -> Vec<Scene> {
    let Sight { story, looks, measure, .. } = sight;
    frame.next = Some(Tab { view: View::Table.name(), label: story.say("levers.next") });
    frame.head(story.factors_heading());
    let Some(found) = story.factors() else { return Vec::new() };
    frame.key = story.factors_key();
    frame.notes = story.factors_notes(&found);
    frame.badge = story.factors_badge(&found);
    let scene = factors(story, &found, looks, *measure);
    frame.picture = Some(Picture { height: scene.height, alternative: story.factors_alternative(&found) });
    vec![scene]
}

/// The numbers behind the picture.
#[inline(never)]
pub(super) fn factors_numbers(story: &Story) -> Vec<SmallTable> {
    match story.factors() {
        Some(found) => vec![story.factors_numbers(&found)],
        None => Vec::new(),
    }
}
