//! The single values of a document and the rules for each: years, people, rates, dates, addresses, levers.

use super::super::{Date, LeverKind, Month, ProblemKind, Range};
use super::pointer::Pointer;
use super::reader::{Entry, Reader, UNREAD_YEAR};

/// The first and the last year that a document may speak of.
pub(in crate::document) const YEARS: (i32, i32) = (1900, 2200);
/// The most people that there may be of any kind.
pub(in crate::document) const MOST_PEOPLE: f64 = 1e10;
/// The most months for which anything is paid.
pub(in crate::document) const MOST_MONTHS: f64 = 1_200.0;
/// The most money that there may be, in any currency.
pub(in crate::document) const MOST_MONEY: f64 = 1e18;

impl Reader<'_> {
    /// A calendar year, or [`UNREAD_YEAR`].
    pub(in crate::document) fn year(&mut self, entry: &Entry) -> i32 {
        let value = self.whole_number(entry);
        let value = self.within(entry, value, (f64::from(YEARS.0), f64::from(YEARS.1)));
        if value.is_nan() { UNREAD_YEAR } else { value as i32 }
    }

    /// A month, 1 … 12; 0 if unread.
    pub(in crate::document) fn month(&mut self, entry: &Entry) -> u8 {
        let value = self.whole_number(entry);
        self.within(entry, value, (1.0, 12.0)) as u8
    }

    /// How many workers there are: a whole number above zero.
    pub(in crate::document) fn workers(&mut self, entry: &Entry) -> f64 {
        let value = self.positive(entry);
        let value = self.whole(entry, value);
        self.within(entry, value, (0.0, MOST_PEOPLE))
    }

    /// How many of them are something: a whole number, zero or more.
    pub(in crate::document) fn people(&mut self, entry: &Entry) -> f64 {
        let value = self.whole_number(entry);
        let sound = self.within(entry, value, (0.0, MOST_PEOPLE));
        // What is too large to be true is compared with the workers all the same.
        if value > MOST_PEOPLE { value } else { sound }
    }

    /// A part of a whole, 0 … 1.
    pub(in crate::document) fn rate(&mut self, entry: &Entry) -> f64 {
        let value = self.number(entry);
        self.fraction(entry, value, (0.0, 1.0))
    }

    /// Money, above zero.
    pub(in crate::document) fn amount(&mut self, entry: &Entry) -> f64 {
        let value = self.positive(entry);
        self.within(entry, value, (0.0, MOST_MONEY))
    }

    /// How many months: a whole number above zero.
    pub(in crate::document) fn months(&mut self, entry: &Entry) -> f64 {
        let value = self.positive(entry);
        let value = self.whole(entry, value);
        self.within(entry, value, (1.0, MOST_MONTHS))
    }

    /// One of the values of a lever.
    pub(in crate::document) fn lever_value(&mut self, entry: &Entry, lever: LeverKind) -> f64 {
        let value = self.number(entry);
        match lever {
            LeverKind::PerYear | LeverKind::AnnualBudget | LeverKind::HeadCount => {
                self.within(entry, value, lever.bounds())
            }
            _ => self.fraction(entry, value, lever.bounds()),
        }
    }

    /// A group's `id`.
    pub(in crate::document) fn id(&mut self, entry: &Entry) -> String {
        let id = self.text(entry);
        let mut bytes = id.bytes();
        let sound = bytes.next().is_none_or(|first| first.is_ascii_alphanumeric())
            && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
            && id.len() <= 64
            && id != "all";
        if sound {
            return id;
        }
        self.report(&entry.pointer, ProblemKind::BadId);
        String::new()
    }

    /// The name of a source, which has to be listed.
    pub(in crate::document) fn source(&mut self, entry: &Entry) -> String {
        let name = self.text(entry);
        if let Some(sources) = &self.sources
            && !name.is_empty()
            && sources.binary_search(&name.as_str()).is_err()
        {
            let meant = self.guess(&name, &mut sources.iter().copied().take(100));
            self.report(&entry.pointer, ProblemKind::UnlistedSource { name: name.clone(), meant });
        }
        name
    }

    /// An address of the web.
    pub(in crate::document) fn url(&mut self, entry: &Entry) -> String {
        let url = self.text(entry);
        if !url.is_empty() && !is_web_address(&url) {
            self.report(&entry.pointer, ProblemKind::BadUrl);
        }
        url
    }

    /// A currency's ISO 4217 code; empty if unread.
    pub(in crate::document) fn currency(&mut self, entry: &Entry) -> String {
        let code = self.text(entry);
        if code.is_empty() || (code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase())) {
            return code;
        }
        self.report(&entry.pointer, ProblemKind::BadCurrency);
        String::new()
    }

    /// A day, a month or a year.
    pub(in crate::document) fn date(&mut self, entry: &Entry) -> Date {
        let text = self.text(entry);
        date(&text).unwrap_or_else(|| {
            if !text.is_empty() {
                self.report(&entry.pointer, ProblemKind::BadDate);
            }
            Date { year: UNREAD_YEAR, month: None, day: None }
        })
    }

    /// A month of a year.
    pub(in crate::document) fn month_of_year(&mut self, entry: &Entry) -> Month {
        let text = self.text(entry);
        match date(&text) {
            Some(Date { year, month: Some(month), day: None }) => Month { year, month },
            _ => {
                if !text.is_empty() {
                    self.report(&entry.pointer, ProblemKind::BadMonth);
                }
                Month { year: UNREAD_YEAR, month: 0 }
            }
        }
    }

    /// Reports two levers that exclude each other, at the object that holds both.
    pub(in crate::document) fn rivals(&mut self, pointer: &Pointer, lever: LeverKind) {
        if let Some(rival) = lever.rival() {
            self.report(pointer, ProblemKind::RivalFields { one: lever.name(), other: rival.name() });
        }
    }

    /// Reports a range that is not `low ≤ central ≤ high`.
    pub(in crate::document) fn range_order(&mut self, pointer: &Pointer, range: &Range) {
        if range.low > range.central || range.central > range.high || range.low > range.high {
            self.report(pointer, ProblemKind::RangeOrder);
        }
    }

    fn positive(&mut self, entry: &Entry) -> f64 {
        let value = self.number(entry);
        if value > 0.0 || value.is_nan() {
            return value;
        }
        self.report(&entry.pointer, ProblemKind::NotPositive { value });
        f64::NAN
    }

    fn whole_number(&mut self, entry: &Entry) -> f64 {
        let value = self.number(entry);
        self.whole(entry, value)
    }

    fn whole(&mut self, entry: &Entry, value: f64) -> f64 {
        if value.fract() == 0.0 || value.is_nan() {
            return value;
        }
        self.report(&entry.pointer, ProblemKind::NotWhole { value });
        f64::NAN
    }

    fn within(&mut self, entry: &Entry, value: f64, (low, high): (f64, f64)) -> f64 {
        if (low..=high).contains(&value) || value.is_nan() {
            return value;
        }
        self.report(&entry.pointer, ProblemKind::OutOfBounds { value, low, high });
        f64::NAN
    }

    fn fraction(&mut self, entry: &Entry, value: f64, bounds: (f64, f64)) -> f64 {
        if value > 1.0 && value <= 100.0 {
            self.report(&entry.pointer, ProblemKind::PercentageForFraction { value });
            return f64::NAN;
        }
        self.within(entry, value, bounds)
    }
}

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, of the Gregorian calendar and of the years that a document may speak of.
pub fn date(text: &str) -> Option<Date> {
    let text = text.as_bytes();
    let year = digits(text.get(..4)?)?;
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let month = part(text, 4)?;
    let day = part(text, 7)?;
    let days = match month {
        Some(2) if leap => 29,
        Some(2) => 28,
        Some(4 | 6 | 9 | 11) => 30,
        _ => 31,
    };
    let sound = (YEARS.0..=YEARS.1).contains(&year)
        && month.is_none_or(|month| (1..=12).contains(&month))
        && day.is_none_or(|day| (1..=days).contains(&day))
        && text.len() <= 10;
    sound.then_some(Date { year, month, day })
}

/// The two digits behind a hyphen that stands here, if the text goes on.
fn part(text: &[u8], hyphen: usize) -> Option<Option<u8>> {
    match text.get(hyphen..) {
        None | Some([]) => Some(None),
        Some([b'-', rest @ ..]) => Some(Some(digits(rest.get(..2)?)? as u8)),
        Some(_) => None,
    }
}

fn digits(text: &[u8]) -> Option<i32> {
    text.iter().try_fold(0, |value, byte| byte.is_ascii_digit().then(|| value * 10 + i32::from(byte - b'0')))
}

/// `http://` or `https://`, a host, and no blanks.
fn is_web_address(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once(':') else { return false };
    let Some(host) = rest.strip_prefix("//") else { return false };
    (scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https"))
        && !matches!(host.bytes().next(), None | Some(b'/' | b'?' | b'#' | b':'))
        && !host.chars().any(|letter| letter.is_whitespace() || letter.is_control())
}
