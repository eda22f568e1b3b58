//! One assumption as it is written: `{"low": …, "central": …, "high": …, "source": …, "note": …}`.

use super::lever_kind::LeverKind;
use super::range::Range;
use crate::document::reading::object::complete;
use crate::document::reading::{Field, Fields, Pointer, ProblemSink, Read, SourceName};
use crate::document::{JsonValue, ProblemKind, Text};

/// An assumption with its range, its source and what there is to say about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Lever {
    /// The values.
    pub range: Range,
    /// The name of the source; without one it is an example, not official data.
    pub source: Option<String>,
    /// Why this value.
    pub note: Option<Text>,
}

/// A [`Lever`] as far as it could be read.
pub(crate) struct LeverDraft {
    low: Field<f64>,
    central: Field<f64>,
    high: Field<f64>,
    source: Field<String>,
    note: Field<Text>,
}

impl LeverDraft {
    /// Reads an assumption of a kind. Both ends of its range are written or none.
    fn read(kind: LeverKind, value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<LeverDraft> {
        let rule = kind.rule();
        let number = |value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink| rule.read(value, pointer, sink);
        let mut fields = Fields::of(value, pointer, sink)?;
        let draft = LeverDraft {
            central: fields.required_with("central", number),
            low: fields.optional_with("low", number),
            high: fields.optional_with("high", number),
            source: fields.optional::<SourceName>("source"),
            note: fields.optional::<Text>("note"),
        };
        if fields.finish() && draft.low.is_written() != draft.high.is_written() {
            sink.report(pointer, ProblemKind::HalfRange);
        }
        let [low, central, high] = draft.values();
        check_order(low, central, high, pointer, sink);
        Some(draft)
    }

    /// The low, the central and the high value, as far as they could be read; without a range all are the central one.
    fn values(&self) -> [Option<f64>; 3] {
        let central = self.central.get().copied();
        let corner = |field: &Field<f64>| if field.is_written() { field.get().copied() } else { central };
        [corner(&self.low), central, corner(&self.high)]
    }

    fn complete(self) -> Option<Lever> {
        let [low, central, high] = self.values();
        Some(Lever {
            range: Range { low: low?, central: central?, high: high? },
            source: complete::optional::<SourceName>(self.source)?,
            note: complete::optional::<Text>(self.note)?,
        })
    }
}

/// Reports a range that is not `low ≤ central ≤ high`, as far as its values are known.
pub(crate) fn check_order(
    low: Option<f64>,
    central: Option<f64>,
    high: Option<f64>,
    pointer: &Pointer,
    sink: &mut ProblemSink,
) {
    let falls = |from: Option<f64>, to: Option<f64>| from.zip(to).is_some_and(|(from, to)| from > to);
    if falls(low, central) || falls(central, high) || falls(low, high) {
        sink.report(pointer, ProblemKind::RangeOrder);
    }
}

/// Declares what reads the assumptions of each kind.
macro_rules! levers {
    ($($kind:ident)*) => {
        $(
            #[doc = concat!("Reads an assumption of the kind [`LeverKind::", stringify!($kind), "`].")]
            pub(crate) struct $kind;

            impl Read for $kind {
                type Draft = LeverDraft;
                type Value = Lever;

                fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<LeverDraft> {
                    LeverDraft::read(LeverKind::$kind, value, pointer, sink)
                }

                fn complete(draft: LeverDraft) -> Option<Lever> {
                    draft.complete()
                }
            }

            #[cfg(not(target_arch = "wasm32"))]
            impl schemars::JsonSchema for $kind {
                fn schema_name() -> std::borrow::Cow<'static, str> {
                    stringify!($kind).into()
                }
                fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                    lever_schema(LeverKind::$kind, generator)
                }
            }
        )*
    };
}

levers! {
    WorkforceGrowth Lapse PerYear ShareOfUncovered AnnualBudget HeadCount BudgetGrowth ContributionGrowth
}

#[cfg(not(target_arch = "wasm32"))]
fn lever_schema(kind: LeverKind, generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
    let described = |mut schema: schemars::Schema, description: &str| {
        schema.insert("description".into(), description.into());
        schema
    };
    let value = |description| described(kind.rule().schema(), description);
    schemars::json_schema!({
        "description": "An assumption with its range, its source and what there is to say about it.",
        "type": "object",
        "properties": {
            "low": value("The lowest value thought possible."),
            "central": value("The value that is computed with."),
            "high": value("The highest value thought possible."),
            "source": described(
                generator.subschema_for::<SourceName>(),
                "The name of the source; without one it is an example, not official data.",
            ),
            "note": described(generator.subschema_for::<Text>(), "Why this value."),
        },
        "required": ["central"],
        "dependentRequired": {"low": ["high"], "high": ["low"]},
        "additionalProperties": false,
    })
}
