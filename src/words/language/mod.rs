//! A language: its words, how it writes numbers and dates, and sentences made of both. Nothing here knows a document.

#[cfg(not(target_arch = "wasm32"))]
mod complete;
mod locale;
#[cfg(not(target_arch = "wasm32"))]
mod native;
mod numbers;
mod phrase;

pub use locale::{Locale, fill, year};
#[cfg(not(target_arch = "wasm32"))]
pub use native::{NativeLocale, UnknownLanguage};
pub(super) use numbers::{LEAST_MULTIPLE, at, first, last};
pub use numbers::{Numbers, round, round_above};
pub use phrase::{Phrase, join};
