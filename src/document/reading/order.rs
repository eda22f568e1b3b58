//! One sort for everything that is sorted: the standard library's, made anew for each type, would weigh more in the
//! widget's download than all the checks together.

/// The indices `0 … count − 1` in the order in which `before` puts them; equal ones stay as they were.
pub(in crate::document) fn in_order(count: usize, before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
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

/// The indices of items that are equal to an earlier one, in the order in which `before` puts them.
pub(in crate::document) fn repeated(count: usize, before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let order = in_order(count, before);
    let mut repeated = Vec::new();
    for (earlier, later) in order.iter().zip(order.iter().skip(1)) {
        if !before(*earlier, *later) {
            repeated.push(*later);
        }
    }
    repeated
}

/// Puts items in order; equal ones stay as they were.
pub(crate) fn sort<T>(items: &mut [T], before: &dyn Fn(&T, &T) -> bool) {
    let order = in_order(items.len(), &|a, b| before(&items[a], &items[b]));
    arrange(order, &mut |a, b| items.swap(a, b));
}

/// Brings to each place the item that `order` has there, by swapping.
fn arrange(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut place = start;
        loop {
            let from = std::mem::replace(&mut order[place], place);
            if from == start {
                break;
            }
            swap(place, from);
            place = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{in_order, sort};

    #[test]
    fn the_order_is_that_of_the_standard_library() {
        for count in 0..40_usize {
            let values: Vec<usize> = (0..count).map(|place| place * 7919 % 13).collect();
            let mut expected: Vec<usize> = (0..count).collect();
            expected.sort_by_key(|&place| values[place]);
            assert_eq!(in_order(count, &|a, b| values[a] < values[b]), expected);

            let mut sorted: Vec<(usize, usize)> = values.iter().copied().zip(0..).collect();
            sort(&mut sorted, &|a, b| a.0 < b.0);
            assert_eq!(sorted.iter().map(|(_, place)| *place).collect::<Vec<_>>(), expected);
        }
    }
}
