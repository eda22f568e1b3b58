// What the script fetches lies in `dist/` under a name that has a hash of what is in it. A script knows these names, so it
// never meets the files of another build, and those may stay on a host beside its own.

import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path/posix';
import { inRoot } from './tools.js';

/** What each file is called in `dist/`, by the name that the widget knows it by. @typedef {Record<string, string>} Files */

/** Where these names stand for others: `cakupan render --files`, and the tests. */
export const manifest = 'cakupan-files.json';

/** Hexadecimal digits. Two builds of one file are all that must not have the same. */
const DIGITS = 10;

/**
 * Writes files to `dist/`.
 * @param {Record<string, string | Uint8Array>} contents  by name
 * @returns {Files}
 */
export const writeHashed = (contents) =>
  Object.fromEntries(
    Object.entries(contents).map(([name, content]) => {
      const { dir, name: stem, ext } = parse(name);
      const hash = createHash('sha256').update(content).digest('hex').slice(0, DIGITS);
      const file = join(dir, `${stem}-${hash}${ext}`);
      mkdirSync(inRoot('dist', dirname(file)), { recursive: true });
      writeFileSync(inRoot('dist', file), content);
      return [name, file];
    }),
  );

/**
 * The module of the addresses of files. Each is written out, since that is how the bundlers of others find them.
 * @param {Files} files
 * @returns {import('esbuild').Plugin}
 */
export const addresses = (files) => ({
  name: 'addresses of files',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^cakupan-files$/ }, ({ path }) => ({ path, namespace: 'addresses' }));
    onLoad({ filter: /.*/, namespace: 'addresses' }, () => {
      const entries = Object.entries(files).map(
        ([name, file]) =>
          `${JSON.stringify(name)}: () => new URL(${JSON.stringify(`./${file}`)}, import.meta.url)`,
      );
      return { contents: `export const addresses = {${entries.join()}};` };
    });
  },
});

/** @param {Files} files */
export const writeManifest = (files) =>
  writeFileSync(inRoot('dist', manifest), `${JSON.stringify(files, null, 2)}\n`);
