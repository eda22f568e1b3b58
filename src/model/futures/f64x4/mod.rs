//! Four numbers at once: a future's number in each of four places.
//!
//! Natively these are arrays and loops, in WebAssembly vector instructions (`simd128`), which every browser that the
//! widget is for has. Both give the same bits: each operation rounds each number as it does a number alone.
//!
//! A function that uses them has to be one with `target_feature`, or each of them is a call. A browser without these
//! instructions refuses a file that has any, so nothing outside this room may use them.

#[cfg(not(target_arch = "wasm32"))]
mod scalar;
#[cfg(target_arch = "wasm32")]
mod simd128;

#[cfg(not(target_arch = "wasm32"))]
pub(super) use scalar::{F64x4, Keys};
#[cfg(target_arch = "wasm32")]
pub(super) use simd128::{F64x4, Keys};

/// 2⁵²: from here on floats are whole numbers, and a number's last bits are those of its float. To add this is much
/// faster than a conversion.
const WHOLE: f64 = 4_503_599_627_370_496.0;
