//! The only room that knows a browser: what the widget's program and the one of the page of editors are called by, and the
//! language as the browser writes it.

#[cfg(feature = "builder")]
mod editor;
mod js_value;
mod locale;
mod panics;
#[cfg(not(feature = "builder"))]
mod widget;
