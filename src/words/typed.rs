//! A number as a reader types it: `4.000`, `4000`, `4,5`, `5 %`. What could mean two things is asked about, never guessed.

/// Why what was typed is not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotANumber {
    /// Something else than digits and separators, or nothing.
    Unreadable,
    /// Three digits after the decimal separator: a thousand, or a fraction?
    Ambiguous,
}

/// Reads a number in which `decimal` (`,` or `.`) is the decimal separator and the other one groups thousands.
/// A grouping separator that does not stand before three digits is taken for a decimal one, as phones type it.
pub fn number(text: &str, decimal: char) -> Result<f64, NotANumber> {
    let text: String = text.chars().filter(|c| !c.is_whitespace() && *c != '%' && *c != '\u{a0}').collect();
    let (negative, text) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, text.as_str()),
    };
    let grouping = if decimal == ',' { '.' } else { ',' };
    let groups: Vec<&str> = text.split(grouping).collect();
    let (whole, fraction) = match groups.as_slice() {
        [only] => match only.split_once(decimal) {
            Some((whole, fraction)) if fraction.len() == 3 && !whole.is_empty() && whole != "0" => {
                return if digits(whole) && digits(fraction) {
                    Err(NotANumber::Ambiguous)
                } else {
                    Err(NotANumber::Unreadable)
                };
            }
            Some((whole, fraction)) => (whole.to_owned(), fraction),
            None => ((*only).to_owned(), ""),
        },
        [whole, fraction] if fraction.len() != 3 && !fraction.chars().any(|c| c == decimal) => {
            ((*whole).to_owned(), *fraction)
        }
        [first, rest @ ..] => {
            let (last, fraction) = match rest.last().and_then(|last| last.split_once(decimal)) {
                Some((last, fraction)) => (last, fraction),
                None => (rest.last().copied().unwrap_or_default(), ""),
            };
            let middle = &rest[..rest.len() - 1];
            let grouped =
                !first.is_empty() && first.len() <= 3 && last.len() == 3 && middle.iter().all(|group| group.len() == 3);
            if !grouped {
                return Err(NotANumber::Unreadable);
            }
            let mut whole = (*first).to_owned();
            middle.iter().for_each(|group| whole.push_str(group));
            whole.push_str(last);
            (whole, fraction)
        }
        [] => return Err(NotANumber::Unreadable),
    };
    if (whole.is_empty() && fraction.is_empty())
        || !digits(&whole)
        || !digits(fraction)
        || whole.len() > 18
        || fraction.len() > 15
    {
        return Err(NotANumber::Unreadable);
    }
    let value_of = |digits: &str| digits.bytes().fold(0.0, |value, digit| value * 10.0 + f64::from(digit - b'0'));
    let mut scale = 1.0;
    fraction.bytes().for_each(|_| scale *= 10.0);
    let value = value_of(&whole) + value_of(fraction) / scale;
    Ok(if negative { -value } else { value })
}

fn digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{NotANumber, number};

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
        assert_eq!(number("4,000", ','), Err(NotANumber::Ambiguous));
        assert_eq!(number("4.000", '.'), Err(NotANumber::Ambiguous));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", "empat", "4..5", "1.2345.678", "4,5,6", "1e5", "--4", "4.000.00"] {
            assert_eq!(number(text, ','), Err(NotANumber::Unreadable), "{text}");
        }
    }
}
