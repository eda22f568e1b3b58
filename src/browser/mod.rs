//! The only room that knows a browser: the handle that a page holds, the canvas that a scene is drawn on, and the
//! language as the browser writes it.

mod canvas;
mod choices;
mod colour;
#[cfg(feature = "builder")]
mod editor;
mod handle;
mod js_value;
mod locale;
mod measure;
mod memory;
mod panics;
mod reader;
mod values;
