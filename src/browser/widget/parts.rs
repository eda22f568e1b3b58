//! The parts of the program that come after first sight: `later`, all that a reader goes on to, `membership`, `places`,
//! a list to choose from, and what a reader takes along: `files`, and `sheet`, the table for a spreadsheet.
//!
//! Each is a file of its own, cut off by `wasm_split`. The page fetches it, then has it joined here, and from then on its
//! functions are called like any other.

use std::pin::pin;
use std::sync::OnceLock;
use std::task::{Context, Poll, Waker};

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::files;
use super::measure::CanvasMeasure;
use super::place_program::{self, PlaceProgram};
use super::values::to_js;
use crate::browser::locale::Locale;
use crate::chart::Scene;
use crate::document::LeverKind;
use crate::export::Spreadsheet;
use crate::session::{ReaderAnswers, Session};
use crate::words::lever_panel::RangeEnd;

type Reader = Session<Locale>;

/// A frame as the page has it, and its pictures.
type Moment = (JsValue, Vec<Scene>);

/// What the part `later` has: views behind the first two, levers, and what is heard.
pub struct Later {
    pub moment: fn(&Reader, &CanvasMeasure) -> Option<Moment>,
    pub sentence: fn(&Reader, &CanvasMeasure) -> String,
    pub numbers: fn(&Reader) -> JsValue,
    pub sound: fn(&Reader, &CanvasMeasure) -> JsValue,
    pub move_lever: fn(&mut Reader, usize, LeverKind, f64),
    pub step_lever: fn(&mut Reader, usize, LeverKind, f64),
    pub type_lever: fn(&mut Reader, usize, LeverKind, &str),
    pub type_range: fn(&mut Reader, usize, LeverKind, RangeEnd, &str),
    pub clear_range: fn(&mut Reader, usize, LeverKind),
    pub switch_lever: fn(&mut Reader, usize, LeverKind),
}

/// What the part `membership` has.
pub struct Membership {
    pub frame: fn(&mut Reader, &str, ReaderAnswers) -> JsValue,
}

/// What the part `places` has.
pub struct Places {
    pub program: fn(Locale, CanvasRenderingContext2d) -> Box<dyn PlaceProgram>,
}

/// What the part `files` has.
pub struct Files {
    pub offer: fn(&Reader) -> JsValue,
    pub make: fn(&mut Reader, &CanvasMeasure, &str, &HtmlCanvasElement) -> JsValue,
}

/// What the part `sheet` has.
pub struct Sheet {
    pub write: fn(&Spreadsheet) -> Option<Vec<u8>>,
}

static LATER: OnceLock<Later> = OnceLock::new();
static MEMBERSHIP: OnceLock<Membership> = OnceLock::new();
static PLACES: OnceLock<Places> = OnceLock::new();
static FILES: OnceLock<Files> = OnceLock::new();
static SHEET: OnceLock<Sheet> = OnceLock::new();

/// The part `later`, once it is joined.
pub fn later() -> Option<&'static Later> {
    LATER.get()
}

/// The part `membership`, once it is joined.
pub fn membership() -> Option<&'static Membership> {
    MEMBERSHIP.get()
}

/// The part `places`, once it is joined.
pub fn places() -> Option<&'static Places> {
    PLACES.get()
}

/// The part `files`, once it is joined.
pub fn files() -> Option<&'static Files> {
    FILES.get()
}

/// The part `sheet`, once it is joined.
pub fn sheet() -> Option<&'static Sheet> {
    SHEET.get()
}

/// Joins the part of this name, whose files have come.
#[wasm_bindgen]
pub fn join_part(name: &str) {
    match name {
        "later" => keep(&LATER, cut::later()),
        "membership" => keep(&MEMBERSHIP, cut::membership()),
        "places" => keep(&PLACES, cut::places()),
        "files" => keep(&FILES, cut::files()),
        "sheet" => keep(&SHEET, cut::sheet()),
        _ => {}
    }
}

fn keep<T>(place: &OnceLock<T>, part: impl Future<Output = Result<T, SplitLoaderError>>) {
    if let Some(part) = joined(part) {
        place.get_or_init(|| part);
    }
}

/// The file of a table for a spreadsheet, where what writes it is there.
fn written(spreadsheet: &Spreadsheet) -> Option<Vec<u8>> {
    (sheet()?.write)(spreadsheet)
}

/// A part that is there already: the first look asks for it, the second has it.
fn joined<T>(part: impl Future<Output = Result<T, SplitLoaderError>>) -> Option<T> {
    let mut part = pin!(part);
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..2 {
        if let Poll::Ready(part) = part.as_mut().poll(&mut context) {
            return part.ok();
        }
    }
    None
}

/// Where the program is cut.
mod cut {
    #![allow(unsafe_code, reason = "`wasm_split` declares what it cuts off as functions of another module")]

    use super::{
        Files, Later, Membership, Places, Session, Sheet, SplitLoaderError, files as made, place_program, to_js,
        wasm_split, written,
    };

    #[wasm_split(later, fallible)]
    pub fn later() -> Result<Later, SplitLoaderError> {
        Ok(Later {
            moment: |session, measure| session.moment(measure).map(|(frame, scenes)| (to_js(&frame), scenes)),
            sentence: |session, measure| session.frame(measure).map_or_else(String::new, |frame| frame.sentence()),
            numbers: |session| to_js(&session.numbers()),
            sound: |session, measure| to_js(&session.sound(measure)),
            move_lever: Session::move_lever,
            step_lever: Session::step_lever,
            type_lever: Session::type_lever,
            type_range: Session::type_range,
            clear_range: Session::clear_range,
            switch_lever: Session::switch_lever,
        })
    }

    #[wasm_split(membership, fallible)]
    pub fn membership() -> Result<Membership, SplitLoaderError> {
        Ok(Membership { frame: |session, programme, answers| to_js(&session.membership(programme, answers)) })
    }

    #[wasm_split(places, fallible)]
    pub fn places() -> Result<Places, SplitLoaderError> {
        Ok(Places { program: |locale, ruler| Box::new(place_program::Places::new(locale, ruler)) })
    }

    #[wasm_split(files, fallible)]
    pub fn files() -> Result<Files, SplitLoaderError> {
        Ok(Files {
            offer: made::offer,
            make: |session, measure, kind, canvas| made::make(session, measure, kind, canvas, written),
        })
    }

    #[wasm_split(sheet, fallible)]
    pub fn sheet() -> Result<Sheet, SplitLoaderError> {
        Ok(Sheet { write: |spreadsheet| spreadsheet.xlsx().ok() })
    }
}
