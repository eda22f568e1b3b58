// The WebAssembly: one instance a page, compiled while it arrives.

import init, { Handle } from '../../../target/web/cakupan.js';
import { Incomplete, RefusedByPolicy, UnexpectedContent, Unsupported } from './errors.js';
import { fetchFile, once } from './files.js';

/** A module of nothing, and one with a vector. */
const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
const VECTOR = Uint8Array.of(
  ...[...EMPTY, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
);

const start = once(async (/** @type {string} */ file) => {
  if (typeof WebAssembly !== 'object') throw new Unsupported('WebAssembly');
  const response = await fetchFile(file);
  try {
    await init({ module_or_path: response });
  } catch (failure) {
    throw cause(response, failure);
  }
});

/** Starts the program, once a page; rejects with one of the classes of `errors.js`. */
export const startEngine = () => start('cakupan.wasm');

/**
 * A handle without a document; only once the program has started.
 * @param {import('../page/locale.js').Locale} locale
 * @returns {import('../../../target/web/cakupan.js').Handle}
 */
export function makeHandle(locale) {
  const ruler = document.createElement('canvas').getContext('2d');
  if (!ruler) throw new Unsupported('canvas');
  return new Handle(locale, ruler);
}

/**
 * Why a file that has come is no program.
 * @param {Response} response
 * @param {unknown} failure
 */
function cause(response, failure) {
  const options = { cause: failure };
  try {
    new WebAssembly.Module(EMPTY);
  } catch {
    return new RefusedByPolicy('script-src', options);
  }
  if (!WebAssembly.validate(VECTOR)) return new Unsupported('WebAssembly', options);
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  return new (isPage ? UnexpectedContent : Incomplete)(response.url, options);
}
