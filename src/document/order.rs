//! One sort for everything that is sorted: the standard library's, made anew for each type, would weigh more in the
//! widget's download than all the checks together.

/// The indices `0 … count − 1` in the order in which `before` puts them; equal ones stay as they were.
pub(super) fn in_order(count: usize, before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut merged = order.clone();
    let mut run = 1;
    while run < count {
        for start in (0..count).step_by(2 * run) {
            let (middle, end) = ((start + run).min(count), (start + 2 * run).min(count));
            let (mut left, mut right) = (start, middle);
            for slot in &mut merged[start..end] {
                let take_right = left == middle || (right < end && before(order[right], order[left]));
                let from = if take_right { &mut right } else { &mut left };
                *slot = order[*from];
                *from += 1;
            }
        }
        std::mem::swap(&mut order, &mut merged);
        run *= 2;
    }
    order
}

/// `items` in the order of their keys; equal ones stay as they were.
pub(super) fn sorted_by<T: Clone>(items: &[T], key: &dyn Fn(&T) -> (i32, u8)) -> Vec<T> {
    in_order(items.len(), &|a, b| key(&items[a]) < key(&items[b]))
        .into_iter()
        .map(|index| items[index].clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::in_order;

    #[test]
    fn the_order_is_that_of_the_standard_library() {
        for count in 0..40_usize {
            let values: Vec<usize> = (0..count).map(|place| place * 7919 % 13).collect();
            let mut expected: Vec<usize> = (0..count).collect();
            expected.sort_by_key(|&place| values[place]);
            assert_eq!(in_order(count, &|a, b| values[a] < values[b]), expected);
        }
    }
}
