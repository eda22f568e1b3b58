//! A number in words of a file: `12.640`, `31,0%`, `1,2 juta`; and what it says in each style of writing numbers.

/// Which mark stands before the decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NumberStyle {
    /// `1.234,5`
    DecimalComma,
    /// `1,234.5`
    DecimalPoint,
}

impl NumberStyle {
    /// Both.
    pub const ALL: [NumberStyle; 2] = [NumberStyle::DecimalComma, NumberStyle::DecimalPoint];

    fn decimal(self) -> char {
        if self == NumberStyle::DecimalComma { ',' } else { '.' }
    }

    fn thousands(self) -> char {
        if self == NumberStyle::DecimalComma { '.' } else { ',' }
    }

    fn with_thousands(mark: char) -> NumberStyle {
        if mark == '.' { NumberStyle::DecimalComma } else { NumberStyle::DecimalPoint }
    }

    fn other(self) -> NumberStyle {
        if self == NumberStyle::DecimalComma { NumberStyle::DecimalPoint } else { NumberStyle::DecimalComma }
    }
}

/// What the writing of a number tells of its style.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// Nothing: digits alone.
    None,
    /// Marks that can only part thousands in this style.
    Thousands(NumberStyle),
    /// A mark that can only stand before decimals in this style.
    Decimals(NumberStyle),
    /// One mark before three digits: thousands in this style, decimals in the other.
    Either(NumberStyle),
}

/// A number as it is written.
#[derive(Debug, Clone, PartialEq)]
pub struct WrittenNumber {
    /// Digits and marks between them.
    digits: String,
    negative: bool,
    /// What a word behind it multiplies it by: 1,000 for `ribu`.
    scale: f64,
    /// Whether a percent sign is behind it.
    pub percent: bool,
    /// Whether it says that it is a round one.
    pub approximate: bool,
    /// A mark of a footnote behind it, left out.
    pub footnote: bool,
}

const ROUND: [&str; 8] = ["±", "+/-", "~", "≈", "sekitar", "kira-kira", "about", "ca."];
const COUNTED: [&str; 9] = ["orang", "jiwa", "pekerja", "peserta", "people", "persons", "workers", "members", "kk"];
const SCALES: [(&str, f64); 8] = [
    ("ribuan", 1e3),
    ("ribu", 1e3),
    ("rb", 1e3),
    ("thousand", 1e3),
    ("juta", 1e6),
    ("jt", 1e6),
    ("millions", 1e6),
    ("million", 1e6),
];
const PERCENT: [&str; 4] = ["%", "persen", "percent", "per cent"];

impl WrittenNumber {
    /// Reads a number, whatever its style; `None` of what is none.
    pub fn read(text: &str) -> Option<WrittenNumber> {
        let lower = text.to_lowercase();
        let mut rest = lower.trim();
        let mut approximate = false;
        for word in ROUND {
            if let Some(after) = rest.strip_prefix(word) {
                (rest, approximate) = (after.trim_start(), true);
            }
        }
        let bare = rest.trim_end_matches(['*', '†', '‡', '⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']);
        let footnote = bare.len() < rest.len();
        rest = bare.trim_end();
        let bracketed = rest.strip_prefix('(').and_then(|inner| inner.strip_suffix(')'));
        rest = bracketed.unwrap_or(rest);
        let mut cut = |words: &[&str]| {
            let before = words.iter().find_map(|word| rest.strip_suffix(word))?;
            rest = before.trim_end();
            Some(())
        };
        cut(&COUNTED);
        let percent = cut(&PERCENT).is_some();
        let scale = SCALES.iter().find(|(word, _)| cut(&[*word]).is_some()).map_or(1.0, |(_, scale)| *scale);
        let unsigned = rest.trim_start_matches(['-', '−', '–']);
        let negative = unsigned.len() < rest.len() || bracketed.is_some();
        let digits = joined(unsigned.trim_start_matches('+'))?;
        Some(WrittenNumber { digits, negative, scale, percent, approximate, footnote })
    }

    /// What its writing tells.
    pub fn evidence(&self) -> Evidence {
        let marks: Vec<char> = self.digits.chars().filter(|letter| !letter.is_ascii_digit()).collect();
        let (Some(first), Some(last)) = (marks.first(), marks.last()) else { return Evidence::None };
        if first != last || marks.len() > 1 {
            return Evidence::Thousands(NumberStyle::with_thousands(*first));
        }
        let (whole, after) = self.digits.split_once(*first).unwrap_or_default();
        let style = NumberStyle::with_thousands(*first);
        if after.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0') {
            Evidence::Either(style)
        } else {
            Evidence::Decimals(style.other())
        }
    }

    /// The number in this style; `None` where that style does not write so. A percent sign changes nothing here.
    pub fn value(&self, style: NumberStyle) -> Option<f64> {
        let (whole, decimals) = match self.digits.split_once(style.decimal()) {
            Some((whole, decimals)) => (whole, Some(decimals)),
            None => (self.digits.as_str(), None),
        };
        let mut groups = whole.split(style.thousands());
        let first = groups.next().unwrap_or_default();
        let rest: Vec<&str> = groups.collect();
        // Thousands are parted by threes, in India above the last three by twos.
        let parted = rest.iter().all(|group| group.len() == 3)
            || rest.last().is_some_and(|group| group.len() == 3) && rest.iter().rev().skip(1).all(|g| g.len() == 2);
        let well_parted = parted && (1..=3).contains(&first.len());
        if !rest.is_empty() && !well_parted {
            return None;
        }
        let digits = whole.replace(style.thousands(), "");
        let number = format!("{}{digits}.{}", if self.negative { "-" } else { "" }, decimals.unwrap_or("0"));
        let value: f64 = number.parse().ok()?;
        Some(scaled(value, self.scale))
    }

    /// How many decimals it shows in this style, where no word multiplies it.
    pub fn decimals(&self, style: NumberStyle) -> usize {
        self.digits.split_once(style.decimal()).map_or(0, |(_, decimals)| decimals.len())
    }

    /// Whether it is digits alone, four or more.
    pub fn is_long_and_plain(&self) -> bool {
        self.digits.len() > 3 && self.digits.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// A product without what binary fractions add where the factors have few decimals: 612.8 × 1,000 is 612,800.
pub fn scaled(value: f64, scale: f64) -> f64 {
    let product = value * scale;
    if scale > 1.0 && (product - product.round()).abs() < product.abs() * 1e-12 { product.round() } else { product }
}

/// Digits with dots and commas; spaces and apostrophes between thousands are left out.
fn joined(text: &str) -> Option<String> {
    let mut digits = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '0'..='9' => digits.push(letter),
            '.' | ',' | '\'' | '’' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' => {
                let between = digits.ends_with(|before: char| before.is_ascii_digit());
                let before_digit = letters.peek().is_some_and(char::is_ascii_digit);
                if !(between && before_digit) {
                    return None;
                }
                if letter == '.' || letter == ',' {
                    digits.push(letter);
                } else {
                    let group: String = letters.clone().take_while(char::is_ascii_digit).collect();
                    if group.len() != 3 {
                        return None;
                    }
                }
            }
            _ => return None,
        }
    }
    let marks = |mark: char| digits.matches(mark).count();
    let both_repeated = marks('.') > 1 && marks(',') > 1;
    (!digits.is_empty() && digits.len() <= 24 && !both_repeated).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::{Evidence, NumberStyle::*, WrittenNumber};

    #[track_caller]
    fn check(text: &str, evidence: Evidence, comma: Option<f64>, point: Option<f64>) {
        let written = WrittenNumber::read(text).expect(text);
        let found = (written.evidence(), written.value(DecimalComma), written.value(DecimalPoint));
        assert_eq!(found, (evidence, comma, point), "{text}");
    }

    #[test]
    fn each_style_reads_its_own() {
        check("1234", Evidence::None, Some(1234.0), Some(1234.0));
        check("12.640", Evidence::Either(DecimalComma), Some(12640.0), Some(12.64));
        check("12,640", Evidence::Either(DecimalPoint), Some(12.64), Some(12640.0));
        check("1.234.567", Evidence::Thousands(DecimalComma), Some(1_234_567.0), None);
        check("1.234,5", Evidence::Thousands(DecimalComma), Some(1234.5), None);
        check("12,34,567", Evidence::Thousands(DecimalPoint), None, Some(1_234_567.0));
        check("3,5", Evidence::Decimals(DecimalComma), Some(3.5), None);
        check("0.750", Evidence::Decimals(DecimalPoint), Some(750.0), Some(0.75));
        check("12 640", Evidence::None, Some(12640.0), Some(12640.0));
    }

    #[test]
    fn words_behind_a_number_are_read() {
        check("1,2 juta", Evidence::Decimals(DecimalComma), Some(1_200_000.0), None);
        check("612,8 ribu orang", Evidence::Decimals(DecimalComma), Some(612_800.0), None);
        check("± 53.000 orang", Evidence::Either(DecimalComma), Some(53_000.0), Some(53.0));
        check("-5", Evidence::None, Some(-5.0), Some(-5.0));
        assert!(WrittenNumber::read("31,0%").is_some_and(|number| number.percent));
        assert!(WrittenNumber::read("12.640*").is_some_and(|number| number.footnote));
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", "a", "5-9", "1.", ".5", "1..2", "63 03", "1.2.3,4,5"] {
            assert!(WrittenNumber::read(text).is_none(), "{text}");
        }
    }
}
