//! Numbers become words in the reader’s language: headlines, labels, readouts, tables. One file of words a language;
//! a sentence never says more than the numbers behind it.

mod locale;
#[cfg(not(target_arch = "wasm32"))]
mod native;
mod numbers;
mod typed;

pub use locale::{Locale, year};
#[cfg(not(target_arch = "wasm32"))]
pub use native::{NativeLocale, UnknownLanguage};
pub use numbers::{Numbers, round, round_above};
pub use typed::NotANumber;
