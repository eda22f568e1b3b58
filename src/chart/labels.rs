//! Labels that never collide: pushed apart as little as possible, in the order of what they name.

/// Places for labels of these `heights` at their `wanted` middles, which must be in order: at least as far apart as
/// their heights, moved as little as possible (least squares), and inside `low … high` where they fit.
pub(super) fn spread(wanted: &[f64], heights: &[f64], low: f64, high: f64) -> Vec<f64> {
    // Shifting each label by the heights before it turns “apart” into “in order”; pooling adjacent violators is the
    // least-squares answer to that.
    let mut offsets = Vec::with_capacity(wanted.len());
    let mut offset = 0.0;
    for (index, height) in heights.iter().enumerate() {
        if index > 0 {
            offset += (heights[index - 1] + height) / 2.0;
        }
        offsets.push(offset);
    }
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (wanted, offset) in wanted.iter().zip(&offsets) {
        pools.push((wanted - offset, 1));
        while let [.., (before, count), (last, more)] = pools.as_slice() {
            if before <= last {
                break;
            }
            let pooled = ((before * *count as f64 + last * *more as f64) / (count + more) as f64, count + more);
            pools.truncate(pools.len() - 2);
            pools.push(pooled);
        }
    }
    let room = (high - low - offset).max(0.0);
    let pooled = pools.iter().flat_map(|(value, count)| std::iter::repeat_n(value, *count));
    pooled.zip(&offsets).map(|(value, offset)| value.clamp(low, low + room) + offset).collect()
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn labels_with_room_stay_where_they_are_wanted() {
        assert_eq!(spread(&[10.0, 40.0, 90.0], &[17.0; 3], 0.0, 100.0), [10.0, 40.0, 90.0]);
    }

    #[test]
    fn labels_too_near_part_evenly() {
        assert_eq!(spread(&[50.0, 50.0], &[17.0; 2], 0.0, 100.0), [41.5, 58.5]);
    }

    #[test]
    fn labels_keep_inside() {
        assert_eq!(spread(&[0.0, 1.0, 2.0], &[17.0; 3], 0.0, 100.0), [0.0, 17.0, 34.0]);
        assert_eq!(spread(&[99.0, 100.0], &[17.0; 2], 0.0, 100.0), [83.0, 100.0]);
    }
}
