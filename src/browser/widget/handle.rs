//! What a page holds: one reader's session, drawn for the page's display. A method a deed.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::canvas;
use super::choices::ReaderChoices;
use super::measure::CanvasMeasure;
use super::parts;
use super::reader::ReaderAnswers;
use super::screen::Screen;
use super::values::to_js;
use crate::browser::js_value::json_text;
use crate::browser::locale::{Language, Locale};
use crate::chart::{Palette, Scene, Transition};
use crate::document::{Checked, Input, LeverKind, Parsed, Problem, Reading, read_scenario};
use crate::report;
use crate::session::{Session, View};
use crate::words::ProjectionBasis;
use crate::words::lever_panel::RangeEnd;

/// So many warnings are written into a page's console: a table of thousands of rows has one for each.
const MOST_WARNINGS: usize = 20;

/// From this many bytes on a document takes a page longer from a text to a picture than a letter that is typed may wait.
const LARGE: usize = 100_000;

/// One reader in front of one document.
#[wasm_bindgen]
pub struct Handle {
    session: Session<Locale>,
    /// A document on its way into the session: parsed, then checked.
    parsed: Option<Parsed>,
    reading: Option<Reading<Checked>>,
    measure: CanvasMeasure,
    palette: Palette,
    ratio: f64,
    /// The pictures of the last frame, from above to below.
    scenes: Vec<Scene>,
    /// Those that stood there before it.
    before: Vec<Scene>,
    /// The way from those to these.
    transition: Transition,
}

#[wasm_bindgen]
impl Handle {
    /// A handle that speaks `language`, measures text with `ruler` and has no document yet.
    #[wasm_bindgen(constructor)]
    pub fn new(language: Language, ruler: CanvasRenderingContext2d) -> Handle {
        let mut session = Session::new(Locale::new(language));
        session.unfold_levers(false);
        let measure = CanvasMeasure::new(ruler);
        let (scenes, before, transition) = (Vec::new(), Vec::new(), Transition::default());
        let (parsed, reading, palette, ratio) = (None, None, Palette::LIGHT, 1.0);
        Handle { session, parsed, reading, measure, palette, ratio, scenes, before, transition }
    }

    /// Goes on in another language.
    pub fn set_language(&mut self, language: Language) {
        self.session.set_locale(Locale::new(language));
    }

    /// Parses a document: the first of three steps to its first frame. True where the page is to rest between them. What was
    /// open before stays until the third.
    pub fn parse(&mut self, text: &str) -> bool {
        self.parsed = Some(Parsed::of::<Checked>(text));
        text.len() > LARGE
    }

    /// The same for a document that the page has as a value.
    pub fn parse_value(&mut self, value: &JsValue) -> bool {
        if let Some(text) = json_text(value) {
            return self.parse(&text);
        }
        self.parsed = Some(Parsed::of::<Checked>(Input::NotJsonValue));
        false
    }

    /// Checks what was parsed: the second step.
    pub fn check(&mut self) {
        if let Some(parsed) = self.parsed.take() {
            self.reading = Some(parsed.read());
        }
    }

    /// Opens what was checked, here where it was not: the third step. False where it has errors: what was open before stays.
    /// Without a document on its way, whether one is open.
    pub fn open(&mut self) -> bool {
        self.check();
        match self.reading.take() {
            Some(reading) => self.session.open(reading),
            None => self.session.facts().is_some(),
        }
    }

    /// Whether what is to be shown takes the part `later`, which is not there yet.
    pub fn lacks_later(&self) -> bool {
        parts::later().is_none() && !self.session.is_at_first()
    }

    /// Everything that the page shows now; `null` without a document, or where it [lacks](Handle::lacks_later) a part.
    #[wasm_bindgen(unchecked_return_type = "Frame<ViewFrame> | null")]
    pub fn frame(&mut self) -> JsValue {
        let moment = match parts::later() {
            Some(later) => (later.moment)(&self.session, &self.measure),
            None => self.session.first_moment(&self.measure).map(|(frame, scenes)| (to_js(&frame), scenes)),
        };
        let Some((frame, scenes)) = moment else { return JsValue::NULL };
        self.before = std::mem::replace(&mut self.scenes, scenes);
        frame
    }

    /// What a reader passes on of what the page shows now, in words; empty without a document.
    pub fn sentence(&self) -> String {
        match parts::later() {
            Some(later) => (later.sentence)(&self.session, &self.measure),
            None => {
                let moment = self.session.first_moment(&self.measure);
                moment.map_or_else(String::new, |(frame, _)| frame.sentence())
            }
        }
    }

    /// The numbers behind each picture of the present view, from above to below.
    #[wasm_bindgen(unchecked_return_type = "SmallTable[]")]
    pub fn numbers(&self) -> JsValue {
        match parts::later() {
            Some(later) => (later.numbers)(&self.session),
            None => to_js(&self.session.first_numbers()),
        }
    }

    /// What is heard of the years ahead; `null` in any other view, and without the part `later`.
    #[wasm_bindgen(unchecked_return_type = "Sound | null")]
    pub fn sound(&self) -> JsValue {
        parts::later().map_or(JsValue::NULL, |later| (later.sound)(&self.session, &self.measure))
    }

    /// The problems of the document or scenario that was given last, in words.
    #[wasm_bindgen(unchecked_return_type = "Problems")]
    pub fn problems(&self) -> JsValue {
        to_js(&self.session.problem_words())
    }

    /// Pointers and kinds of the open document's first warnings, one a line, for the publisher; then how many more there are.
    pub fn warnings(&self) -> Vec<String> {
        let warnings = self.session.warnings();
        let (first, more) = warnings.split_at(warnings.len().min(MOST_WARNINGS));
        let line = |problem: &Problem| format!("{}: {}", problem.at, problem.kind.name());
        let more = (!more.is_empty()).then(|| format!("and {} more: `cakupan check` lists all", more.len()));
        first.iter().map(line).chain(more).collect()
    }

    /// What the reader has set; `null` without a document.
    pub fn scenario(&self) -> JsValue {
        let scenario = self.session.scenario().zip(self.session.facts());
        scenario.map_or(JsValue::NULL, |(scenario, facts)| to_js(&scenario.to_json(facts)))
    }

    /// What the reader has chosen to look at, beside scenario and view, for [`choose`](Handle::choose).
    #[wasm_bindgen(unchecked_return_type = "ReaderChoices")]
    pub fn choices(&self) -> JsValue {
        to_js(&self.session.choices())
    }

    /// Chooses what another handle with the same document has been told to show.
    pub fn choose(&mut self, choices: &ReaderChoices) {
        self.session.choose(choices.into());
    }

    /// The object that `cakupan project --format json` prints, but for the number of futures; `null` without a document.
    pub fn projection(&self) -> JsValue {
        let outcome = self.session.facts().zip(self.session.outcome());
        outcome.map_or(JsValue::NULL, |(facts, outcome)| to_js(&report::Outcome::new(facts, outcome)))
    }

    /// Goes on with what makes the numbers surer, for a few milliseconds; false where there was nothing left to do. So many
    /// `futures` are drawn: a whole number from 1,000 to 100,000, any other stands for 10,000.
    pub fn refine(&mut self, futures: f64) -> bool {
        self.session.refine(futures)
    }

    /// Lays out and draws for this display from now on: the content's `width` in CSS pixels, device pixels in one of them,
    /// and how much larger than designed the reader's text is. `colours`: as the browser computes them, in the order of
    /// [`Palette::inks`]; one that cannot be read is the light theme's.
    pub fn set_display(
        &mut self,
        width: f64,
        ratio: f64,
        text_scale: f64,
        forced_colours: bool,
        font: String,
        colours: Vec<String>,
    ) {
        let screen = Screen { width, ratio, text_scale, forced_colours, font, colours };
        self.ratio = screen.ratio();
        self.session.set_display(screen.display());
        self.palette = screen.palette();
        self.measure.set_family(screen.font);
    }

    /// Sets all that a reader can set, from JSON; false where it cannot be used.
    pub fn set_scenario(&mut self, scenario: &str) -> bool {
        let scenario = self.session.facts().map(|facts| read_scenario(scenario, facts));
        scenario.is_some_and(|scenario| self.session.set_scenario(scenario))
    }

    /// The same for a scenario that the page has as a value.
    pub fn set_scenario_value(&mut self, value: &JsValue) -> bool {
        let text = json_text(value);
        let input = text.as_deref().map_or(Input::NotJsonValue, Input::Text);
        let scenario = self.session.facts().map(|facts| read_scenario(input, facts));
        scenario.is_some_and(|scenario| self.session.set_scenario(scenario))
    }

    /// Tells the reader that a link was followed whose settings cannot be used.
    pub fn refuse_link(&mut self) {
        self.session.refuse_link();
    }

    /// Shows a view by its name; `now` where it has none of that name.
    pub fn show_view(&mut self, view: &str) {
        self.session.show(View::named(view));
    }

    /// The name of the view that is shown, or will be once the part that it [lacks](Handle::lacks_later) is there.
    pub fn view(&self) -> String {
        self.session.view().name().to_owned()
    }

    /// Draws the years ahead from `trend` or `assumptions`.
    pub fn choose_basis(&mut self, basis: &str) {
        self.session.choose_basis(ProjectionBasis::named(basis));
    }

    /// Puts a lever where its slider is. Levers have their name in the document, groups their number in it; what is not
    /// there changes nothing.
    pub fn move_lever(&mut self, group: usize, lever: &str, value: f64) {
        if let Some((later, lever)) = moved(lever) {
            (later.move_lever)(&mut self.session, group, lever, value);
        }
    }

    /// Moves a lever by so many steps of its slider.
    pub fn step_lever(&mut self, group: usize, lever: &str, steps: f64) {
        if let Some((later, lever)) = moved(lever) {
            (later.step_lever)(&mut self.session, group, lever, steps);
        }
    }

    /// Takes the lever that can stand in another's place.
    pub fn switch_lever(&mut self, group: usize, lever: &str) {
        if let Some((later, lever)) = moved(lever) {
            (later.switch_lever)(&mut self.session, group, lever);
        }
    }

    /// Applies what was typed into a lever's field. What is wrong with it stands in the frame's lever until that changes.
    pub fn type_lever(&mut self, group: usize, lever: &str, text: &str) {
        if let Some((later, lever)) = moved(lever) {
            (later.type_lever)(&mut self.session, group, lever, text);
        }
    }

    /// The same for the `low` or `high` end of its range.
    pub fn type_range(&mut self, group: usize, lever: &str, end: &str, text: &str) {
        let Some((later, lever)) = moved(lever) else { return };
        let end = match end {
            "low" => RangeEnd::Low,
            "high" => RangeEnd::High,
            _ => return,
        };
        (later.type_range)(&mut self.session, group, lever, end, text);
    }

    /// Gives up the reader's own range of a lever.
    pub fn clear_range(&mut self, group: usize, lever: &str) {
        if let Some((later, lever)) = moved(lever) {
            (later.clear_range)(&mut self.session, group, lever);
        }
    }

    /// Sets what it takes to reach the target.
    pub fn use_needed_pace(&mut self) {
        self.session.use_needed_pace();
    }

    /// Sets everything back to where the document starts.
    pub fn reset(&mut self) {
        self.session.reset();
    }

    /// Shows the panel of levers from now on, or no more.
    pub fn unfold_levers(&mut self, open: bool) {
        self.session.unfold_levers(open);
    }

    /// Shows the ranges of the levers from now on.
    pub fn show_ranges(&mut self) {
        self.session.show_ranges();
    }

    /// Chooses a year, the nearest that there is.
    pub fn choose_year(&mut self, year: i32) {
        self.session.choose_year(year);
    }

    /// Shows the year under this x of the picture, in CSS pixels, until [`unpoint`](Handle::unpoint).
    pub fn point_at(&mut self, x: f64) {
        self.session.point_at(x, &self.measure);
    }

    /// Chooses the year under this x of the picture, in CSS pixels.
    pub fn choose_at(&mut self, x: f64) {
        self.session.choose_at(x, &self.measure);
    }

    /// Returns to the year that was chosen.
    pub fn unpoint(&mut self) {
        self.session.unpoint();
    }

    /// Chooses the group that a narrow table shows.
    pub fn choose_group(&mut self, group: usize) {
        self.session.choose_group(group);
    }

    /// Shows every year in the table, or only some of them.
    pub fn expand_table(&mut self, all: bool) {
        self.session.expand_table(all);
    }

    /// Takes the pictures to where they are so many milliseconds after they set out from the frame before; true as long as
    /// they are still on their way.
    pub fn advance_transition(&mut self, elapsed: f64) -> bool {
        self.transition.advance(&mut self.before, &mut self.scenes, elapsed)
    }

    /// Sizes a canvas and draws a picture of the last frame on it, or of the way there. Pictures are numbered from above to
    /// below.
    pub fn draw(&self, canvas: &HtmlCanvasElement, picture: usize) {
        if let Some(scene) = self.scenes.get(picture) {
            canvas::show(scene, &self.palette, canvas, self.ratio, &self.measure);
        }
    }

    /// The files that a reader can take along of what is shown; `null` without a document or the part `files`.
    #[wasm_bindgen(unchecked_return_type = "FileOffer | null")]
    pub fn file_offer(&self) -> JsValue {
        parts::files().map_or(JsValue::NULL, |part| (part.offer)(&self.session))
    }

    /// What is in such a file; nothing where the page makes it itself, or without its part. A picture is drawn on `canvas`, too.
    #[wasm_bindgen(unchecked_return_type = "Uint8Array<ArrayBuffer> | undefined")]
    pub fn file(&mut self, kind: &str, canvas: &HtmlCanvasElement) -> JsValue {
        parts::files().map_or(JsValue::UNDEFINED, |part| (part.make)(&mut self.session, &self.measure, kind, canvas))
    }

    /// What a programme document (JSON) is to a reader who has asked. Nothing of it is kept.
    #[wasm_bindgen(unchecked_return_type = "MembershipFrame | null")]
    pub fn membership(&mut self, programme: &str, answers: &ReaderAnswers) -> JsValue {
        let part = parts::membership();
        part.map_or(JsValue::NULL, |part| (part.frame)(&mut self.session, programme, answers.into()))
    }
}

/// The lever of this name, and the part that moves it: without it there is no lever on the page.
fn moved(lever: &str) -> Option<(&'static parts::Later, LeverKind)> {
    Some((parts::later()?, LeverKind::named(lever)?))
}
