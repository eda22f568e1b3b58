//! As WebAssembly's vectors.

use std::arch::wasm32::{
    f64x2, f64x2_add, f64x2_div, f64x2_extract_lane, f64x2_floor, f64x2_lt, f64x2_mul, f64x2_pmax, f64x2_pmin,
    f64x2_splat, f64x2_sqrt, f64x2_sub, i8x16_bitmask, i8x16_narrow_i16x8, i16x8_eq, i32x4_shuffle, u16x8,
    u16x8_extract_lane, u16x8_lt, u16x8_narrow_i32x4, u16x8_splat, v128, v128_bitselect, v128_or,
};
use std::ops::{Add, Div, Mul, Sub};

use super::WHOLE;

/// Four numbers.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct F64x4(v128, v128);

impl F64x4 {
    #[inline]
    pub(in super::super) fn new([a, b, c, d]: [f64; 4]) -> F64x4 {
        F64x4(f64x2(a, b), f64x2(c, d))
    }

    #[inline]
    pub(in super::super) fn all(number: f64) -> F64x4 {
        F64x4(f64x2_splat(number), f64x2_splat(number))
    }

    #[inline]
    pub(in super::super) fn numbers(self) -> [f64; 4] {
        [
            f64x2_extract_lane::<0>(self.0),
            f64x2_extract_lane::<1>(self.0),
            f64x2_extract_lane::<0>(self.1),
            f64x2_extract_lane::<1>(self.1),
        ]
    }

    #[inline]
    pub(in super::super) fn sqrt(self) -> F64x4 {
        F64x4(f64x2_sqrt(self.0), f64x2_sqrt(self.1))
    }

    #[inline]
    pub(in super::super) fn floor(self) -> F64x4 {
        F64x4(f64x2_floor(self.0), f64x2_floor(self.1))
    }

    /// The other where it is less.
    #[inline]
    pub(in super::super) fn least(self, other: F64x4) -> F64x4 {
        F64x4(f64x2_pmin(self.0, other.0), f64x2_pmin(self.1, other.1))
    }

    /// The other where it is more.
    #[inline]
    pub(in super::super) fn most(self, other: F64x4) -> F64x4 {
        F64x4(f64x2_pmax(self.0, other.0), f64x2_pmax(self.1, other.1))
    }

    /// `yes` where this is less than the bound, else `no`.
    #[inline]
    pub(in super::super) fn if_less(self, bound: F64x4, yes: F64x4, no: F64x4) -> F64x4 {
        F64x4(
            v128_bitselect(yes.0, no.0, f64x2_lt(self.0, bound.0)),
            v128_bitselect(yes.1, no.1, f64x2_lt(self.1, bound.1)),
        )
    }
}

impl Add for F64x4 {
    type Output = F64x4;

    #[inline]
    fn add(self, other: F64x4) -> F64x4 {
        F64x4(f64x2_add(self.0, other.0), f64x2_add(self.1, other.1))
    }
}

impl Sub for F64x4 {
    type Output = F64x4;

    #[inline]
    fn sub(self, other: F64x4) -> F64x4 {
        F64x4(f64x2_sub(self.0, other.0), f64x2_sub(self.1, other.1))
    }
}

impl Mul for F64x4 {
    type Output = F64x4;

    #[inline]
    fn mul(self, other: F64x4) -> F64x4 {
        F64x4(f64x2_mul(self.0, other.0), f64x2_mul(self.1, other.1))
    }
}

impl Div for F64x4 {
    type Output = F64x4;

    #[inline]
    fn div(self, other: F64x4) -> F64x4 {
        F64x4(f64x2_div(self.0, other.0), f64x2_div(self.1, other.1))
    }
}

/// Eight whole numbers below 2¹⁵.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Keys(v128);

impl Keys {
    /// Of numbers that are not below zero the nearest whole ones.
    #[inline]
    pub(in super::super) fn nearest([a, b, c, d]: [F64x4; 4]) -> [Keys; 2] {
        let whole = F64x4::all(WHOLE);
        let (a, b, c, d) = (a + whole, b + whole, c + whole, d + whole);
        [
            Keys(u16x8_narrow_i32x4(i32x4_shuffle::<0, 2, 4, 6>(a.0, a.1), i32x4_shuffle::<0, 2, 4, 6>(b.0, b.1))),
            Keys(u16x8_narrow_i32x4(i32x4_shuffle::<0, 2, 4, 6>(c.0, c.1), i32x4_shuffle::<0, 2, 4, 6>(d.0, d.1))),
        ]
    }

    #[inline]
    pub(in super::super) fn all(key: u16) -> Keys {
        Keys(u16x8_splat(key))
    }

    #[inline]
    pub(in super::super) fn keys(self) -> [u16; 8] {
        [
            u16x8_extract_lane::<0>(self.0),
            u16x8_extract_lane::<1>(self.0),
            u16x8_extract_lane::<2>(self.0),
            u16x8_extract_lane::<3>(self.0),
            u16x8_extract_lane::<4>(self.0),
            u16x8_extract_lane::<5>(self.0),
            u16x8_extract_lane::<6>(self.0),
            u16x8_extract_lane::<7>(self.0),
        ]
    }

    /// The first `count` of these, and another in the other places.
    #[inline]
    pub(in super::super) fn first(self, count: usize, other: u16) -> Keys {
        let count = u16x8_splat(count as u16);
        let at = u16x8(0, 1, 2, 3, 4, 5, 6, 7);
        Keys(v128_bitselect(self.0, u16x8_splat(other), u16x8_lt(at, count)))
    }

    /// Which of these sixteen are any of the others, each of which is eight times the same; the first in the lowest bit.
    #[inline]
    pub(in super::super) fn meet([first, second]: [Keys; 2], others: &[[Keys; 2]]) -> u32 {
        let mut met = (u16x8_splat(0), u16x8_splat(0));
        for [one, other] in others {
            met.0 = v128_or(met.0, v128_or(i16x8_eq(first.0, one.0), i16x8_eq(first.0, other.0)));
            met.1 = v128_or(met.1, v128_or(i16x8_eq(second.0, one.0), i16x8_eq(second.0, other.0)));
        }
        u32::from(i8x16_bitmask(i8x16_narrow_i16x8(met.0, met.1)))
    }
}
