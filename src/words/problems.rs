//! Words for what is wrong with a document: what it is, and what to do about it, for an editor who does not program.

use super::{fill, join, year};
use crate::document::{JsonType, Problem, ProblemKind};

/// A problem in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// What is wrong, in a sentence.
    pub what: String,
    /// What to do about it.
    pub fix: String,
}

/// Puts words to a problem. `word` looks up a template by its key, `number` writes a number as the reader's language does,
/// `units` is who the document counts ([`counted`](super::counted)); numbers that are to be copied into the document are
/// written as JSON has them, years without separators.
pub fn wording(
    problem: &Problem,
    units: &str,
    word: &dyn Fn(&str) -> String,
    number: &dyn Fn(f64) -> String,
) -> Wording {
    let mut said = Said { word, number, fix: "fix", values: vec![("units", units.to_owned())] };
    said.kind(&problem.kind);
    said.place(problem);
    let template = |part: &str| fill(&said.word(&["problem", problem.kind.name(), part]), &said.values);
    Wording { what: template("what"), fix: template(said.fix) }
}

/// Which of the fixes applies, and what is to be put into the templates.
struct Said<'w> {
    word: &'w dyn Fn(&str) -> String,
    number: &'w dyn Fn(f64) -> String,
    fix: &'static str,
    values: Vec<(&'static str, String)>,
}

impl Said<'_> {
    fn kind(&mut self, kind: &ProblemKind) {
        match kind {
            ProblemKind::NotJson { line, column } => {
                self.count("line", *line);
                self.count("column", *column);
            }
            ProblemKind::TooLarge { allowed } => self.count("allowed", *allowed),
            ProblemKind::MoreErrors { count: more } | ProblemKind::MoreWarnings { count: more } => {
                self.count("count", *more);
            }
            ProblemKind::TooManyGroups { count: found, allowed }
            | ProblemKind::TooManyObservations { count: found, allowed }
            | ProblemKind::TooManyItems { count: found, allowed }
            | ProblemKind::TextTooLong { characters: found, allowed } => {
                self.count("count", *found);
                self.count("allowed", *allowed);
            }
            ProblemKind::WrongType { wanted, found } => {
                if *found == JsonType::Null {
                    self.fix = "fix_null";
                } else if *wanted == JsonType::Number && *found == JsonType::Text {
                    self.fix = "fix_quotes";
                }
                self.json_type("wanted", *wanted);
                self.json_type("found", *found);
            }
            ProblemKind::UnknownField { meant }
            | ProblemKind::UnknownGroup { meant }
            | ProblemKind::UnknownLever { meant } => {
                self.meant(meant);
            }
            ProblemKind::UnlistedSource { name, meant }
            | ProblemKind::UnlistedScheme { name, meant }
            | ProblemKind::UnlistedGroup { name, meant } => {
                self.text("name", name);
                self.meant(meant);
            }
            ProblemKind::UnknownVersion { version } => self.in_json("version", *version),
            ProblemKind::NotWhole { value } | ProblemKind::NotPositive { value } => self.as_written("value", *value),
            ProblemKind::OutOfBounds { value, low, high } => {
                // Years have no thousands.
                let say = if low.abs() >= 1000.0 { Said::in_json } else { Said::as_written };
                say(self, "value", *value);
                say(self, "low", *low);
                say(self, "high", *high);
            }
            ProblemKind::PercentageForFraction { value } => {
                self.as_written("value", *value);
                self.put("fraction", ((value * 1e6).round() / 1e8).to_string());
                self.number("percent", *value);
            }
            ProblemKind::RegisteredAboveWorkers { registered, workers, guess } => {
                self.number("registered", *registered);
                self.number("workers", *workers);
                self.guess(*guess);
            }
            ProblemKind::Above100 { registered, workers } => {
                self.number("registered", *registered);
                self.number("workers", *workers);
            }
            ProblemKind::SubsidisedAboveRegistered { subsidised, registered, guess } => {
                self.number("subsidised", *subsidised);
                self.number("registered", *registered);
                self.guess(*guess);
            }
            ProblemKind::NoSubsidised { before } => {
                if *before {
                    self.fix = "fix_before";
                }
            }
            ProblemKind::RivalFields { one, other } => {
                self.text("one", one);
                self.text("other", other);
            }
            ProblemKind::UnknownFormat { format, known } => {
                self.text("format", format);
                self.text("known", known);
            }
            ProblemKind::PartsDiffer { sum, amount } => {
                self.number("sum", *sum);
                self.number("amount", *amount);
            }
            ProblemKind::DuplicateGroup { id } | ProblemKind::DuplicateId { id } => self.text("id", id),
            ProblemKind::DuplicateYear { year } => self.year("year", *year),
            ProblemKind::NotAfterBaseYear { year, base } | ProblemKind::AfterBaseYear { year, base } => {
                self.year("year", *year);
                self.year("base", *base);
            }
            ProblemKind::TooFarAhead { year, last } => {
                self.year("year", *year);
                self.year("last", *last);
            }
            ProblemKind::SeveralCurrencies { first, other } => {
                self.text("first", first);
                self.text("other", other);
            }
            ProblemKind::MonthsDiffer { first, other } => {
                self.year("first", i32::from(*first));
                self.year("other", i32::from(*other));
            }
            ProblemKind::ReportedDiffers { reported, computed } => {
                self.number("reported", percent(*reported));
                self.number("computed", percent(*computed));
            }
            ProblemKind::WorkersJump { from, to, since } => {
                self.number("from", *from);
                self.number("to", *to);
                self.year("since", *since);
            }
            ProblemKind::NotJsonValue
            | ProblemKind::DuplicateKey
            | ProblemKind::MissingField
            | ProblemKind::Empty
            | ProblemKind::BadId
            | ProblemKind::BadLanguageTag
            | ProblemKind::BadDate
            | ProblemKind::BadMonth
            | ProblemKind::BadCurrency
            | ProblemKind::BadUrl
            | ProblemKind::RangeOrder
            | ProblemKind::HalfRange
            | ProblemKind::DuplicateStep
            | ProblemKind::EndBeforeBeginning
            | ProblemKind::NoCommonYear
            | ProblemKind::NoSubsidy
            | ProblemKind::SubsidisedUnknown
            | ProblemKind::HeadsAndRates
            | ProblemKind::NeedsHeads
            | ProblemKind::NeedsRates
            | ProblemKind::NoSource
            | ProblemKind::MonthMissing
            | ProblemKind::BreakAtStart
            | ProblemKind::BudgetGrowthWithoutBudget => {}
        }
    }

    /// How the place begins a sentence, and the last step on the way to it.
    fn place(&mut self, problem: &Problem) {
        let Some(field) = problem.field() else {
            let top = if problem.is_in_scenario() { "scenario" } else { "document" };
            return self.put("place", self.word(&["problem", "place", top]));
        };
        let in_list = !problem.is_in_scenario() && !problem.at.starts_with("/sources/");
        let index = field.parse::<u32>().ok().filter(|_| in_list);
        let place = match index {
            Some(index) => fill(&self.word(&["problem", "place", "item"]), &[("name", (index + 1).to_string())]),
            None => fill(&self.word(&["problem", "place", "field"]), &[("name", field.clone())]),
        };
        self.put("place", place);
        self.put("field", field);
    }

    /// The word whose key has these parts.
    fn word(&self, key: &[&str]) -> String {
        let mut joined = String::new();
        for part in key {
            join(&mut joined, ".", (*part).to_owned());
        }
        (self.word)(&joined)
    }

    fn put(&mut self, name: &'static str, value: String) {
        self.values.push((name, value));
    }

    fn text(&mut self, name: &'static str, value: &str) {
        self.put(name, value.to_owned());
    }

    fn year(&mut self, name: &'static str, value: i32) {
        self.put(name, year(value));
    }

    fn number(&mut self, name: &'static str, value: f64) {
        self.put(name, (self.number)(value));
    }

    fn count(&mut self, name: &'static str, value: usize) {
        self.number(name, value as f64);
    }

    /// As the reader's language has it if it is whole, as JSON has it otherwise.
    fn as_written(&mut self, name: &'static str, value: f64) {
        if value.fract() == 0.0 { self.number(name, value) } else { self.in_json(name, value) }
    }

    /// As JSON has it, to six decimals; as the reader's language has it where that is too few.
    fn in_json(&mut self, name: &'static str, value: f64) {
        let scaled = (value.abs() * 1e6).round();
        if value.abs() >= 1e12 || (scaled / 1e6 - value.abs()).abs() > 1e-12 {
            return self.number(name, value);
        }
        let rounded = if value < 0.0 { -scaled } else { scaled } / 1e6;
        self.put(name, rounded.to_string());
    }

    fn json_type(&mut self, name: &'static str, kind: JsonType) {
        self.put(name, self.word(&["problem", "type", kind.name()]));
    }

    fn meant(&mut self, meant: &Option<String>) {
        if let Some(meant) = meant {
            self.fix = "fix_meant";
            self.text("meant", meant);
        }
    }

    /// What a number was probably meant to be.
    fn guess(&mut self, guess: Option<f64>) {
        if let Some(guess) = guess {
            self.fix = "fix_zero";
            self.number("guess", guess);
        }
    }
}

/// A fraction in percent, to two decimals.
pub(super) fn percent(fraction: f64) -> f64 {
    (fraction * 10_000.0).round() / 100.0
}
