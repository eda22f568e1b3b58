// The widget's WebAssembly with some of its parts, without the widget.

import * as bridge from '../../www/widget/bridge.js';

/** @param {string[]} parts */
export async function start(parts) {
  const file = (/** @type {string} */ name) => fetch(new URL(`../cakupan/${name}.wasm`, import.meta.url));
  const core = await bridge.start(await file('cakupan'));
  for (const part of parts) await bridge.instance(await file(part), { m: { ...core } });
}
