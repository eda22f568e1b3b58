//! Pictures to take away, without a browser: as SVG, as PNG, and as the HTML that stands in the widget's place for
//! readers without JavaScript or WebAssembly; natively, and in the page of editors. What is drawn is the session's own frame and scene; place,
//! headline, key, sources and the mark of example assumptions are drawn with it, since no page travels along.
//!
//! The same document and the same request give the same bytes.

mod dataset;
mod html;
mod key;
mod lines;
mod markup;
mod page;
mod poster;
mod preload;
mod raster;
mod size;
mod surface;
mod svg;

pub use html::html;
pub use page::{FromDisk, PAGE_STYLE, PageLinks, PageStart, list_page, page};
pub use poster::{Poster, poster};
pub use preload::{WidgetFiles, preload};
pub use raster::{NoPicture, png};
pub use size::Size;
pub use svg::svg;
