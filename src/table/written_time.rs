//! A time in words of a file: `2024`, `Mei 2024`, `2009-10`, `31/12/2024`; and what a whole column of them says.

/// A year, or a month of one, or a financial year.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time {
    /// The calendar year, of a financial year the one in which it begins.
    pub year: i32,
    /// 1 … 12
    pub month: Option<u8>,
    /// What a financial year is called.
    pub period: Option<String>,
}

impl Time {
    /// As it is written in an answer: `2024`, `2024-05`, `2009-10` of a financial year.
    pub fn written(&self) -> String {
        match (&self.period, self.month) {
            (Some(period), _) => period.clone(),
            (None, Some(month)) => format!("{}-{month:02}", self.year),
            (None, None) => self.year.to_string(),
        }
    }
}

/// A time as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum WrittenTime {
    /// `2024`
    Year(i32),
    /// `Mei 2024`, `2024-05-31`: a year and a month, 1 … 12.
    Month(i32, u8),
    /// `2009-10`: a month, or a financial year. The year, the two digits, and all of it as it is written.
    YearAndTwo(i32, u8, String),
    /// `2009/2010`
    Financial(i32, String),
    /// `05/06/2024`: a day and a month, in this order or the other.
    DayOrMonth(u8, u8, i32),
    /// `Mei-24`: a month, and a year or a day.
    MonthAndTwo(u8, u8),
    /// `Mei` above figures whose year stands elsewhere.
    MonthAlone(u8),
    /// `Triwulan II` and its year above figures: the year, the last month, and what the part is called.
    Part(i32, u8, String),
    /// The same where its year stands elsewhere.
    PartAlone(u8, String),
}

/// What a column of `2009-10` and of `05/06/2024` has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeReading {
    /// `2009-10` is a month, and `05/06/2024` in June.
    DayFirst,
    /// `05/06/2024` in May.
    MonthFirst,
    /// `2009-10` is a financial year.
    Financial,
}

/// The months' names in Indonesian and English, whole and shortened, by their first letters.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january", "jan"],
    &["februari", "february", "pebruari", "feb", "peb"],
    &["maret", "march", "mar", "mrt"],
    &["april", "apr"],
    &["mei", "may"],
    &["juni", "june", "jun"],
    &["juli", "july", "jul"],
    &["agustus", "august", "agt", "ags", "agu", "agust", "aug"],
    &["september", "sept", "sep"],
    &["oktober", "october", "okt", "oct"],
    &["november", "nopember", "nov", "nop"],
    &["desember", "december", "des", "dec"],
];

/// What may stand before a year and says nothing more.
const BEFORE: [&str; 17] = [
    "tahun",
    "anggaran",
    "thn",
    "th",
    "year",
    "fy",
    "ta",
    "t.a",
    "fiscal",
    "financial",
    "buku",
    "per",
    "akhir",
    "end",
    "of",
    "pada",
    "bulan",
];

/// The month of this name, 1 … 12.
pub fn month_named(text: &str) -> Option<u8> {
    let name = text.trim().trim_end_matches('.').to_lowercase();
    let found = MONTHS.iter().position(|names| names.contains(&name.as_str()))?;
    u8::try_from(found + 1).ok()
}

/// The month of a column of months: by its name or its number.
pub fn read_month(text: &str) -> Option<u8> {
    month_named(text).or_else(|| text.trim().parse().ok().filter(|month| (1..=12).contains(month)))
}

impl WrittenTime {
    /// Reads a time; `None` of what is none.
    pub fn read(text: &str) -> Option<WrittenTime> {
        if !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let text = without_mark(text.trim()).trim_end_matches(['*', '¹', '²', '³', '.']);
        let tokens: Vec<&str> =
            text.split_whitespace().filter(|token| !token.contains(':') || token.contains('-')).collect();
        let said = |token: &&&str| BEFORE.contains(&token.to_lowercase().trim_end_matches('.'));
        let tokens = tokens.get(tokens.iter().take_while(said).count()..)?;
        match tokens {
            [one] => read_token(one),
            [one, two] => match (month_named(one), year(two)) {
                (Some(month), Some(year)) => Some(WrittenTime::Month(year, month)),
                _ => Some(WrittenTime::Month(year(one)?, month_named(two)?)),
            },
            [day, month, last] if day_of_month(day).is_some() => {
                Some(WrittenTime::Month(year(last)?, month_named(month)?))
            }
            [month, day, last] if day_of_month(day.trim_end_matches(',')).is_some() => {
                Some(WrittenTime::Month(year(last)?, month_named(month)?))
            }
            _ => None,
        }
    }

    /// The one time that a text has in it, and the rest of the text; `None` where there is none or several.
    pub fn find(text: &str) -> Option<(WrittenTime, String)> {
        let parted = text.replace(['(', ')', ',', ':', ';', '[', ']', '_', '\n'], " ");
        let tokens: Vec<&str> = parted.split_whitespace().collect();
        let mut found: Option<WrittenTime> = None;
        let mut rest: Vec<&str> = Vec::new();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let time = (1..=3).rev().find_map(|length| {
                let window = tokens.get(at..at + length)?;
                Some((WrittenTime::read(&window.join(" "))?, length))
            });
            match time {
                Some((time, length)) => {
                    if found.as_ref().is_some_and(|other| *other != time) {
                        return None;
                    }
                    found = Some(time);
                    at += length;
                }
                None => {
                    rest.push(token);
                    at += 1;
                }
            }
        }
        let rest: Vec<&str> =
            rest.into_iter().filter(|token| !BEFORE.contains(&token.to_lowercase().as_str())).collect();
        Some((found?, rest.join(" ")))
    }

    /// What it says in a column that is read so; `None` where it is no such thing.
    pub fn settled(&self, reading: TimeReading) -> Option<Time> {
        let time = |year, month, period| Some(Time { year, month, period });
        match (self, reading) {
            (WrittenTime::Year(year), _) => time(*year, None, None),
            (WrittenTime::Month(year, month), _) => time(*year, Some(*month), None),
            (WrittenTime::Financial(year, text), _) => time(*year, None, Some(text.clone())),
            (WrittenTime::YearAndTwo(year, _, text), TimeReading::Financial) => time(*year, None, Some(text.clone())),
            (WrittenTime::YearAndTwo(year, two, _), _) => {
                (1..=12).contains(two).then_some(Time { year: *year, month: Some(*two), period: None })
            }
            (WrittenTime::DayOrMonth(month, _, year), TimeReading::MonthFirst)
            | (WrittenTime::DayOrMonth(_, month, year), _) => {
                (1..=12).contains(month).then_some(Time { year: *year, month: Some(*month), period: None })
            }
            (WrittenTime::MonthAndTwo(..) | WrittenTime::MonthAlone(_), _) => None,
            (WrittenTime::Part(..) | WrittenTime::PartAlone(..), _) => None,
        }
    }

    /// Whether a financial year could be written so, and a month could not.
    pub fn is_surely_financial(&self) -> bool {
        matches!(self, WrittenTime::YearAndTwo(_, two, _) if self.may_be_financial() && !(1..=12).contains(two))
    }

    /// Whether the two digits are those of the year after.
    pub fn may_be_financial(&self) -> bool {
        matches!(self, WrittenTime::YearAndTwo(year, two, _) if (year + 1) % 100 == i32::from(*two))
    }
}

/// The year in which a financial year begins, of what one is called: 2009 of `2009/10`.
pub fn financial_year(text: &str) -> Option<i32> {
    let time = WrittenTime::read(text)?.settled(TimeReading::Financial)?;
    time.month.is_none().then_some(time.year)
}

/// A year of the calendar that a document may have.
pub(super) fn year(token: &str) -> Option<i32> {
    let year = token.trim_end_matches([',', '.']);
    (year.len() == 4).then(|| year.parse().ok()).flatten().filter(|year| (1900..=2200).contains(year))
}

/// A time without the mark of a footnote behind it: `2022 r)`.
fn without_mark(text: &str) -> &str {
    let marked = text.strip_suffix(')').filter(|text| !text.contains(['(', ')']));
    let parted = marked.and_then(|text| text.rsplit_once(' ')).filter(|(_, mark)| (1..=2).contains(&mark.len()));
    parted.map_or(text, |(time, _)| time.trim_end())
}

fn day_of_month(token: &str) -> Option<u8> {
    token.parse().ok().filter(|day| (1..=31).contains(day))
}

fn two_digits(token: &str) -> Option<u8> {
    (token.len() == 2).then(|| token.parse().ok()).flatten()
}

fn read_token(token: &str) -> Option<WrittenTime> {
    let lower = token.to_lowercase();
    let bare = lower.strip_prefix("fy").or_else(|| lower.strip_prefix("ta")).unwrap_or(&lower);
    let day = bare.split_once('t').filter(|(day, _)| day.len() == 10).map_or(bare, |(day, _)| day);
    let parts: Vec<&str> = day.split(['-', '/', '–', '.']).collect();
    match parts.as_slice() {
        [one] => year(one).map(WrittenTime::Year),
        [one, two] => {
            if let Some(first) = year(one) {
                return match two.len() {
                    4 => (year(two)? == first + 1).then(|| WrittenTime::Financial(first, bare.to_owned())),
                    2 => Some(WrittenTime::YearAndTwo(first, two_digits(two)?, bare.to_owned())),
                    _ => Some(WrittenTime::Month(first, read_month(two)?)),
                };
            }
            match year(two) {
                Some(year) => Some(WrittenTime::Month(year, read_month(one)?)),
                None => Some(WrittenTime::MonthAndTwo(month_named(one)?, two_digits(two)?)),
            }
        }
        [one, two, three] => match (year(one), year(three)) {
            (Some(year), _) => day_of_month(three).and(Some(WrittenTime::Month(year, read_month(two)?))),
            (_, Some(year)) => match month_named(two) {
                Some(month) => day_of_month(one).map(|_| WrittenTime::Month(year, month)),
                None => day_and_month(day_of_month(one)?, day_of_month(two)?, year),
            },
            _ => None,
        },
        _ => None,
    }
}

fn day_and_month(one: u8, two: u8, year: i32) -> Option<WrittenTime> {
    match (one > 12, two > 12) {
        (true, true) => None,
        (true, false) => Some(WrittenTime::Month(year, two)),
        (false, true) => Some(WrittenTime::Month(year, one)),
        _ if one == two => Some(WrittenTime::Month(year, one)),
        _ => Some(WrittenTime::DayOrMonth(one, two, year)),
    }
}

#[cfg(test)]
mod tests {
    use super::WrittenTime::{self, *};

    #[test]
    fn times_are_read_however_they_are_written() {
        for (text, time) in [
            ("2024", Year(2024)),
            ("Tahun 2024", Year(2024)),
            ("2022 r)", Year(2022)),
            ("2022 1)", Year(2022)),
            ("Mei 2024", Month(2024, 5)),
            ("May-2024", Month(2024, 5)),
            ("2024-5", Month(2024, 5)),
            ("05/2024", Month(2024, 5)),
            ("31 Des 2023", Month(2023, 12)),
            ("Dec 31, 2023", Month(2023, 12)),
            ("2023-12-31", Month(2023, 12)),
            ("2023-12-31T00:00:00", Month(2023, 12)),
            ("31/12/2023", Month(2023, 12)),
            ("05/06/2023", DayOrMonth(5, 6, 2023)),
            ("2009-10", YearAndTwo(2009, 10, "2009-10".into())),
            ("FY2009/10", YearAndTwo(2009, 10, "2009/10".into())),
            ("2009/2010", Financial(2009, "2009/2010".into())),
            ("Mei-24", MonthAndTwo(5, 24)),
        ] {
            assert_eq!(WrittenTime::read(text), Some(time), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in ["", "12.640", "04-Jan", "13-17", "Triwulan II 2024", "1899", "2022-2024", "Mei"] {
            assert_eq!(WrittenTime::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_is_found_in_a_heading() {
        assert_eq!(WrittenTime::find("Peserta (Agustus 2023)"), Some((Month(2023, 8), "Peserta".into())));
        assert_eq!(WrittenTime::find("2022"), Some((Year(2022), String::new())));
        assert_eq!(WrittenTime::find("2022 dan 2023"), None);
    }
}
