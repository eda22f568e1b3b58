//! Tables of spreadsheets: what is read, what is asked, what is refused, each at its cell.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "what helps a test fails as a test does")]

mod answers;
mod beside_figures;
mod cases;
mod offices;
mod programmes;
mod properties;
mod public;
mod shapes;
mod sums;
mod workbooks;
