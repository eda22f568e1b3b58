//! A number as a reader types it: `4.000`, `4000`, `4,5`, `5 %`. What could mean two things is asked about, never guessed.

/// Why what was typed is not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberInputError {
    /// Something else than digits and separators, or nothing.
    Unreadable,
    /// Three digits after the decimal separator: a thousand, or a fraction?
    Ambiguous,
}

/// Reads a number in which `decimal` (`,` or `.`) is the decimal separator and the other one groups thousands.
/// A grouping separator that does not stand before three digits is taken for a decimal one, as phones type it.
pub fn number(text: &str, decimal: char) -> Result<f64, NumberInputError> {
    let grouping = if decimal == ',' { '.' } else { ',' };
    let mut negative = false;
    let mut digits = String::new();
    // How many digits stand between one separator and the next.
    let mut runs = vec![0];
    let mut has_decimal = false;
    for letter in text.chars() {
        let nothing_yet = digits.is_empty() && runs.len() == 1;
        match letter {
            '0'..='9' => {
                digits.push(letter);
                if let Some(run) = runs.last_mut() {
                    *run += 1;
                }
            }
            '-' | '−' if nothing_yet && !negative => negative = true,
            // No separator of either kind may follow the decimal one.
            _ if (letter == decimal || letter == grouping) && !has_decimal => {
                has_decimal = letter == decimal;
                runs.push(0);
            }
            '%' | ' ' | '\t'..='\r' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => {}
            _ => return Err(NumberInputError::Unreadable),
        }
    }
    let groups = match runs.as_slice() {
        [whole, fraction] if !has_decimal && *fraction != 3 => &[*whole],
        [groups @ .., _] if has_decimal => groups,
        groups => groups,
    };
    let (mut whole_digits, mut grouped) = (0, true);
    for (place, group) in groups.iter().enumerate() {
        whole_digits += group;
        grouped &= *group == 3 || (place == 0 && (1..3).contains(group));
    }
    let (whole, fraction) = digits.split_at(whole_digits);
    if groups.len() == 1 {
        if has_decimal && fraction.len() == 3 && !whole.is_empty() && whole != "0" {
            return Err(NumberInputError::Ambiguous);
        }
    } else if !grouped {
        return Err(NumberInputError::Unreadable);
    }
    if digits.is_empty() || whole.len() > 18 || fraction.len() > 15 {
        return Err(NumberInputError::Unreadable);
    }
    let (mut value, mut scale) = (value_of(whole), 1.0);
    for _ in 0..fraction.len() {
        scale *= 10.0;
    }
    value += value_of(fraction) / scale;
    Ok(if negative { -value } else { value })
}

fn value_of(digits: &str) -> f64 {
    let mut value = 0.0;
    for digit in digits.bytes() {
        value = value * 10.0 + f64::from(digit - b'0');
    }
    value
}

#[cfg(test)]
mod tests {
    use super::{NumberInputError, number};

    #[test]
    fn a_number_is_read_as_the_language_writes_it() {
        for (text, decimal, value) in [
            ("4.000", ',', 4000.0),
            ("4000", ',', 4000.0),
            ("4,5", ',', 4.5),
            ("4.5", ',', 4.5),
            ("1.234.567,25", ',', 1_234_567.25),
            ("4,000", '.', 4000.0),
            (" 5 % ", ',', 5.0),
            ("-1,5", ',', -1.5),
            ("0,125", ',', 0.125),
            (",5", ',', 0.5),
        ] {
            assert_eq!(number(text, decimal), Ok(value), "{text}");
        }
    }

    #[test]
    fn what_could_mean_two_things_is_asked_about() {
        assert_eq!(number("4,000", ','), Err(NumberInputError::Ambiguous));
        assert_eq!(number("4.000", '.'), Err(NumberInputError::Ambiguous));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", "empat", "4..5", "1.2345.678", "4,5,6", "1e5", "--4", "4.000.00"] {
            assert_eq!(number(text, ','), Err(NumberInputError::Unreadable), "{text}");
        }
    }
}
