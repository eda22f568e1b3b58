// The language that the page asks an element to speak: its own `lang`, else that of the nearest element, across shadow roots.

/**
 * A language tag, or nothing.
 * @param {Element} element
 */
export function askedLanguage(element) {
  let from = element;
  for (;;) {
    const found = from.closest('[lang]')?.getAttribute('lang');
    const root = from.getRootNode();
    if (found || !(root instanceof ShadowRoot)) return found ?? '';
    from = root.host;
  }
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
