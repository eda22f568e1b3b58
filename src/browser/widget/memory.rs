//! How much memory an instance has.

use wasm_bindgen::prelude::wasm_bindgen;

/// Bytes; it grows and never shrinks.
#[wasm_bindgen]
pub fn memory_size() -> f64 {
    const PAGE: f64 = 65_536.0;
    core::arch::wasm32::memory_size(0) as f64 * PAGE
}
