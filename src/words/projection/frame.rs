//! What the view of the years ahead shows.

use serde::Serialize;

use super::{BasisChoice, Need, Projection, Readout};
use crate::words::{KeyEntry, LeverPanel, Picture};

/// The view of the years ahead.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ProjectionFrame {
    /// The choice between trend and assumptions, where the document has a trend.
    pub basis: Option<BasisChoice>,
    pub key: Vec<KeyEntry>,
    pub picture: Picture,
    /// The slider of years; absent where the picture has no axis of years.
    pub scrubber: Option<Scrubber>,
    pub readout: Readout,
    /// What the target takes; absent without a target, and where the trend is followed.
    pub need: Option<Need>,
    /// Where a reader can set ranges, as long as there are none.
    pub guide: Option<String>,
    /// The heading under which levers stand, where there are any.
    pub assumptions: Option<String>,
    /// What stands there, as long as it is unfolded.
    pub levers: Option<LeverPanel>,
}

/// The slider of years under the picture.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Scrubber {
    pub label: String,
    /// The first year.
    pub min: i32,
    /// The last year.
    pub max: i32,
    /// The year that is read out.
    pub value: i32,
    /// That year’s numbers in a sentence.
    pub text: String,
    /// Where the first year lies in the picture, CSS px.
    pub left: f64,
    /// How far the last year lies from it, CSS px.
    pub width: f64,
    /// Where the thumb stands, 0 … 1.
    pub fraction: f64,
    /// The words of the button that plays the years.
    pub listen: String,
}

/// Where the years lie in a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct YearAxis {
    pub first: i32,
    pub last: i32,
    /// Where the first year lies, CSS px.
    pub left: f64,
    /// How far the last year lies from it, CSS px.
    pub width: f64,
}

impl Projection<'_> {
    /// The view with `year` read out, around a picture of this height (CSS px); `levers` where they are unfolded.
    pub fn frame(&self, year: i32, height: f64, axis: Option<YearAxis>, levers: Option<LeverPanel>) -> ProjectionFrame {
        let context = self.context;
        let ahead = (year - context.facts.base_year()) as usize;
        let readout = self.readout(ahead);
        let is_set_by_reader = context.followed().is_none();
        ProjectionFrame {
            basis: self.basis_choice(),
            key: self.key(),
            picture: Picture { height, alternative: self.alternative() },
            scrubber: axis.map(|axis| self.scrubber(year, axis, self.year_text(ahead, &readout))),
            readout,
            need: self.need(),
            guide: (is_set_by_reader && context.now.futures().is_none()).then(|| context.say("proj.set_range")),
            assumptions: is_set_by_reader.then(|| context.say("lev.h")),
            levers: levers.filter(|_| is_set_by_reader),
        }
    }

    fn scrubber(&self, year: i32, axis: YearAxis, text: String) -> Scrubber {
        Scrubber {
            label: self.context.say("proj.year"),
            min: axis.first,
            max: axis.last,
            value: year,
            text,
            left: axis.left,
            width: axis.width,
            fraction: f64::from(year - axis.first) / f64::from((axis.last - axis.first).max(1)),
            listen: self.context.say("proj.listen"),
        }
    }

    /// The words that lead to the next view: what others pay, where somebody does, else the table.
    pub fn next_label(&self) -> String {
        if self.context.facts.has_subsidies() {
            self.context.phrase("proj.next").words("payer", self.context.payer(None)).say()
        } else {
            self.context.say("proj.next_table")
        }
    }
}
