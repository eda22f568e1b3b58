//! What a page holds: one reader's session, with the page's looks. Its shape is `www/widget/handle.d.ts`.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::canvas::{Canvas, Native};
use super::colour;
use super::locale::{Language, Locale};
use super::measure::CanvasMeasure;
use crate::chart::{Looks, Palette, Scene, draw};
use crate::document::{LeverKind, Node, ToNode, check_text, read_scenario_text};
use crate::report;
use crate::session::{Session, View};
use crate::words::Basis;
use plotters::drawing::IntoDrawingArea;

/// One reader in front of one document.
#[wasm_bindgen(skip_typescript)]
pub struct Handle {
    session: Session<Locale>,
    measure: CanvasMeasure,
    palette: Palette,
    ratio: f64,
    /// The picture of the last frame.
    scene: Option<Scene>,
}

#[wasm_bindgen]
impl Handle {
    /// A handle that speaks `language`, measures text with `ruler` and has no document yet.
    #[wasm_bindgen(constructor)]
    pub fn new(language: Language, ruler: CanvasRenderingContext2d) -> Handle {
        Handle {
            session: Session::new(Locale::new(language)),
            measure: CanvasMeasure::new(ruler),
            palette: Palette::LIGHT,
            ratio: 1.0,
            scene: None,
        }
    }

    /// Goes on in another language.
    pub fn set_language(&mut self, language: Language) {
        self.session.set_locale(Locale::new(language));
    }

    /// Reads and checks a document; false where it has errors: what was open before stays.
    pub fn open(&mut self, text: &str) -> bool {
        self.session.open(check_text(text))
    }

    /// The problems of what was given last, in words.
    pub fn problems(&self) -> JsValue {
        to_js(&self.session.problem_words().to_node())
    }

    /// Pointers and kinds of the open document's warnings.
    pub fn warnings(&self) -> Vec<String> {
        let line = |problem: &crate::document::Problem| [&*problem.at, problem.kind.name()].join(": ");
        self.session.warnings().iter().map(line).collect()
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
        self.session.set_looks(Looks { width, text_scale, forced_colours });
        self.measure.set_family(font);
        let mut inks = Palette::LIGHT.inks();
        for (ink, css) in inks.iter_mut().zip(colours.split('|')) {
            *ink = colour::parse(css).unwrap_or(*ink);
        }
        self.palette = Palette::from(inks);
    }

    /// Shows a view.
    pub fn show(&mut self, view: &str) {
        self.session.show(View::named(view));
    }

    /// What the reader has set.
    pub fn scenario(&self) -> JsValue {
        match (self.session.scenario(), self.session.facts()) {
            (Some(scenario), Some(facts)) => to_js(&scenario.to_node(facts)),
            _ => JsValue::UNDEFINED,
        }
    }

    /// Sets all that a reader can set, from JSON; false where it cannot be used.
    pub fn set_scenario(&mut self, scenario: &str) -> bool {
        let scenario = self.session.facts().map(|facts| read_scenario_text(scenario, facts));
        scenario.is_some_and(|scenario| self.session.set_scenario(scenario))
    }

    /// Puts a lever where its slider is.
    pub fn slide(&mut self, group: usize, lever: &str, value: f64) {
        if let Some(lever) = LeverKind::named(lever) {
            self.session.slide(group, lever, value);
        }
    }

    /// Applies what was typed into a lever's field.
    #[wasm_bindgen(js_name = "type")]
    pub fn type_value(&mut self, group: usize, lever: &str, text: &str) {
        if let Some(lever) = LeverKind::named(lever) {
            self.session.type_value(group, lever, text);
        }
    }

    /// Moves a lever by this many steps.
    pub fn step(&mut self, group: usize, lever: &str, steps: f64) {
        if let Some(lever) = LeverKind::named(lever) {
            self.session.step(group, lever, steps);
        }
    }

    /// Takes the lever that can stand in another's place.
    #[wasm_bindgen(js_name = "switch")]
    pub fn switch_lever(&mut self, group: usize, lever: &str) {
        if let Some(lever) = LeverKind::named(lever) {
            self.session.switch(group, lever);
        }
    }

    /// Chooses a year.
    pub fn scrub(&mut self, year: i32) {
        self.session.scrub(year);
    }

    /// Shows the year under `x`.
    pub fn point(&mut self, x: f64) {
        self.session.point(x, false, &self.measure);
    }

    /// Chooses the year under `x`.
    pub fn choose(&mut self, x: f64) {
        self.session.point(x, true, &self.measure);
    }

    /// Returns to the chosen year.
    pub fn unpoint(&mut self) {
        self.session.unpoint();
    }

    /// Sets every group's enrolment to what the target needs.
    pub fn use_needed(&mut self) {
        self.session.use_needed();
    }

    /// Back to the document's own assumptions.
    pub fn reset(&mut self) {
        self.session.reset();
    }

    /// Draws the years ahead from the past (`trend`) or from the assumptions.
    pub fn choose_basis(&mut self, basis: &str) {
        self.session.choose_basis(Basis::named(basis));
    }

    /// Shows this group of the table where only one fits.
    pub fn choose_group(&mut self, group: usize) {
        self.session.choose_group(group);
    }

    /// Shows every year in the table, or every fifth.
    pub fn expand(&mut self, expanded: bool) {
        self.session.expand(expanded);
    }

    /// Goes on with what makes the numbers surer, for a few milliseconds; false where there was nothing left to do.
    pub fn refine(&mut self) -> bool {
        self.session.refine()
    }

    /// What the page shows now.
    pub fn frame(&mut self) -> JsValue {
        let Some((frame, scene)) = self.session.moment(&self.measure) else { return JsValue::UNDEFINED };
        self.scene = scene;
        to_js(&frame.to_node())
    }

    /// Sizes a canvas and draws the picture of the last frame on it.
    pub fn draw(&self, canvas: &HtmlCanvasElement) {
        let Some(scene) = &self.scene else { return };
        let Some(surface) = Canvas::new(canvas, scene.width, scene.height, self.ratio, self.measure.family()) else {
            return;
        };
        // A canvas that cannot be drawn on leaves the words and the table as they are.
        let _ = draw::<Canvas, Native>(scene, &self.palette, &surface.into_drawing_area());
    }

    /// The numbers behind the picture.
    pub fn projection(&self) -> JsValue {
        match (self.session.facts(), self.session.outcome()) {
            (Some(facts), Some(outcome)) => to_js(&report::Outcome::new(facts, outcome).into()),
            _ => JsValue::UNDEFINED,
        }
    }
}

/// A JSON value as JavaScript has it.
fn to_js(node: &Node) -> JsValue {
    node.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::UNDEFINED)
}
