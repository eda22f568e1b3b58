// What a list of places takes: a part of the program, and a script of its own.

import { PlacesHandle } from '../../../target/web/cakupan.js';
import { presentInstance, renewEngine, theRuler } from './engine.js';
import { Incomplete, Unsupported } from './errors.js';
import { Once } from './fetching.js';
import { fileUrl, useFile } from './files.js';
import { loadPart } from './parts.js';

/** @typedef {typeof import('../places/index.js')} Script */

const SCRIPT = 'places.js';

let asked = 0;

/** @type {Once<Script>} */
const scripts = new Once(async (name, how) => {
  const url = fileUrl(name);
  // A browser keeps that a module has not come: another address asks anew.
  if (asked) url.searchParams.set('again', `${asked}`);
  asked += 1;
  try {
    // The bundlers of others leave it as it is: its address is known to them.
    return await import(/* @vite-ignore */ /* webpackIgnore: true */ /* turbopackIgnore: true */ url.href);
  } catch (cause) {
    // It does not say why: the same file, asked for once more, does.
    await useFile(name, { ...how, fresh: true }, (response) => response.text());
    throw new Incomplete({ url: url.href, cause });
  }
});

/** Has both there; rejects with one of the classes of `errors.js`. */
export async function loadPlaces() {
  const [script] = await Promise.all([scripts.get(SCRIPT), loadPart('places')]);
  return script;
}

/** How a list has the program. */
export const engine = {
  make: (/** @type {import('../page/locale.js').Locale} */ locale) => {
    const handle = PlacesHandle.with(locale, theRuler());
    if (!handle) throw new Unsupported();
    return handle;
  },
  instance: presentInstance,
  renew: renewEngine,
};
