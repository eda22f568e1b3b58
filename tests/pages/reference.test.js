// The reference of the document says of each field of the schema what it is and what may stand in it.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../scripts/tools.js';

/** @param {string} name */
const built = (name) => readFileSync(inRoot('dist', name), 'utf8');
const { properties, $defs } = JSON.parse(built('coverage-1.schema.json'));

/** Field, the heading that it stands under, and what it is in English and in Indonesian. */
const kinds = [
  ['version', 'Document', '1, required', '1, wajib'],
  ['groups', 'Document', 'list of Group, required', 'daftar Group, wajib'],
  ['year', 'Observation', 'integer, 1,900 … 2,200, required', 'bilangan bulat, 1.900 … 2.200, wajib'],
  ['approximate', 'Observation', 'true, false', 'true, false'],
  ['rate', 'Target', 'number, 0 … 1, required', 'angka, 0 … 1, wajib'],
  ['workforce_growth', 'Assumptions', 'Assumption, number, -0.2 … 0.2', 'Assumption, angka, -0,2 … 0,2'],
  ['central', 'Assumption', 'number, required', 'angka, wajib'],
  ['source', 'Assumption', 'text', 'teks'],
];

for (const [page, column] of /** @type {const} */ ([
  ['document-reference.html', 2],
  ['acuan-dokumen.html', 3],
]))
  test(`${page} has every field, and says rightly what it is`, () => {
    const html = built(page);
    const names = [properties, ...Object.values($defs).map(({ properties = {} }) => properties)].flatMap(
      Object.keys,
    );
    const plural = ['zero', 'one', 'two', 'few', 'many', 'other'];
    const missing = names.filter(
      (name) => !plural.includes(name) && !html.includes(`<dt><code>${name}</code></dt>`),
    );
    assert.deepEqual(missing, []);
    for (const row of kinds) {
      const [field, part] = row;
      const section = html.split('<section>').find((text) => text.includes(`>${part}</h2>`)) ?? '';
      const entry = section.split(`<dt><code>${field}</code></dt>`)[1]?.split('</dd>')[0] ?? '';
      const said = /<span class="kind">(.*?)\.<\/span>/.exec(entry)?.[1].replace(/<[^>]+>/g, '');
      assert.equal(said, row[column], `${field} of ${part}`);
    }
  });
