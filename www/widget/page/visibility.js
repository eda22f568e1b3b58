// Whether an element is near what a reader sees.

/** How far beyond the window is near, in its heights. */
const MARGIN = 1;

/**
 * Resolves when the element is near what a reader sees, or about to be printed: at once where it is already. One that is not
 * laid out, in a closed part of the page, may be shown at any moment and counts as near.
 * @param {Element} element
 * @param {AbortSignal} signal  ends the waiting
 * @returns {Promise<void>}
 */
export function whenNear(element, signal) {
  if (!isLaidOut(element) || isNear(element)) return Promise.resolve();
  return new Promise((resolve) => {
    const done = new AbortController();
    const come = () => {
      done.abort();
      resolve();
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting) || !isLaidOut(element)) come();
      },
      { rootMargin: `${MARGIN * 100}%` },
    );
    observer.observe(element);
    done.signal.addEventListener('abort', () => observer.disconnect());
    signal.addEventListener('abort', come, { signal: done.signal });
    addEventListener('beforeprint', come, { signal: done.signal });
  });
}

/** @param {Element} element */
const isLaidOut = (element) => element.checkVisibility?.() ?? element.getClientRects().length > 0;

/** @param {Element} element */
function isNear(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight * (1 + MARGIN) && bottom > -innerHeight * MARGIN;
}
