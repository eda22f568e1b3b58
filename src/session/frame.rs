//! Everything that the page shows at one moment, as strings that are ready to show.

use serde::Serialize;

use super::view::View;
use crate::words::cost::{CostFrame, CostYears};
use crate::words::levers::SensitivityFrame;
use crate::words::now::NowFrame;
use crate::words::projection::ProjectionFrame;
use crate::words::table::TableFrame;
use crate::words::{KeyEntry, Picture, Question, Sources, TakeAway};

/// One moment of the page: what every view has, and the view itself.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Frame<V = ViewFrame> {
    /// The BCP 47 tag of the language.
    pub language: String,
    /// `ltr` or `rtl`.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "'ltr' | 'rtl'"))]
    pub direction: String,
    /// The document’s title: the page’s name for this part of it.
    pub title: String,
    /// Place and programme.
    pub kicker: String,
    pub tabs: Tabs,
    pub headline: String,
    pub dek: String,
    /// That what is shown is not what a link states whose settings do not fit.
    pub refused: Option<String>,
    pub view: V,
    pub notes: Vec<String>,
    /// Closed questions with their answers.
    pub questions: Vec<Question>,
    /// The view that a reader is led to from here.
    pub next: Option<Tab>,
    pub sources: Sources,
    pub take_away: TakeAway,
    /// What to say aloud after a change has rested.
    pub announcement: String,
}

/// What one view alone has.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub enum ViewFrame {
    First(FirstView),
    Later(LaterView),
}

/// A view that a page may open with.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "name", content = "content", rename_all = "lowercase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[expect(clippy::large_enum_variant, reason = "there is one of them at a time")]
pub enum FirstView {
    /// Today, in people.
    Now(NowFrame),
    /// The years ahead.
    Projection(ProjectionFrame),
}

/// A view that a reader goes on to.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "name", content = "content", rename_all = "lowercase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[expect(clippy::large_enum_variant, reason = "there is one of them at a time")]
pub enum LaterView {
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

impl<V> Frame<V> {
    /// What a reader passes on of it, in words.
    pub fn sentence(&self) -> String {
        self.sources.sentence(&self.headline, &self.kicker)
    }
}

impl Frame {
    /// The first picture; absent where the view has none.
    pub fn picture(&self) -> Option<&Picture> {
        match &self.view {
            ViewFrame::First(FirstView::Now(view)) => Some(&view.picture),
            ViewFrame::First(FirstView::Projection(view)) => Some(&view.picture),
            ViewFrame::Later(LaterView::Cost(view)) => view.picture.as_ref(),
            ViewFrame::Later(LaterView::Levers(view)) => view.picture.as_ref(),
            ViewFrame::Later(LaterView::Table(_)) => None,
        }
    }

    /// The key of the first picture.
    pub fn key(&self) -> &[KeyEntry] {
        match &self.view {
            ViewFrame::First(FirstView::Now(view)) => &view.key,
            ViewFrame::First(FirstView::Projection(view)) => &view.key,
            ViewFrame::Later(LaterView::Levers(view)) => &view.key,
            ViewFrame::Later(LaterView::Cost(_) | LaterView::Table(_)) => &[],
        }
    }
}

impl ViewFrame {
    /// Today, where it is shown.
    pub fn now(&self) -> Option<&NowFrame> {
        if let ViewFrame::First(FirstView::Now(view)) = self { Some(view) } else { None }
    }

    /// The years ahead, where they are shown.
    pub fn projection(&self) -> Option<&ProjectionFrame> {
        if let ViewFrame::First(FirstView::Projection(view)) = self { Some(view) } else { None }
    }

    /// The cost, where it is shown.
    pub fn cost(&self) -> Option<&CostFrame> {
        if let ViewFrame::Later(LaterView::Cost(view)) = self { Some(view) } else { None }
    }

    /// The second picture, which only the view of cost has.
    pub fn cost_years(&self) -> Option<&CostYears> {
        self.cost()?.years.as_ref()
    }

    /// The sensitivity, where it is shown.
    pub fn levers(&self) -> Option<&SensitivityFrame> {
        if let ViewFrame::Later(LaterView::Levers(view)) = self { Some(view) } else { None }
    }

    /// The numbers, where they are shown.
    pub fn table(&self) -> Option<&TableFrame> {
        if let ViewFrame::Later(LaterView::Table(view)) = self { Some(view) } else { None }
    }
}
