//! The widget's program: the handle that a page holds, the parts that come after first sight, and the canvas that a scene is
//! drawn on.

mod canvas;
mod choices;
mod colour;
mod files;
mod handle;
mod measure;
mod memory;
mod parts;
mod place_program;
mod places;
mod reader;
mod screen;
mod values;
