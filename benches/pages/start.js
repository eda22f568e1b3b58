// The widget's WebAssembly without the widget.

import init, { Handle } from '../../target/web/cakupan.js';
import { Locale } from '../../www/widget/page/locale.js';

/** A handle that speaks Indonesian and has no document yet. */
export async function start() {
  const [words] = await Promise.all([
    fetch('../cakupan/words/id.json').then((response) => response.json()),
    init({ module_or_path: fetch('../cakupan/cakupan.wasm') }),
  ]);
  const ruler = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
  return new Handle(new Locale(words, 'id'), ruler);
}
