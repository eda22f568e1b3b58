//! The files that a reader takes along, made from what the page shows.

use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use web_sys::HtmlCanvasElement;

use super::canvas;
use super::measure::CanvasMeasure;
use super::values::to_js;
use crate::browser::locale::Locale;
use crate::chart::{NotoSans, Palette};
use crate::export::{Size, Spreadsheet, csv, poster, svg};
use crate::session::Session;
use crate::words::files::FileKind;

type Reader = Session<Locale>;

/// The width of a picture in pixels: sharp across a printed page.
const PRINT_WIDTH: f64 = 2400.0;

/// Which files there are, and what is said of them.
pub fn offer(session: &Reader) -> JsValue {
    to_js(&session.file_offer())
}

/// What writes a table for a spreadsheet, once that part is there.
type Write = fn(&Spreadsheet) -> Option<Vec<u8>>;

/// What is in a file of this kind; nothing where that is the page's own, a picture in pixels or the document's text. A
/// picture is drawn on the canvas, too: light, and in the page's letters.
pub fn make(
    session: &mut Reader,
    measure: &CanvasMeasure,
    kind: &str,
    canvas: &HtmlCanvasElement,
    write: Write,
) -> JsValue {
    let Ok(kind) = kind.parse() else { return JsValue::UNDEFINED };
    if matches!(kind, FileKind::Png | FileKind::Svg) {
        draw_picture(session, measure, canvas);
    }
    contents(session, kind, write).map_or(JsValue::UNDEFINED, |bytes| Uint8Array::from(&*bytes).into())
}

fn contents(session: &mut Reader, kind: FileKind, write: Write) -> Option<Vec<u8>> {
    match kind {
        FileKind::Svg => {
            let poster = session.apart(|session, view| poster(session, &NotoSans, view, Size::USUAL))?;
            Some(svg(&poster, &Palette::LIGHT).into_bytes())
        }
        FileKind::Xlsx => write(&Spreadsheet::new(session)?),
        FileKind::Csv => Some(csv(session)?.into_bytes()),
        FileKind::Scenario => {
            let scenario = session.scenario()?.to_json(session.facts()?);
            serde_json::to_vec_pretty(&scenario).ok()
        }
        FileKind::Png | FileKind::Json => None,
    }
}

fn draw_picture(session: &mut Reader, measure: &CanvasMeasure, element: &HtmlCanvasElement) {
    if let Some(poster) = session.apart(|session, view| poster(session, measure, view, Size::USUAL)) {
        canvas::show(&poster.scene, &Palette::LIGHT, element, PRINT_WIDTH / poster.scene.width, measure);
    }
}
