// The WebAssembly: one instance a page, compiled while it arrives, and a fresh one in its place where it has trapped or has
// grown large. What was made in the one before cannot be used any more.

import { __wbg_reset_state, Handle, initSync, memory_size } from '../../../target/web/cakupan.js';
import { Incomplete, RefusedByPolicy, UnexpectedContent, Unsupported } from './errors.js';
import { Once } from './fetching.js';
import { useFile } from './files.js';

const PROGRAM = 'cakupan.wasm';

/** Bytes from which an instance is replaced once nobody looks: memory that it once had it never gives back. */
const LARGE = 32 * 2 ** 20;

/** A module of nothing, and one with a vector. */
const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
const VECTOR = Uint8Array.of(
  ...[...EMPTY, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
);

let isRunning = false;

/** @type {Once<void>} */
const program = new Once((name, asked) => {
  if (typeof WebAssembly !== 'object') throw new Unsupported();
  return useFile(name, asked, async (response) => {
    try {
      // The asynchronous way would keep the first instance, and all its memory, for as long as the page is there.
      initSync({ module: await compiled(response) });
      isRunning = true;
    } catch (failure) {
      throw asked.signal.aborted ? failure : whyNoProgram(response, failure);
    }
  });
});

/** A program, compiled while it arrives, also where a server does not know its type. @param {Response} response */
export function compiled(response) {
  const headers = { 'content-type': 'application/wasm' };
  // Only what comes as it is is kept compiled by a browser.
  const isKnown = response.headers.get('content-type') === headers['content-type'];
  return WebAssembly.compileStreaming(isKnown ? response : new Response(response.body, { headers }));
}

/** Starts the program, once a page; rejects with one of the classes of `errors.js`. */
export const startEngine = () => program.get(PROGRAM);

/** Asks anew for the program, where it is on its way. */
export const startEngineAgain = () => program.again(PROGRAM);

let instance = 0;

/** The number of the present instance. */
export const presentInstance = () => instance;

/** @type {() => void} */
let renewed = () => {};

/** Has something done in each fresh instance before anything else. @param {() => void} deed */
export function whenRenewed(deed) {
  renewed = deed;
}

/** Goes on with a fresh instance. */
export function renewEngine() {
  __wbg_reset_state();
  instance += 1;
  renewed();
}

/** Goes on with a fresh instance where this one is large and nobody looks. */
export function renewLargeEngine() {
  if (isRunning && document.hidden && memory_size() > LARGE) renewEngine();
}

/** Text is measured by this one, in all widgets. @type {CanvasRenderingContext2D | null} */
let ruler = null;

/**
 * A handle without a document; only once the program has started.
 * @param {import('../page/locale.js').Locale} locale
 */
export const makeHandle = (locale) => new Handle(locale, theRuler());

/** What text is measured by. */
export function theRuler() {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (!ruler) throw new Unsupported();
  return ruler;
}

/**
 * Why a file that has come is no program.
 * @param {Response} response
 * @param {unknown} cause
 */
export function whyNoProgram({ url, headers }, cause) {
  try {
    new WebAssembly.Module(EMPTY);
  } catch {
    return new RefusedByPolicy({ cause });
  }
  if (!WebAssembly.validate(VECTOR)) return new Unsupported({ cause });
  const isPage = headers.get('content-type')?.startsWith('text/html');
  return new (isPage ? UnexpectedContent : Incomplete)({ url, cause });
}
