//! The numbers of a document, each with its bounds, its reading and its schema in one place.

use super::{Scalar, shown_as};
use crate::document::reading::{JsonType, JsonValue, Pointer, ProblemKind, ProblemSink, Read};

/// What a number has to be, in the order in which it is faulted for it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NumberRule {
    above_zero: bool,
    whole: bool,
    fraction: bool,
    low: f64,
    high: f64,
}

impl NumberRule {
    /// A number within bounds, both allowed.
    pub(crate) const fn within(low: f64, high: f64) -> NumberRule {
        NumberRule { above_zero: false, whole: false, fraction: false, low, high }
    }

    /// A part of something: what looks like a percentage is taken for one.
    pub(crate) const fn fraction(low: f64, high: f64) -> NumberRule {
        NumberRule { fraction: true, ..NumberRule::within(low, high) }
    }

    /// A whole one.
    pub(crate) const fn whole(self) -> NumberRule {
        NumberRule { whole: true, ..self }
    }

    const fn above_zero(self) -> NumberRule {
        NumberRule { above_zero: true, ..self }
    }

    /// Reads a number and holds it to the rule. A zero has no sign: not every program writes −0 as it reads it.
    pub(crate) fn read(&self, value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<f64> {
        let number = read_number(value, pointer, sink)?;
        match self.broken_by(number) {
            None => Some(number + 0.0),
            Some(kind) => {
                sink.report(pointer, kind);
                None
            }
        }
    }

    fn broken_by(&self, value: f64) -> Option<ProblemKind> {
        if self.above_zero && value <= 0.0 {
            Some(ProblemKind::NotPositive { value })
        } else if self.whole && value.fract() != 0.0 {
            Some(ProblemKind::NotWhole { value })
        } else if self.fraction && value > 1.0 && value <= 100.0 {
            Some(ProblemKind::PercentageForFraction { value })
        } else if (self.low..=self.high).contains(&value) {
            None
        } else {
            Some(ProblemKind::OutOfBounds { value, low: self.low, high: self.high })
        }
    }

    /// The rule as a JSON Schema.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn schema(&self) -> schemars::Schema {
        let mut schema = schemars::json_schema!({
            "type": if self.whole { "integer" } else { "number" },
            "maximum": bound(self.high),
        });
        let (key, low) = match (self.above_zero, self.whole) {
            (true, true) => ("minimum", self.low.max(1.0)),
            (true, false) => ("exclusiveMinimum", self.low),
            (false, _) => ("minimum", self.low),
        };
        schema.insert(key.into(), bound(low));
        schema
    }
}

/// Whole numbers without decimals.
#[cfg(not(target_arch = "wasm32"))]
fn bound(value: f64) -> serde_json::Value {
    if value.fract() == 0.0 { (value as i64).into() } else { value.into() }
}

/// A finite number; reports what is none.
pub(crate) fn read_number(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<f64> {
    match value {
        JsonValue::Number(number) if number.is_finite() => Some(*number),
        _ => sink.wrong_type(pointer, JsonType::Number, value),
    }
}

/// Declares numbers by their rules.
macro_rules! numbers {
    ($($(#[doc = $doc:literal])* $name:ident -> $type:ty = $rule:expr;)*) => {
        $(
            $(#[doc = $doc])*
            pub(crate) struct $name;

            impl $name {
                pub(crate) const RULE: NumberRule = $rule;
            }

            impl Scalar for $name {
                type Value = $type;

                fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<$type> {
                    $name::RULE.read(value, pointer, sink).map(|number| number as $type)
                }
            }

            shown_as!($name: $name::RULE.schema());
        )*
    };
}

/// The first and the last year that a document may speak of.
pub(crate) const YEARS: (i32, i32) = (1900, 2200);

/// The most people that there may be of any kind.
const MOST_PEOPLE: f64 = 1e10;

numbers! {
    /// A calendar year.
    Year -> i32 = NumberRule::within(YEARS.0 as f64, YEARS.1 as f64).whole();
    /// A month of a year, 1 … 12.
    MonthOfYear -> u8 = NumberRule::within(1.0, 12.0).whole();
    /// How many months something is paid.
    Months -> f64 = NumberRule::within(1.0, 1_200.0).whole().above_zero();
    /// How many workers there are.
    Workers -> f64 = NumberRule::within(0.0, MOST_PEOPLE).whole().above_zero();
    /// A part of a whole, 0 … 1.
    Rate -> f64 = NumberRule::fraction(0.0, 1.0);
    /// Money, above zero, in any currency.
    Amount -> f64 = NumberRule::within(0.0, 1e18).above_zero();
}

/// How many people are something: a whole number, zero or more.
pub(crate) struct People;

impl People {
    const RULE: NumberRule = NumberRule::within(0.0, MOST_PEOPLE).whole();
}

impl Read for People {
    /// What is too large to be true is there all the same, to be compared with the workers.
    type Draft = f64;
    type Value = f64;

    fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<f64> {
        let people = read_number(value, pointer, sink)?;
        let Some(kind) = People::RULE.broken_by(people) else { return Some(people) };
        let too_many = matches!(kind, ProblemKind::OutOfBounds { .. }) && people > MOST_PEOPLE;
        sink.report(pointer, kind);
        too_many.then_some(people)
    }

    fn complete(people: f64) -> Option<f64> {
        (people <= MOST_PEOPLE).then_some(people)
    }
}

shown_as!(People: People::RULE.schema());
