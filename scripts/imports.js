// The names by which WebAssembly and its JavaScript know each other are long and end in a hash, and readers would
// download them twice. Both get the same short ones.

import { readFileSync, writeFileSync } from 'node:fs';
import { leb, MAGIC, reader, text } from './module.js';

const IMPORTS = 2;
const FUNCTION = 0;

/**
 * Renames the imported functions of a WebAssembly file that wasm-bindgen wrote, and the same in its JavaScript.
 * @param {string} wasmFile
 * @param {string} glueFile
 */
export function shortenImports(wasmFile, glueFile) {
  const wasm = readFileSync(wasmFile);
  let glue = readFileSync(glueFile, 'utf8');
  const { start, end, body } = section(wasm, IMPORTS);
  const read = reader(wasm, body);
  /** @type {number[]} */
  const written = [];
  const count = read.number();
  written.push(...leb(count));
  for (let at = 0; at < count; at += 1) {
    const [from, name] = [read.text(), read.text()];
    const kind = read.byte();
    // wasm-bindgen imports nothing but functions into a module of its own.
    if (kind !== FUNCTION) throw new Error(`an import of kind ${kind}: ${from} ${name}`);
    const short = `_${at.toString(36)}`;
    if (glue.split(`${name}:`).length !== 2) throw new Error(`not once in the JavaScript: ${name}`);
    glue = glue.replace(`${name}:`, `${short}:`);
    written.push(...text('w'), ...text(short), kind, ...leb(read.number()));
    glue = glue.replace(JSON.stringify(from), JSON.stringify('w'));
  }
  const replaced = Buffer.from([IMPORTS, ...leb(written.length), ...written]);
  writeFileSync(wasmFile, Buffer.concat([wasm.subarray(0, start), replaced, wasm.subarray(end)]));
  writeFileSync(glueFile, glue);
}

/**
 * Where a section starts, where its content does, and where it ends.
 * @param {Buffer} wasm
 * @param {number} wanted
 */
function section(wasm, wanted) {
  const read = reader(wasm, MAGIC.length);
  for (;;) {
    const start = read.place();
    const id = read.byte();
    const length = read.number();
    const body = read.place();
    if (id === wanted) return { start, body, end: body + length };
    read.bytes(length);
  }
}
