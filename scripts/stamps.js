// Steps that are skipped while nothing that they read has changed.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot } from './tools.js';

/**
 * Runs a step unless its inputs have the same bytes as at its last end and its outputs are there.
 * @param {string} name
 * @param {Inputs & { outputs: string[] }} files
 * @param {() => unknown} work
 * @returns {Promise<boolean>} whether there was work to do
 */
export async function step(name, { outputs, ...inputs }, work) {
  const { fresh, keep } = stamp(name, inputs);
  if (fresh && outputs.every((path) => existsSync(inRoot(path)))) return false;
  await work();
  keep();
  return true;
}

/**
 * What something depends on: paths from the top, of which a directory stands for all in it, and anything else. Everything
 * depends on the scripts and the lock file too.
 * @typedef {{ inputs: string[], also?: string }} Inputs
 */

/**
 * Whether the inputs have the same bytes as when they were kept last, and what keeps those of now.
 * @param {string} name
 * @param {Inputs} files
 */
export function stamp(name, { inputs, also = '' }) {
  const path = inRoot('target/stamps', name);
  const hash = digest([...inputs, 'scripts', 'package-lock.json'], also);
  return {
    fresh: existsSync(path) && readFileSync(path, 'utf8') === hash,
    keep: () => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, hash);
    },
  };
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
