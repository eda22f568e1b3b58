// A change by a press (a button, a key, a number typed in, a scenario): the picture is drawn on its way there, a moment after
// the other, unless the reader wants nothing to move.

/** Milliseconds; as long as the handle says that the way takes. */
const LENGTH = 250;

/**
 * Has every moment of the way drawn, the last one when it is over.
 * @param {(elapsed: number) => void} draw  takes the milliseconds since the start
 * @returns {(() => void) | null}  ends it where it is; null where nothing may move
 */
export function startTransition(draw) {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return null;
  /** @type {number | undefined} */
  let begun;
  let next = 0;
  const step = (/** @type {number} */ now) => {
    begun ??= now;
    const elapsed = now - begun;
    if (elapsed < LENGTH) next = requestAnimationFrame(step);
    if (elapsed) draw(elapsed);
  };
  next = requestAnimationFrame(step);
  return () => cancelAnimationFrame(next);
}
