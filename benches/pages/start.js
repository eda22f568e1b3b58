// The widget's WebAssembly without the widget.

import init, { Handle } from '../../target/web/cakupan.js';
import { Locale } from '../../www/widget/page/locale.js';

/** A handle that speaks Indonesian and has no document yet. */
export async function start() {
  const json = (/** @type {string} */ file) =>
    fetch(`../cakupan/${file}`).then((response) => response.json());
  const files = await json('cakupan-files.json');
  const [words] = await Promise.all([
    json(files['words/id.json']),
    init({ module_or_path: fetch(`../cakupan/${files['cakupan.wasm']}`) }),
  ]);
  const ruler = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
  return new Handle(new Locale(words, 'id'), ruler);
}
