// What the build called the files that the widget fetches.

import { readFileSync } from 'node:fs';
import { manifest } from '../../scripts/files.js';
import { inRoot } from '../../scripts/tools.js';

/** By the name that the widget knows them by. @type {import('../../scripts/files.js').Files} */
export const files = JSON.parse(readFileSync(inRoot('dist', manifest), 'utf8'));

/** The path of one of them on the site. @param {string} name */
export const pathOf = (name) => `/${files[name]}`;

/** The files that each part of the program is, by the names that the widget knows them by. @type {import('../../scripts/wasm.js').Parts} */
export const parts = JSON.parse(readFileSync(inRoot('target/web/parts.json'), 'utf8'));

/** The paths of the files of all parts, in order. */
export const partPaths = [...new Set(Object.values(parts).flat())].map(pathOf).sort();

/** The files that only a list of places takes, by the names that the widget knows them by. */
export const listFiles = [
  'places.js',
  ...parts.places.filter((file) =>
    Object.entries(parts).every(([part, its]) => part === 'places' || !its.includes(file)),
  ),
];
