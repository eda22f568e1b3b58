// How much work a move makes on the page's main thread, counted as the browser's own trace counts it: script, style, layout,
// paint and collection, whoever asked for them.

import { timeMoves } from './moves.js';

/** Tasks of every thread, and the threads' names. */
const CATEGORIES = ['toplevel', 'disabled-by-default-devtools.timeline', 'devtools.timeline', '__metadata'];

/**
 * Milliseconds of the main thread that each move took, on average.
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').ElementHandle} lever
 * @param {number} moves
 */
export async function busyPerMove(browser, page, lever, moves) {
  await timeMoves(lever, 0);
  await browser.startTracing(page, { categories: CATEGORIES });
  await timeMoves(lever, moves, 0);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  return busy(traceEvents) / moves;
}

/**
 * @typedef {object} Event
 * @property {string} name
 * @property {string} ph
 * @property {number} pid
 * @property {number} tid
 * @property {number} [ts]  microseconds
 * @property {number} [dur]  microseconds
 * @property {{ name?: string }} args
 */

/**
 * Milliseconds of all tasks of the renderer's main thread that worked most; the others belong to no page.
 * @param {Event[]} events
 */
function busy(events) {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const { name, ph, pid, tid, dur = 0 } of events) {
    const thread = `${pid} ${tid}`;
    if (ph === 'X' && name === 'RunTask' && mains.has(thread))
      sums.set(thread, (sums.get(thread) ?? 0) + dur / 1000);
  }
  if (!sums.size) throw new Error('the trace has no task of a page');
  return Math.max(...sums.values());
}
