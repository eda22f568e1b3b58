//! Numbers written in decimal digits, with no more decimals than they take.

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
