//! The single values of a document: what each may be, how it is read and how a schema shows it, in one place.

mod date;
mod flag;
mod forms;
mod names;
mod numbers;
mod text;

use super::{JsonValue, Pointer, ProblemSink, Read};

pub use date::{Date, Month, date};
pub(crate) use flag::Flag;
pub use forms::Forms;
pub(crate) use names::{Currency, Id, WebAddress};
pub(crate) use numbers::{Amount, MonthOfYear, Months, NumberRule, People, Rate, Workers, Year, read_number};
pub use text::Text;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use text::text_schema;
pub(crate) use text::{read_text, sound_text};

/// A value that is there or not: nothing in it can be missing.
pub(crate) trait Scalar {
    /// What is read.
    type Value;

    /// Reads it; reports what is wrong with it.
    fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<Self::Value>;
}

impl<S: Scalar> Read for S {
    type Draft = S::Value;
    type Value = S::Value;

    fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<S::Value> {
        S::read(value, pointer, sink)
    }

    fn complete(value: S::Value) -> Option<S::Value> {
        Some(value)
    }
}

/// Gives a type the name and the schema under which a document's schema shows it.
macro_rules! shown_as {
    ($type:ident: $schema:expr) => {
        #[cfg(not(target_arch = "wasm32"))]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $schema
            }
        }
    };
}

pub(crate) use shown_as;
