// Steps that are skipped while nothing that they read has changed.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot } from './tools.js';

/**
 * Runs a step unless its inputs have the same bytes as at its last end and its outputs are there. Every step reads
 * the build scripts and the lock file too.
 * @param {string} name
 * @param {{ inputs: string[], outputs: string[], also?: string }} files paths from the top; a directory stands for all in it; `also` is
 *   anything else that the step depends on
 * @param {() => unknown} work
 * @returns {Promise<boolean>} whether there was work to do
 */
export async function step(name, { inputs, outputs, also = '' }, work) {
  const stamp = inRoot('target/stamps', name);
  const hash = digest([...inputs, 'scripts', 'package-lock.json'], also);
  const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (fresh && outputs.every((path) => existsSync(inRoot(path)))) return false;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

/**
 * All files of a path from the top, in a fixed order.
 * @param {string} path
 * @returns {string[]}
 */
export function filesIn(path) {
  if (!existsSync(inRoot(path))) return [];
  if (!statSync(inRoot(path)).isDirectory()) return [path];
  return readdirSync(inRoot(path))
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

/**
 * @param {string[]} inputs
 * @param {string} also
 */
function digest(inputs, also) {
  const hash = createHash('sha256').update(also);
  for (const path of inputs.flatMap(filesIn)) {
    const bytes = readFileSync(inRoot(path));
    hash.update(`\0${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
