// One WebAssembly instance a page, and the files beside the script. Each is fetched once; what fails may be asked for again.

import init, { Handle } from '../../target/web/cakupan.js';
import { link } from './link.js';
import { also } from './looks.js';
import { icon, keys, level, marker } from './marks.js';
import * as mine from './mine.js';
import * as more from './more.js';
import * as panel from './panel.js';
import * as sound from './sound.js';
import { h, once as kept, release } from './tree.js';

/**
 * A handle without a document; only once `start` has resolved.
 * @param {import('./handle.js').Language} language
 */
export function handle(language) {
  const ruler = document.createElement('canvas').getContext('2d');
  if (!ruler) throw new TypeError('canvas');
  return /** @type {import('./handle.js').Handle} */ (new Handle(language, ruler));
}

/** A file that could not be fetched. `status` is null where no answer came. */
export class Unreachable extends Error {
  /**
   * @param {string} url
   * @param {number | null} status
   */
  constructor(url, status) {
    super(url);
    this.url = url;
    this.status = status;
  }
}

/**
 * @param {string | URL} url  absolute, or relative to the page
 * @param {AbortSignal} [signal]
 */
async function get(url, signal) {
  /** @type {Response | undefined} */
  let response;
  try {
    response = await fetch(url, { signal });
  } catch (failure) {
    if (signal?.aborted) throw failure;
  }
  if (response?.ok) return response;
  throw new Unreachable(String(url), response?.status ?? null);
}

/** @type {Map<string, Promise<unknown>>} */
const fetched = new Map();

/**
 * @template T
 * @param {string} file  beside the script
 * @param {(response: Response) => Promise<T>} use
 * @returns {Promise<T>}
 */
function once(file, use) {
  let result = fetched.get(file);
  if (!result) {
    result = get(new URL(file, import.meta.url)).then(use);
    fetched.set(file, result);
    result.catch(() => fetched.delete(file));
  }
  return /** @type {Promise<T>} */ (result);
}

/** @type {(response: Response) => Promise<Record<string, string>>} */
const strings = (response) => response.json();

/** Starts the WebAssembly; rejects with `Unreachable`, or with the browser's own error where it cannot run it. */
export const start = async () => {
  if (typeof WebAssembly !== 'object') throw new TypeError('WebAssembly');
  return once('cakupan.wasm', (response) => init({ module_or_path: response }));
};

/** What the views are made of, so that there is one of each. @typedef {typeof tools} Tools */
const tools = { h, icon, keys, level, link, marker, once: kept, release };

const made = more.make(tools);

/** What stands in the views beside the face. */
export const later = { ...made, ...panel.make(tools, made), About: mine.About, Player: sound.Player };

for (const [name, { style }] of Object.entries({ mine, more, panel, sound })) also(name, style);

/** The words of a language. @param {string} language */
export const words = (language) => once(`words/${language}.json`, strings);

/**
 * The text of a document.
 * @param {string} url
 * @param {AbortSignal} signal
 */
export const text = async (url, signal) => (await get(new URL(url, document.baseURI), signal)).text();
