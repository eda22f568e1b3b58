//! The view of what the subsidised cost: bars over a slider, and the years below.

use super::parts::Sight;
use super::{Frame, Picture, Tab, View};
use crate::chart::{Scene, bars, track, years};
use crate::document::record;
use crate::words::cost::no_cost_heading;
use crate::words::{Cost, KeyEntry, LeverWords, Mark, SmallTable, WordsContext};

/// The slider under the bars: its track is their axis.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)]
pub struct Budget {
    pub group: usize,
    pub mark: Mark,
    pub left: f64,
    pub width: f64,
    pub lever: LeverWords,
}

record!(Budget { group, mark, left, width, lever });

/// The second picture: a column a year.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)]
pub struct YearsPart {
    pub heading: String,
    pub dek: String,
    pub key: Vec<KeyEntry>,
    pub picture: Picture,
    pub notes: Vec<String>,
}

record!(YearsPart { heading, dek, key, picture, notes });

/// Puts the view into the frame: bars, and a column a year.
#[inline(never)]
pub(super) fn cost_view(frame: &mut Frame, sight: &Sight) -> Vec<Scene> {
    let Sight { context, open, display, measure, .. } = sight;
    let has_swings = open.now.uncertainty.as_ref().is_some_and(|uncertainty| !uncertainty.swings.is_empty());
    let (view, key) = if has_swings { (View::Levers, "cost.next") } else { (View::Table, "proj.next_table") };
    frame.next = Some(Tab { view: view.name(), label: context.say(key) });
    let Some(cost) = Cost::new(context) else {
        frame.head(no_cost_heading(context));
        return Vec::new();
    };
    let (left, width) = track(display);
    let lever = cost.slider(open.typed.as_ref());
    frame.budget = Some(Box::new(Budget { group: cost.group, mark: cost.mark, left, width, lever }));
    frame.notes = cost.facts();
    frame.remark = cost.remark();
    frame.head(cost.heading());
    let mut notes = Vec::new();
    if let Some(loss) = cost.loss() {
        frame.announcement = loss.clone();
        notes.push(loss);
    }
    notes.extend(cost.need());
    let columns = years(&cost, display, *measure);
    let about = cost.years_heading();
    frame.years = Some(Box::new(YearsPart {
        heading: about.headline,
        dek: about.dek,
        key: cost.years_key(),
        picture: Picture { height: columns.height, alternative: cost.years_alternative() },
        notes,
    }));
    let scene = bars(&cost, display, *measure);
    frame.picture = Some(Picture { height: scene.height, alternative: cost.alternative() });
    vec![scene, columns]
}

/// The numbers behind both pictures.
#[inline(never)]
pub(super) fn cost_numbers(context: &WordsContext) -> Vec<SmallTable> {
    match Cost::new(context) {
        Some(cost) => vec![cost.bars_numbers(), cost.years_numbers()],
        None => Vec::new(),
    }
}
