// The language that the page asks an element to speak: its own `lang`, else that of the nearest element, across shadow roots.

/** What a template writes where it has nothing. @param {string | null} value */
export const isNothing = (value) => /^(|null|undefined|nan|\[object \w+\])$/i.test(value?.trim() ?? '');

/**
 * A language tag, or nothing.
 * @param {Element} element
 */
export function askedLanguage(element) {
  for (let at = /** @type {Element | null} */ (element); at; at = above(at)) {
    const tag = at.getAttribute('lang');
    if (!isNothing(tag)) return tag ?? '';
  }
  return '';
}

/** @param {Element} element */
function above(element) {
  const { parentElement, parentNode } = element;
  return parentElement ?? (parentNode instanceof ShadowRoot ? parentNode.host : null);
}

/**
 * Calls back whenever a `lang` of the page changes, until the signal.
 * @param {Document} page
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function watchLanguage(page, changed, signal) {
  const observer = new MutationObserver(changed);
  observer.observe(page.documentElement, { subtree: true, attributeFilter: ['lang'] });
  signal.addEventListener('abort', () => observer.disconnect());
}
