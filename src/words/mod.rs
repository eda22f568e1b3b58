//! Numbers become words in the reader’s language: headlines, labels, readouts, tables. One file of words a language;
//! a sentence never says more than the numbers behind it.

mod context;
mod cost;
mod data_tables;
mod language;
mod lever_panel;
mod levers;
pub mod membership;
mod now;
pub mod problems;
mod projection;
mod sources;
mod table;

pub use context::{Line, Mark, WordsContext};
pub use cost::{Bar, BarKind, Cost, Remark};
pub use language::{Locale, Numbers, Phrase, fill, join, round, round_above, year};
#[cfg(not(target_arch = "wasm32"))]
pub use language::{NativeLocale, UnknownLanguage, Words};
pub use lever_panel::{
    LeverGroup, LeverPanel, LeverRanges, LeverResult, LeverWords, NumberInputError, RangeField, RangeRow,
    RejectedInput, SliderScale, Switch, read_number,
};
pub use levers::{Sensitivity, SensitivityRow};
pub use now::{Figure, Heading, KeyEntry, People};
pub use projection::{BasisChoice, BasisOption, Need, ProjectionBasis, Question, Readout, ReadoutCell, SmallTable};
pub use sources::{Link, ReportedRow, ReportedTable, Sources};
pub use table::{Cell, Row, Table, TableGroup};
