//! The items of lists in drafts, of which some could not be read.

use crate::document::reading::Field;

/// The items of a list; none of one that could not be read.
pub(super) fn items<T>(list: &Field<Vec<Option<T>>>) -> &[Option<T>] {
    list.get().map_or(&[], Vec::as_slice)
}

/// The items that could be read, with their places in the list.
pub(super) fn read_items<T>(items: &[Option<T>]) -> impl Iterator<Item = (usize, &T)> {
    items.iter().enumerate().filter_map(|(index, item)| Some((index, item.as_ref()?)))
}
