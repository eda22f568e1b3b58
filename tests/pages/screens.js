// Every screen that a reader can be shown, and how to get there: for the tests that ask the same of all of them.

import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/tools.js';
import { said } from './words.js';

/** @typedef {import('./harness.js').Visit} Visit */
/** @typedef {import('./harness.js').Options} Options */

/**
 * @typedef {object} Screen
 * @property {string} name
 * @property {string} path
 * @property {Options} [options]
 * @property {(visit: Visit, language: 'id' | 'en') => Promise<unknown>} reach  from the page as it was asked for
 */

/** The pages for readers, by the names of their files: neither what stands in a frame nor the page of editors. */
export const pages = readdirSync(inRoot('www'))
  .filter((name) => name.endsWith('.html') && !/^(embed|builder)\b/.test(name))
  .sort();

/** Those of them that show a widget. */
export const pagesWithWidget = pages.filter((name) =>
  readFileSync(inRoot('www', name), 'utf8').includes('<cakupan-widget'),
);

/** @param {string} view */
const view = (view) => async (/** @type {Visit} */ visit) => {
  await visit.widget.evaluate((element, chosen) => element.setAttribute('view', chosen), view);
  await visit.ready();
  await visit.widget.locator(`[data-view=${view}]`).waitFor();
  if (view !== 'table') await visit.widget.locator('.behind').first().waitFor({ state: 'attached' });
};

/** The views, each with what only some documents have. @type {Screen[]} */
export const views = [
  { name: 'now', path: '/one.html', reach: view('now') },
  { name: 'projection', path: '/one.html', reach: view('projection') },
  { name: 'history', path: '/history.html', reach: view('projection') },
  { name: 'ranges', path: '/ranges.html', reach: view('projection') },
  { name: 'cost', path: '/one.html', reach: view('cost') },
  { name: 'levers', path: '/ranges.html', reach: view('levers') },
  { name: 'table', path: '/one.html', reach: view('table') },
];

/** @param {Visit} visit @param {'id' | 'en'} language */
const unfolded = async (visit, language) => {
  await view('projection')(visit);
  await visit.widget.getByRole('heading', { name: said('lev.h', {}, language) }).click();
  await visit.widget.locator('.lev .rng').first().waitFor({ state: 'attached' });
};

/** “Am I among them?”, opened; a way of working, and what is typed as a wage. @param {string} kind @param {string} [wage] */
const mine = (kind, wage) => async (/** @type {Visit} */ visit) => {
  await visit.ready();
  const panel = visit.widget.locator('details.mine');
  await panel.locator('summary').click();
  await panel.locator(`input[value=${kind}]`).check();
  if (wage) {
    await panel.getByRole('textbox').fill(wage);
    await panel.getByRole('textbox').press('Enter');
  }
  await visit.widget.locator('.behind').first().waitFor({ state: 'attached' });
  await visit.settled();
};

/** A day on which the relief runs. @type {Options} */
const in2026 = { now: '2026-11-24T12:00:00' };

/** A request that is never answered. @param {RegExp} url @returns {Options} */
const unanswered = (url) => ({ before: (page) => page.route(url, () => {}) });

/** What a view becomes, and what stands there instead of one. @type {Screen[]} */
export const states = [
  {
    name: 'levers moved',
    path: '/one.html',
    reach: async (visit, language) => {
      await unfolded(visit, language);
      await visit.widget.locator('.lev .rng').first().press('PageUp');
      await visit.settled();
    },
  },
  { name: 'levers side by side', path: '/one.html', options: { width: 1280 }, reach: unfolded },
  {
    name: 'input error',
    path: '/one.html',
    reach: async (visit, language) => {
      await unfolded(visit, language);
      const field = visit.widget.locator('.num input').first();
      await field.fill('abc');
      await field.press('Tab');
      await visit.widget.locator('.fielderr').waitFor();
    },
  },
  { name: 'mine employee', path: '/mine.html', options: in2026, reach: mine('employee', '4000000') },
  { name: 'mine wage error', path: '/mine.html', options: in2026, reach: mine('employee', 'abc') },
  { name: 'mine self', path: '/mine.html', options: in2026, reach: mine('self') },
  { name: 'mine unknown', path: '/mine.html', options: in2026, reach: mine('abroad') },
  {
    name: 'mine broken',
    path: '/mine.html',
    options: {
      before: (page) =>
        page.route(/programme-bpjs/, (route) => route.fulfill({ body: '{"format": "programme"}' })),
    },
    reach: async (visit) => {
      await visit.ready();
      await visit.widget.locator('details.mine summary').click();
      await visit.widget.locator('.mine .errs').waitFor();
      await visit.widget.locator('.behind').first().waitFor({ state: 'attached' });
    },
  },
  {
    name: 'table expanded',
    path: '/one.html',
    reach: async (visit) => {
      await view('table')(visit);
      await visit.widget.locator('.btn').click();
      await visit.settled();
    },
  },
  {
    name: 'questions open',
    path: '/history.html',
    reach: async (visit) => {
      await view('projection')(visit);
      for (const summary of await visit.widget.locator('.more > summary').all()) await summary.click();
    },
  },
  {
    name: 'loading',
    path: '/one.html',
    options: unanswered(/banjar\.json/),
    reach: (visit) => visit.widget.locator('[data-state=loading]').waitFor(),
  },
  {
    name: 'slow',
    path: '/fallback.html',
    options: unanswered(/banjar\.json/),
    reach: (visit) => visit.widget.locator('[data-state=slow]').waitFor(),
  },
  {
    name: 'missing',
    path: '/wrong-url.html',
    options: { allow: [/404/] },
    reach: (visit) => visit.widget.locator('[data-fault=missing]').waitFor(),
  },
  {
    name: 'problems',
    path: '/broken.html',
    reach: (visit) => visit.widget.locator('[data-state=problems]').waitFor(),
  },
  {
    name: 'unsupported',
    path: '/fallback.html',
    options: {
      allow: [/./],
      before: (page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly')),
    },
    reach: (visit) => visit.widget.locator('section[data-fault=unsupported]').waitFor(),
  },
];

/** Of which pictures are kept: two phones, a column of a newspaper, a desk. */
export const widths = [320, 360, 720, 1280];

/** What is kept as a picture: every view whole, and of the two ways of working of which most can be said the panel. */
export const pictured = [
  ...views.map((screen) => ({ ...screen, part: (/** @type {Visit} */ { widget }) => widget })),
  ...states
    .filter(({ name }) => name === 'mine employee' || name === 'mine self')
    .map((screen) => ({
      ...screen,
      part: (/** @type {Visit} */ { widget }) => widget.locator('details.mine'),
    })),
];
