//! What a page can do without at first: the parts of the program that are fetched when a reader gets to them. The build
//! cuts them out at the functions named here; natively all of them are always there.

use super::cost::cost_numbers;
use super::sensitivity::factors_numbers;
use super::{Frame, Open, Picture, Scrubber, Session, Tab, View};
use crate::chart::{Display, Measure, Scene, now, projection};
use crate::model::Uncertainty;
use crate::words::{CoverageTable, LeverPanel, Levers, Locale, Now, Projection, SmallTable, WordsContext};

/// A part of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The view of today.
    Now,
    /// The view of the years ahead.
    Projection,
    /// What the past and the ranges of levers say.
    Outlook,
    /// The panel of levers, and moving them.
    Panel,
    /// Everything that a reader gets to later: the other views, and the words for problems.
    More,
}

impl Part {
    /// Its name outside: the file's.
    pub fn name(self) -> &'static str {
        match self {
            Part::Now => "now",
            Part::Projection => "projection",
            Part::Outlook => "outlook",
            Part::Panel => "panel",
            Part::More => "more",
        }
    }
}

impl<L: Locale> Session<L> {
    /// What has to be there before the next frame, its scene, or anything that a reader does to them.
    pub fn needs(&self) -> Vec<Part> {
        let view = match self.view {
            View::Now => Part::Now,
            View::Projection => Part::Projection,
            View::Cost | View::Levers | View::Table => Part::More,
        };
        let mut needs = vec![view];
        if self.open.as_ref().is_some_and(|open| Uncertainty::is_computable(&open.facts, &open.now.plan)) {
            needs.push(Part::Outlook);
        }
        // The words of levers stand in these views too.
        if matches!(self.view, View::Cost | View::Levers) || (self.unfolded && self.view == View::Projection) {
            needs.push(Part::Panel);
        }
        if self.asked && view != Part::More {
            needs.push(Part::More);
        }
        needs
    }

    /// The numbers behind each picture of the present view. Their parts have to be there, as for a frame.
    pub fn numbers(&self) -> Vec<SmallTable> {
        let Some(open) = &self.open else { return Vec::new() };
        let context = self.context(open);
        match self.view {
            View::Now => now_numbers(&context),
            View::Projection => ahead_numbers(&context),
            View::Cost => cost_numbers(&context),
            View::Levers => factors_numbers(&context),
            // It is the numbers.
            View::Table => Vec::new(),
        }
    }
}

/// The numbers behind today's picture.
#[inline(never)]
fn now_numbers(context: &WordsContext) -> Vec<SmallTable> {
    vec![Now::new(context).data_table()]
}

/// The numbers behind the picture of the years ahead.
#[inline(never)]
fn ahead_numbers(context: &WordsContext) -> Vec<SmallTable> {
    vec![Projection::new(context).data_table()]
}

/// What a view is made of.
pub(super) struct Sight<'a> {
    pub context: WordsContext<'a>,
    pub open: &'a Open,
    pub display: &'a Display,
    pub measure: &'a dyn Measure,
    /// Whether the panel of levers is unfolded.
    pub unfolded: bool,
    /// Whether the reader has asked how sure the levers are.
    pub asked: bool,
}

/// Puts today's view into the frame.
#[inline(never)]
pub(super) fn now_view(frame: &mut Frame, sight: &Sight) -> Vec<Scene> {
    let context = &sight.context;
    let words = Now::new(context);
    frame.key = words.key();
    frame.gap = Some(Box::new(words.gap()));
    frame.notes = words.notes();
    frame.mine = Some(context.say("now.mine"));
    frame.reported = context.reported().map(Box::new);
    frame.questions.extend(context.definition(true));
    frame.next = Some(Tab { view: View::Projection.name(), label: words.next_question() });
    frame.head(words.heading());
    let scene = now(context, sight.display, sight.measure);
    frame.picture = Some(Picture { height: scene.height, alternative: words.alternative() });
    vec![scene]
}

/// Puts the years ahead into the frame: where the past or the assumptions lead.
#[inline(never)]
pub(super) fn ahead_view(frame: &mut Frame, sight: &Sight) -> Vec<Scene> {
    let Sight { context, open, .. } = sight;
    let words = Projection::new(context);
    let projected = &context.now.projection;
    let years = (projected.until() - projected.base_year) as usize;
    frame.basis = words.basis_choice();
    frame.key = words.key();
    let readout = words.readout(open.years_ahead());
    let text = words.year_text(open.years_ahead(), &readout);
    frame.readout = Some(Box::new(readout));
    frame.notes = words.notes();
    frame.need = words.need().map(Box::new);
    // The trend follows from the data alone: there is nothing to set.
    if context.followed().is_none() {
        frame.assumptions = Some(context.say("lev.h"));
        if context.futures().is_none() {
            frame.guide = Some(context.say("proj.set_range"));
        }
        if sight.unfolded {
            frame.levers = Some(levers(sight));
        }
    }
    frame.questions = words.questions();
    frame.next = Some(if context.pays_for_others() {
        let label = context.phrase("proj.next").words("payer", context.payer(None)).say();
        Tab { view: View::Cost.name(), label }
    } else {
        Tab { view: View::Table.name(), label: context.say("proj.next_table") }
    });
    frame.announcement = words.range(years).unwrap_or_default();
    frame.head(words.heading());
    let scene = ahead_scene(sight);
    frame.picture = Some(Picture { height: scene.height, alternative: words.alternative() });
    frame.scrubber = scene.plot.map(|plot| {
        let value = open.shown_year();
        Box::new(Scrubber {
            label: context.say("proj.year"),
            min: plot.first,
            max: plot.last,
            value,
            text,
            left: plot.left,
            width: plot.right - plot.left,
            fraction: f64::from(value - plot.first) / f64::from((plot.last - plot.first).max(1)),
            listen: context.say("proj.listen"),
        })
    });
    vec![scene]
}

/// The panel of levers.
#[inline(never)]
fn levers(sight: &Sight) -> Box<LeverPanel> {
    let Sight { context, open, .. } = sight;
    let words = Levers::new(context);
    let mut panel = words.panel(open.typed.as_ref());
    if sight.asked {
        for (group, of_group) in panel.groups.iter_mut().enumerate() {
            of_group.sure = Some(words.ranges(group, open.doubt.as_ref()));
        }
    }
    Box::new(panel)
}

/// The picture of the years ahead.
#[inline(never)]
pub(super) fn ahead_scene(sight: &Sight) -> Scene {
    projection(&sight.context, sight.display, sight.measure, Some(sight.open.shown_year()))
}

/// Puts the numbers into the frame.
#[inline(never)]
pub(super) fn table_view(frame: &mut Frame, sight: &Sight, group: usize, expanded: bool) -> Vec<Scene> {
    let table = CoverageTable::new(&sight.context);
    frame.table = Some(Box::new(table.table(group, expanded)));
    frame.head(table.heading());
    Vec::new()
}
