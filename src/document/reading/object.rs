//! Objects read field by field. One declaration of a struct, by the macro [`object!`], makes
//!
//! - the struct itself, which can only be had without errors;
//! - its *draft*, in which every field may be missing or unread, so that rules across fields find what there is to
//!   find though a field is broken;
//! - its reading, which reports what is unknown and what is missing;
//! - its JSON Schema, natively.
//!
//! [`choice!`] does the same for fields of which at most one may be written.

use super::{JsonType, JsonValue, Pointer, ProblemKind, ProblemSink};

/// What a document may hold somewhere, and how it is read there.
pub(crate) trait Read {
    /// What there is of it while the rest of the document is read: the value, or an object's fields as far as they go.
    type Draft;
    /// What there is once there is no error left.
    type Value;

    /// Reads a value; reports what is wrong with it. None if there is nothing to go on with.
    fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<Self::Draft>;

    /// The value, if nothing is missing from its draft.
    fn complete(draft: Self::Draft) -> Option<Self::Value>;
}

/// What may be written in one of several fields of an object.
pub(crate) trait Choice: Sized {
    /// Every field of it.
    type Draft;

    /// Reads the fields; reports a second one that is written.
    fn read(fields: &mut Fields) -> Field<Self::Draft>;

    /// The value, if it could be read.
    fn complete(draft: Self::Draft) -> Option<Self>;
}

/// One field of a draft.
#[derive(Debug)]
pub(crate) enum Field<T> {
    /// Not written.
    Missing,
    /// Written, and not to be read: what is wrong with it has been reported.
    Unread,
    /// Read.
    Read(T),
}

impl<T> Field<T> {
    /// What was read.
    pub(crate) fn get(&self) -> Option<&T> {
        if let Field::Read(value) = self { Some(value) } else { None }
    }

    /// Whether there is something, to be read or not.
    pub(crate) fn is_written(&self) -> bool {
        !matches!(self, Field::Missing)
    }
}

impl<T> From<Option<T>> for Field<T> {
    fn from(read: Option<T>) -> Field<T> {
        read.map_or(Field::Unread, Field::Read)
    }
}

/// The fields of an object. What is asked for is what may be there: [`Fields::finish`] reports the rest.
pub(crate) struct Fields<'a> {
    entries: &'a [(String, JsonValue)],
    pointer: &'a Pointer<'a>,
    /// Where problems go.
    pub(crate) sink: &'a mut ProblemSink,
    known: Vec<&'static str>,
    missing: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// The fields of an object; reports what is none.
    pub(crate) fn of(value: &'a JsonValue, pointer: &'a Pointer<'a>, sink: &'a mut ProblemSink) -> Option<Fields<'a>> {
        match value {
            JsonValue::Object(entries) => {
                // Hardly an object has more names: of ten thousand objects none has to make room again.
                let known = Vec::with_capacity(16);
                Some(Fields { entries, pointer, sink, known, missing: Vec::new() })
            }
            _ => sink.wrong_type(pointer, JsonType::Object, value),
        }
    }

    /// The value in a field that may be there, and where that is.
    pub(crate) fn entry(&mut self, name: &'static str) -> Option<(&'a JsonValue, Pointer<'a>)> {
        self.known.push(name);
        let (_, value) = self.entries.iter().find(|(key, _)| key == name)?;
        Some((value, self.pointer.key(name)))
    }

    /// Whether a field is written.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|(key, _)| key == name)
    }

    /// Makes a field that may be left out one that has to be there.
    pub(crate) fn require(&mut self, name: &'static str) {
        if !self.has(name) {
            self.missing.push(name);
        }
    }

    /// Reads a field that has to be there.
    pub(crate) fn required<R: Read>(&mut self, name: &'static str) -> Field<R::Draft> {
        self.required_with(name, R::read)
    }

    /// Reads a field that may be left out.
    pub(crate) fn optional<R: Read>(&mut self, name: &'static str) -> Field<R::Draft> {
        self.optional_with(name, R::read)
    }

    /// Reads a field that has to be there with a function.
    pub(crate) fn required_with<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&JsonValue, &Pointer, &mut ProblemSink) -> Option<T>,
    ) -> Field<T> {
        let field = self.optional_with(name, read);
        if !field.is_written() {
            self.missing.push(name);
        }
        field
    }

    /// Reads a field that may be left out with a function.
    pub(crate) fn optional_with<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&JsonValue, &Pointer, &mut ProblemSink) -> Option<T>,
    ) -> Field<T> {
        match self.entry(name) {
            None => Field::Missing,
            Some((value, pointer)) => read(value, &pointer, self.sink).into(),
        }
    }

    /// Reads a field that has a usual value where it is left out.
    pub(crate) fn defaulted<R: Read>(&mut self, name: &'static str) -> Field<R::Draft> {
        self.optional::<R>(name)
    }

    /// Reads those fields of which at most one may be written.
    pub(crate) fn flattened<C: Choice>(&mut self, _name: &'static str) -> Field<C::Draft> {
        C::read(self)
    }

    /// Reports something about the object itself.
    pub(crate) fn report(&mut self, kind: ProblemKind) {
        self.sink.report(self.pointer, kind);
    }

    /// Reports the fields that were not asked for and the required ones that are missing. A required field that was
    /// probably meant by an unknown one is not reported a second time. Gives whether every field was known.
    pub(crate) fn finish(self) -> bool {
        self.finish_with(|meant| ProblemKind::UnknownField { meant })
    }

    /// The same, with a kind of problem of one's own for what is unknown.
    pub(crate) fn finish_with(mut self, unknown: fn(Option<String>) -> ProblemKind) -> bool {
        let mut all_known = true;
        for (key, _) in self.entries {
            if self.known.contains(&key.as_str()) {
                continue;
            }
            all_known = false;
            let meant = self.sink.guess(key, self.known.iter().copied());
            self.missing.retain(|name| meant.as_deref() != Some(*name));
            self.sink.report(&self.pointer.key(key), unknown(meant));
        }
        for name in self.missing {
            self.sink.report(&self.pointer.key(name), ProblemKind::MissingField);
        }
        all_known
    }
}

/// How the fields of a draft become those of the struct; none where one of them has an error. The names are those of
/// the functions of [`Fields`] that read them.
pub(crate) mod complete {
    use super::{Choice, Field, Read};

    pub(crate) fn required<R: Read>(field: Field<R::Draft>) -> Option<R::Value> {
        if let Field::Read(draft) = field { R::complete(draft) } else { None }
    }

    pub(crate) fn optional<R: Read>(field: Field<R::Draft>) -> Option<Option<R::Value>> {
        match field {
            Field::Missing => Some(None),
            written => required::<R>(written).map(Some),
        }
    }

    pub(crate) fn defaulted<R: Read<Value: Default>>(field: Field<R::Draft>) -> Option<R::Value> {
        optional::<R>(field).map(Option::unwrap_or_default)
    }

    pub(crate) fn flattened<C: Choice>(field: Field<C::Draft>) -> Option<Option<C>> {
        match field {
            Field::Missing => Some(None),
            Field::Unread => None,
            Field::Read(draft) => C::complete(draft).map(Some),
        }
    }
}

/// Declares an object of a document. A field is `name: type = how(what)`: `what` reads it, and `how` is `required`,
/// `optional`, `defaulted` or, for a [`choice!`], `flattened`. `as "key"` gives its key where that is no name in Rust.
///
/// After the struct may follow: `heading` with what reads further fields that are no part of it, `rules` with a
/// function that reports what is wrong across fields and gives the draft back.
macro_rules! object {
    (
        $(#[doc = $doc:literal])*
        #[derive($($derive:ident),*)]
        $(#[schemars($($schemars:tt)*)])?
        pub struct $name:ident, draft $draft:ident {
            $(
                $(#[doc = $field_doc:literal])*
                $(#[schemars($($field_schemars:tt)*)])?
                pub $field:ident $(as $key:literal)?: $type:ty = $how:ident($what:ty)
            ),* $(,)?
        }
        $(heading $heading:path;)?
        $(rules $rules:path;)?
    ) => {
        $(#[doc = $doc])*
        #[derive($($derive),*)]
        pub struct $name {
            $($(#[doc = $field_doc])* pub $field: $type,)*
        }

        #[doc = concat!("[`", stringify!($name), "`] as far as it could be read.")]
        pub(crate) struct $draft {
            $(pub(crate) $field: $crate::document::reading::object::draft_field!($how $what),)*
        }

        impl $crate::document::reading::Read for $name {
            type Draft = $draft;
            type Value = $name;

            fn read(
                value: &$crate::document::JsonValue,
                pointer: &$crate::document::reading::Pointer,
                sink: &mut $crate::document::reading::ProblemSink,
            ) -> Option<$draft> {
                let mut fields = $crate::document::reading::Fields::of(value, pointer, sink)?;
                $($heading(&mut fields);)?
                let draft = $draft {
                    $($field: fields.$how::<$what>($crate::document::reading::object::key!($field $($key)?)),)*
                };
                fields.finish();
                $(let draft = $rules(draft, pointer, sink);)?
                Some(draft)
            }

            fn complete(draft: $draft) -> Option<$name> {
                use $crate::document::reading::object::complete;
                Some($name { $($field: complete::$how::<$what>(draft.$field)?,)* })
            }
        }

        // The schema is derived from a twin whose fields have the types that read them.
        #[cfg(not(target_arch = "wasm32"))]
        const _: () = {
            $(#[doc = $doc])*
            #[derive(schemars::JsonSchema)]
            #[schemars(deny_unknown_fields)]
            $(#[schemars($($schemars)*)])?
            #[allow(dead_code)]
            struct $name {
                $(
                    $(#[doc = $field_doc])*
                    $(#[schemars(rename = $key)])?
                    $(#[schemars($($field_schemars)*)])?
                    $field: $crate::document::reading::object::shown!($how $what),
                )*
            }

            impl schemars::JsonSchema for self::$name {
                fn schema_name() -> std::borrow::Cow<'static, str> {
                    <$name as schemars::JsonSchema>::schema_name()
                }
                fn schema_id() -> std::borrow::Cow<'static, str> {
                    <$name as schemars::JsonSchema>::schema_id()
                }
                fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                    <$name as schemars::JsonSchema>::json_schema(generator)
                }
            }
        };
    };
}

/// Declares fields of which at most one may be written: `key => Variant(type = what)`.
macro_rules! choice {
    (
        $(#[doc = $doc:literal])*
        #[derive($($derive:ident),*)]
        $(#[schemars($($schemars:tt)*)])?
        pub enum $name:ident, draft $draft:ident {
            $(
                $(#[doc = $field_doc:literal])*
                $key:ident => $variant:ident($type:ty = $what:ty)
            ),* $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        #[derive($($derive),*)]
        pub enum $name {
            $($(#[doc = $field_doc])* $variant($type),)*
        }

        #[doc = concat!("[`", stringify!($name), "`] as far as it could be read: every field that it may be written in.")]
        pub(crate) struct $draft {
            $(pub(crate) $key: $crate::document::reading::object::draft_field!(optional $what),)*
        }

        impl $crate::document::reading::object::Choice for $name {
            type Draft = $draft;

            fn read(fields: &mut $crate::document::reading::Fields) -> $crate::document::reading::Field<$draft> {
                let draft = $draft { $($key: fields.optional::<$what>(stringify!($key)),)* };
                let mut written = Vec::new();
                $(if draft.$key.is_written() { written.push(stringify!($key)) })*
                match written[..] {
                    [] => return $crate::document::reading::Field::Missing,
                    [one, other, ..] => fields.report($crate::document::ProblemKind::RivalFields { one, other }),
                    [_] => {}
                }
                $crate::document::reading::Field::Read(draft)
            }

            fn complete(draft: $draft) -> Option<$name> {
                use $crate::document::reading::object::complete;
                $(if draft.$key.is_written() { return complete::required::<$what>(draft.$key).map($name::$variant) })*
                None
            }
        }

        // The schema is derived from a twin whose variants have the types that read them.
        #[cfg(not(target_arch = "wasm32"))]
        const _: () = {
            $(#[doc = $doc])*
            #[derive(schemars::JsonSchema)]
            #[schemars(rename_all = "snake_case")]
            $(#[schemars($($schemars)*)])?
            #[allow(dead_code)]
            enum $name {
                $($(#[doc = $field_doc])* $variant($what),)*
            }

            impl schemars::JsonSchema for self::$name {
                fn schema_name() -> std::borrow::Cow<'static, str> {
                    <$name as schemars::JsonSchema>::schema_name()
                }
                fn schema_id() -> std::borrow::Cow<'static, str> {
                    <$name as schemars::JsonSchema>::schema_id()
                }
                fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                    <$name as schemars::JsonSchema>::json_schema(generator)
                }
            }
        };
    };
}

/// The type of a draft's field.
macro_rules! draft_field {
    (flattened $what:ty) => { $crate::document::reading::Field<<$what as $crate::document::reading::object::Choice>::Draft> };
    ($how:ident $what:ty) => { $crate::document::reading::Field<<$what as $crate::document::reading::Read>::Draft> };
}

/// The type of a field that the schema is derived from.
#[cfg(not(target_arch = "wasm32"))]
macro_rules! shown {
    (required $what:ty) => { $what };
    ($how:ident $what:ty) => { Option<$what> };
}

/// The key under which a field is written.
macro_rules! key {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $key:literal) => {
        $key
    };
}

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use shown;
pub(crate) use {choice, draft_field, key, object};
