//! Lists: how many items they may have, and what reads each.

use std::marker::PhantomData;

use super::{Field, JsonType, JsonValue, Pointer, ProblemKind, ProblemSink, Read};

/// A list of `R` with at least `LEAST` items, of which at most `MOST` are allowed and read.
pub(crate) struct List<R, const LEAST: usize = 0, const MOST: usize = { usize::MAX }>(PhantomData<R>);

impl<R: Read, const LEAST: usize, const MOST: usize> Read for List<R, LEAST, MOST> {
    /// Unread items stand in their places.
    type Draft = Vec<Option<R::Draft>>;
    type Value = Vec<R::Value>;

    fn read(value: &JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<Self::Draft> {
        let items = items(value, pointer, sink)?;
        if items.len() < LEAST {
            sink.report(pointer, ProblemKind::Empty);
        }
        if items.len() > MOST {
            sink.report(pointer, ProblemKind::TooManyItems { count: items.len(), allowed: MOST });
        }
        Some(read_first::<R>(items, MOST, pointer, sink))
    }

    fn complete(draft: Self::Draft) -> Option<Self::Value> {
        complete_items::<R>(draft)
    }
}

/// The items of a list; reports what is none.
pub(crate) fn items<'a>(value: &'a JsonValue, pointer: &Pointer, sink: &mut ProblemSink) -> Option<&'a [JsonValue]> {
    match value {
        JsonValue::Array(items) => Some(items),
        _ => sink.wrong_type(pointer, JsonType::List, value),
    }
}

/// Reads the first items of a list.
pub(crate) fn read_first<R: Read>(
    items: &[JsonValue],
    most: usize,
    pointer: &Pointer,
    sink: &mut ProblemSink,
) -> Vec<Option<R::Draft>> {
    items.iter().take(most).enumerate().map(|(index, item)| R::read(item, &pointer.index(index), sink)).collect()
}

/// The items of a list, if nothing is missing from any of their drafts.
pub(crate) fn complete_items<R: Read>(draft: Vec<Option<R::Draft>>) -> Option<Vec<R::Value>> {
    draft.into_iter().map(|item| R::complete(item?)).collect()
}

/// The items of a list that is being read; none of one that could not be.
pub(crate) fn draft_items<T>(list: &Field<Vec<Option<T>>>) -> &[Option<T>] {
    list.get().map_or(&[], Vec::as_slice)
}

/// Those of a list's items that could be read, each with its place in it.
pub(crate) fn read_items<T>(items: &[Option<T>]) -> impl Iterator<Item = (usize, &T)> {
    items.iter().enumerate().filter_map(|(index, item)| Some((index, item.as_ref()?)))
}

/// Gives a list with rules of its own the schema of a [`List`].
macro_rules! shown_as_list {
    ($name:ident: $item:ty, $least:expr, $most:expr) => {
        #[cfg(not(target_arch = "wasm32"))]
        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                <$crate::document::reading::list::List<$item, $least, $most> as schemars::JsonSchema>::json_schema(
                    generator,
                )
            }
        }
    };
}

pub(crate) use shown_as_list;

#[cfg(not(target_arch = "wasm32"))]
impl<R: schemars::JsonSchema, const LEAST: usize, const MOST: usize> schemars::JsonSchema for List<R, LEAST, MOST> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("ListOf{}", R::schema_name()).into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut schema = schemars::json_schema!({"type": "array", "items": generator.subschema_for::<R>()});
        if LEAST > 0 {
            schema.insert("minItems".into(), LEAST.into());
        }
        if MOST < usize::MAX {
            schema.insert("maxItems".into(), MOST.into());
        }
        schema
    }
}
