// The words of the page of editors: both languages say all that the page asks for, and nothing else.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { filesIn, inRoot } from '../../scripts/tools.js';

/** @param {string} language @returns {Record<string, string>} */
const words = (language) => JSON.parse(readFileSync(inRoot(`www/builder/words/${language}.json`), 'utf8'));

const code = filesIn('www/builder')
  .filter((path) => /\.jsx?$/.test(path))
  .map((path) => readFileSync(inRoot(path), 'utf8'))
  .join('\n');

test('both languages say the same, with the same places to fill in', () => {
  const [indonesian, english] = [words('id'), words('en')];
  assert.deepEqual(Object.keys(english), Object.keys(indonesian));
  const places = (/** @type {string} */ said) =>
    [...said.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  for (const [key, said] of Object.entries(indonesian))
    assert.deepEqual(places(english[key]), places(said), key);
});

test('there are words for all that is asked by its key', () => {
  const asked = [...code.matchAll(/\bword\(\s*'([^']+)'/g), ...code.matchAll(/\bwords\.(\w+)/g)].map(
    ([, key]) => key,
  );
  assert.ok(asked.length > 50);
  const said = words('id');
  assert.deepEqual(
    asked.filter((key) => !(key in said)),
    [],
  );
});
