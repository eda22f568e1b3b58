// What a reader downloads is bounded: it may shrink in silence, and grow only by changing a figure here.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliSize } from '../../scripts/sizes.js';
import { filesIn, inRoot } from '../../scripts/tools.js';
import { partPaths, parts, pathOf } from './files.js';
import { open } from './harness.js';

/** Bytes after brotli. The aims are 130,000 and 200,000. */
const FIRST_VIEW = 223_300;
const EVERYTHING = 321_300;
/** What writes a table for spreadsheets, which only who asks for one has to fetch. */
const SPREADSHEET = 191_500;
/** What a page fetches beside all that once it is given a list of places. */
const LIST = 51_500;

/** @param {string[]} paths  from the top */
const weight = (paths) => paths.reduce((sum, path) => sum + brotliSize(readFileSync(inRoot(path))), 0);

test('all of the widget that the first view takes is bounded', async () => {
  const visit = await open('/one.html');
  await visit.ready();
  await visit.settled();
  const isOwn = (/** @type {string} */ path) => !path.startsWith('/documents/') && !partPaths.includes(path);
  const first = visit.paths(/\.(js|wasm|json)$/).filter(isOwn);
  const bytes = weight(first.map((path) => `dist${path}`));
  assert.ok(bytes <= FIRST_VIEW, `${bytes} bytes`);
});

/** The file of the program that writes tables for spreadsheets. */
const spreadsheet = parts.sheet
  .filter((name) => name.startsWith('split_'))
  .map((name) => `dist${pathOf(name)}`);

/** What a page with a single document never fetches, but for a table for spreadsheets. */
const list = ['places.js', ...parts.places]
  .filter((name) => ![...parts.later, ...parts.membership, ...parts.files].includes(name))
  .map((name) => `dist${pathOf(name)}`);

test('what only a list of places takes is bounded', () => {
  const bytes = weight(list);
  assert.ok(bytes <= LIST, `${bytes} bytes`);
});

test('all that the widget can load in one language is bounded', () => {
  const isOfReaders = (/** @type {string} */ path) =>
    !/^dist\/builder/.test(path) && !spreadsheet.includes(path) && !list.includes(path);
  const widget = filesIn('dist')
    .filter(isOfReaders)
    .filter((path) => /\.(js|wasm)$/.test(path) || /words\/id-\w+\.json$/.test(path));
  const bytes = weight(widget);
  assert.ok(bytes <= EVERYTHING, `${bytes} bytes`);
});

test('what writes a table for spreadsheets is bounded', () => {
  assert.equal(spreadsheet.length, 1);
  const bytes = weight(spreadsheet);
  assert.ok(bytes <= SPREADSHEET, `${bytes} bytes`);
});
