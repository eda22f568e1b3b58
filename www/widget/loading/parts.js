// The parts of the program that come after first sight: `later`, all that a reader goes on to, `membership`, `places`,
// a list to choose from, and what a reader takes along: `files`, and `sheet`, the table for a spreadsheet.

import { join_part } from '../../../target/web/cakupan.js';
import { whenIdle } from '../page/idle.js';
import { compiled, startEngine, whenRenewed, whyNoProgram } from './engine.js';
import { Once } from './fetching.js';
import { useFile } from './files.js';
import { exported } from './split.js';

/** @typedef {'later' | 'membership' | 'places' | 'files' | 'sheet'} Part */

/** The files of parts, compiled. Two parts may have one in common. @type {Once<WebAssembly.Module>} */
const files = new Once((name, asked) =>
  useFile(name, asked, async (response) => {
    try {
      return await compiled(response);
    } catch (failure) {
      throw asked.signal.aborted ? failure : whyNoProgram(response, failure);
    }
  }),
);

/** What has come, in the order in which it has. @type {Map<Part, WebAssembly.Module[]>} */
const there = new Map();

/** What the present instance has of it. @type {Set<WebAssembly.Module>} */
let started = new Set();

/** @param {Part} part */
function join(part) {
  for (const module of there.get(part) ?? []) {
    if (started.has(module)) continue;
    new WebAssembly.Instance(module, { __wasm_split: { ...exported() } });
    started.add(module);
  }
  join_part(part);
}

whenRenewed(() => {
  started = new Set();
  for (const part of there.keys()) join(part);
});

/** @type {Once<void>} */
const parts = new Once(async (name) => {
  const part = /** @type {Part} */ (name);
  const [modules] = await Promise.all([
    Promise.all(PARTS[part].map((file) => files.get(file))),
    startEngine(),
  ]);
  there.set(part, modules);
  join(part);
});

/** Has a part there; rejects with one of the classes of `errors.js`. @param {Part} part */
export const loadPart = (part) => parts.get(part);

/** Asks anew for a part that is on its way. @param {Part} part */
export function loadPartAgain(part) {
  for (const file of PARTS[part]) files.again(file);
}

/** Has parts there before anybody asks, unless the reader saves data. @param {Part[]} wanted */
export function loadAhead(wanted) {
  if (/** @type {any} */ (navigator).connection?.saveData) return;
  // One that does not come is asked for again when it is needed.
  for (const part of wanted) whenIdle(() => loadPart(part).catch(() => {}));
}
