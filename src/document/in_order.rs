//! Lists in the order of a number: years, rates, numbers of people.

/// The items by rising `key`; those of equal keys stay in the order in which they are.
pub(crate) fn in_order<T>(items: Vec<T>, key: impl Fn(&T) -> f64) -> Vec<T> {
    let places = places_in_order(items.iter().map(key).collect());
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    places.into_iter().filter_map(|place| items.get_mut(place)?.take()).collect()
}

/// Where each item stands that comes first, second and so on: one sort, whatever the items are.
fn places_in_order(keys: Vec<f64>) -> Vec<usize> {
    let mut keyed: Vec<(f64, usize)> = keys.into_iter().zip(0..).collect();
    keyed.sort_unstable_by(|(one, first), (other, second)| one.total_cmp(other).then(first.cmp(second)));
    keyed.into_iter().map(|(_, place)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::in_order;

    #[test]
    fn items_come_in_the_order_of_their_numbers_and_equals_as_they_were() {
        let items = vec![("c", 2.0), ("b", -1.0), ("a", 2.0), ("d", 0.5)];
        let names: Vec<&str> = in_order(items, |(_, number)| *number).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["b", "d", "c", "a"]);
    }
}
