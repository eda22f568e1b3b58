//! What a page holds: one reader's session, with the page's looks. Its shape is `www/widget/handle.d.ts`.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlCanvasElement;

use super::canvas::{Canvas, Native};
use super::colour;
use super::locale::BrowserLocale;
use super::measure::CanvasMeasure;
use crate::chart::{Colour, Looks, Palette, draw};
use crate::document::{LeverKind, Node, ToNode, check, check_node, read_scenario_node};
use crate::report;
use crate::session::{Session, View};
use plotters::drawing::IntoDrawingArea;

/// One reader in front of one document.
#[wasm_bindgen(skip_typescript)]
pub struct Handle {
    session: Session<BrowserLocale>,
    measure: CanvasMeasure,
    palette: Palette,
    width: f64,
    ratio: f64,
}

#[wasm_bindgen]
impl Handle {
    /// A handle that speaks `language` with these words, and has no document yet.
    #[wasm_bindgen(constructor)]
    pub fn new(words: JsValue, language: String) -> Handle {
        Handle {
            session: Session::new(BrowserLocale::new(language, words)),
            measure: CanvasMeasure::new(String::from("sans-serif")),
            palette: Palette::LIGHT,
            width: 328.0,
            ratio: 1.0,
        }
    }

    /// Goes on in another language.
    pub fn set_words(&mut self, words: JsValue, language: String) {
        self.session.set_locale(BrowserLocale::new(language, words));
    }

    /// Reads and checks a document; false where it has errors: what was open before stays.
    pub fn open(&mut self, text: &str) -> bool {
        self.session.open(check(text.as_bytes()))
    }

    /// The same for a document that is an object already.
    pub fn open_value(&mut self, document: JsValue) -> bool {
        self.session.open(check_node(&node(document)))
    }

    /// The problems of what was given last, in these words.
    pub fn problems(&self, words: &JsValue) -> JsValue {
        let template =
            |key: &str| Reflect::get(words, &key.into()).ok().and_then(|word| word.as_string()).unwrap_or_default();
        to_js(&self.session.problem_words(&template).to_node())
    }

    /// Pointers and kinds of the open document's warnings.
    pub fn warnings(&self) -> Vec<String> {
        let line = |problem: &crate::document::Problem| [&*problem.at, problem.kind.name()].join(": ");
        self.session.warnings().iter().map(line).collect()
    }

    /// Draws for these looks from now on.
    pub fn looks(&mut self, looks: &JsValue) {
        let get = |key: &str| Reflect::get(looks, &key.into()).unwrap_or(JsValue::UNDEFINED);
        let number =
            |key: &str, otherwise: f64| get(key).as_f64().filter(|value| value.is_finite()).unwrap_or(otherwise);
        self.width = number("width", 328.0).clamp(120.0, 4000.0);
        self.ratio = number("ratio", 1.0).clamp(0.25, 8.0);
        self.session.set_looks(Looks {
            width: self.width,
            text_scale: number("text_scale", 1.0).clamp(1.0, 1.6),
            forced_colours: get("forced_colours").is_truthy(),
        });
        let family = get("font").as_string().unwrap_or_default();
        if family != self.measure.family() {
            self.measure.set_family(family);
        }
        let colours = get("colours");
        let colour = |token: &str, otherwise: Colour| {
            let css = Reflect::get(&colours, &token.into()).ok().and_then(|css| css.as_string());
            css.and_then(|css| colour::parse(&css)).unwrap_or(otherwise)
        };
        let light = Palette::LIGHT;
        self.palette = Palette {
            background: colour("bg", light.background),
            ink: colour("ink", light.ink),
            secondary: colour("ink-2", light.secondary),
            tertiary: colour("ink-3", light.tertiary),
            grid: colour("grid", light.grid),
            axis: colour("axis", light.axis),
            groups: [colour("1", light.groups[0]), colour("2", light.groups[1]), colour("3", light.groups[2])],
            on_ink: colour("on-ink", light.on_ink),
        };
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

    /// Sets all that a reader can set; false where it cannot be used.
    pub fn set_scenario(&mut self, scenario: JsValue) -> bool {
        let Some(scenario) = self.session.facts().map(|facts| read_scenario_node(&node(scenario), facts)) else {
            return false;
        };
        self.session.set_scenario(scenario)
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

    /// Shows this group of the table where only one fits.
    pub fn choose_group(&mut self, group: usize) {
        self.session.choose_group(group);
    }

    /// Shows every year in the table, or every fifth.
    pub fn expand(&mut self, expanded: bool) {
        self.session.expand(expanded);
    }

    /// What the page shows now.
    pub fn frame(&self) -> JsValue {
        self.session.frame(&self.measure).map_or(JsValue::UNDEFINED, |frame| to_js(&frame.to_node()))
    }

    /// Sizes and draws the canvas.
    pub fn draw(&self, canvas: &HtmlCanvasElement) {
        let Some(scene) = self.session.scene(&self.measure) else { return };
        let Some(surface) = Canvas::new(canvas, scene.width, scene.height, self.ratio, self.measure.family()) else {
            return;
        };
        // A canvas that cannot be drawn on leaves the words and the table as they are.
        let _ = draw::<Canvas, Native>(&scene, &self.palette, &surface.into_drawing_area());
    }

    /// The numbers behind the picture.
    pub fn projection(&self) -> JsValue {
        match (self.session.facts(), self.session.outcome()) {
            (Some(facts), Some(outcome)) => {
                to_js(&report::Outcome::new(facts, &outcome.projection, &outcome.answers).into())
            }
            _ => JsValue::UNDEFINED,
        }
    }
}

/// A JSON value as JavaScript has it.
fn to_js(node: &Node) -> JsValue {
    match node {
        Node::Null => JsValue::NULL,
        Node::Bool(value) => JsValue::from(*value),
        Node::Number(value) => JsValue::from(*value),
        Node::Text(text) => JsValue::from(text.as_str()),
        Node::List(items) => {
            let list = Array::new();
            for item in items {
                list.push(&to_js(item));
            }
            list.into()
        }
        Node::Object(entries) => {
            let object = Object::new();
            for (key, value) in entries {
                // Setting a property of a plain object of our own cannot fail.
                let _ = Reflect::set(&object, &JsValue::from(key.as_str()), &to_js(value));
            }
            object.into()
        }
    }
}

/// A JavaScript value as a JSON value; what JSON does not have becomes null, which the checks refuse.
fn node(value: JsValue) -> Node {
    serde_wasm_bindgen::from_value(value).unwrap_or(Node::Null)
}
