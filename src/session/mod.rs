//! One reader in front of one document: what they have chosen, and the frame that follows from it. Sentence, picture
//! and table of a frame come from the same outcome.

mod choices;
mod files;
mod frame;
mod lever_edits;
mod lever_ranges;
mod membership;
mod moment;
mod open_document;
mod places;
mod problems;
mod refine;
mod sound;
mod view;
mod views;

pub use choices::ReaderChoices;
pub use frame::{FirstView, Frame, LaterView, Tab, Tabs, ViewFrame};
pub use membership::ReaderAnswers;
pub use places::{Look, PlaceSession};
pub use problems::{ProblemWords, Problems};
pub use sound::{Passage, Sound};
pub use view::View;

use crate::chart::{Display, Measure};
use crate::document::{Checked, Forms, Problem, Reading, Scenario};
use crate::model::Outcome;
use crate::words::lever_panel::PanelInput;
use crate::words::{Locale, ProjectionBasis, WordsContext};
use open_document::Open;
use views::{ViewContext, projection_scene};

/// The state of one reader's page.
pub struct Session<L: Locale> {
    locale: L,
    open: Option<Open>,
    problems: Vec<Problem>,
    /// Who the document counts that these are about.
    problem_unit: Option<Forms>,
    view: View,
    display: Display,
    table_group: usize,
    table_expanded: bool,
    /// Whether the panel of levers is unfolded.
    unfolded: bool,
    /// Whether the ranges of the levers show.
    with_ranges: bool,
}

impl<L: Locale> Session<L> {
    /// A session without a document.
    pub fn new(locale: L) -> Session<L> {
        Session {
            locale,
            open: None,
            problems: Vec::new(),
            problem_unit: None,
            view: View::Now,
            display: Display::of_width(328.0),
            table_group: 0,
            table_expanded: false,
            unfolded: true,
            with_ranges: false,
        }
    }

    /// The language that all is said in.
    pub fn locale(&self) -> &L {
        &self.locale
    }

    /// Goes on in another language.
    pub fn set_locale(&mut self, locale: L) {
        self.locale = locale;
        if let Some(open) = &mut self.open {
            open.input = PanelInput::default();
        }
    }

    /// Opens a checked document; where it has errors, what was open stays and [`Session::problems`] has them.
    pub fn open(&mut self, reading: Reading<Checked>) -> bool {
        match reading.document {
            Some(facts) => {
                let mut open = Open::new(facts, reading.problems);
                open.look_ahead();
                self.open = Some(open);
                self.problems.clear();
                true
            }
            None => {
                self.problems = reading.problems;
                self.problem_unit = reading.unit;
                false
            }
        }
    }

    /// The open document.
    pub fn facts(&self) -> Option<&Checked> {
        self.open.as_ref().map(|open| &open.facts)
    }

    /// What was wrong with the document or the scenario that was given last.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The open document's warnings.
    pub fn warnings(&self) -> &[Problem] {
        self.open.as_ref().map_or(&[], |open| &open.warnings)
    }

    /// What the reader has set.
    pub fn scenario(&self) -> Option<&Scenario> {
        self.open.as_ref().map(|open| &open.scenario)
    }

    /// The numbers as the reader has set them.
    pub fn outcome(&self) -> Option<&Outcome> {
        self.open.as_ref().map(|open| &open.now)
    }

    /// Sets everything that a reader can set, or keeps the problems of a scenario that cannot be used.
    pub fn set_scenario(&mut self, scenario: Result<Scenario, Vec<Problem>>) -> bool {
        match (scenario, &mut self.open) {
            (Ok(scenario), Some(open)) => {
                open.given = scenario.clone();
                open.set(scenario);
                self.problems.clear();
                true
            }
            (Err(problems), _) => {
                self.problems = problems;
                false
            }
            (Ok(_), None) => false,
        }
    }

    /// Tells the reader, until they set something, that what they see is not what the link states that they followed.
    pub fn refuse_link(&mut self) {
        if let Some(open) = &mut self.open {
            open.is_link_refused = true;
        }
    }

    /// The view that is shown.
    pub fn view(&self) -> View {
        self.view
    }

    /// Shows a view.
    pub fn show(&mut self, view: View) {
        self.view = view;
    }

    /// Draws for this display from now on.
    pub fn set_display(&mut self, display: Display) {
        self.display = display;
    }

    /// Chooses a year.
    pub fn choose_year(&mut self, year: i32) {
        if let Some(open) = &mut self.open {
            let projection = &open.now.projection;
            open.year = Some(year.clamp(projection.base_year, projection.until()));
            open.pointed = None;
        }
    }

    /// Shows the year under `x` (CSS px in the picture) until [`unpoint`](Session::unpoint).
    pub fn point_at(&mut self, x: f64, measure: &dyn Measure) {
        if let Some((open, year)) = self.year_at(x, measure) {
            open.pointed = Some(year);
        }
    }

    /// Chooses the year under `x` (CSS px in the picture).
    pub fn choose_at(&mut self, x: f64, measure: &dyn Measure) {
        if let Some((open, year)) = self.year_at(x, measure) {
            (open.year, open.pointed) = (Some(year), None);
        }
    }

    /// The year under `x` in the picture of the years ahead; none in any other view.
    fn year_at(&mut self, x: f64, measure: &dyn Measure) -> Option<(&mut Open, i32)> {
        if self.view != View::Projection {
            return None;
        }
        let scene = projection_scene(&self.view_context(self.open.as_ref()?, measure));
        let year = scene.plot?.year_at(x);
        Some((self.open.as_mut()?, year))
    }

    /// Returns to the chosen year.
    pub fn unpoint(&mut self) {
        if let Some(open) = &mut self.open {
            open.pointed = None;
        }
    }

    /// Draws the years ahead from the past or from the assumptions; without a trend it is always the assumptions.
    pub fn choose_basis(&mut self, basis: ProjectionBasis) {
        if let Some(open) = &mut self.open {
            open.basis = Some(basis);
        }
    }

    /// Shows this group of the table where only one fits.
    pub fn choose_group(&mut self, group: usize) {
        self.table_group = group;
    }

    /// Shows every year in the table, or every fifth.
    pub fn expand_table(&mut self, expanded: bool) {
        self.table_expanded = expanded;
    }

    fn context<'a>(&'a self, open: &'a Open) -> WordsContext<'a> {
        let mut context = WordsContext::new(&self.locale, &open.facts, &open.start, &open.now);
        context.basis = open.basis.unwrap_or(context.basis);
        context
    }

    fn view_context<'a>(&'a self, open: &'a Open, measure: &'a dyn Measure) -> ViewContext<'a> {
        ViewContext {
            context: self.context(open),
            open,
            display: &self.display,
            measure,
            unfolded: self.unfolded,
            with_ranges: self.with_ranges,
            table_group: self.table_group,
            table_expanded: self.table_expanded,
        }
    }
}
