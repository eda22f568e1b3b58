// How JavaScript and WebAssembly reach each other: strings as UTF-8 in its memory, everything else in its table. The build
// takes the imports from what wasm-bindgen writes; this stands for the rest of it.

import { imports } from '../../target/web/cakupan.js';
import { assemble } from './columns.js';

/** @import { Handle, Language } from './handle.js' */

/** What the WebAssembly exports, once it has started. @type {any} */
export let wasm;

let bytes = new Uint8Array();
/** Short, and as long in UTF-8. */
const plain = /^[\0-~]{0,32}$/;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Its memory: a view is empty once that has grown. */
function memory() {
  if (!bytes.length) bytes = new Uint8Array(wasm.memory.buffer);
  return bytes;
}

/** The short strings of it that have stood at a place: most still do when they are asked for again. @type {Map<number, string>} */
const stood = new Map();

/**
 * A string of it.
 * @param {number} place
 * @param {number} length
 */
export function text(place, length) {
  const bytes = memory();
  const before = stood.get(place);
  if (before?.length === length) {
    let at = 0;
    while (at < length && bytes[place + at] === before.charCodeAt(at)) at += 1;
    if (at === length) return before;
  }
  const now = decoder.decode(bytes.subarray(place, place + length));
  if (plain.test(now)) stood.set(place, now);
  return now;
}

/**
 * A string for it, which it frees: where it stands, and how long it is.
 * @param {string} string
 * @returns {[place: number, length: number]}
 */
function given(string) {
  // Most are a few digits, of which one after the other is sooner there than all at once.
  const coded = plain.test(string) ? null : encoder.encode(string);
  const { length } = coded ?? string;
  const place = wasm.__wbindgen_malloc(length, 1);
  if (coded) memory().set(coded, place);
  else for (let at = 0; at < length; at += 1) memory()[place + at] = string.charCodeAt(at);
  return [place, length];
}

/**
 * Answers with a string, or with none.
 * @param {number} answer  where it is waited for
 * @param {string | undefined} string
 */
export function put(answer, string) {
  const pair = string === undefined ? [0, 0] : given(string);
  new Int32Array(memory().buffer, answer, 2).set(pair);
}

/** Puts a value into the table. @param {unknown} value */
function keep(value) {
  const place = wasm.__externref_table_alloc();
  wasm.__wbindgen_externrefs.set(place, value);
  return place;
}

/** The same; nothing is 0. @param {unknown} value */
export const kept = (value) => (value ? keep(value) : 0);

/**
 * The same function, which hands over what it throws.
 * @template {unknown[]} A
 * @param {(...given: A) => unknown} deed
 */
export const caught =
  (deed) =>
  (/** @type {A} */ ...given) => {
    try {
      return deed(...given);
    } catch (failure) {
      wasm.__wbindgen_exn_store(keep(failure));
    }
  };

/** The methods that are one: a question by its name. */
const ASKED = ['needs', 'warnings', 'problems', 'scenario', 'frame', 'numbers', 'sound', 'projection'];

/**
 * Starts it; gives what it exports.
 * @param {Response} response
 */
export async function start(response) {
  wasm = await instance(response, imports());
  wasm.__wbindgen_start();
  return wasm;
}

/**
 * What a file of it exports, once it is put together.
 * @param {Response} response
 * @param {WebAssembly.Imports} from
 */
export async function instance(response, from) {
  const columns = new Uint8Array(await response.arrayBuffer());
  return (await WebAssembly.instantiate(assemble(columns), from)).instance.exports;
}

/**
 * A handle without a document; only once all that has started. Its methods are what the WebAssembly exports for it.
 * @param {Language} language
 * @param {CanvasRenderingContext2D} ruler  measures text and is never shown
 */
export function handle(language, ruler) {
  let place = wasm.handle_new(language, ruler);
  /** @type {Record<string, (...said: unknown[]) => any>} */
  const made = {};
  for (const name in wasm) {
    const method = name.split('handle_')[1];
    if (!method) continue;
    made[method] = (...said) => {
      const at = place;
      // What is freed may not be used again.
      if (method === 'free') place = 0;
      return wasm[name](at, ...said.flatMap((one) => (typeof one === 'string' ? given(one) : [one])));
    };
  }
  for (const what of ASKED) made[what] = () => made.ask(what);
  made.refine = (futures) => made.act('refine', 0, futures);
  return /** @type {Handle} */ (/** @type {unknown} */ (made));
}
