// `node benches/places.js`: how long `cakupan build` takes for many places, with one core and with two, and how much it
// writes. The places are made up by a generator that gives the same every time; they are never shipped.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot, run, start } from '../scripts/tools.js';
import { printTable } from './figures.js';

const YEARS = 12;

/** Numbers from 0 to 1, the same every time: a linear congruential generator (Numerical Recipes, 2nd ed., 7.1). @param {number} seed */
function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * A document of two groups with so many years.
 * @param {number} number
 */
function place(number) {
  const random = generator(number);
  const group = (/** @type {string} */ id) => {
    const size = 10_000 + Math.floor(random() * 200_000);
    const observations = Array.from({ length: YEARS }, (_, year) => {
      const workers = Math.floor(size * (1 + year * 0.01));
      const share = 0.1 + (0.5 * year) / YEARS + 0.05 * random();
      return { year: 2014 + year, workers, registered: Math.floor(workers * share), source: 'made-up' };
    });
    return { id, label: id, observations };
  };
  return {
    version: 1,
    title: `Place ${number}`,
    place: `Place ${number}`,
    programme: 'Made up',
    updated: '2026-01-01',
    sources: { 'made-up': { title: 'Made up for a benchmark' } },
    groups: [group('formal'), group('informal')],
    targets: [{ year: 2045, rate: 0.99, source: 'made-up' }],
  };
}

await start(async () => {
  await run('cargo', ['build', '--release', '--quiet', '--locked', '--bin', 'cakupan']);
  const rows = [];
  for (const count of [64, 514, 5000]) {
    const folder = mkdtempSync(join(tmpdir(), 'places-'));
    const from = join(folder, 'from');
    mkdirSync(from);
    for (let number = 0; number < count; number++)
      writeFileSync(join(from, `place-${number}.json`), JSON.stringify(place(number)));
    const seconds = async (/** @type {string} */ to, /** @type {number} */ threads) => {
      const begun = performance.now();
      process.env.RAYON_NUM_THREADS = `${threads}`;
      await run(inRoot('target/release/cakupan'), ['build', from, '-o', join(folder, to), '--lang', 'id']);
      return (performance.now() - begun) / 1000;
    };
    const [one, two, again] = [await seconds('one', 1), await seconds('two', 2), await seconds('two', 2)];
    rows.push([`${count}`, one.toFixed(1), two.toFixed(1), (one / two).toFixed(2), again.toFixed(2)]);
    rmSync(folder, { recursive: true });
  }
  printTable([['places', 'one core, s', 'two, s', 'faster', 'nothing changed, s'], ...rows]);
});
