// Which parts of a frame are the same as in the frame before. They keep their objects, at every depth, so that memoised
// components pass over them.

/** @typedef {Record<string, unknown>} Parts  of an object by name, of a list by number */

/** @param {unknown} value @returns {value is Parts} */
const hasParts = (value) => typeof value === 'object' && value !== null;

/**
 * `next`, in which every part that equals the one in the same place of `before` is that one; `before` itself where all of it
 * is equal. Both are made of objects, lists, texts, numbers, truth and null.
 * @template T
 * @param {unknown} before
 * @param {T} next
 * @returns {T}
 */
export function keepUnchanged(before, next) {
  if (before === next) return next;
  if (!hasParts(before) || !hasParts(next) || Array.isArray(before) !== Array.isArray(next)) return next;
  const names = Object.keys(next);
  let unchanged = names.length === Object.keys(before).length;
  for (const name of names) {
    const kept = keepUnchanged(before[name], next[name]);
    unchanged &&= name in before && kept === before[name];
    /** @type {Parts} */ (next)[name] = kept;
  }
  return unchanged ? /** @type {T} */ (before) : next;
}
