// `npm run bench`: figures beside a peer, a page that draws the same projection with Chart.js. Nothing here can fail a
// check. MOVES and VISITS set how many are taken.

import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { chromium } from 'playwright-core';
import { inRoot, start } from '../scripts/tools.js';
import { ensureChromium, flags } from '../tests/browsers/chromium.js';
import { busyPerMove } from './busy.js';
import { median, printTable, quantile } from './figures.js';
import { printFutures } from './futures.js';
import { timeMoves, widgetLever } from './moves.js';
import { layOut, weights } from './peers.js';
import { serveCompressed } from './server.js';
import { timeWaits } from './waits.js';

const moves = Number(process.env.MOVES ?? 300);
const visits = Number(process.env.VISITS ?? 9);
/** In each of which every page has its turn, so that a machine that slows down slows all. */
const ROUNDS = 5;

const slow = { slowdown: 4, network: { latency: 150, kilobits: 1600 } };
const fast = { slowdown: 1, network: null };

/** @type {import('./moves.js').Peer[]} */
const peers = [
  { name: 'Cakupan', path: '/cakupan/', lever: widgetLever },
  { name: 'Chart.js', path: '/chartjs/', lever: simpleLever },
];

/** @type {import('./moves.js').Peer['lever']} */
async function simpleLever(page) {
  await page.waitForFunction(() => document.querySelector('canvas')?.width !== 300);
  return /** @type {any} */ (await page.locator('#lever').elementHandle());
}

/** @param {string} executablePath */
async function bench(executablePath) {
  const directory = await layOut();
  const { server, origin } = await serveCompressed(directory);
  const browser = await chromium.launch({
    executablePath,
    args: flags,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  printMachine(browser.version());
  printWeights(directory);
  try {
    await printMoves(browser, origin);
    await printBusy(browser, origin);
    await printFutures(browser, origin);
    await printWaits(browser, origin);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/** @param {string} browser */
function printMachine(browser) {
  const [{ model }] = cpus();
  const version = (/** @type {string} */ name) =>
    JSON.parse(readFileSync(inRoot('node_modules', name, 'package.json'), 'utf8')).version;
  console.log(`${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}`);
  console.log(
    `Chromium ${browser}, Node ${process.versions.node}, chart.js ${version('chart.js')}, ` +
      `chartjs-plugin-annotation ${version('chartjs-plugin-annotation')}\n`,
  );
}

/** @param {string} directory */
function printWeights(directory) {
  const { cakupan, chartjs, libraries } = weights(directory);
  const total = (/** @type {{ bytes: number }[]} */ files) =>
    files.reduce((sum, { bytes }) => sum + bytes, 0);
  const rows = (/** @type {string} */ name, /** @type {{ name: string, bytes: number }[]} */ files) => [
    ...files.map((file) => [`  ${file.name}`, `${file.bytes}`]),
    [name, `${total(files)}`],
  ];
  printTable([
    ['What an embedding page loads', 'brotli bytes'],
    ...rows('Cakupan', cakupan),
    ...rows('Chart.js, only the parts that are used', chartjs),
    ...rows('Chart.js and its annotations, whole', libraries),
    ['Cakupan ÷ Chart.js, only the parts that are used', (total(cakupan) / total(chartjs)).toFixed(2)],
    ['Cakupan ÷ Chart.js and its annotations, whole', (total(cakupan) / total(libraries)).toFixed(2)],
  ]);
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} origin
 */
async function printMoves(browser, origin) {
  const rows = [[`A lever moves (${moves} times)`, 'median ms', '95 % ms', '÷ Chart.js']];
  const onlyPicture = {
    name: 'Cakupan, words and picture but no page',
    path: '/redraw/',
    lever: simpleLever,
  };
  const [widget, chart] = peers;
  const all = [widget, onlyPicture, chart];
  for (const slowdown of [1, 4]) {
    /** @type {Record<string, number[]>} */
    const times = {};
    // Twice each in turn, so that a machine that slows down in between slows both.
    for (const { name, path, lever } of [...all, ...all]) {
      const context = await browser.newContext({
        viewport: { width: 360, height: 800 },
        deviceScaleFactor: 2,
      });
      const page = await context.newPage();
      // A page that throws would be fast for the wrong reason.
      page.on('pageerror', (error) => {
        throw error;
      });
      await page.goto(origin + path);
      const slider = await lever(page);
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      times[name] = [...(times[name] ?? []), ...(await timeMoves(slider, Math.ceil(moves / 2)))];
      await context.close();
    }
    rows.push(...compared(times, slowdown === 1 ? 'full speed' : `processor slowed ${slowdown} times`));
  }
  printTable(rows);
}

/**
 * All work of the main thread, as a trace counts it.
 * @param {import('playwright-core').Browser} browser
 * @param {string} origin
 */
async function printBusy(browser, origin) {
  const rows = [[`Main thread at a move (trace, ${moves} moves)`, 'median ms', '95 % ms', '÷ Chart.js']];
  const ranged = {
    name: 'Cakupan, with a thousand futures',
    path: '/cakupan/ranged.html',
    lever: widgetLever,
  };
  /** @type {Record<string, number[]>} */
  const times = {};
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { name, path, lever } of [ranged, ...peers]) {
      const context = await browser.newContext({
        viewport: { width: 360, height: 800 },
        deviceScaleFactor: 2,
      });
      const page = await context.newPage();
      await page.goto(origin + path);
      const took = await busyPerMove(browser, page, await lever(page), Math.ceil(moves / ROUNDS));
      times[name] = [...(times[name] ?? []), took];
      await context.close();
    }
  rows.push(...compared(times, 'full speed'));
  printTable(rows);
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} origin
 */
async function printWaits(browser, origin) {
  const rows = [[`A reader waits (${visits} visits)`, 'median ms', '95 % ms', '÷ Chart.js']];
  for (const [label, conditions] of /** @type {const} */ ([
    ['full speed', fast],
    ['slow 4G, processor slowed 4 times', slow],
  ])) {
    /** @type {Record<'sight' | 'answer', Record<string, number[]>>} */
    const times = { sight: {}, answer: {} };
    for (const { path } of peers) await timeWaits(browser, origin + path, fast);
    for (let visit = 0; visit < visits; visit += 1)
      for (const { name, path } of peers) {
        const { sight, answer } = await timeWaits(browser, origin + path, conditions);
        times.sight[name] = [...(times.sight[name] ?? []), sight];
        times.answer[name] = [...(times.answer[name] ?? []), answer];
      }
    rows.push(...compared(times.sight, `first sight of the picture, ${label}`));
    rows.push(...compared(times.answer, `the chart that answers, ${label}`));
  }
  printTable(rows);
}

/**
 * @param {Record<string, number[]>} times
 * @param {string} label
 */
function compared(times, label) {
  const peer = median(times['Chart.js']);
  return Object.entries(times).map(([name, values]) => [
    `  ${name}, ${label}`,
    median(values).toFixed(1),
    quantile(values, 0.95).toFixed(1),
    (median(values) / peer).toFixed(2),
  ]);
}

await start(async () => bench(await ensureChromium()));
