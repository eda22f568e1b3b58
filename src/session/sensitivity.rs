//! The view of which lever matters most.

use super::Frame;
use super::parts::Sight;
use super::{Picture, Tab, View};
use crate::chart::{Scene, levers};
use crate::words::{SmallTable, WordsContext};

/// Puts the view into the frame. Where there is nothing to compare, the heading says so alone.
#[inline(never)]
pub(super) fn factors_view(frame: &mut Frame, sight: &Sight) -> Vec<Scene> {
    let Sight { context, display, measure, .. } = sight;
    frame.next = Some(Tab { view: View::Table.name(), label: context.say("levers.next") });
    frame.head(context.factors_heading());
    let Some(found) = context.factors() else { return Vec::new() };
    frame.key = context.factors_key();
    frame.notes = context.factors_notes(&found);
    frame.badge = context.factors_badge(&found);
    let scene = levers(context, &found, display, *measure);
    frame.picture = Some(Picture { height: scene.height, alternative: context.factors_alternative(&found) });
    vec![scene]
}

/// The numbers behind the picture.
#[inline(never)]
pub(super) fn factors_numbers(context: &WordsContext) -> Vec<SmallTable> {
    match context.factors() {
        Some(found) => vec![context.factors_numbers(&found)],
        None => Vec::new(),
    }
}
