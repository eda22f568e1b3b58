//! Everything that the page shows at one moment, as strings that are ready to show.

use serde::Serialize;

use super::views::{self, Shown};
use super::{Session, View};
use crate::chart::{Measure, Scene};
use crate::words::cost::{CostFrame, CostYears};
use crate::words::levers::SensitivityFrame;
use crate::words::now::NowFrame;
use crate::words::projection::ProjectionFrame;
use crate::words::table::TableFrame;
use crate::words::{KeyEntry, Locale, Picture, Question, SmallTable, Sources, join};

/// One moment of the page: what every view has, and the view itself.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Frame {
    /// The BCP 47 tag of the language.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: String,
    /// The document’s title: the page’s name for this part of it.
    pub title: String,
    /// Place and programme.
    pub kicker: String,
    pub tabs: Tabs,
    pub headline: String,
    pub dek: String,
    #[serde(flatten)]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "(ViewFrame)"))]
    pub view: ViewFrame,
    pub notes: Vec<String>,
    /// Closed questions with their answers.
    pub questions: Vec<Question>,
    /// The view that a reader is led to from here.
    pub next: Option<Tab>,
    pub sources: Sources,
    /// What to say aloud after a change has rested.
    pub announcement: String,
}

/// What one view alone has.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "view", rename_all = "lowercase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub enum ViewFrame {
    /// Today, in people.
    Now(NowFrame),
    /// The years ahead.
    Projection(ProjectionFrame),
    /// What the subsidised cost.
    Cost(CostFrame),
    /// Which lever matters most.
    Levers(SensitivityFrame),
    /// The numbers.
    Table(TableFrame),
}

/// The choice of views.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Tabs {
    pub label: String,
    pub items: Vec<Tab>,
}

/// A view and the words that lead to it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Tab {
    pub view: View,
    pub label: String,
}

impl Frame {
    /// The first picture; absent where the view has none.
    pub fn picture(&self) -> Option<&Picture> {
        match &self.view {
            ViewFrame::Now(view) => Some(&view.picture),
            ViewFrame::Projection(view) => Some(&view.picture),
            ViewFrame::Cost(view) => view.picture.as_ref(),
            ViewFrame::Levers(view) => view.picture.as_ref(),
            ViewFrame::Table(_) => None,
        }
    }

    /// The key of the first picture.
    pub fn key(&self) -> &[KeyEntry] {
        match &self.view {
            ViewFrame::Now(view) => &view.key,
            ViewFrame::Projection(view) => &view.key,
            ViewFrame::Levers(view) => &view.key,
            ViewFrame::Cost(_) | ViewFrame::Table(_) => &[],
        }
    }
}

impl ViewFrame {
    /// Today, where it is shown.
    pub fn now(&self) -> Option<&NowFrame> {
        if let ViewFrame::Now(view) = self { Some(view) } else { None }
    }

    /// The years ahead, where they are shown.
    pub fn projection(&self) -> Option<&ProjectionFrame> {
        if let ViewFrame::Projection(view) = self { Some(view) } else { None }
    }

    /// The cost, where it is shown.
    pub fn cost(&self) -> Option<&CostFrame> {
        if let ViewFrame::Cost(view) = self { Some(view) } else { None }
    }

    /// The second picture, which only the view of cost has.
    pub fn cost_years(&self) -> Option<&CostYears> {
        self.cost()?.years.as_ref()
    }

    /// The sensitivity, where it is shown.
    pub fn levers(&self) -> Option<&SensitivityFrame> {
        if let ViewFrame::Levers(view) = self { Some(view) } else { None }
    }

    /// The numbers, where they are shown.
    pub fn table(&self) -> Option<&TableFrame> {
        if let ViewFrame::Table(view) = self { Some(view) } else { None }
    }
}

impl<L: Locale> Session<L> {
    /// What the page shows now; `None` without a document.
    pub fn frame(&self, measure: &dyn Measure) -> Option<Frame> {
        Some(self.moment(measure)?.0)
    }

    /// What the page shows now, and the pictures in it, from above to below.
    pub fn moment(&self, measure: &dyn Measure) -> Option<(Frame, Vec<Scene>)> {
        let open = self.open.as_ref()?;
        let sight = self.view_context(open, measure);
        let context = &sight.context;
        let Shown { heading, notes, questions, next, announcement, view, scenes } = views::show(self.view, &sight);
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
            view,
            notes,
            questions,
            next,
            sources: context.sources(self.view != View::Now && context.followed().is_none()),
            announcement: aloud,
        };
        Some((frame, scenes))
    }

    /// The views that there is something to show in, and the one that is shown, whatever there is.
    fn tabs(&self, say: impl Fn(&str) -> String) -> Vec<Tab> {
        let Some(open) = &self.open else { return Vec::new() };
        let has_cost = open.facts.document().groups.iter().any(|group| group.subsidy.is_some());
        let is_there = |view| match view {
            View::Cost => has_cost,
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

    /// The numbers behind each picture of the present view, from above to below.
    pub fn numbers(&self) -> Vec<SmallTable> {
        self.open.as_ref().map_or_else(Vec::new, |open| views::data_tables(self.view, &self.context(open)))
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
