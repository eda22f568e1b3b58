//! The view of which lever matters most.

use super::Frame;
use super::parts::Sight;
use super::{Picture, Tab, View};
use crate::chart::{Scene, levers};
use crate::words::levers::no_heading;
use crate::words::{Sensitivity, SmallTable, WordsContext};

/// Puts the view into the frame. Where there is nothing to compare, the heading says so alone.
#[inline(never)]
pub(super) fn factors_view(frame: &mut Frame, sight: &Sight) -> Vec<Scene> {
    let Sight { context, display, measure, .. } = sight;
    frame.next = Some(Tab { view: View::Table.name(), label: context.say("levers.next") });
    let Some(found) = Sensitivity::new(context) else {
        frame.head(no_heading(context));
        return Vec::new();
    };
    frame.head(found.heading());
    frame.key = found.key();
    frame.notes = found.notes();
    frame.badge = found.badge();
    let scene = levers(context, &found, display, *measure);
    frame.picture = Some(Picture { height: scene.height, alternative: found.alternative() });
    vec![scene]
}

/// The numbers behind the picture.
#[inline(never)]
pub(super) fn factors_numbers(context: &WordsContext) -> Vec<SmallTable> {
    Sensitivity::new(context).map(|found| found.data_table()).into_iter().collect()
}
