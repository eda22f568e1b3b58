//! The JSON Schema of a document, derived from the types of [`super::shape`], and the schemas of its single values.
//! What a schema cannot say (a source that is not listed, a target in the past) only checking finds.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::super::reading::reader::LONGEST_TEXT;
use super::super::reading::scalars::{MOST_MONEY, MOST_PEOPLE, YEARS};
use super::super::{Date, Document, Lever, LeverKind, Month, Source, Text};
use super::reading;

/// The file name under which it is published, and its `$id`.
const NAME: &str = "coverage-1.schema.json";

/// The JSON Schema (draft 2020-12) of a coverage document.
pub fn schema() -> Value {
    of::<Document>()
}

/// The JSON Schema of a document of this type.
pub(in crate::document) fn of<T: JsonSchema>() -> Value {
    SchemaSettings::draft2020_12()
        .with_transform(RecursiveTransform(without_null))
        .into_generator()
        .into_root_schema_for::<T>()
        .to_value()
}

/// What stands at the head of a document and is no part of what it says: the schema's address and the version.
pub(in crate::document) fn head(schema: &mut Schema) {
    schema.insert("$id".into(), NAME.into());
    schema.insert("title".into(), "Coverage document, version 1".into());
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        properties.insert(
            "$schema".into(),
            json!({"type": "string", "minLength": 1, "maxLength": LONGEST_TEXT, "description": "The address of this schema, for editors."}),
        );
        properties.insert(
            "version".into(),
            json!({"const": reading::VERSION as i64, "description": "The version of the format."}),
        );
    }
    if let Some(Value::Array(required)) = schema.get_mut("required") {
        required.push("version".into());
    }
}

/// In a document, what is left out is not there: `null` is something else. And a number is a number, whatever holds it.
fn without_null(schema: &mut Schema) {
    schema.remove("format");
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            schema.insert("type".into(), only);
        }
    }
    let Some(Value::Array(choices)) = schema.get_mut("anyOf") else { return };
    choices.retain(|choice| choice != &json!({"type": "null"}));
    if let [Value::Object(only)] = choices.as_slice() {
        let only = only.clone();
        schema.remove("anyOf");
        for (key, value) in only {
            schema.insert(key, value);
        }
    }
}

/// Gives types the name and the schema that a document shows of them.
macro_rules! shown_as {
    ($($type:ident: |$generator:pat_param| $schema:expr;)*) => {
        $(impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }
            fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                $schema
            }
        })*
    };
}

pub(in crate::document) struct Sources;
pub(in crate::document) struct SourceName;
pub(in crate::document) struct WebAddress;
pub(in crate::document) struct Id;
pub(in crate::document) struct Currency;
pub(in crate::document) struct Year;
pub(in crate::document) struct MonthOfYear;
pub(in crate::document) struct Workers;
pub(in crate::document) struct People;
pub(in crate::document) struct Rate;
pub(in crate::document) struct Amount;
pub(in crate::document) struct WorkforceGrowth;
pub(in crate::document) struct Lapse;
pub(in crate::document) struct PerYear;
pub(in crate::document) struct ShareOfUncovered;
pub(in crate::document) struct AnnualBudget;
pub(in crate::document) struct HeadCount;
pub(in crate::document) struct BudgetGrowth;
pub(in crate::document) struct ContributionGrowth;

shown_as! {
    Text: |_| json_schema!({
        "description": "Words: one string for every language, or a map from language tag to string.",
        "anyOf": [words(), {
            "type": "object",
            "propertyNames": {"pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},
            "additionalProperties": words(),
            "minProperties": 1,
        }],
    });
    Date: |_| json_schema!({
        "description": "YYYY, YYYY-MM or YYYY-MM-DD.",
        "type": "string",
        "pattern": "^(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$|^2200(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
    });
    Month: |_| json_schema!({
        "description": "YYYY-MM.",
        "type": "string",
        "pattern": "^((19|20|21)[0-9]{2}|2200)-(0[1-9]|1[0-2])$",
    });
    Sources: |generator| json_schema!({
        "type": "object",
        "propertyNames": words(),
        "additionalProperties": generator.subschema_for::<Source>(),
    });
    SourceName: |_| words();
    WebAddress: |_| json_schema!({
        "type": "string",
        "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#:]\\S*$",
        "maxLength": LONGEST_TEXT,
    });
    Id: |_| json_schema!({
        "type": "string",
        "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$",
        "not": {"const": "all"},
    });
    Currency: |_| json_schema!({"type": "string", "pattern": "^[A-Z]{3}$"});
    Year: |_| json_schema!({"type": "integer", "minimum": YEARS.0, "maximum": YEARS.1});
    MonthOfYear: |_| json_schema!({"type": "integer", "minimum": 1, "maximum": 12});
    Workers: |_| json_schema!({"type": "integer", "minimum": 1, "maximum": MOST_PEOPLE as i64});
    People: |_| json_schema!({"type": "integer", "minimum": 0, "maximum": MOST_PEOPLE as i64});
    Rate: |_| json_schema!({"type": "number", "minimum": 0, "maximum": 1});
    Amount: |_| json_schema!({"type": "number", "exclusiveMinimum": 0, "maximum": MOST_MONEY as i64});
    WorkforceGrowth: |generator| lever(generator, LeverKind::WorkforceGrowth);
    Lapse: |generator| lever(generator, LeverKind::Lapse);
    PerYear: |generator| lever(generator, LeverKind::PerYear);
    ShareOfUncovered: |generator| lever(generator, LeverKind::ShareOfUncovered);
    AnnualBudget: |generator| lever(generator, LeverKind::AnnualBudget);
    HeadCount: |generator| lever(generator, LeverKind::HeadCount);
    BudgetGrowth: |generator| lever(generator, LeverKind::BudgetGrowth);
    ContributionGrowth: |generator| lever(generator, LeverKind::ContributionGrowth);
}

fn words() -> Schema {
    json_schema!({"type": "string", "pattern": "\\S", "maxLength": LONGEST_TEXT})
}

/// A lever with the bounds of its kind on each of its values.
fn lever(generator: &mut SchemaGenerator, kind: LeverKind) -> Schema {
    let mut schema = Lever::json_schema(generator);
    let (low, high) = kind.bounds();
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        for name in ["low", "central", "high"] {
            if let Some(Value::Object(value)) = properties.get_mut(name) {
                value.insert("minimum".into(), bound(low));
                value.insert("maximum".into(), bound(high));
            }
        }
    }
    schema
}

fn bound(value: f64) -> Value {
    if value.fract() == 0.0 { json!(value as i64) } else { json!(value) }
}
