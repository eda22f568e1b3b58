// How long many futures take: the widget's WebAssembly beside JavaScript in the same browser, and beside NumPy.

import { spawnSync } from 'node:child_process';
import { inRoot } from '../scripts/tools.js';
import { median, printTable, quantile } from './figures.js';
import { timeMoves, widgetLever } from './moves.js';

const COUNT = 10_000;
const runs = Number(process.env.RUNS ?? 30);

/** @type {[string, string][]} */
const engines = [
  ['Cakupan (WebAssembly)', 'wasm'],
  ['JavaScript, quantiles by selection', 'selecting'],
  ['JavaScript, quantiles by counting, as Cakupan does', 'counting'],
  ['JavaScript, quantiles by sorting', 'sorting'],
  ['JavaScript without quantiles', 'running'],
];

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} origin
 */
export async function printFutures(browser, origin) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(`${origin}/futures/`);
  await page.waitForFunction(() => 'ready' in document.documentElement.dataset);
  /** @type {(name: string, groups: number, count: number, runs: number) => Promise<number[]>} */
  const time = (...what) => page.evaluate((what) => /** @type {any} */ (window).time(...what), what);

  /** @type {Record<string, number[]>} */
  const times = {};
  // Twice each in turn, so that a machine that slows down in between slows all.
  for (const [name, engine] of [...engines, ...engines])
    times[name] = [...(times[name] ?? []), ...(await time(engine, 2, COUNT, Math.ceil(runs / 2)))];
  const numpy = timeNumPy();
  if (Array.isArray(numpy)) times.NumPy = numpy;
  const own = median(times[engines[0][0]]);
  printTable([
    [`${COUNT} futures, 20 years, 2 groups, with quantiles`, 'median ms', '95 % ms', '÷ Cakupan'],
    ...Object.entries(times).map(([name, values]) => [
      `  ${name}`,
      median(values).toFixed(1),
      quantile(values, 0.95).toFixed(1),
      (median(values) / own).toFixed(1),
    ]),
  ]);
  if (!Array.isArray(numpy)) console.log(`${numpy}\n`);
  await printAgreement(page);
  await printGrowth(page, time);
  await page.close();
  await printDrag(browser, origin);
}

/** That all have done the same work: quantiles of the last year. @param {import('playwright-core').Page} page */
async function printAgreement(page) {
  const rows = [['Coverage in 2045 at 5, 25, 50, 75 and 95 %', '', '', '', '', '']];
  const percent = (/** @type {number[]} */ values) => values.map((value) => `${(100 * value).toFixed(2)} %`);
  await page.evaluate(() => /** @type {any} */ (window).time('wasm', 2, 100_000, 1));
  const { n, last } = await page.evaluate(() => /** @type {any} */ (window).found());
  rows.push([`  Cakupan, ${n} futures`, ...percent(last)]);
  for (const name of ['selecting', 'counting', 'sorting'])
    rows.push([
      `  JavaScript by ${name}, 100000 futures`,
      ...percent(await page.evaluate((name) => /** @type {any} */ (window).check(name, 100_000), name)),
    ]);
  printTable(rows);
}

/**
 * @param {import('playwright-core').Page} page
 * @param {(name: string, groups: number, count: number, runs: number) => Promise<number[]>} time
 */
async function printGrowth(page, time) {
  const rows = [['Growth (median ms)', 'futures', 'after a rest', 'its longest piece', 'one move']];
  for (const [groups, asked] of [
    [2, COUNT],
    [2, 100_000],
    [20, COUNT],
    [100, COUNT],
    [1000, COUNT],
  ]) {
    const few = Math.max(3, Math.ceil(runs / groups));
    const refined = median(await time('wasm', groups, asked, few));
    const { n, longest } = await page.evaluate(() => /** @type {any} */ (window).found());
    const moved = median(await time('move', groups, 0, few));
    rows.push([`  ${groups} groups`, `${n}`, refined.toFixed(1), longest.toFixed(1), moved.toFixed(1)]);
  }
  printTable(rows);
}

/** Milliseconds of each run, or in one line why there are none. @returns {number[] | string} */
function timeNumPy() {
  const python = process.env.PYTHON ?? 'python3';
  const { status, stdout } = spawnSync(python, [inRoot('benches/futures.py'), `${COUNT}`, `${runs}`], {
    encoding: 'utf8',
  });
  if (status === 0) return stdout.trim().split('\n').map(Number);
  return 'Without NumPy: `apt-get install python3-numpy`, or set PYTHON to a Python that has it.';
}

/**
 * The widget in front of a document with ranges on a slow phone, a lever being dragged.
 * @param {import('playwright-core').Browser} browser
 * @param {string} origin
 */
async function printDrag(browser, origin) {
  const rows = [['A lever moves, with its thousand futures', 'median ms', '95 % ms']];
  for (const slowdown of [1, 4]) {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 }, deviceScaleFactor: 2 });
    const page = await context.newPage();
    await page.goto(`${origin}/cakupan/ranged.html`);
    const element = await widgetLever(page);
    if (!element) throw new Error('no lever');
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const times = await timeMoves(element, 200);
    rows.push([
      slowdown === 1 ? '  full speed' : `  processor slowed ${slowdown} times`,
      median(times).toFixed(1),
      quantile(times, 0.95).toFixed(1),
    ]);
    await context.close();
  }
  printTable(rows);
}
