//! Numbers become words in the reader’s language: headlines, labels, readouts, tables. One file of words a language;
//! a sentence never says more than the numbers behind it.

mod context;
pub mod cost;
mod counted;
mod dates;
mod extra_words;
pub mod files;
mod heading;
#[cfg(any(not(target_arch = "wasm32"), feature = "builder"))]
pub mod importing;
mod key;
mod language;
mod letters;
pub mod lever_panel;
pub mod levers;
mod lists;
mod mark;
pub mod membership;
pub mod now;
mod outlook;
mod picture;
pub mod places;
pub mod problems;
pub mod projection;
mod question;
mod remarks;
mod reported;
mod series;
mod small_table;
mod sources;
pub mod table;
mod take_away;
mod unit_forms;

pub use context::WordsContext;
pub use cost::{Bar, BarKind, Cost, Remark};
pub use heading::Heading;
pub use key::{KeyEntry, Swatch};
pub use language::{Locale, Numbers, Phrase, fill, join, round, round_above, year};
#[cfg(not(target_arch = "wasm32"))]
pub use language::{NativeLocale, UnknownLanguage};
pub use lever_panel::{
    LeverGroup, LeverPanel, LeverRanges, LeverResult, LeverWords, Levers, NumberInputError, RangeField, RangeRow,
    SliderScale, Switch, read_number,
};
pub use levers::{Sensitivity, SensitivityRow};
pub use mark::Mark;
pub use now::{Figure, Now, People};
pub use outlook::Outlook;
pub use picture::Picture;
pub use projection::{BasisChoice, BasisOption, Need, NeedAction, Projection, ProjectionBasis, Readout, ReadoutCell};
pub use question::Question;
pub use reported::{ReportedRow, ReportedTable, WholeChoice, WholeWords};
pub use series::Line;
pub use small_table::SmallTable;
pub use sources::{Link, Sources};
pub use table::{Cell, CoverageTable, Row, Table, TableGroup};
pub use take_away::TakeAway;
pub use unit_forms::counted;
