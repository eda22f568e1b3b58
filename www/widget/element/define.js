// Makes the element known to a page.

import { CakupanWidget } from './cakupan-widget.js';

/**
 * Once, however often the script is on the page. A class has one tag: for another one it is extended.
 * @param {string} [tag]
 * @param {CustomElementRegistry} [registry]
 */
export function define(tag = 'cakupan-widget', registry = customElements) {
  if (!registry.get(tag))
    registry.define(tag, tag === 'cakupan-widget' ? CakupanWidget : class extends CakupanWidget {});
}
