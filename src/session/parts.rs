//! What a page can do without at first: the parts of the program that are fetched when a reader gets to them. The build
//! cuts them out at the functions named here; natively all of them are always there.

use super::cost::cost_numbers;
use super::factors::factors_numbers;
use super::{Frame, Open, Picture, Scrubber, Session, Tab, View};
use crate::chart::{Looks, Measure, Scene, ahead, people};
use crate::model::Outlook;
use crate::words::{LeverPanel, Locale, SmallTable, Story};

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
        if self.open.as_ref().is_some_and(|open| Outlook::is_called_for(&open.facts, &open.now.plan)) {
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
        let story = self.story(open);
        match self.view {
            View::Now => now_numbers(&story),
            View::Projection => ahead_numbers(&story),
            View::Cost => cost_numbers(&story),
            View::Levers => factors_numbers(&story),
            // It is the numbers.
            View::Table => Vec::new(),
        }
    }
}

/// The numbers behind today's picture.
#[inline(never)]
fn now_numbers(story: &Story) -> Vec<SmallTable> {
    vec![story.now_numbers()]
}

/// The numbers behind the picture of the years ahead.
#[inline(never)]
fn ahead_numbers(story: &Story) -> Vec<SmallTable> {
    vec![story.ahead_numbers()]
}

/// What a view is made of.
pub(super) struct Sight<'a> {
    pub story: Story<'a>,
    pub open: &'a Open,
    pub looks: &'a Looks,
    pub measure: &'a dyn Measure,
    /// Whether the panel of levers is unfolded.
    pub unfolded: bool,
    /// Whether the reader has asked how sure the levers are.
    pub asked: bool,
}

/// Puts today's view into the frame.
#[inline(never)]
pub(super) fn now_view(frame: &mut Frame, sight: &Sight) -> Vec<Scene> {
    let story = &sight.story;
    frame.key = story.now_key();
    frame.gap = Some(Box::new(story.gap()));
    frame.notes = story.now_notes();
    frame.mine = Some(story.say("now.mine"));
    frame.reported = story.reported().map(Box::new);
    frame.questions.extend(story.definition(true));
    frame.next = Some(Tab { view: View::Projection.name(), label: story.next_question() });
    frame.head(story.now_heading());
    let scene = people(story, sight.looks, sight.measure);
    frame.picture = Some(Picture { height: scene.height, alternative: story.now_alternative() });
    vec![scene]
}

/// Puts the years ahead into the frame: where the past or the assumptions lead.
#[inline(never)]
pub(super) fn ahead_view(frame: &mut Frame, sight: &Sight) -> Vec<Scene> {
    let Sight { story, open, .. } = sight;
    let projection = &story.now.projection;
    let years = (projection.until() - projection.base_year) as usize;
    frame.basis = story.choice();
    frame.key = story.ahead_key();
    let readout = story.readout(open.years_ahead());
    let text = story.year_text(open.years_ahead(), &readout);
    frame.readout = Some(Box::new(readout));
    frame.notes = story.ahead_notes();
    frame.need = story.need().map(Box::new);
    // The trend follows from the data alone: there is nothing to set.
    if story.followed().is_none() {
        frame.assumptions = Some(story.say("lev.h"));
        if story.futures().is_none() {
            frame.guide = Some(story.say("proj.set_range"));
        }
        if sight.unfolded {
            frame.levers = Some(levers(sight));
        }
    }
    frame.questions = story.questions();
    frame.next = Some(if story.pays_for_others() {
        let label = story.phrase("proj.next").words("payer", story.payer(None)).say();
        Tab { view: View::Cost.name(), label }
    } else {
        Tab { view: View::Table.name(), label: story.say("proj.next_table") }
    });
    frame.announcement = story.range(years).unwrap_or_default();
    frame.head(story.ahead_heading());
    let scene = ahead_scene(sight);
    frame.picture = Some(Picture { height: scene.height, alternative: story.ahead_alternative() });
    frame.scrubber = scene.plot.map(|plot| {
        let value = open.shown_year();
        Box::new(Scrubber {
            label: story.say("proj.year"),
            min: plot.first,
            max: plot.last,
            value,
            text,
            left: plot.left,
            width: plot.right - plot.left,
            fraction: f64::from(value - plot.first) / f64::from((plot.last - plot.first).max(1)),
            listen: story.say("proj.listen"),
        })
    });
    vec![scene]
}

/// The panel of levers.
#[inline(never)]
fn levers(sight: &Sight) -> Box<LeverPanel> {
    let Sight { story, open, .. } = sight;
    let mut panel = story.panel(open.typed.as_ref());
    if sight.asked {
        for (group, of_group) in panel.groups.iter_mut().enumerate() {
            of_group.sure = Some(story.sure(group, open.doubt.as_ref()));
        }
    }
    Box::new(panel)
}

/// The picture of the years ahead.
#[inline(never)]
pub(super) fn ahead_scene(sight: &Sight) -> Scene {
    ahead(&sight.story, sight.looks, sight.measure, Some(sight.open.shown_year()))
}

/// Puts the numbers into the frame.
#[inline(never)]
pub(super) fn table_view(frame: &mut Frame, sight: &Sight, group: usize, expanded: bool) -> Vec<Scene> {
    frame.table = Some(Box::new(sight.story.table(group, expanded)));
    frame.head(sight.story.table_heading());
    Vec::new()
}
