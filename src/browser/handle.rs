//! What a page holds: one reader's session, with the page's looks. Its shape is `www/widget/handle.d.ts`.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::canvas::{Canvas, Native};
use super::colour;
use super::js_value::json_text;
use super::kept::Kept;
use super::locale::{Language, Locale};
use super::measure::CanvasMeasure;
use crate::chart::{Display, Palette, Scene, Transition, draw};
use crate::document::{Input, JsonValue, LeverKind, Problem, ToNode, read, read_scenario};
use crate::report;
use crate::session::{Session, View};
use crate::words::ProjectionBasis;
use plotters::drawing::IntoDrawingArea;

/// One reader in front of one document.
#[wasm_bindgen]
pub struct Handle {
    session: Session<Locale>,
    measure: CanvasMeasure,
    palette: Palette,
    ratio: f64,
    /// The pictures of the last frame, from above to below.
    scenes: Vec<Scene>,
    /// The last frame as the page has it.
    kept: Kept,
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
        session.unfold(false);
        let measure = CanvasMeasure::new(ruler);
        let (scenes, before, transition) = (Vec::new(), Vec::new(), Transition::default());
        let kept = Kept::nothing();
        Handle { session, measure, palette: Palette::LIGHT, ratio: 1.0, scenes, kept, before, transition }
    }

    /// Goes on in another language.
    pub fn set_language(&mut self, language: Language) {
        self.session.set_locale(Locale::new(language));
    }

    /// Reads and checks a document; false where it has errors: what was open before stays.
    pub fn open(&mut self, text: &str) -> bool {
        self.session.open(read(text))
    }

    /// The same for a document that the page has as a value.
    pub fn open_value(&mut self, value: &JsValue) -> bool {
        let text = json_text(value);
        self.session.open(read(text.as_deref().map_or(Input::NotJsonValue, Input::Text)))
    }

    /// Everything that the page shows now; `null` without a document. What has not changed since the last frame is the
    /// same object as then.
    pub fn frame(&mut self) -> JsValue {
        let Some((frame, scenes)) = self.session.moment(&self.measure) else { return JsValue::NULL };
        self.before = std::mem::replace(&mut self.scenes, scenes);
        self.kept.renew(frame.to_node())
    }

    /// The numbers behind each picture of the present view, from above to below.
    pub fn numbers(&self) -> JsValue {
        given(self.session.numbers().to_node())
    }

    /// What is heard of the years ahead; `null` in any other view.
    pub fn sound(&self) -> JsValue {
        self.session.sound_node(&self.measure).map_or(JsValue::NULL, given)
    }

    /// The problems of the document or scenario that was given last, in words.
    pub fn problems(&self) -> JsValue {
        given(self.session.problem_words().to_node())
    }

    /// Pointers and kinds of the open document's warnings, one a line, for the publisher.
    pub fn warnings(&self) -> Vec<String> {
        let line = |problem: &Problem| format!("{}: {}", problem.at, problem.kind.name());
        self.session.warnings().iter().map(line).collect()
    }

    /// What the reader has set; `null` without a document.
    pub fn scenario(&self) -> JsValue {
        let scenario = self.session.scenario().zip(self.session.facts());
        scenario.map_or(JsValue::NULL, |(scenario, facts)| given(scenario.to_json(facts)))
    }

    /// The object that `cakupan project --format json` prints, but for the number of futures; `null` without a document.
    pub fn projection(&self) -> JsValue {
        let outcome = self.session.facts().zip(self.session.outcome());
        let serialized = outcome.and_then(|(facts, outcome)| {
            report::Outcome::new(facts, outcome).serialize(&Serializer::json_compatible()).ok()
        });
        serialized.unwrap_or(JsValue::NULL)
    }

    /// Goes on with what makes the numbers surer, for a few milliseconds; false where there was nothing left to do. So many
    /// `futures` are drawn: a whole number from 1,000 to 100,000, any other stands for 10,000.
    pub fn refine(&mut self, futures: f64) -> bool {
        self.session.refine(futures)
    }

    /// Draws for these looks from now on. `colours`: as the browser computes them, in the order of [`Palette::inks`], with `|`
    /// between them; one that cannot be read is the light theme's.
    pub fn looks(
        &mut self,
        width: f64,
        ratio: f64,
        text_scale: f64,
        forced_colours: bool,
        font: String,
        colours: &str,
    ) {
        self.ratio = ratio.clamp(0.25, 8.0);
        let (width, text_scale) = (width.clamp(120.0, 4000.0), text_scale.clamp(1.0, 1.6));
        self.session.set_display(Display { width, height: None, text_scale, forced_colours });
        self.measure.set_family(font);
        let mut inks = Palette::LIGHT.inks();
        for (ink, css) in inks.iter_mut().zip(colours.split('|')) {
            *ink = colour::parse(css).unwrap_or(*ink);
        }
        self.palette = Palette::from(inks);
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

    /// Does one of the things that a reader can do, by name: a view to show, or `slide`, `step` or `switch` with the
    /// name of a lever of `group`, or one of the others with its `value`. An unknown name does nothing.
    pub fn act(&mut self, what: &str, group: Option<usize>, value: Option<f64>) {
        let (group, value) = (group.unwrap_or_default(), value.unwrap_or_default());
        let session = &mut self.session;
        let (deed, rest) = what.split_once(' ').unwrap_or((what, ""));
        if let Some(lever) = LeverKind::named(rest) {
            match deed {
                "slide" => session.slide(group, lever, value),
                "step" => session.step(group, lever, value),
                "switch" => session.switch(group, lever),
                _ => {}
            }
            return;
        }
        match deed {
            "show" => session.show(View::named(rest)),
            "basis" => session.choose_basis(ProjectionBasis::named(rest)),
            "scrub" => session.scrub(value as i32),
            "point" => session.point(value, false, &self.measure),
            "choose" => session.point(value, true, &self.measure),
            "unpoint" => session.unpoint(),
            "use" => session.use_needed(),
            "reset" => session.reset(),
            "unfold" => session.unfold(value > 0.0),
            "sure" => session.ask_how_sure(),
            "group" => session.choose_group(group),
            "expand" => session.expand(value > 0.0),
            "glide" => self.transition.go(&mut self.before, &mut self.scenes, value),
            _ => {}
        }
    }

    /// Applies what was typed into a lever's field, or with ` low` or ` high` after its name into one of its range's; with
    /// ` back` it gives up the reader's own range.
    #[wasm_bindgen(js_name = "type")]
    pub fn type_value(&mut self, group: usize, lever: &str, text: &str) {
        self.session.type_into(group, lever, text);
    }

    /// Sizes a canvas and draws a picture of the last frame on it, or of the way there: the first, or the one of years
    /// below it.
    pub fn draw(&self, canvas: &HtmlCanvasElement, of_years: bool) {
        let Some(scene) = self.scenes.get(usize::from(of_years)) else { return };
        let Some(surface) = Canvas::new(canvas, scene.width, scene.height, self.ratio, self.measure.family()) else {
            return;
        };
        // A canvas that cannot be drawn on leaves the words and the table as they are.
        let _ = draw::<Canvas, Native>(scene, &self.palette, &surface.into_drawing_area());
    }

    /// What a programme document is to a reader who has asked, both as JSON. Nothing of it is kept.
    pub fn mine(&mut self, programme: &str, asked: &str) -> JsValue {
        given(self.session.about_me(programme, asked))
    }
}

/// A value that is the page's own to change.
fn given(node: JsonValue) -> JsValue {
    Kept::nothing().renew(node)
}
