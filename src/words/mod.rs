//! Numbers become words in the reader’s language: headlines, labels, readouts, tables. One file of words a language;
//! a sentence never says more than the numbers behind it.

mod ahead;
mod behind;
mod beside;
mod cost;
mod factors;
mod futures;
mod history;
mod locale;
pub mod mine;
#[cfg(not(target_arch = "wasm32"))]
mod native;
mod now;
mod numbers;
mod panel;
mod phrase;
pub mod problems;
mod sound;
mod span;
mod story;
mod sure;
mod table;
mod typed;

pub use ahead::{Need, Question, Readout, ReadoutCell, SmallTable};
pub use beside::{Link, ReportedRow, ReportedTable, Sources};
pub use cost::{Bar, BarKind, Cost, Remark};
pub use factors::{Factor, Factors};
pub use history::{Basis, Choice, Chosen};
pub use locale::{Locale, fill, year};
#[cfg(not(target_arch = "wasm32"))]
pub use native::{NativeLocale, UnknownLanguage};
pub use now::{Figure, Heading, KeyEntry, People};
pub use numbers::{Numbers, round, round_above};
pub use panel::{LeverGroup, LeverPanel, LeverResult, LeverWords, Switch};
pub use phrase::{Phrase, join};
pub use span::Span;
pub use story::{Line, Mark, Story};
pub use sure::{Doubt, Sure, SureField, SureRow};
pub use table::{Cell, Row, Table, TableGroup};
pub use typed::{NotANumber, number as typed_number};
