//! Cakupan: how many workers are covered by employment social security, what the assumptions say about
//! the years ahead, and what it would take to reach the target.
//!
//! Data flows one way, and a room imports only from rooms before it:
//! [`document`] (what a publisher writes, checked; or what `table` makes of a spreadsheet, natively only) → [`model`]
//! (numbers) → [`report`] (numbers for other programs) →
//! [`words`] (numbers in the reader's language) → [`chart`] (a scene of resolved marks, drawn on any plotters
//! backend) → [`session`] (one reader's page at one moment) → `browser` (wasm32 only), or `export` (what is taken
//! away).
//!
//! ```
//! use cakupan::{chart::NotoSans, document::read, session::Session, words::NativeLocale};
//!
//! let mut session = Session::new(NativeLocale::new("en")?);
//! session.open(read(include_bytes!("../tests/documents/sample.json")));
//! let frame = session.frame(&NotoSans).ok_or("a document with errors")?;
//! assert_eq!(frame.headline, "Only 26\u{a0}in\u{a0}100 workers are protected");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(any(not(target_arch = "wasm32"), feature = "builder"))]
pub mod builder;
pub mod chart;
pub mod document;
pub mod export;
pub mod model;
pub mod report;
pub mod session;
#[cfg(any(not(target_arch = "wasm32"), feature = "builder"))]
pub mod table;
pub mod words;
