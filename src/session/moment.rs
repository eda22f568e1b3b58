//! What the page shows at one moment, put together from the session and the view that is shown.

use super::frame::{FirstView, Frame, Tab, Tabs};
use super::views::{self, Shown, ViewContext};
use super::{Session, View};
use crate::chart::{Measure, Scene};
use crate::words::{Locale, SmallTable, join};

impl<L: Locale> Session<L> {
    /// What the page shows now; `None` without a document.
    pub fn frame(&self, measure: &dyn Measure) -> Option<Frame> {
        Some(self.moment(measure)?.0)
    }

    /// What the page shows now, and the pictures in it, from above to below.
    pub fn moment(&self, measure: &dyn Measure) -> Option<(Frame, Vec<Scene>)> {
        self.moment_of(measure, |view_context| Some(views::show(self.view, view_context)))
    }

    /// The same where a page may open with it: today, or the years ahead with the levers folded. `None` for all else.
    pub fn first_moment(&self, measure: &dyn Measure) -> Option<(Frame<FirstView>, Vec<Scene>)> {
        self.moment_of(measure, |view_context| views::show_first(self.view, view_context))
    }

    /// Whether what is shown is something that a page may open with.
    pub fn is_at_first(&self) -> bool {
        self.view == View::Now || self.view == View::Projection && !self.unfolded
    }

    fn moment_of<V>(
        &self,
        measure: &dyn Measure,
        show: impl Fn(&ViewContext) -> Option<Shown<V>>,
    ) -> Option<(Frame<V>, Vec<Scene>)> {
        let open = self.open.as_ref()?;
        let view_context = self.view_context(open, measure);
        let context = &view_context.context;
        let Shown { heading, notes, questions, next, announcement, view, scenes } = show(&view_context)?;
        // What a view has to say aloud follows the headline.
        let mut aloud = heading.headline.clone();
        join(&mut aloud, ". ", announcement);
        let frame = Frame {
            language: self.locale.language().to_owned(),
            direction: self.locale.direction(),
            title: context.read(&open.facts.document().title),
            kicker: context
                .phrase("kicker")
                .words("place", context.place())
                .words("programme", context.programme())
                .say(),
            tabs: Tabs { label: context.say("tabs.label"), items: self.tabs(|key| context.say(key)) },
            headline: heading.headline,
            dek: heading.dek,
            refused: open.is_link_refused.then(|| context.say("state.link_refused")),
            view,
            notes,
            questions,
            next,
            sources: context.sources(self.view != View::Now && context.followed().is_none()),
            take_away: context.take_away(),
            announcement: aloud,
        };
        Some((frame, scenes))
    }

    /// The views that there is something to show in, and the one that is shown, whatever there is.
    fn tabs(&self, say: impl Fn(&str) -> String) -> Vec<Tab> {
        let Some(open) = &self.open else { return Vec::new() };
        let is_there = |view| match view {
            View::Cost => open.facts.has_subsidies(),
            View::Levers => open.has_swings(),
            View::Now | View::Projection | View::Table => true,
        };
        let key = |view| match view {
            View::Now => "tab.now",
            View::Projection => "tab.projection",
            View::Cost => "tab.cost",
            View::Levers => "tab.levers",
            View::Table => "tab.table",
        };
        View::ALL
            .into_iter()
            .filter(|view| is_there(*view) || *view == self.view)
            .map(|view| Tab { view, label: say(key(view)) })
            .collect()
    }

    /// Those of the present view's notes that belong to a picture wherever it goes.
    pub fn caveats(&self, frame: &Frame) -> Vec<String> {
        let known = self.open.as_ref().map_or_else(Vec::new, |open| self.context(open).caveats());
        frame.notes.iter().filter(|note| known.contains(note)).cloned().collect()
    }

    /// The numbers behind each picture of the present view, from above to below.
    pub fn numbers(&self) -> Vec<SmallTable> {
        self.open.as_ref().map_or_else(Vec::new, |open| views::data_tables(self.view, &self.context(open)))
    }

    /// The same of a view that a page may open with; none of any other.
    pub fn first_numbers(&self) -> Vec<SmallTable> {
        self.open.as_ref().map_or_else(Vec::new, |open| views::first_data_tables(self.view, &self.context(open)))
    }

    /// The first picture in what the page shows now; the table has none.
    pub fn scene(&self, measure: &dyn Measure) -> Option<Scene> {
        self.moment(measure)?.1.into_iter().next()
    }

    /// The second picture, which only the view of cost has: a column a year.
    pub fn years_scene(&self, measure: &dyn Measure) -> Option<Scene> {
        self.moment(measure)?.1.into_iter().nth(1)
    }
}
