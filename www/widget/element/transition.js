// A change by a press (a button, a key, a number typed in, a scenario): the picture is drawn on its way there, a moment after
// the other, unless the reader wants nothing to move.

/**
 * Has every moment of the way drawn, the last one when it is over.
 * @param {(elapsed: number) => boolean | undefined} draw  takes the milliseconds since the start; true until it is there
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
    if (!elapsed || draw(elapsed)) next = requestAnimationFrame(step);
  };
  next = requestAnimationFrame(step);
  return () => cancelAnimationFrame(next);
}
