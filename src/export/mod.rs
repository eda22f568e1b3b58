//! What is taken away: pictures as SVG and PNG, numbers for spreadsheets and for programs, and the HTML that stands in the
//! widget's place for readers without JavaScript or WebAssembly. What is drawn is the session's own frame and scene; place,
//! headline, key, sources and the mark of example assumptions are drawn with it, since no page travels along. What only a
//! publisher needs (PNG without a browser, HTML) is not in the widget's program.
//!
//! The same document and the same request give the same bytes.

mod csv;
#[cfg(any(not(target_arch = "wasm32"), feature = "builder"))]
mod dataset;
#[cfg(any(not(target_arch = "wasm32"), feature = "builder"))]
mod html;
#[cfg(any(not(target_arch = "wasm32"), feature = "builder"))]
mod inline;
mod key;
mod lines;
mod markup;
#[cfg(any(not(target_arch = "wasm32"), feature = "builder"))]
mod metadata;
#[cfg(any(not(target_arch = "wasm32"), feature = "builder"))]
mod page;
mod poster;
#[cfg(any(not(target_arch = "wasm32"), feature = "builder"))]
mod preload;
#[cfg(any(not(target_arch = "wasm32"), feature = "builder"))]
mod raster;
mod size;
mod surface;
mod svg;
mod xlsx;

pub use csv::{csv, csv_head};
#[cfg(any(not(target_arch = "wasm32"), feature = "builder"))]
pub use html::html;
#[cfg(any(not(target_arch = "wasm32"), feature = "builder"))]
pub use metadata::{PageAddresses, SHARED_PICTURE, metadata, oembed};
#[cfg(any(not(target_arch = "wasm32"), feature = "builder"))]
pub use page::{FromDisk, PAGE_STYLE, PageLinks, PageStart, list_page, page};
pub use poster::{Poster, poster};
#[cfg(any(not(target_arch = "wasm32"), feature = "builder"))]
pub use preload::{WidgetFiles, in_folder, preload};
#[cfg(any(not(target_arch = "wasm32"), feature = "builder"))]
pub use raster::{NoPicture, png};
pub use size::Size;
pub use svg::svg;
pub use xlsx::{NoSheet, Spreadsheet};
