// What a network can do to a file, and what a reader does that needs one.

import { readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/tools.js';
import { files, listFiles, pathOf } from './files.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Route} Route */

/** What a reader is told of, and how it is done. @type {Record<string, { kind: string, answer: (route: Route) => Promise<unknown> }>} */
export const faults = {
  'is not there': { kind: 'missing', answer: (route) => route.fulfill({ status: 404, body: '' }) },
  'is refused by a server in trouble': {
    kind: 'unavailable',
    answer: (route) => route.fulfill({ status: 500, body: 'error' }),
  },
  'is out of reach': { kind: 'unreachable', answer: (route) => route.abort('internetdisconnected') },
  'breaks off with its connection': {
    kind: 'unreachable',
    answer: (route) => route.abort('connectionreset'),
  },
  'is empty': { kind: 'incomplete', answer: (route) => route.fulfill({ status: 200, body: '' }) },
  'is a page to sign in': {
    kind: 'unexpected-content',
    answer: (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: '<!doctype html>\n<title>Sign in</title>',
      }),
  },
  'is cut in half': {
    kind: 'incomplete',
    answer: async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
    },
  },
};

/** Every file that a reader of `faults.html` may need, by its path: those of the build but what a list takes, and documents. */
export const needed = [
  ...Object.keys(files)
    .filter((name) => !listFiles.includes(name))
    .map(pathOf),
  '/data/banjar.json',
  '/data/programme-bpjs.json',
];

/** The same answer, as another type. @param {Route} route */
export async function asText(route) {
  const response = await route.fetch();
  await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'text/plain' } });
}

/**
 * What a reader does, in order, and what is there then: a selector in the first widget of the page.
 * @type {{ does: (page: Page) => Promise<unknown>, sees: string }[]}
 */
export const steps = [
  { does: async () => {}, sees: 'section[data-state=ready] canvas' },
  {
    does: (page) => page.locator('cakupan-widget').first().locator('.mine summary').first().click(),
    sees: '.mine input[type=radio]',
  },
  {
    does: (page) =>
      page
        .locator('cakupan-widget')
        .first()
        .evaluate((element) => element.setAttribute('lang', 'en')),
    sees: 'section[lang=en][data-state=ready] canvas',
  },
  {
    does: (page) => page.locator('cakupan-widget').first().locator('[data-way=download]').click(),
    sees: '[data-file=csv]',
  },
  {
    does: (page) => page.locator('cakupan-widget').first().locator('[data-file=xlsx]').click(),
    sees: '[data-show]',
  },
  {
    does: (page) => page.locator('cakupan-widget').first().locator('#tab-table').click(),
    sees: 'section[data-view=table]',
  },
];

/** The text of a document of the pages. @param {string} path  of the site */
export const textOf = (path) => readFileSync(inRoot('dist', path), 'utf8');
