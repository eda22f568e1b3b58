//! Numbers in decimal digits: the 64-bit float nearest to what is written, and writing without the formatting of the
//! standard library, which would weigh more in the widget's download than the words that it is for.

/// `digits × 10^exponent`.
#[derive(Default)]
pub(in crate::document) struct Decimal {
    digits: u64,
    exponent: i32,
}

/// Words of the wide number that is computed with: enough for every 19 digits to be rounded as they should.
const WORDS: usize = 8;

impl Decimal {
    /// Puts another digit behind the others. There is room for 19; from then on it counts as a zero.
    pub(in crate::document) fn push(&mut self, digit: u8, after_point: bool) {
        if self.digits < 10_u64.pow(18) {
            self.digits = self.digits * 10 + u64::from(digit);
        } else {
            self.exponent += 1;
        }
        self.exponent -= i32::from(after_point);
    }

    /// The same digits, times a power of ten.
    pub(in crate::document) fn scaled(self, exponent: i32) -> Decimal {
        Decimal { exponent: self.exponent + exponent, ..self }
    }

    /// The nearest float, of two that are as near the even one; `None` where it is too large to have one.
    pub(in crate::document) fn value(&self) -> Option<f64> {
        let Decimal { digits, mut exponent } = *self;
        if digits == 0 || exponent < -400 {
            return Some(0.0);
        }
        if exponent > 400 {
            return None;
        }
        // The value is words × 2^power × 10^exponent, the first word the lowest, and a little more if `more`.
        let mut words = [0; WORDS];
        words[0] = digits as u32;
        words[1] = (digits >> 32) as u32;
        let mut power = 0;
        let mut more = false;
        while exponent > 0 {
            let step = exponent.min(9);
            if words[WORDS - 1] > 0 {
                more |= words[0] > 0;
                words.copy_within(1.., 0);
                words[WORDS - 1] = 0;
                power += 32;
            }
            let mut carry = 0;
            for word in &mut words {
                carry += u64::from(*word) * 10_u64.pow(step as u32);
                *word = carry as u32;
                carry >>= 32;
            }
            exponent -= step;
        }
        loop {
            while words[WORDS - 1] == 0 {
                words.copy_within(..WORDS - 1, 1);
                words[0] = 0;
                power -= 32;
            }
            if exponent == 0 {
                break;
            }
            let step = exponent.max(-9);
            let by = 10_u64.pow(step.unsigned_abs());
            let mut rest = 0;
            for word in words.iter_mut().rev() {
                rest = rest << 32 | u64::from(*word);
                *word = (rest / by) as u32;
                rest %= by;
            }
            more |= rest > 0;
            exponent -= step;
        }
        let [lower @ .., third, second, first] = words;
        let shift = first.leading_zeros();
        let third = u64::from(third) << shift;
        let top = (u64::from(first) << 32 | u64::from(second)) << shift | third >> 32;
        more |= third as u32 > 0 || lower.iter().any(|&word| word > 0);
        rounded(top, power + 32 * (WORDS as i32 - 2) - shift as i32, more)
    }
}

/// `top × 2^power`, and a little more if `more`, as a float; the highest bit of `top` is set.
fn rounded(top: u64, power: i32, more: bool) -> Option<f64> {
    // One bit less, so that what is dropped has never more bits than there are.
    let (top, more) = (top >> 1, more || top & 1 > 0);
    let (exponent, dropped) = match power + 64 + 1022 {
        normal @ 1.. => (normal, 10),
        subnormal => (1, 11 - subnormal),
    };
    if dropped > 63 {
        return Some(0.0);
    }
    let half = 1 << (dropped - 1);
    let rest = top & (2 * half - 1);
    let down = top >> dropped;
    let up = rest > half || (rest == half && (more || down & 1 > 0));
    // The bit before the fraction, which a float does not hold, and a carry out of it both end up in the exponent.
    let bits = ((exponent as u64 - 1) << 52) + down + u64::from(up);
    (bits < f64::INFINITY.to_bits()).then(|| f64::from_bits(bits))
}

/// `units × 10^-places` with a decimal point and no more decimals than it takes.
pub fn written(mut units: u64, places: u32) -> String {
    let mut backwards = Vec::new();
    let mut place = 0;
    while units > 0 || place <= places {
        let digit = b'0' + (units % 10) as u8;
        if place == places && place > 0 && !backwards.is_empty() {
            backwards.push('.');
        }
        if place >= places || digit > b'0' || !backwards.is_empty() {
            backwards.push(char::from(digit));
        }
        units /= 10;
        place += 1;
    }
    backwards.into_iter().rev().collect()
}

/// A rate, 0 … 1, with a decimal point and as few decimals as give the same float back; at most 22 of them.
pub fn shortest(rate: f64) -> String {
    let (mut places, mut scale) = (0, 1.0);
    loop {
        let units = rate * scale + 0.5;
        let units = units.floor();
        // Both are whole and without rounding, so their quotient is the float nearest to the decimal number.
        if units / scale == rate || places == 22 {
            return written(units as u64, places);
        }
        places += 1;
        scale *= 10.0;
    }
}

#[cfg(test)]
mod tests {
    use super::{shortest, written};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_rate_is_written_as_the_standard_library_does(digits in 0..=10_u64.pow(15), places in 15..18_i32) {
            let text = format!("{digits}e-{places}");
            let rate: f64 = text.parse().expect("a number");
            prop_assert_eq!(shortest(rate), rate.to_string());
        }
    }

    #[test]
    fn the_rates_that_people_aim_at_are_written_as_they_wrote_them() {
        for text in ["0", "1", "0.99", "0.5", "0.125", "0.3333", "0.000001"] {
            assert_eq!(shortest(text.parse().expect("a number")), text);
        }
    }

    #[test]
    fn a_number_is_written_with_the_decimals_that_it_takes() {
        for (units, places, text) in [
            (0, 0, "0"),
            (7, 0, "7"),
            (1_900, 0, "1900"),
            (0, 6, "0"),
            (1_900_000_000, 6, "1900"),
            (200_000, 6, "0.2"),
            (12_000_050, 6, "12.00005"),
            (5_000_000, 8, "0.05"),
            (u64::MAX, 0, "18446744073709551615"),
        ] {
            assert_eq!(written(units, places), text);
        }
    }
}
