// The language that the page asks an element to speak: its own `lang`, else that of the nearest element, across shadow roots.
// Programs that translate a page write another `lang` into its root: that asks for nothing, since the widget is not
// translated by it.

/** As translating browsers mark what they have translated from English: `it-x-mtfrom-en`. */
const translatedFrom = /-x-mtfrom-(.+)$/i;

/** What a template writes where it has nothing. @param {string | null} value */
export const isNothing = (value) => /^(|null|undefined|nan|\[object \w+\])$/i.test(value?.trim() ?? '');

/**
 * A language tag, or nothing; what was asked `before` where the page has been translated since.
 * @param {Element} element
 * @param {string} [before]
 */
export function askedLanguage(element, before = '') {
  let asking = /** @type {Element | null} */ (element);
  while (asking && isNothing(asking.getAttribute('lang'))) asking = above(asking);
  const tag = asking?.getAttribute('lang') ?? '';
  const [, original] = translatedFrom.exec(tag) ?? [];
  if (original) return original;
  const page = element.ownerDocument.documentElement;
  return before && asking === page && /\btranslated-(ltr|rtl)\b/.test(page.className) ? before : tag;
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
