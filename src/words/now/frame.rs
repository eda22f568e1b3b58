//! What the view of today shows.

use serde::Serialize;

use super::{Figure, Now};
use crate::words::{KeyEntry, Picture, ReportedTable};

/// The view of today.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct NowFrame {
    pub key: Vec<KeyEntry>,
    /// A hundred people.
    pub picture: Picture,
    /// Those not yet covered.
    pub gap: Figure,
    /// The question that leads to the reader’s own membership.
    pub membership: String,
    /// Other published figures, where the document lists any.
    pub reported: Option<ReportedTable>,
}

impl Now<'_> {
    /// The view, with a picture of this height (CSS px).
    pub fn frame(&self, height: f64) -> NowFrame {
        NowFrame {
            key: self.key(),
            picture: Picture { height, alternative: self.alternative() },
            gap: self.gap(),
            membership: self.context.say("now.mine"),
            reported: self.context.reported(),
        }
    }
}
