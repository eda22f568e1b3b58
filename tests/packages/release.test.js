// What is put up for others to fetch: whole, as its checksums say, and nothing of it without its licence.

import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { filesIn, inRoot } from '../../scripts/tools.js';

const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
const site = `release/cakupan-${version}`;

/** @param {string} folder */
const within = (folder) => filesIn(folder).map((path) => relative(folder, path));

/** The checksums of a folder, by file. @param {string} folder */
const sums = (folder) =>
  Object.fromEntries(
    readFileSync(inRoot(folder, 'SHA256SUMS'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('  ').reverse()),
  );

for (const [folder, files] of /** @type {[string, () => string[]][]} */ ([
  ['release', () => [`cakupan-${version}-site.zip`, `cakupan-${version}.tgz`]],
  [site, () => within(site).filter((file) => file !== 'SHA256SUMS')],
]))
  test(`the checksums of ${folder} are those of all its files`, () => {
    const said = sums(folder);
    assert.deepEqual(Object.keys(said).sort(), files().sort());
    for (const [file, sum] of Object.entries(said))
      assert.equal(
        createHash('sha256')
          .update(readFileSync(inRoot(folder, file)))
          .digest('hex'),
        sum,
        file,
      );
  });

test('what is compressed beforehand is the file beside it, and no program or script is left out', () => {
  const files = within(site);
  const compressed = files.filter((file) => file.endsWith('.br'));
  for (const file of compressed) {
    const name = file.slice(0, -'.br'.length);
    const bytes = readFileSync(inRoot(site, name));
    assert.ok(bytes.equals(brotliDecompressSync(readFileSync(inRoot(site, file)))), file);
    assert.ok(bytes.equals(gunzipSync(readFileSync(inRoot(site, `${name}.gz`)))), name);
  }
  const large = files.filter((file) => /\.(wasm|js|json|css|html)$/.test(file));
  assert.deepEqual(
    large.filter((file) => !compressed.includes(`${file}.br`)),
    [],
  );
});

test('the site has all that the build made, under a stable entry and names that say what is in them', () => {
  const files = within(site);
  assert.deepEqual(
    within('dist').filter((file) => !files.includes(file)),
    [],
  );
  assert.ok(files.includes('cakupan.js'));
  for (const file of files.filter((file) => file.endsWith('.wasm'))) {
    const [, hash] = /-([0-9a-f]{10})\.wasm$/.exec(file) ?? [];
    assert.ok(
      createHash('sha256')
        .update(readFileSync(inRoot(site, file)))
        .digest('hex')
        .startsWith(hash),
      file,
    );
  }
});

test('the ZIP has the files of the folder, byte for byte', () => {
  const zip = unzipSync(readFileSync(inRoot('release', `cakupan-${version}-site.zip`)));
  assert.deepEqual(
    Object.keys(zip).sort(),
    within(site)
      .map((file) => `cakupan-${version}/${file}`)
      .sort(),
  );
  for (const [name, bytes] of Object.entries(zip))
    assert.ok(readFileSync(inRoot('release', name)).equals(Buffer.from(bytes)), name);
});
