//! The parts of the program that come after first sight: `later`, all that a reader goes on to, and `membership`.
//!
//! Each is a file of its own, cut off by `wasm_split`. The page fetches it, then has it joined here, and from then on its
//! functions are called like any other.

use std::pin::pin;
use std::sync::OnceLock;
use std::task::{Context, Poll, Waker};

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::measure::CanvasMeasure;
use super::values::to_js;
use crate::browser::locale::Locale;
use crate::chart::Scene;
use crate::document::LeverKind;
use crate::session::{ReaderAnswers, Session};
use crate::words::lever_panel::RangeEnd;

type Reader = Session<Locale>;

/// A frame as the page has it, and its pictures.
type Moment = (JsValue, Vec<Scene>);

/// What the part `later` has: views behind the first two, and levers.
pub struct Later {
    pub moment: fn(&Reader, &CanvasMeasure) -> Option<Moment>,
    pub sentence: fn(&Reader, &CanvasMeasure) -> String,
    pub numbers: fn(&Reader) -> JsValue,
    pub slide: fn(&mut Reader, usize, LeverKind, f64),
    pub step: fn(&mut Reader, usize, LeverKind, f64),
    pub type_value: fn(&mut Reader, usize, LeverKind, &str),
    pub type_end: fn(&mut Reader, usize, LeverKind, RangeEnd, &str),
    pub give_up_range: fn(&mut Reader, usize, LeverKind),
    pub switch: fn(&mut Reader, usize, LeverKind),
}

/// What the part `membership` has.
pub struct Membership {
    pub tell: fn(&mut Reader, &str, ReaderAnswers) -> JsValue,
}

static LATER: OnceLock<Later> = OnceLock::new();
static MEMBERSHIP: OnceLock<Membership> = OnceLock::new();

/// The part `later`, once it is joined.
pub fn later() -> Option<&'static Later> {
    LATER.get()
}

/// The part `membership`, once it is joined.
pub fn membership() -> Option<&'static Membership> {
    MEMBERSHIP.get()
}

/// Joins the part `later`, whose file has come.
#[wasm_bindgen]
pub fn join_later() {
    if let Some(part) = joined(cut::later()) {
        LATER.get_or_init(|| part);
    }
}

/// Joins the part `membership`, whose file has come.
#[wasm_bindgen]
pub fn join_membership() {
    if let Some(part) = joined(cut::membership()) {
        MEMBERSHIP.get_or_init(|| part);
    }
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

    use super::{Later, Membership, Session, SplitLoaderError, to_js, wasm_split};

    #[wasm_split(later, fallible)]
    pub fn later() -> Result<Later, SplitLoaderError> {
        Ok(Later {
            moment: |session, measure| session.moment(measure).map(|(frame, scenes)| (to_js(&frame), scenes)),
            sentence: |session, measure| session.frame(measure).map_or_else(String::new, |frame| frame.sentence()),
            numbers: |session| to_js(&session.numbers()),
            slide: Session::slide,
            step: Session::step,
            type_value: Session::type_value,
            type_end: Session::type_end,
            give_up_range: Session::give_up_range,
            switch: Session::switch,
        })
    }

    #[wasm_split(membership, fallible)]
    pub fn membership() -> Result<Membership, SplitLoaderError> {
        Ok(Membership { tell: |session, programme, answers| to_js(&session.membership(programme, answers)) })
    }
}
