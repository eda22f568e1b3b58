//! How a number is rounded before it is written: people, shares and money, each so that what is written is never
//! more than what is known.

use super::Locale;
use crate::document::in_order;

/// Writes numbers for one reader. `limits` are rates that a rounded rate must not seem to have reached (the targets).
pub struct Numbers<'a> {
    locale: &'a dyn Locale,
    /// In rising order.
    limits: Vec<f64>,
}

/// From this multiple on one decimal says more than “1.0 times”: a lower one is not worth telling.
pub const LEAST_MULTIPLE: f64 = 1.05;

/// The words for a power of ten and how far a sum has to be for it.
const SCALES: [(f64, &str); 3] = [(1e12, "num.trillion"), (1e9, "num.billion"), (1e6, "num.million")];

impl<'a> Numbers<'a> {
    /// Numbers in `locale`; rates are kept from seeming to have reached one of `limits`.
    pub fn new(locale: &'a dyn Locale, limits: &[f64]) -> Numbers<'a> {
        Numbers { locale, limits: in_order(limits.to_vec(), |limit| *limit) }
    }

    /// A count in a sentence: in full below a million, from there on “45,22 juta”, with at most two decimals.
    pub fn count(&self, people: f64) -> String {
        match scale_of(people) {
            (scale, Some(word)) => self.scaled(people / scale, 2, word),
            _ => self.in_full(people),
        }
    }

    /// A count with all its digits, for tables and fields.
    pub fn in_full(&self, people: f64) -> String {
        self.locale.decimal(people, 0)
    }

    /// An estimated count: three significant figures.
    pub fn estimate(&self, people: f64) -> String {
        let unit = third_figure(people);
        self.count(round(people / unit) * unit)
    }

    /// An estimate of what a whole has beside a part: no more exact than four figures of the whole are, nor than three of its
    /// own; where that would be nothing, three of its own.
    pub fn estimated_rest(&self, whole: f64, part: f64) -> String {
        let rest = (whole - part).max(0.0);
        let unit = third_figure(rest).max(third_figure(whole) / 10.0);
        let rounded = round(rest / unit) * unit;
        if rounded > 0.0 { self.count(rounded) } else { self.estimate(rest) }
    }

    /// A count that is needed: three significant figures, rounded up, so that what is written is enough.
    pub fn needed(&self, people: f64) -> String {
        let unit = third_figure(people);
        self.count(((people / unit - 1e-9).ceil() + 0.0) * unit)
    }

    /// A rate as a percentage with `decimals` digits. It says 100 only when it is exactly that, never 0 where there is
    /// somebody, and never seems to have reached a limit that it has not reached.
    pub fn percent(&self, rate: f64, decimals: u8) -> String {
        let (value, below) = self.rounded(rate, decimals);
        let sign = if below { "<" } else { "" };
        format!("{sign}{}%", self.locale.decimal(value, decimals))
    }

    /// From one rate to another, in whole percent: “28–51%”, never torn apart; one number where both are
    /// written alike.
    pub fn range(&self, low: f64, high: f64) -> String {
        let (mut text, high) = (self.percent(low, 0), self.percent(high, 0));
        if text != high {
            text.pop();
            text.push_str("–\u{2060}");
            text.push_str(&high);
        }
        text
    }

    /// A rate as a percentage with as many digits as it needs, at the most two: as others reported it.
    pub fn percent_reported(&self, rate: f64) -> String {
        format!("{}%", self.shortest(rate * 100.0, 2))
    }

    /// A rate as a number of people in a hundred: “26”, or the words for fewer than one.
    pub fn in_hundred(&self, rate: f64) -> String {
        match self.rounded(rate, 0) {
            (_, true) => self.locale.say("num.under_one"),
            (value, _) => self.locale.decimal(value, 0),
        }
    }

    /// From one rate to another, each as a number of people in a hundred; where both would be written alike, the whole
    /// numbers around them.
    pub fn between(&self, low: f64, high: f64) -> [String; 2] {
        let written = [low, high].map(|rate| self.in_hundred(rate));
        if written[0] != written[1] {
            return written;
        }
        [(low * 100.0 + 1e-9).floor(), (high * 100.0 - 1e-9).ceil()].map(|whole| self.locale.decimal(whole + 0.0, 0))
    }

    /// The whole number of people in a hundred that [`Numbers::in_hundred`] says; 0 where that says fewer than one.
    pub fn whole_in_hundred(&self, rate: f64) -> usize {
        match self.rounded(rate, 0) {
            (_, true) => 0,
            (value, _) => value as usize,
        }
    }

    /// A difference of two rates in percentage points, one decimal.
    pub fn points(&self, difference: f64) -> String {
        self.locale.decimal(difference * 100.0, 1)
    }

    /// How many points two rates are apart, where both are whole percents: a decimal would be more than is known.
    pub fn whole_points(&self, one: f64, other: f64) -> Option<f64> {
        let [whole, others] = [one, other].map(|rate| round(rate * 100.0));
        let is_whole = |rate: f64, percent: f64| (rate * 100.0 - percent).abs() <= 1e-9;
        (is_whole(one, whole) && is_whole(other, others)).then(|| (whole - others).abs())
    }

    /// A multiple: at most one decimal, none from ten on, and beyond a hundred no number.
    pub fn multiple(&self, times: f64) -> String {
        if times > 100.0 {
            self.locale.say("num.over_hundred")
        } else {
            self.shortest(times, u8::from(round(times * 10.0) < 100.0))
        }
    }

    /// A number with at most `decimals` digits, none of them a trailing zero.
    pub fn shortest(&self, value: f64, decimals: u8) -> String {
        let mut digits = 0;
        let mut power = 1.0;
        while digits < decimals && (value * power - round(value * power)).abs() > 1e-9 * (value * power).abs().max(1.0)
        {
            digits += 1;
            power *= 10.0;
        }
        let is_whole = |number: f64| number == number.floor();
        while digits > 0 && is_whole(round(value * power) / 10.0) {
            digits -= 1;
            power /= 10.0;
        }
        // No minus before a zero.
        let rounded = if round(value * power) == 0.0 { 0.0 } else { value };
        self.locale.decimal(rounded, digits)
    }

    /// A sum of money: “Rp2,62 miliar”. Two decimals under 10, one under 100, else none.
    pub fn money(&self, amount: f64, currency: &str) -> String {
        let (scale, word) = scale_of(amount);
        let scaled = amount / scale;
        let decimals = if scaled < 10.0 { 2 } else { u8::from(scaled < 100.0) };
        let written = match word {
            Some(word) => self.scaled(scaled, decimals, word),
            None => self.in_full(amount),
        };
        self.currency(currency) + &written
    }

    /// So many of a power of ten, “2,62 miliar”, in one piece.
    fn scaled(&self, value: f64, decimals: u8, word: &str) -> String {
        format!("{}\u{a0}{}", self.shortest(value, decimals), self.locale.say(word))
    }

    /// The currency's sign as it stands before a sum: “Rp”, or its code and a space.
    pub fn currency(&self, currency: &str) -> String {
        self.locale.template(&["num.currency_", currency].concat()).unwrap_or_else(|| format!("{currency}\u{a0}"))
    }

    /// The scale in which sums up to `largest` are written in a column or a field, and its name (empty for ones).
    pub fn scale(&self, largest: f64) -> (f64, String) {
        match SCALES.iter().find(|(scale, _)| largest >= *scale) {
            Some((scale, word)) => (*scale, self.locale.say(word)),
            None => (1.0, String::new()),
        }
    }

    /// `rate` in percent, rounded to `decimals`, and whether it stands for “less than this”.
    fn rounded(&self, rate: f64, decimals: u8) -> (f64, bool) {
        let power = [1.0, 10.0, 100.0][usize::from(decimals.min(2))];
        let exact = rate * 100.0 * power;
        let mut value = round(exact);
        // Written, it must not stand where a limit stands that it has not reached.
        let is_below = |limit: f64| rate < limit - 1e-12;
        let seems_reached = |limit: f64| is_below(limit) && value >= limit * 100.0 * power - 1e-9;
        // The lowest of those that it has not reached is the first that it may seem to have.
        let nearest = self.limits.partition_point(|limit| !is_below(*limit));
        if seems_reached(1.0) || self.limits.get(nearest).is_some_and(|limit| seems_reached(*limit)) {
            value = exact.floor().min(value - 1.0);
        }
        if value <= 0.0 && rate > 0.0 { (1.0 / power, true) } else { (value / power, false) }
    }
}

/// The power of ten in which this much is said, and its words; 1 and none below a million.
fn scale_of(amount: f64) -> (f64, Option<&'static str>) {
    let (mut scale, mut word) = (1.0, None);
    // From small to large: what would be written as a thousand is one of the next.
    for (larger, its_word) in SCALES.iter().rev() {
        if round(amount / scale) * scale >= *larger {
            (scale, word) = (*larger, Some(*its_word));
        }
    }
    (scale, word)
}

/// The number of the year so many years after the base year, 0 beyond the last.
pub(in crate::words) fn at(numbers: &[f64], ahead: usize) -> f64 {
    numbers.get(ahead).copied().unwrap_or_default()
}

/// The base year's number.
pub(in crate::words) fn first(numbers: &[f64]) -> f64 {
    at(numbers, 0)
}

/// The last year's number.
pub(in crate::words) fn last(numbers: &[f64]) -> f64 {
    numbers.last().copied().unwrap_or_default()
}

/// Rounded to a whole number, halves up: the same in every build.
pub fn round(value: f64) -> f64 {
    (value + 0.5).floor()
}

/// The unit of the third significant figure of a count: 1 up to 999, 10 up to 9,999, and so on.
fn third_figure(people: f64) -> f64 {
    let mut unit = 1.0;
    while people / unit >= 1000.0 {
        unit *= 10.0;
    }
    unit
}

/// The smallest round number (1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6 or 8 times a power of ten) that is at least `least`.
pub fn round_above(least: f64) -> f64 {
    let mut power = 1.0;
    while power * 10.0 <= least {
        power *= 10.0;
    }
    while power > least && power > 1e-6 {
        power /= 10.0;
    }
    for figure in [1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0] {
        if figure * power >= least {
            return figure * power;
        }
    }
    10.0 * power
}
