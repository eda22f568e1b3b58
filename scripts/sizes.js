// What a reader downloads, after the compression that web servers apply.

import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { inRoot } from './tools.js';

/** @param {Uint8Array} bytes */
export function brotliSize(bytes) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;
}

/**
 * Prints a line for each file of `dist/` that counts on a slow connection.
 * @param {string[]} files
 */
export function printSizes(files) {
  for (const name of files.filter((file) => /\.(wasm|js|json|css|html)$/.test(file))) {
    const bytes = readFileSync(inRoot('dist', name));
    console.log(
      `dist/${name.padEnd(28)}${kilobytes(bytes.length)} KB  brotli ${kilobytes(brotliSize(bytes))} KB`,
    );
  }
}

/** @param {number} bytes */
const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(7);
