//! What the view of cost shows.

use serde::Serialize;

use super::{Cost, Remark};
use crate::words::lever_panel::LeverInput;
use crate::words::{KeyEntry, LeverWords, Mark, Picture};

/// The view of cost; nothing of it is there where nobody pays for others.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct CostFrame {
    /// The three bars.
    pub picture: Option<Picture>,
    pub budget: Option<Budget>,
    pub remark: Option<Remark>,
    pub years: Option<CostYears>,
}

/// The slider under the bars: its track is their axis.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Budget {
    /// The group that is paid for, by its index in the document.
    pub group: usize,
    pub mark: Mark,
    /// Where the axis begins, CSS px.
    pub left: f64,
    /// How long it is, CSS px.
    pub width: f64,
    pub lever: LeverWords,
}

/// The second picture: a column a year.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct CostYears {
    pub heading: String,
    pub dek: String,
    pub key: Vec<KeyEntry>,
    pub picture: Picture,
    pub notes: Vec<String>,
}

/// How the two pictures lie, CSS px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CostLayout {
    /// Where the axis of the bars begins.
    pub left: f64,
    /// How long that axis is.
    pub width: f64,
    pub bars_height: f64,
    pub years_height: f64,
}

impl Cost<'_> {
    /// The view around pictures that lie so; `input` is what was last typed and could not be used as it was.
    pub fn frame(&self, layout: CostLayout, input: Option<&LeverInput>) -> CostFrame {
        let heading = self.years_heading();
        let CostLayout { left, width, bars_height, years_height } = layout;
        CostFrame {
            picture: Some(Picture { height: bars_height, alternative: self.alternative() }),
            budget: Some(Budget { group: self.group, mark: self.mark, left, width, lever: self.slider(input) }),
            remark: self.remark(),
            years: Some(CostYears {
                heading: heading.headline,
                dek: heading.dek,
                key: self.years_key(),
                picture: Picture { height: years_height, alternative: self.years_alternative() },
                notes: self.loss().into_iter().chain(self.need()).collect(),
            }),
        }
    }
}
