// Makes the element known to a page.

import { CakupanWidget } from './cakupan-widget.js';

/**
 * Once, however often the script is on the page; where there is no document, not at all. A class has one tag: for another one
 * it is extended.
 * @param {string} [tag]
 * @param {CustomElementRegistry} [registry]
 */
export function define(tag = 'cakupan-widget', registry = globalThis.customElements) {
  const known = registry?.get(tag);
  if (known) tellOfOther(tag, known);
  else registry?.define(tag, tag === 'cakupan-widget' ? CakupanWidget : class extends CakupanWidget {});
}

/**
 * Tells the publisher where the tag is taken by another script, which a page cannot undo.
 * @param {string} tag
 * @param {CustomElementConstructor} known
 */
function tellOfOther(tag, known) {
  if (known === CakupanWidget || known.prototype instanceof CakupanWidget) return;
  const { version = '(unknown)' } = /** @type {{ version?: string }} */ (known);
  console.warn(
    `<${tag}> is on this page twice: version ${version} came first and is used, ${CakupanWidget.version} is not`,
  );
}
