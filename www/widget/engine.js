// One WebAssembly instance a page, and the files beside the script. Each is fetched once; what fails may be asked for again.

import * as bridge from './bridge.js';
import { link } from './link.js';
import { also } from './looks.js';
import { icon, keys, level, marker } from './marks.js';
import { h, once as kept, release } from './tree.js';

/**
 * A handle without a document; only once `start` has resolved.
 * @param {import('./handle.js').Language} language
 */
export function handle(language) {
  const ruler = document.createElement('canvas').getContext('2d');
  if (!ruler) throw new TypeError('canvas');
  return bridge.handle(language, ruler);
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
  return once('cakupan.wasm', bridge.start);
};

/** The parts that are there. @type {Set<string>} */
const arrived = new Set();

/** Whether these parts of the program are there. @param {string[]} names */
export const has = (names) => names.every((name) => arrived.has(name));

/**
 * Fetches parts of the program that are not there yet.
 * @param {string[]} names
 */
export const parts = (names) => Promise.all(names.map(part));

/**
 * What scripts that are fetched later have brought.
 * @type {Partial<typeof import('./mine.js') & typeof import('./sound.js') & ReturnType<typeof import('./more.js').make> &
 *   ReturnType<typeof import('./panel.js').make>>}
 */
export const later = {};

/** What they are made of, so that there is one of each. @typedef {typeof tools} Tools */
const tools = { h, icon, keys, level, link, marker, once: kept, release };

/** The parts of the program that come with a script. */
const SCRIPTED = ['more', 'panel'];

/** @param {string} name  a part of the program, or a script that is fetched later */
async function part(name) {
  if (arrived.has(name)) return;
  if (name.endsWith('.js')) await script(name);
  else await Promise.all([program(name), SCRIPTED.includes(name) && script(`${name}.js`)]);
  arrived.add(name);
}

/** A browser may not ask again for a script that has failed, unless it is asked for by another address. */
let again = '';

/** @param {string} file  beside the script; the browser fetches each once */
async function script(file) {
  const { href } = new URL(file + again, import.meta.url);
  const brought = await import(href).catch(() => {
    again += '?';
    throw new Unreachable(href, null);
  });
  Object.assign(later, brought, brought.make?.(tools, later));
  also(file, brought.style);
}

/** @param {string} name */
const program = (name) =>
  once(`${name}.wasm`, async (response) => bridge.instance(response, { m: { ...(await start()) } }));

/**
 * The words of a language: all that are needed first, or some that are needed later.
 * @param {string} language
 * @param {string} [some]
 */
export const words = (language, some) =>
  once(`words/${some ? `${language}.${some}` : language}.json`, strings);

/**
 * The text of a document.
 * @param {string} url
 * @param {AbortSignal} signal
 */
export const text = async (url, signal) => (await get(new URL(url, document.baseURI), signal)).text();
