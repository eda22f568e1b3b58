//! Words for what is wrong with a document: what it is, and what to do about it, for an editor who does not program.

use crate::document::{JsonType, Kind, Problem};

/// A problem in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// What is wrong, in a sentence.
    pub what: String,
    /// What to do about it.
    pub fix: String,
}

/// Puts words to a problem. `word` looks up a template by its key, `number` writes a number as the reader's language does;
/// numbers that are to be copied into the document are written as JSON has them, years without separators.
pub fn wording(problem: &Problem, word: &dyn Fn(&str) -> String, number: &dyn Fn(f64) -> String) -> Wording {
    let field = last_step(&problem.at);
    let Said { fix, mut values } = said(&problem.kind, word, number);
    values.push(("place", place(&problem.at, &field, word)));
    values.push(("field", field));
    let template = |part: &str| {
        let mut key = String::from("problem.");
        key.push_str(problem.kind.name());
        key.push('.');
        key.push_str(part);
        fill(&word(&key), &values)
    };
    Wording { what: template("what"), fix: template(fix) }
}

/// Which of the fixes applies, and what is to be put into the templates.
struct Said {
    fix: &'static str,
    values: Vec<(&'static str, String)>,
}

fn said(kind: &Kind, word: &dyn Fn(&str) -> String, number: &dyn Fn(f64) -> String) -> Said {
    let count = |value: usize| number(value as f64);
    let written = |value: f64| if value.fract() == 0.0 { number(value) } else { in_json(value, number) };
    let type_of = |kind: JsonType| {
        let mut key = String::from("problem.type.");
        key.push_str(kind.name());
        word(&key)
    };
    let mut fix = "fix";
    let mut guess = |meant: &Option<String>| {
        if meant.is_some() {
            fix = "fix_meant";
        }
        ("meant", meant.clone().unwrap_or_default())
    };
    let values = match kind {
        Kind::NotJson { line, column } => vec![("line", count(*line)), ("column", count(*column))],
        Kind::TooLarge { bytes: found, allowed }
        | Kind::TooManyGroups { count: found, allowed }
        | Kind::TooManyObservations { count: found, allowed }
        | Kind::TextTooLong { characters: found, allowed } => {
            vec![("count", count(*found)), ("allowed", count(*allowed))]
        }
        Kind::WrongType { wanted, found } => {
            if *found == JsonType::Null {
                fix = "fix_null";
            } else if *wanted == JsonType::Number && *found == JsonType::Text {
                fix = "fix_quotes";
            }
            vec![("wanted", type_of(*wanted)), ("found", type_of(*found))]
        }
        Kind::UnknownField { meant } | Kind::UnknownGroup { meant } | Kind::UnknownLever { meant } => {
            vec![guess(meant)]
        }
        Kind::UnlistedSource { name, meant } => vec![("name", name.clone()), guess(meant)],
        Kind::UnknownVersion { version } => vec![("version", in_json(*version, number))],
        Kind::NotWhole { value } | Kind::NotPositive { value } => vec![("value", written(*value))],
        Kind::OutOfBounds { value, low, high } => {
            let year = low.abs() >= 1000.0;
            let bound = |value: f64| if year { in_json(value, number) } else { written(value) };
            vec![("value", bound(*value)), ("low", bound(*low)), ("high", bound(*high))]
        }
        Kind::PercentageForFraction { value } => vec![
            ("value", written(*value)),
            ("fraction", decimal((value * 1e6).round() as u64, 8)),
            ("percent", number(*value)),
        ],
        Kind::RegisteredAboveWorkers { registered, workers } => {
            let slip = ("guess", zero_slip(*registered, *workers, &mut fix, number));
            vec![("registered", number(*registered)), ("workers", number(*workers)), slip]
        }
        Kind::SubsidisedAboveRegistered { subsidised, registered } => {
            let slip = ("guess", zero_slip(*subsidised, *registered, &mut fix, number));
            vec![("subsidised", number(*subsidised)), ("registered", number(*registered)), slip]
        }
        Kind::RivalFields { one, other } => vec![("one", (*one).to_owned()), ("other", (*other).to_owned())],
        Kind::DuplicateGroup { id } => vec![("id", id.clone())],
        Kind::DuplicateYear { year } => vec![("year", year.to_string())],
        Kind::NotAfterBaseYear { year, base } | Kind::AfterBaseYear { year, base } => {
            vec![("year", year.to_string()), ("base", base.to_string())]
        }
        Kind::TooFarAhead { year, last } => vec![("year", year.to_string()), ("last", last.to_string())],
        Kind::SeveralCurrencies { first, other } => vec![("first", first.clone()), ("other", other.clone())],
        Kind::MonthsDiffer { first, other } => vec![("first", first.to_string()), ("other", other.to_string())],
        Kind::ReportedDiffers { reported, computed } => {
            vec![("reported", number(percent(*reported))), ("computed", number(percent(*computed)))]
        }
        Kind::WorkersJump { from, to, since } => {
            vec![("from", number(*from)), ("to", number(*to)), ("since", since.to_string())]
        }
        Kind::DuplicateKey
        | Kind::MissingField
        | Kind::Empty
        | Kind::BadId
        | Kind::BadLanguageTag
        | Kind::BadDate
        | Kind::BadMonth
        | Kind::BadCurrency
        | Kind::BadUrl
        | Kind::RangeOrder
        | Kind::HalfRange
        | Kind::DuplicateStep
        | Kind::NoCommonYear
        | Kind::NoSubsidy
        | Kind::NoSource
        | Kind::MonthMissing
        | Kind::NoSubsidised
        | Kind::BudgetGrowthWithoutBudget => Vec::new(),
    };
    Said { fix, values }
}

/// A tenth of a number that is too high, if that would fit: a zero too many is the likeliest slip.
fn zero_slip(value: f64, most: f64, fix: &mut &'static str, number: &dyn Fn(f64) -> String) -> String {
    let tenth = value / 10.0;
    if tenth.fract() != 0.0 || tenth > most || tenth <= 0.0 {
        return String::new();
    }
    *fix = "fix_zero";
    number(tenth)
}

/// A fraction in percent, to two decimals.
fn percent(fraction: f64) -> f64 {
    (fraction * 10_000.0).round() / 100.0
}

/// A number as JSON has it, to six decimals; as the reader's language has it where that is too few.
fn in_json(value: f64, number: &dyn Fn(f64) -> String) -> String {
    let scaled = (value.abs() * 1e6).round();
    if value.abs() >= 1e12 || (scaled / 1e6 - value.abs()).abs() > 1e-12 {
        return number(value);
    }
    let digits = decimal(scaled as u64, 6);
    if value < 0.0 { String::from("-") + &digits } else { digits }
}

/// A whole number of units of `10^-places`, with a decimal point and no more decimals than it takes.
fn decimal(units: u64, places: u32) -> String {
    let one = 10_u64.pow(places);
    let mut text = (units / one).to_string();
    let rest = units % one;
    if rest > 0 {
        text.push('.');
        // The leading one keeps the zeros after the point.
        text.push_str((one + rest).to_string()[1..].trim_end_matches('0'));
    }
    text
}

/// The last step of a pointer, its escapes undone; empty at the top.
fn last_step(pointer: &str) -> String {
    pointer.rsplit_once('/').map_or_else(String::new, |(_, step)| step.replace("~1", "/").replace("~0", "~"))
}

/// How a place begins a sentence.
fn place(pointer: &str, field: &str, word: &dyn Fn(&str) -> String) -> String {
    if !pointer.contains('/') {
        return word(if pointer.is_empty() { "problem.place.document" } else { "problem.place.scenario" });
    }
    let in_list = !pointer.starts_with("scenario:") && !pointer.starts_with("/sources/");
    match field.parse::<u32>() {
        Ok(index) if in_list => fill(&word("problem.place.item"), &[("name", (u64::from(index) + 1).to_string())]),
        _ => fill(&word("problem.place.field"), &[("name", field.to_owned())]),
    }
}

/// Puts values into the places of a template, once: what is put in is not looked at again.
fn fill(template: &str, values: &[(&'static str, String)]) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let value = after
            .split_once('}')
            .and_then(|(name, after)| values.iter().find(|(known, _)| *known == name).map(|(_, value)| (value, after)));
        match value {
            Some((value, after)) => {
                filled.push_str(value);
                rest = after;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}
