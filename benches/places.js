// `node benches/places.js`: how long `cakupan build` takes for many places, with one core and with two, and how much it
// writes. PLACES sets how many (64, 514, 5000). They are made up by a generator that gives the same every time.

import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot, run, start } from '../scripts/tools.js';
import { madeUpPlace } from '../tests/common/places.js';
import { printTable } from './figures.js';

await start(async () => {
  await run('cargo', ['build', '--release', '--quiet', '--locked', '--bin', 'cakupan']);
  const rows = [];
  for (const count of (process.env.PLACES ?? '64,514,5000').split(',').map(Number)) {
    const folder = mkdtempSync(join(tmpdir(), 'places-'));
    const from = join(folder, 'from');
    mkdirSync(from);
    for (let number = 0; number < count; number++)
      writeFileSync(join(from, `place-${number}.json`), JSON.stringify(madeUpPlace(number)));
    const seconds = async (/** @type {string} */ to, /** @type {number} */ threads) => {
      const begun = performance.now();
      process.env.RAYON_NUM_THREADS = `${threads}`;
      await run(inRoot('target/release/cakupan'), ['build', from, '-o', join(folder, to), '--lang', 'id']);
      return (performance.now() - begun) / 1000;
    };
    const [one, two, again] = [await seconds('one', 1), await seconds('two', 2), await seconds('two', 2)];
    const bytes = readdirSync(join(folder, 'two')).map((name) => statSync(join(folder, 'two', name)).size);
    const megabytes = bytes.reduce((sum, size) => sum + size) / 1e6;
    const list = statSync(join(folder, 'two', 'index.json')).size / 1e6;
    rows.push([
      `${count}`,
      megabytes.toFixed(1),
      list.toFixed(2),
      one.toFixed(1),
      two.toFixed(1),
      (one / two).toFixed(2),
      again.toFixed(2),
    ]);
    rmSync(folder, { recursive: true });
  }
  printTable([
    ['places', 'MB', 'of it the list', 'one core, s', 'two, s', 'faster', 'nothing changed, s'],
    ...rows,
  ]);
});
