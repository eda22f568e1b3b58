//! As arrays and loops.

use std::array::from_fn;
use std::ops::{Add, Div, Mul, Sub};

use super::WHOLE;

/// Four numbers.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct F64x4([f64; 4]);

impl F64x4 {
    pub(in super::super) fn new(numbers: [f64; 4]) -> F64x4 {
        F64x4(numbers)
    }

    pub(in super::super) fn all(number: f64) -> F64x4 {
        F64x4([number; 4])
    }

    pub(in super::super) fn numbers(self) -> [f64; 4] {
        self.0
    }

    pub(in super::super) fn sqrt(self) -> F64x4 {
        F64x4(self.0.map(f64::sqrt))
    }

    pub(in super::super) fn floor(self) -> F64x4 {
        F64x4(self.0.map(f64::floor))
    }

    /// The other where it is less.
    pub(in super::super) fn least(self, other: F64x4) -> F64x4 {
        self.zip(other, |one, other| if other < one { other } else { one })
    }

    /// The other where it is more.
    pub(in super::super) fn most(self, other: F64x4) -> F64x4 {
        self.zip(other, |one, other| if one < other { other } else { one })
    }

    /// `yes` where this is less than the bound, else `no`.
    pub(in super::super) fn if_less(self, bound: F64x4, yes: F64x4, no: F64x4) -> F64x4 {
        F64x4(from_fn(|at| if self.0[at] < bound.0[at] { yes.0[at] } else { no.0[at] }))
    }

    fn zip(self, other: F64x4, of: impl Fn(f64, f64) -> f64) -> F64x4 {
        F64x4(from_fn(|at| of(self.0[at], other.0[at])))
    }
}

impl Add for F64x4 {
    type Output = F64x4;

    fn add(self, other: F64x4) -> F64x4 {
        self.zip(other, |one, other| one + other)
    }
}

impl Sub for F64x4 {
    type Output = F64x4;

    fn sub(self, other: F64x4) -> F64x4 {
        self.zip(other, |one, other| one - other)
    }
}

impl Mul for F64x4 {
    type Output = F64x4;

    fn mul(self, other: F64x4) -> F64x4 {
        self.zip(other, |one, other| one * other)
    }
}

impl Div for F64x4 {
    type Output = F64x4;

    fn div(self, other: F64x4) -> F64x4 {
        self.zip(other, |one, other| one / other)
    }
}

/// Eight whole numbers below 2¹⁵.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Keys([u16; 8]);

impl Keys {
    /// Of numbers that are not below zero the nearest whole ones.
    pub(in super::super) fn nearest(numbers: [F64x4; 4]) -> [Keys; 2] {
        let key = |at: usize| (numbers[at / 4].0[at % 4] + WHOLE).to_bits() as u16;
        [Keys(from_fn(key)), Keys(from_fn(|at| key(8 + at)))]
    }

    pub(in super::super) fn all(key: u16) -> Keys {
        Keys([key; 8])
    }

    pub(in super::super) fn keys(self) -> [u16; 8] {
        self.0
    }

    /// The first `count` of these, and another in the other places.
    pub(in super::super) fn first(self, count: usize, other: u16) -> Keys {
        Keys(from_fn(|at| if at < count { self.0[at] } else { other }))
    }

    /// Which of these sixteen are any of the others, each of which is eight times the same; the first in the lowest bit.
    pub(in super::super) fn meet([first, second]: [Keys; 2], others: &[[Keys; 2]]) -> u32 {
        let keys = first.0.into_iter().chain(second.0).enumerate();
        let met = |key: &u16| others.as_flattened().iter().any(|other| other.0[0] == *key);
        keys.filter(|(_, key)| met(key)).fold(0, |met, (at, _)| met | 1 << at)
    }
}
