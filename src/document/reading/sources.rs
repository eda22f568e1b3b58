//! Where the figures of a document are from: its list of publications, and the names that refer to it.

use super::object::object;
use super::scalars::{Scalar, WebAddress, read_text, shown_as, sound_text};
use super::{Date, Field, JsonType, JsonValue, Pointer, ProblemKind, ProblemSink, Read, Text};

/// Listed names that are looked through for the one that was meant.
const MOST_COMPARED: usize = 100;

object! {
    /// A publication that figures are from.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Source, draft SourceDraft {
        /// Its title.
        pub title: Text = required(Text),
        /// Who published it.
        pub publisher: Option<Text> = optional(Text),
        /// When.
        pub date: Option<Date> = optional(Date),
        /// Where to read it: an http or https address.
        pub url: Option<String> = optional(WebAddress),
    }
}

/// The publications, by name and in the order written. Once they are read, their names can be referred to.
pub(crate) struct Sources;

impl Read for Sources {
    type Draft = Vec<(String, Field<SourceDraft>)>;
    type Value = Vec<(String, Source)>;

    fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<Self::Draft> {
        let JsonValue::Object(entries) = value else {
            return sink.wrong_type(pointer, JsonType::Object, value);
        };
        sink.sources.get_or_insert_default().extend(entries.iter().map(|(name, _)| name.clone()).zip(0..));
        let mut source = |(name, value): &(String, JsonValue)| {
            let pointer = pointer.key(name);
            sound_text(name, &pointer, sink);
            (name.clone(), Source::read(value, &pointer, sink).into())
        };
        Some(entries.iter().map(&mut source).collect())
    }

    fn complete(draft: Self::Draft) -> Option<Self::Value> {
        draft
            .into_iter()
            .map(|(name, source)| match source {
                Field::Read(source) => Some((name, Source::complete(source)?)),
                _ => None,
            })
            .collect()
    }
}

/// The name of a source, which has to be listed.
pub(crate) struct SourceName;

impl Scalar for SourceName {
    type Value = String;

    fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<String> {
        let name = read_text(value, pointer, sink)?;
        if let Some(sources) = sink.sources.as_ref().filter(|sources| !sources.contains_key(name)) {
            let meant = sink.guess(name, sources.keys().take(MOST_COMPARED).map(String::as_str));
            sink.report(pointer, ProblemKind::UnlistedSource { name: name.to_owned(), meant });
        }
        Some(name.to_owned())
    }
}

shown_as!(SourceName: super::scalars::text_schema());

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Sources {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Sources".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "object",
            "propertyNames": super::scalars::text_schema(),
            "additionalProperties": generator.subschema_for::<Source>(),
        })
    }
}
