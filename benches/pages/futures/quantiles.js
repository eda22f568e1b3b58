// Five quantiles of many values, in three ways; all give the same numbers (R's type 7).

const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95];

/**
 * @param {number} count
 * @param {(rank: number) => number} value
 */
const between = (count, value) =>
  SHARES.map((share) => {
    const at = (count - 1) * share;
    const rank = Math.floor(at);
    const below = value(rank);
    return below + (at - rank) * (value(Math.min(rank + 1, count - 1)) - below);
  });

/** As most would write it: everything is sorted. @param {Float64Array} values */
export function sorting(values) {
  values.sort();
  return between(values.length, (rank) => values[rank]);
}

/**
 * As one writes it who knows that sorting is too much: quickselect, each quantile among what the ones before have left
 * over.
 * @param {Float64Array} values
 */
export function selecting(values) {
  let from = 0;
  const found = new Map();
  return between(values.length, (rank) => {
    const known = found.get(rank);
    if (known !== undefined) return known;
    select(values, from, values.length - 1, rank);
    from = rank;
    found.set(rank, values[rank]);
    return values[rank];
  });
}

/**
 * Floyd and Rivest's: puts the value of this rank where it belongs, lower ones before it.
 * @param {Float64Array} values
 * @param {number} left
 * @param {number} right
 * @param {number} rank
 */
function select(values, left, right, rank) {
  while (right > left) {
    if (right - left > 600) {
      const n = right - left + 1;
      const m = rank - left + 1;
      const z = Math.log(n);
      const s = 0.5 * Math.exp((2 * z) / 3);
      const sd = 0.5 * Math.sqrt((z * s * (n - s)) / n) * (m - n / 2 < 0 ? -1 : 1);
      const newLeft = Math.max(left, Math.floor(rank - (m * s) / n + sd));
      const newRight = Math.min(right, Math.floor(rank + ((n - m) * s) / n + sd));
      select(values, newLeft, newRight, rank);
    }
    const pivot = values[rank];
    let i = left;
    let j = right;
    values[rank] = values[left];
    values[left] = pivot;
    if (values[right] > pivot) {
      values[left] = values[right];
      values[right] = pivot;
    }
    while (i < j) {
      const swapped = values[i];
      values[i] = values[j];
      values[j] = swapped;
      i += 1;
      j -= 1;
      while (values[i] < pivot) i += 1;
      while (values[j] > pivot) j -= 1;
    }
    if (values[left] === pivot) {
      const swapped = values[left];
      values[left] = values[j];
      values[j] = swapped;
    } else {
      j += 1;
      const swapped = values[j];
      values[j] = values[right];
      values[right] = swapped;
    }
    if (j <= rank) left = j + 1;
    if (rank <= j) right = j - 1;
  }
}

const BUCKETS = 2048;
const counts = new Uint32Array(BUCKETS + 1);
const NOWHERE = 0xffffffff;
let keys = new Uint16Array(0);

/**
 * The widget's own way: values are counted into buckets, and only those that hold a quantile are put in order.
 * @param {Float64Array} values
 */
export function counting(values) {
  const count = values.length;
  if (keys.length < count) keys = new Uint16Array(count);
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < count; k += 1) {
    const value = values[k];
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low === high) return SHARES.map(() => low);
  const scale = BUCKETS / (high - low);
  counts.fill(0);
  for (let k = 0; k < count; k += 1) {
    const key = ((values[k] - low) * scale) | 0;
    keys[k] = key;
    counts[key] += 1;
  }
  const ranks = SHARES.flatMap((share) => {
    const rank = Math.floor((count - 1) * share);
    return [rank, Math.min(rank + 1, count - 1)];
  });
  /** @type {{ seen: number, start: number, end: number }[]} */
  const held = [];
  let seen = 0;
  let kept = 0;
  let next = 0;
  for (let key = 0; key <= BUCKETS; key += 1) {
    const inside = counts[key];
    counts[key] = NOWHERE;
    if (next < ranks.length && ranks[next] < seen + inside) {
      while (next < ranks.length && ranks[next] < seen + inside) next += 1;
      counts[key] = kept;
      held.push({ seen, start: kept, end: kept + inside });
      kept += inside;
    }
    seen += inside;
  }
  const again = new Float64Array(kept);
  for (let k = 0; k < count; k += 1) {
    const key = keys[k];
    const slot = counts[key];
    if (slot !== NOWHERE) {
      again[slot] = values[k];
      counts[key] = slot + 1;
    }
  }
  for (const { start, end } of held) again.subarray(start, end).sort();
  return between(count, (rank) => {
    const bucket = held.find(({ seen, start, end }) => rank < seen + end - start);
    return bucket ? again[bucket.start + rank - bucket.seen] : 0;
  });
}
