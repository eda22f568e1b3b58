//! Four numbers at once: a future's number in each of four places.
//!
//! In WebAssembly these are vector instructions (`simd128`), which every browser has that the widget is for: they halve
//! the time that futures take, and the compiler finds them by itself only where everything is compiled for speed. Natively,
//! and wherever they are not enabled (`.cargo/config.toml` does), arrays and loops. Both give the same bits: each
//! operation rounds each number as it does a number alone.

#[cfg(not(target_feature = "simd128"))]
mod scalar;
#[cfg(target_feature = "simd128")]
mod simd128;

#[cfg(not(target_feature = "simd128"))]
pub(super) use scalar::{F64x4, Keys};
#[cfg(target_feature = "simd128")]
pub(super) use simd128::{F64x4, Keys};

/// 2⁵²: from here on floats are whole numbers, and a number's last bits are those of its float. To add this is much
/// faster than a conversion.
const WHOLE: f64 = 4_503_599_627_370_496.0;
